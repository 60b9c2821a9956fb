// The filter control: it and the figures say the same, in both directions, by mouse, keyboard and script.
import assert from "node:assert/strict";
import { test } from "./support.mjs";
import { data, ORDERS, page as html, serve, settled } from "./pages.mjs";
import { figure, selectMark } from "./page.mjs";

const control = (attributes) => `<clientele-filter id="filter" data="orders" loading="eager" ${attributes}>The filter</clientele-filter>`;
const VIEWS = ["rfm", "lifecycle"].map((id) => `<clientele-view id="${id}" data="orders" analysis="${id}" toolbar="full" loading="eager"></clientele-view>`).join("");
const open = async (page, url, attributes, more = VIEWS) => {
  await page.goto(await serve(url, { "index.html": html(data() + control(attributes) + more) }));
  return page.locator("#filter");
};
const customers = async (page, id) => {
  const view = page.locator(`#${id}`);
  assert.equal(await settled(view), "done");
  return view.evaluate((element) => element.result.n_customers);
};
const value = (filter) => filter.evaluate((element) => element.value);
const chip = (page, text) => page.locator("#lifecycle").getByRole("group", { name: "Filter" }).getByText(text, { exact: true });

test("ticking values of a column filters the views at once, and chips and control agree", async ({ page, url }) => {
  const filter = await open(page, url, 'column="country"');
  const group = filter.getByRole("group", { name: "country" });
  const box = (name) => group.getByRole("checkbox", { name });
  await box("France").waitFor();
  assert.equal(await group.getByRole("checkbox").count(), 2);
  assert.equal(await customers(page, "lifecycle"), 60);

  // By keyboard: the boxes are native ones.
  await box("France").focus();
  await page.keyboard.press("Space");
  assert.equal(await customers(page, "lifecycle"), 30);
  assert.deepEqual(await value(filter), ["France"]);
  await chip(page, "country: France").waitFor();

  await page.keyboard.press("Tab");
  await page.keyboard.press("Space");
  await chip(page, "country: France, Spain").waitFor();
  await box("France").uncheck();
  await chip(page, "country: Spain").waitFor();

  // A chip that is taken away clears the control.
  await page.locator("#lifecycle").getByRole("button", { name: "Remove the filter “country: Spain”" }).click();
  await page.waitForFunction(() => document.querySelector("#filter").value.length === 0);
  assert.equal(await box("Spain").isChecked(), false);
  assert.equal(await customers(page, "rfm"), 60);
});

test("a segment clicked in a figure is ticked in the control, and the other way round", async ({ page, url }) => {
  const filter = await open(page, url, 'segment="rfm.segment"');
  await filter.getByRole("checkbox", { name: "Champions" }).waitFor();
  assert.equal(await customers(page, "rfm"), 60);
  const map = figure(page, "Share of customers against share of revenue");
  await selectMark(page, map, /Champions/);
  await page.waitForFunction(() => document.querySelector("#filter").value.length === 1);
  assert.deepEqual(await value(filter), ["champions"]);
  assert.equal(await filter.getByRole("checkbox", { name: "Champions" }).isChecked(), true);

  const heard = page.locator("#rfm").evaluate((element) => new Promise((done) => element.addEventListener("clientele-select", ({ detail }) => done(detail.filter), { once: true })));
  await filter.getByRole("checkbox", { name: "Loyal customers" }).check();
  assert.deepEqual((await heard).all[0].members.is, { segment: { any: ["champions", "loyal"] } });
  await filter.getByRole("button", { name: "Clear all" }).click();
  assert.deepEqual(await page.locator("#rfm").evaluate((element) => element.selection), []);
});

test("a period: two dates, in their order", async ({ page, url }) => {
  const filter = await open(page, url, 'period label="When"');
  const [from, to] = [filter.getByLabel("From"), filter.getByLabel("To", { exact: true })];
  await filter.getByRole("group", { name: "When" }).getByText("The data goes from").waitFor();
  await from.fill("2024-06-01");
  await page.waitForFunction(() => document.querySelector("#filter").value[0] === "2024-06-01");
  const narrowed = await customers(page, "lifecycle");
  assert.ok(narrowed > 0 && narrowed < 60, String(narrowed));

  // A refusal stands beside the fields, and what was in force stays.
  await to.fill("2024-01-01");
  await filter.getByRole("alert").getByText("The first day is after the last one").waitFor();
  assert.equal(await to.getAttribute("aria-invalid"), "true");
  assert.deepEqual(await value(filter), ["2024-06-01", ""]);
  await to.fill("2024-09-30");
  await page.waitForFunction(() => document.querySelector("#filter").value[1] === "2024-09-30");
  assert.equal(await filter.getByRole("alert").count(), 0);
  assert.equal(await filter.evaluate((element) => element.state), "done");
});

test("a script sets and clears the value, before the element is there too", async ({ page, url }) => {
  const filter = await open(page, url, 'column="country"', `${VIEWS}<script type="module">document.querySelector("#filter").value = ["Spain"];</script>`);
  await page.waitForFunction(() => document.querySelector("#filter").value?.[0] === "Spain");
  assert.equal(await customers(page, "rfm"), 30);
  const told = filter.evaluate((element) => new Promise((done) => element.addEventListener("clientele-select", ({ detail }) => done(detail), { once: true })));
  await filter.evaluate((element) => element.clear());
  assert.deepEqual(await told, { ids: [], filter: { all: [] }, source: "country" });
  assert.equal(await customers(page, "rfm"), 60);
});

test("of many values some are offered, and the rest is found; groups do not meet", async ({ page, url }) => {
  const more = `<clientele-view id="rfm" group="other" analysis="rfm" loading="eager"></clientele-view>`;
  const filter = await open(page, url, 'column="customer"', more);
  const boxes = filter.getByRole("checkbox");
  await boxes.first().waitFor();
  await filter.getByRole("searchbox", { name: "Find a value" }).fill("c5");
  await page.waitForFunction(() => document.querySelector("#filter").shadowRoot.querySelectorAll("input[type=checkbox]").length === 11);
  await filter.getByRole("checkbox", { name: "C57" }).check();
  await filter.getByRole("searchbox").fill("nobody");
  await boxes.nth(1).waitFor({ state: "detached" });
  await filter.getByRole("checkbox", { name: "C57" }).waitFor(); // who is chosen stays in sight
  await filter.getByRole("checkbox", { name: "C57" }).uncheck();
  assert.equal(await boxes.count(), 1, "a box that has the focus does not go");
  await filter.getByRole("searchbox").fill("no such");
  await filter.getByRole("status").getByText("No such value").waitFor();
  await filter.getByRole("searchbox").fill("C57");
  await filter.getByRole("checkbox", { name: "C57" }).check();
  assert.equal(await customers(page, "rfm"), 60, "another group");
});

test("the control speaks the language of its host", async ({ page, url }) => {
  const filter = await open(page, url, 'segment="rfm.segment" lang="zh-Hant"');
  await filter.getByRole("checkbox", { name: "冠軍客戶" }).waitFor();
  await filter.getByRole("button", { name: "全部清除" }).waitFor();
  await filter.evaluate((element) => element.setAttribute("lang", "zh-Hans"));
  await filter.getByRole("checkbox", { name: /[一-龥]/ }).first().waitFor();
  await filter.getByRole("group", { name: "客户类型" }).waitFor();
});

const WRONG = {
  'column="planet"': "no-such-column",
  'segment="astrology.sign"': "no-such-analysis",
  'segment="rfm.sign"': "no-such-field",
  'segment="kano.class"': "no-such-field",
  'segment="satisfaction.class"': "not-answered",
  'segment="rfm"': "bad-attribute",
  'segment="rfm.segment" options="{oops"': "bad-attribute",
  'segment="rfm.segment" options=\'{"map":"z"}\'': "bad-parameter",
  "": "filter-by-what",
  'column="country" period': "filter-by-what",
};
for (const [attributes, code] of Object.entries(WRONG)) {
  test(`wrong on purpose: a filter with ${attributes || "nothing"}`, async ({ page, url }) => {
    await page.addInitScript(() => {
      globalThis.told = [];
      addEventListener("clientele-error", ({ target, detail }) => globalThis.told.push([target.id, detail.code]));
    });
    const filter = await open(page, url, attributes);
    const alert = filter.getByRole("alert");
    await alert.waitFor();
    assert.equal(await alert.getAttribute("data-code"), code);
    assert.deepEqual(await page.evaluate(() => globalThis.told), [["filter", code]]);
    assert.equal(await filter.evaluate((element) => element.state), "error");
    // The rest of the page is untouched, and a mended attribute mends the element.
    assert.equal(await customers(page, "rfm"), 60);
    await filter.evaluate((element) => {
      for (const name of ["segment", "options", "period"]) element.removeAttribute(name);
      element.setAttribute("column", "country");
    });
    await filter.getByRole("checkbox", { name: "Spain" }).waitFor();
  });
}

test("a period without dates, and a file without the column: said in words", async ({ page, url }) => {
  const survey = `<clientele-data id="orders"><script type="text/csv">who,score\n${Array.from({ length: 30 }, (_, n) => `a${n},${n % 11}`).join("\n")}</script></clientele-data>`;
  await page.goto(await serve(url, { "index.html": html(survey + control("period")) }));
  const filter = page.locator("#filter");
  await filter.getByRole("alert").waitFor();
  assert.equal(await filter.getByRole("alert").getAttribute("data-code"), "missing-role");
  await filter.evaluate((element, orders) => element.source.load(orders), ORDERS);
  await filter.getByLabel("From").waitFor();
});
