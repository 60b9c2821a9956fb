// Seeded files for the analyses: purchases as BG/NBD has them, with the parameters published for CDNOW (Fader, Hardie and
// Lee 2005), and contracts with their tenure.
import { beta, ensure, exponential, gamma, generator, normal, table } from "./draw.mjs";

const VERSION = 1;
const CDNOW = { r: 0.243, alpha: 4.414, a: 0.793, b: 2.426 };
const WEEKS = 39;
const FIRST_DAY = Date.UTC(1997, 0, 1);
const day = (weeks) => new Date(FIRST_DAY + Math.floor(weeks * 7) * 86_400_000).toISOString().slice(0, 10);

/** `customer,date,amount`: customers who begin within twelve weeks and are followed to the end of the 39th. */
export function purchasesFile(folder, customers) {
  return ensure(folder, `purchases-v${VERSION}-${customers}.csv`, () => purchases(customers));
}

export function purchases(customers, seed = 39) {
  const random = generator(seed);
  const { r, alpha, a, b } = CDNOW;
  return table("customer,date,amount", customers, function* (customer) {
    const rate = gamma(random, r) / alpha;
    const leaving = beta(random, a, b);
    const usual = Math.exp(3 + 0.5 * normal(random));
    let at = random() * 12;
    // Nobody leaves after the first purchase: the model's one-time buyers are slow, not gone.
    for (let left = false, bought = 0; at < WEEKS && !left; bought += 1) {
      yield `${customer},${day(at)},${(usual * Math.exp(0.4 * normal(random))).toFixed(2)}`;
      left = bought > 0 && random() < leaving;
      at += exponential(random, rate);
    }
  });
}

/** `customer,tenure,churned`: months under contract and whether it ended. */
export function contractsFile(folder, customers) {
  return ensure(folder, `contracts-v${VERSION}-${customers}.csv`, () => contracts(customers));
}

export function contracts(customers, seed = 72) {
  const random = generator(seed);
  return table("customer,tenure,churned", customers, (customer) => {
    const [life, followed] = [exponential(random, 0.03), 72 * random()];
    return [`${customer},${1 + Math.floor(Math.min(life, followed))},${life < followed ? "yes" : "no"}`];
  });
}
