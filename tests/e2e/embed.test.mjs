// The frame: sandboxed, spoken to over a port by whom its address names, as high as its content, linked through its host.
import assert from "node:assert/strict";
import { test, url as site } from "./support.mjs";
import { selectMark } from "./page.mjs";
import { ORDERS, serve } from "./pages.mjs";

const page = (frames, script = "") =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><link rel="icon" href="data:,"><title>Host</title><script src="embed.js"></script></head><body>${frames}<script type="module">${script}</script></body></html>`;
const frame = (settings, name = "a") => `<iframe id="${name}" title="${name}" width="900" sandbox="allow-scripts" src="embed.html${settings}"></iframe>`;
const CONNECT = `import { connect, link } from "./embed-link.js"; globalThis.connect = connect; globalThis.link = link;`;
const inside = async (page, name = "a") => (await (await page.waitForSelector(`#${name}`)).contentFrame()).locator("clientele-view");
const heading = (view) => view.getByRole("heading", { name: /of customers and .* of revenue/ });

test("a sandboxed frame takes a file from its host, answers, exports, and is as high as it needs to be", async ({ page: tab, requests }) => {
  await tab.goto(await serve(site, { "index.html": page(frame("#analysis=rfm"), CONNECT) }));
  const asked = requests.length;
  const answers = await tab.evaluate(async (orders) => {
    const { ask, on } = await globalThis.connect(document.querySelector("iframe"));
    const told = [];
    on("clientele-result", ({ analysis }) => told.push(analysis));
    const bytes = new TextEncoder().encode(orders).buffer;
    await ask("load", { source: bytes, options: { name: "orders.csv" } }, [bytes]);
    const report = await ask("run");
    const picture = await ask("export", { what: "image", options: { type: "svg" } });
    const missing = await ask("nothing-like-this").catch(({ code }) => code);
    await ask("locale", { locale: "zh-Hant" });
    return { n: report.n_customers, told, picture: (await picture.text()).slice(0, 4), missing };
  }, ORDERS);
  assert.deepEqual(answers, { n: 60, told: ["rfm"], picture: "<svg", missing: "no-such-method" });
  const view = await inside(tab);
  await view.getByRole("heading", { name: /客戶/ }).first().waitFor();
  const content = await view.evaluate(() => document.body.getBoundingClientRect().height);
  await tab.waitForFunction((high) => Math.abs(document.querySelector("iframe").clientHeight - high) < 4, content);
  assert.deepEqual(requests.slice(asked).filter(({ url }) => url.startsWith("http")), [], "nothing was fetched for it");
});

test("two frames filter each other through the page around them", async ({ page: tab }) => {
  await tab.goto(await serve(site, { "index.html": page(frame("#analysis=rfm") + frame("#analysis=lifecycle", "b"), CONNECT) }));
  const before = await tab.evaluate(async (orders) => {
    const frames = await Promise.all([...document.querySelectorAll("iframe")].map((each) => globalThis.connect(each)));
    await Promise.all(frames.map(({ ask }) => ask("load", { source: orders, options: { name: "orders.csv" } })));
    globalThis.link(frames);
    const [one, other] = frames;
    const count = async () => (await other.ask("run")).n_customers;
    const all = await count();
    // Not before: the first result tells of everybody.
    globalThis.narrowed = new Promise((done) => other.on("clientele-result", done)).then(count);
    return all;
  }, ORDERS);
  assert.equal(before, 60);
  const view = await inside(tab);
  await selectMark(tab, view.getByRole("group", { name: "Where revenue comes from" }), /customers?/i);
  const after = await tab.evaluate(() => globalThis.narrowed);
  assert.ok(after > 0 && after < before, `${after} of ${before}`);
});

test("a page that the address does not name is not heard", async ({ page: tab, problems }) => {
  const away = await serve(site, {});
  const host = page(`<iframe id="a" title="a" src="${away}embed.html?parent=https://intranet.example#analysis=rfm&sample=7:300"></iframe>`, CONNECT);
  const warned = tab.waitForEvent("console", (message) => message.text().includes("is not among ?parent=https://intranet.example"));
  await tab.goto(await serve(site, { "index.html": host }));
  await heading(await inside(tab)).waitFor();
  const answered = tab.evaluate(() => globalThis.connect(document.querySelector("iframe")).then(() => "answered"));
  answered.catch(() => {}); // the page ends before it is answered
  await warned;
  assert.deepEqual(problems, []);
});

test("settings that cannot be read are said in the frame, with a code", async ({ page: tab }) => {
  await tab.goto(await serve(site, { "index.html": page(frame("#analysis=rfm&options=%7Bbroken&sample=7:300")) }));
  const error = (await inside(tab)).locator("[part=error]");
  await error.waitFor();
  assert.equal(await error.getAttribute("data-code"), "bad-attribute");
});
