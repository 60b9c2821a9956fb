// Parts of the page that are fetched when they are wanted: what does not come is said in the reader's language, and can be asked for
// again; what is of another build is refused.
import assert from "node:assert/strict";
import { test } from "./support.mjs";
import { ORDERS, serve, settled, wholePage } from "./pages.mjs";

const failed = [/clientele_(ui|engine)_\w+\.wasm|Failed to load resource|integrity/];
const open = (page, name = "Files to open") =>
  page.getByLabel(name).setInputFiles({ name: "orders.csv", mimeType: "text/csv", buffer: Buffer.from(ORDERS) });
const found = (page) => page.getByRole("heading", { level: 1, name: /of customers and .* of revenue/ });
const parts = (requests) => requests.map(({ url }) => /clientele_(?:ui_)?(\w+)\.wasm/.exec(url)?.[1]).filter(Boolean);

test("the app begins with what it shows, and fetches the rest whatever is looked at", async ({ page, url, requests }) => {
  await page.goto(url);
  await page.getByLabel("Files to open").waitFor({ state: "attached" });
  const first = parts(requests);
  assert.ok(first.includes("app") && first.includes("words_en") && !first.includes("kano"), first.join());
  await wholePage(page);
  const before = requests.length;
  await open(page);
  await found(page).waitFor();
  await page.getByRole("navigation").getByRole("button", { name: "Customer lifetime value" }).click();
  await page.locator(".cl-figure").first().waitFor();
  assert.deepEqual(requests.slice(before).filter(({ url }) => /^http/.test(url)), [], "nothing is asked for any more");
});

test("a widget fetches what it shows and nothing else", async ({ page, url, requests }) => {
  await page.goto(`${url}demo/plain.html`);
  for (const at of [0, 1]) assert.equal(await settled(page.locator("clientele-view").nth(at)), "done");
  const asked = parts(requests);
  assert.ok(["view", "engine_lifecycle"].every((part) => asked.includes(part)), asked.join());
  const others = ["app", "words_hans", "words_hant", "board", "present", "files", "engine_clv", "engine_sheets", "engine_encodings"];
  assert.deepEqual(others.filter((part) => asked.includes(part)), []);
});

test("figures that do not come are said, and come when asked for again", { allow: failed, context: { locale: "zh-TW" } }, async ({ page, url, requests }) => {
  await page.route("**/clientele_ui_rfm.wasm", (route) => route.abort());
  await page.goto(url);
  await open(page, "要開啟的檔案");
  const alert = page.getByRole("alert").filter({ hasText: "頁面的一部分無法取得" });
  await alert.waitFor();
  assert.ok(!parts(requests).includes("words_en"), "the words of one language");
  await page.unroute("**/clientele_ui_rfm.wasm");
  await alert.getByRole("button", { name: "重試" }).click();
  await alert.waitFor({ state: "detached" });
  await page.locator(".cl-figure").first().waitFor();
});

test("an analysis that does not come is said, and comes when asked for again", { allow: failed }, async ({ page, url }) => {
  await page.route("**/clientele_engine_clv.wasm", (route) => route.abort());
  await page.goto(url);
  await open(page);
  await found(page).waitFor();
  await page.getByRole("navigation").getByRole("button", { name: "Customer lifetime value" }).click();
  const alert = page.getByRole("alert").filter({ hasText: "A part of the page could not be fetched." });
  await alert.waitFor();
  await page.unroute("**/clientele_engine_clv.wasm");
  await alert.getByRole("button", { name: "Try again" }).click();
  await alert.waitFor({ state: "detached" });
  await page.locator(".cl-figure").first().waitFor();
});

/** A page of nothing but the JavaScript interface. */
async function blank(page, url) {
  const own = await serve(url, { "blank.html": '<!doctype html><link rel="icon" href="data:,"><title>Blank</title>' });
  await page.goto(`${own}blank.html`);
}

test("what several analyses say together is complete the first time", async ({ page, url, requests }) => {
  await blank(page, url);
  const [first, again] = await page.evaluate(async (csv) => {
    const { createEngine } = await import("/clientele.js");
    const ask = async (dataset) => {
      const table = await dataset.customers({ columns: ["rfm.segment", "lifecycle.state", "pareto.tier", "clv.p_alive"], limit: 5 });
      const portrait = await dataset.portrait({ subject: { customer: "C7" } });
      return JSON.stringify({ table, cards: portrait.cards.map((card) => card.analysis), missing: portrait.missing });
    };
    const dataset = await (await createEngine()).load(csv);
    return [await ask(dataset), await ask(dataset)];
  }, ORDERS);
  assert.equal(first, again);
  const { cards, missing } = JSON.parse(first);
  for (const analysis of ["rfm", "lifecycle", "pareto", "clv"]) assert.ok(cards.includes(analysis), `${analysis}: ${first.slice(0, 300)}`);
  assert.doesNotMatch(first, /part-missing/, JSON.stringify(missing));
  assert.ok(parts(requests).includes("engine_portrait"));
});

test("what is asked while a part comes waits for its turn, and cancelling does not wait", async ({ page, url }) => {
  await blank(page, url);
  /** Resolves when a part is asked for, with what lets it come. */
  const held = async (name) => {
    let seen;
    const asked = new Promise((resolve) => (seen = resolve));
    await page.route(`**/clientele_engine_${name}.wasm`, (route) => seen(() => route.continue()));
    return { asked };
  };
  const pareto = await held("pareto");
  const order = page.evaluate(async (csv) => {
    const { createEngine } = await import("/clientele.js");
    const dataset = await (await createEngine()).load(csv);
    const order = [];
    await Promise.all([
      dataset.analyze("pareto").then(() => order.push("pareto")),
      dataset.counts({}).then(() => order.push("counts")),
    ]);
    return order;
  }, ORDERS);
  (await pareto.asked)();
  assert.deepEqual(await order, ["pareto", "counts"]);
  const encodings = await held("encodings");
  const cancelled = page.evaluate(async (csv) => {
    const { createEngine } = await import("/clientele.js");
    const stop = (globalThis.stop = new AbortController());
    const orders = new File([Uint16Array.from(`\ufeff${csv}`, (sign) => sign.charCodeAt(0))], "orders.csv");
    return (await createEngine()).load(orders, { signal: stop.signal }).catch(({ code }) => code);
  }, ORDERS);
  const come = await encodings.asked;
  await page.evaluate(() => globalThis.stop.abort());
  assert.equal(await cancelled, "cancelled");
  await come();
});

test("another encoding and a workbook bring what they need, one beside the other", async ({ page, url, requests }) => {
  await blank(page, url);
  const loaded = await page.evaluate(async (csv) => {
    const { createEngine } = await import("/clientele.js");
    const engine = await createEngine();
    const orders = new File([Uint16Array.from(`\ufeff${csv}`, (sign) => sign.charCodeAt(0))], "orders.csv");
    const answers = ["customer,score", "C1,9", "C2,10", "C3,3"].map((line) => line.split(","));
    const dataset = await engine.load(orders);
    await dataset.add(await engine.workbook([{ name: "Survey", rows: answers }]));
    const { rows, encoding, beside } = dataset.summary;
    return { rows, encoding: encoding.encoding, beside: beside.map((file) => [file.sheet, file.rows]) };
  }, ORDERS);
  assert.deepEqual(loaded, { rows: ORDERS.split("\n").length - 1, encoding: "utf-16le", beside: [["Survey", 3]] });
  const asked = parts(requests).filter((part) => /^engine_(?!bg|shared)/.test(part)).sort();
  assert.deepEqual(asked, ["engine_encodings", "engine_sheets", "engine_writers"]);
});

test("a panel that does not come is said, and comes when asked for again", { allow: failed }, async ({ page, url }) => {
  await page.route("**/clientele_ui_dialogs.wasm", (route) => route.abort());
  await page.goto(url);
  await page.getByLabel("Files to open").waitFor({ state: "attached" });
  await page.keyboard.press("Control+k");
  const palette = page.getByRole("dialog");
  await palette.getByText("A part of the page could not be fetched.").waitFor();
  await page.unroute("**/clientele_ui_dialogs.wasm");
  await palette.getByRole("button", { name: "Try again" }).click();
  await palette.getByRole("combobox").waitFor();
});

test("a part of another build is refused", { allow: failed }, async ({ page, url }) => {
  await page.route("**/clientele_ui_rfm.wasm", async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, body: Buffer.concat([await response.body(), Buffer.from([0, 1, 0])]) });
  });
  await page.goto(url);
  await open(page);
  await page.getByRole("alert").getByText("A part of the page could not be fetched.").waitFor();
});
