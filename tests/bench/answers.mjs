// Seeded files of what customers say: scores, questionnaires, tickets and texts.
import { ensure, exponential, generator, table } from "./draw.mjs";

const VERSION = 1;
const FIRST = Date.UTC(2024, 0, 1);
const moment = (minutes) => new Date(FIRST + Math.floor(minutes) * 60_000).toISOString().slice(0, 16).replace("T", " ");
const pick = (random, list) => list[Math.floor(random() * list.length)];
const YEAR = 365 * 24 * 60;

/** `customer,date,nps_score,country`. */
export function* survey(n, seed = 5) {
  const random = generator(seed);
  yield* table("customer,date,nps_score,country", n, (customer) => {
    const score = Math.min(10, Math.floor(12 * Math.sqrt(random())));
    return [`${customer},${moment(YEAR * random()).slice(0, 10)},${score},${pick(random, ["FR", "DE", "UK", "JP"])}`];
  });
}

/** Pairs of functional and dysfunctional answers about five features. */
export function* kano(n, seed = 6) {
  const random = generator(seed);
  const features = [1, 2, 3, 4, 5];
  const words = ["like", "expect", "neutral", "live with", "dislike"];
  const heads = features.map((at) => `F${at} with,F${at} without`);
  yield* table(`customer,${heads}`, n, (customer) => [
    `${customer},${features.map(() => `${pick(random, words)},${pick(random, words)}`)}`,
  ]);
}

/** Expectations and perceptions of ten items, two a dimension. */
export function* servqual(n, seed = 7) {
  const random = generator(seed);
  const items = ["tan", "rel", "res", "ass", "emp"].flatMap((dimension) => [`${dimension}1`, `${dimension}2`]);
  const answer = (from) => Math.min(7, from + Math.floor(4 * random()));
  yield* table(`customer,${items.map((item) => `${item}_E,${item}_P`)}`, n, (customer) => [
    `${customer},${items.map(() => `${answer(4)},${answer(2)}`)}`,
  ]);
}

/** `ticket,customer,opened_at,first_response_at,resolved_at,agent`; some are open. */
export function* tickets(n, seed = 8) {
  const random = generator(seed);
  yield* table("ticket,customer,opened_at,first_response_at,resolved_at,agent", n, (ticket) => {
    const opened = YEAR * random();
    const answered = opened + exponential(random, 1 / 180);
    const resolved = answered + exponential(random, 1 / 1_500);
    const end = (at) => (at < YEAR ? moment(at) : "");
    return [`${ticket},${1 + Math.floor(n * random() / 3)},${moment(opened)},${end(answered)},${end(resolved)},A${Math.floor(40 * random())}`];
  });
}

const PRAISE = ["The staff were friendly and quick", "服务人员非常热情", "I really liked the room", "送货很快，包装完好", "not bad at all"];
const COMPLAINT = ["nobody answered my question", "等了一个小时还没有人回复", "the delivery was late again", "一点也不满意", "far too expensive"];

/** `customer,date,comment`: some fifty characters each, nearly all different. */
export function* texts(n, seed = 9) {
  const random = generator(seed);
  yield* table("customer,date,comment", n, (customer) => {
    const said = `${pick(random, PRAISE)}; ${pick(random, COMPLAINT)} (${Math.floor(1e6 * random())})`;
    return [`${customer},${moment(YEAR * random()).slice(0, 10)},"${said}"`];
  });
}

/** A file of one of these, written once. */
export function answersFile(folder, rows, n) {
  return ensure(folder, `${rows.name}-v${VERSION}-${n}.csv`, () => rows(n));
}
