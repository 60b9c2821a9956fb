// The elements on other people's pages: linked, moved, removed, wrongly written, under a strict policy, under hostile styles.
import assert from "node:assert/strict";
import { test } from "./support.mjs";
import { data, ORDERS, page as html, serve, settled, STRICT } from "./pages.mjs";
import { figure, selectMark } from "./page.mjs";

const VIEW = '<clientele-view id="rfm" data="orders" analysis="rfm" loading="eager"><p>Loading the segments</p></clientele-view>';
const BOTH = `${data()}${VIEW}<clientele-view id="life" data="orders" analysis="lifecycle" loading="eager"></clientele-view>`;

const HEADLINE = /of customers and .* of revenue/;

/** Errors that an element tells its page, as they come. */
const watchErrors = (page) =>
  page.addInitScript(() => {
    globalThis.told = [];
    addEventListener("clientele-error", ({ target, detail }) => globalThis.told.push([target.id, detail.code]));
  });

test("two views of one data filter each other", async ({ page, url }) => {
  const site = await serve(url, { "index.html": html(BOTH) });
  await page.goto(site);
  const [rfm, life] = [page.locator("#rfm"), page.locator("#life")];
  await rfm.getByRole("heading", { name: HEADLINE }).waitFor();
  assert.equal(await settled(life), "done");
  const before = await life.evaluate((element) => element.result.n_customers);
  assert.equal(before, 60);

  const heard = life.evaluate((element) => new Promise((done) => element.addEventListener("clientele-select", ({ detail }) => done(detail), { once: true })));
  await selectMark(page, figure(page, "Share of customers against share of revenue"), /Champions/);
  const { filter } = await heard;
  assert.equal(filter.all[0].members.analysis, "rfm");
  assert.equal(await settled(life), "done");
  const after = await life.evaluate((element) => element.result.n_customers);
  assert.ok(after > 0 && after < before, `${after} of ${before}`);

  await rfm.evaluate((element) => element.clearSelection());
  await settled(life);
  assert.equal(await life.evaluate((element) => element.result.n_customers), before);
  // One engine for both: the data's own worker, and no other was ever needed.
  assert.equal(page.workers().length, 1);
});

test("an element made before the script, with properties set and methods called, waits", async ({ page, url }) => {
  const site = await serve(url, { "index.html": html(data("id=orders loading=lazy"), { script: "" }) });
  await page.goto(site);
  const result = await page.evaluate(async () => {
    const view = document.createElement("clientele-view");
    view.analysis = "rfm";
    view.options = { scheme: "tiles" };
    document.body.append(view);
    const script = document.createElement("script");
    Object.assign(script, { type: "module", src: "elements.js" });
    document.head.append(script);
    await customElements.whenDefined("clientele-view");
    const report = await view.run();
    return { attribute: view.getAttribute("analysis"), options: view.getAttribute("options"), n: report.n_customers, scheme: view.config.params.rfm };
  });
  assert.deepEqual(result, { attribute: "rfm", options: '{"scheme":"tiles"}', n: 60, scheme: { scheme: "tiles" } });
});

test("a move reloads nothing, a clone is another, a removal ends the worker", async ({ page, url }) => {
  const site = await serve(url, { "index.html": html(`<div id="a">${data()}${VIEW}</div><div id="b"></div>`) });
  await page.goto(site);
  await page.locator("#rfm").getByRole("heading", { name: HEADLINE }).waitFor();
  const moved = await page.evaluate(async () => {
    const view = document.querySelector("#rfm");
    let loads = 0;
    for (const name of ["clientele-load", "clientele-ready"]) document.addEventListener(name, () => (loads += 1));
    const canvas = view.shadowRoot.querySelector("canvas");
    document.querySelector("#b").append(view);
    await view.flush();
    const same = view.shadowRoot.querySelector("canvas") === canvas;
    const clone = view.cloneNode(true);
    clone.id = "clone";
    document.querySelector("#b").append(clone);
    const twice = (await clone.run()).n_customers;
    return { same, twice, loads };
  });
  assert.deepEqual(moved, { same: true, twice: 60, loads: 1 });
  await page.evaluate(() => document.querySelector("#a").remove());
  // The data is gone: the views say so, and the worker is ended with it.
  await page.locator("#rfm").getByText("There is no data element").waitFor();
  assert.equal(page.workers().length, 0);
});

test("an element moved into another document keeps its styles", async ({ page, url }) => {
  const site = await serve(url, { "index.html": html(`${BOTH}<iframe src="other.html" title="other"></iframe>`), "other.html": html("", { script: "" }) });
  await page.goto(site);
  await page.locator("#rfm").getByRole("heading", { name: HEADLINE }).waitFor();
  const dressed = await page.evaluate(async () => {
    const frame = document.querySelector("iframe");
    const view = document.querySelector("#rfm");
    frame.contentDocument.body.append(view);
    await view.flush();
    return { sheets: view.shadowRoot.adoptedStyleSheets.length > 0, state: view.state, display: frame.contentWindow.getComputedStyle(view.shadowRoot.querySelector(".cl-widget")).display };
  });
  assert.deepEqual(dressed, { sheets: true, state: "done", display: "block" });
});

test("a strict policy is enough", async ({ page, url }) => {
  const pages = { "index.html": html('<clientele-data id="orders" src="orders.csv"></clientele-data>' + VIEW), "orders.csv": ORDERS };
  await page.goto(await serve(url, pages, STRICT));
  await page.locator("#rfm").getByRole("heading", { name: HEADLINE }).waitFor();
});

test("hostile styles leave it readable", async ({ page, url }) => {
  const hostile = "* { all: unset !important; } html { font-size: 40px !important; color: #fefefe !important; letter-spacing: 9px !important; }";
  const pages = { "index.html": html(BOTH, { head: '<link rel="stylesheet" href="hostile.css">' }), "hostile.css": hostile };
  await page.goto(await serve(url, pages));
  const heading = page.locator("#rfm").getByRole("heading", { name: HEADLINE });
  await heading.waitFor();
  const seen = await heading.evaluate((element) => {
    const { fontSize, color, letterSpacing } = getComputedStyle(element);
    return { fontSize, color, spaced: letterSpacing === "9px" };
  });
  assert.deepEqual(seen, { fontSize: "20px", color: "rgb(29, 35, 42)", spaced: false });
});

test("colours and language are those of the host, and follow it", async ({ page, url }) => {
  const head = '<link rel="stylesheet" href="host.css">';
  const css = ":root { color-scheme: light; --cl-color-accent: rgb(200 0 100); } :root.dark { color-scheme: dark; }";
  await page.goto(await serve(url, { "index.html": html(BOTH, { head }), "host.css": css }));
  const view = page.locator("#rfm");
  await view.getByRole("heading", { name: HEADLINE }).waitFor();
  const ground = () => view.evaluate((element) => getComputedStyle(element.shadowRoot.querySelector(".cl-figure")).backgroundColor);
  assert.equal(await ground(), "rgb(255, 255, 255)");
  await page.evaluate(() => document.documentElement.classList.add("dark"));
  assert.equal(await ground(), "rgb(23, 27, 33)");
  await page.evaluate(() => (document.documentElement.lang = "zh-Hant-TW"));
  await view.getByText("RFM 分析").waitFor();
  assert.equal(await view.evaluate((element) => element.shadowRoot.querySelector(".cl-widget").lang), "zh-Hant");
});

const WRONG = {
  theme: ['<clientele-view id="x" theme="pink" loading="eager"></clientele-view>', "bad-attribute"],
  json: [`${data()}<clientele-view id="x" options="{oops" loading="eager"></clientele-view>`, "bad-attribute"],
  filter: [`${data()}<clientele-view id="x" filter='{"every":1}' loading="eager"></clientele-view>`, "bad-attribute"],
  analysis: [`${data()}<clientele-view id="x" analysis="astrology" loading="eager"></clientele-view>`, "no-such-analysis"],
  figure: [`${data()}<clientele-view id="x" analysis="rfm" figure="pie" loading="eager"></clientele-view>`, "no-such-figure"],
  data: ['<clientele-view id="x" data="nobody" loading="eager"></clientele-view>', "no-such-data"],
  mapping: [`${data(`id="orders" mapping='{"customer":"nobody"}'`)}<clientele-view id="x" loading="eager"></clientele-view>`, "no-such-column"],
  "broken mapping": [`${data("id='orders' mapping='{oops'")}<clientele-view id="x" loading="eager"></clientele-view>`, "bad-attribute"],
  "unknown role": [`${data(`id="orders" mapping='{"captain":"customer"}'`)}<clientele-view id="x" loading="eager"></clientele-view>`, "bad-attribute"],
  kind: [`${data('id="orders" kind="recipes"')}<clientele-view id="x" loading="eager"></clientele-view>`, "bad-attribute"],
  day: [`${data('id="orders" as-of="2024-02-31"')}<clientele-view id="x" loading="eager"></clientele-view>`, "bad-attribute"],
  sample: ['<clientele-data sample="many"></clientele-data><clientele-view id="x" loading="eager"></clientele-view>', "bad-attribute"],
  missing: ['<clientele-data src="missing.csv"></clientele-data><clientele-view id="x" loading="eager"></clientele-view>', "unreachable"],
  page: ['<clientele-data src="login.csv"></clientele-data><clientele-view id="x" loading="eager"></clientele-view>', "wrong-type"],
  picture: ['<clientele-data src="picture.csv"></clientele-data><clientele-view id="x" loading="eager"></clientele-view>', "not-text"],
  elsewhere: ['<clientele-data src="http://127.0.0.1:9/a.csv"></clientele-data><clientele-view id="x" loading="eager"></clientele-view>', "unreachable-elsewhere"],
  slow: ['<clientele-data src="slow.csv"></clientele-data><clientele-view id="x" loading="eager"></clientele-view>', "too-slow"],
  huge: ['<clientele-data src="huge.csv"></clientele-data><clientele-view id="x" loading="eager"></clientele-view>', "too-large"],
};
const PAGES = {
  "login.csv": { body: "<!doctype html><title>Log in</title>", type: "text/html" },
  "picture.csv": { body: Buffer.from("89504e470d0a1a0a0000000d49484452", "hex") },
  "slow.csv": { never: true },
  "huge.csv": { body: ORDERS.repeat(40) },
};
const LIMITS = '<script type="module">import { configure } from "./elements.js"; configure({ limits: { bytes: 100000, milliseconds: 1500 } });</script>';
for (const [name, [body, code]] of Object.entries(WRONG)) {
  test(`wrong on purpose, and said with a code: ${name}`, { allow: [/Failed to load resource/, /ERR_/] }, async ({ page, url }) => {
    await watchErrors(page);
    await page.goto(await serve(url, { ...PAGES, "index.html": html(`${body}<p>The rest of the page</p>`, { head: LIMITS }) }));
    const alert = page.locator("#x").getByRole("alert");
    await alert.waitFor();
    assert.equal(await alert.getAttribute("data-code"), code);
    assert.ok((await alert.innerText()).trim().length > 10);
    assert.ok((await page.evaluate(() => globalThis.told)).some(([, told]) => told === code));
    assert.equal(await page.locator("#x").evaluate((element) => element.state), "error");
    await page.getByText("The rest of the page").waitFor();
  });
}

test("a file of another origin needs its leave", { allow: [/CORS/, /Failed to load resource/] }, async ({ page, url }) => {
  const other = await serve(url, { "a.csv": ORDERS, "open.csv": { body: ORDERS, headers: { "access-control-allow-origin": "*" } } });
  const body = (name) => `<clientele-data src="${other}${name}"></clientele-data><clientele-view id="x" analysis="rfm" loading="eager"></clientele-view>`;
  await page.goto(await serve(url, { "index.html": html(body("a.csv")) }));
  await page.locator("#x").getByText(/does not allow this page to read its files \(CORS\)/).waitFor();
  await page.locator("clientele-data").evaluate((element, src) => (element.src = src), `${other}open.csv`);
  await page.locator("#x").getByRole("heading", { name: HEADLINE }).waitFor();
});

test("elements from a template, from another document and from text are elements", async ({ page, url }) => {
  const inside = `${data()}${VIEW}<clientele-filter id="filter" data="orders" column="country" loading="eager"></clientele-filter>`;
  await page.goto(await serve(url, { "index.html": html(`<template>${inside}</template><div id="place"></div>`) }));
  const counted = await page.evaluate(async (inside) => {
    await customElements.whenDefined("clientele-filter");
    const place = document.querySelector("#place");
    const parsed = new DOMParser().parseFromString(inside, "text/html").body;
    const counts = [];
    for (const make of [
      () => document.querySelector("template").content.cloneNode(true),
      () => parsed.cloneNode(true),
      () => document.createRange().createContextualFragment(inside),
    ]) {
      place.replaceChildren(...make().childNodes);
      const [view, filter] = [place.querySelector("#rfm"), place.querySelector("#filter")];
      filter.value = ["Spain"];
      await filter.flush();
      counts.push((await view.run()).n_customers);
    }
    return counts;
  }, inside);
  assert.deepEqual(counted, [30, 30, 30]);
});

test("a second copy of the script says so and defines nothing", async ({ page, url }) => {
  const warnings = [];
  page.on("console", (message) => message.type() === "warning" && warnings.push(message.text()));
  await page.goto(await serve(url, { "index.html": html(BOTH + '<script type="module" src="elements.js?second"></script>') }));
  await page.locator("#rfm").getByRole("heading", { name: HEADLINE }).waitFor();
  assert.match(warnings.join(), /second copy of Clientele/);
});

test("methods: numbers, pictures, words, settings", async ({ page, url }) => {
  await page.goto(await serve(url, { "index.html": html(BOTH) }));
  const view = page.locator("#rfm");
  const got = await view.evaluate(async (element) => {
    const svg = await (await element.exportImage({ type: "svg" })).text();
    const png = await element.exportImage({ scale: 1 });
    const csv = await (await element.exportData({ format: "csv" })).text();
    const report = JSON.parse(await (await element.exportData({ format: "json" })).text());
    const table = await element.toTable();
    const words = await element.describe();
    const refused = await element.restore({ clientele: 9 }).catch((error) => error.code);
    await element.restore({ clientele: 1, analysis: "rfm", params: { rfm: { scheme: "tiles" } } });
    const token = await element.save("string");
    const scheme = (await element.run()).scheme;
    return { svg: svg.startsWith("<svg"), png: png.type, lines: csv.trim().split("\n").length, rows: table.rows.length, n: report.n_customers, words, refused, token, options: element.options, scheme };
  });
  assert.ok(got.svg && got.png === "image/png");
  assert.equal(got.rows, got.lines);
  assert.equal(got.n, 60);
  assert.match(got.words, /of customers/);
  assert.equal(got.refused, "bad-config");
  assert.deepEqual(JSON.parse(got.token).params, { rfm: { scheme: "tiles" } });
  assert.deepEqual(got.options, { scheme: "tiles" });
});
