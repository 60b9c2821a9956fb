// A saved board over somebody's data: what the app saves is what the element shows.
import assert from "node:assert/strict";
import { test } from "./support.mjs";
import { data, ORDERS, page as html, serve, settled } from "./pages.mjs";
import { figure, saved, selectMark } from "./page.mjs";

const RECIPE = {
  clientele_recipe: 1,
  name: "Spring",
  files: [{ kind: "orders", columns: ["customer", "date", "amount", "country"] }],
  view: {
    page: "board",
    roles: [{ mapping: { customer: "customer", date: "date", amount: "amount" }, kind: "orders" }],
    params: { rfm: { map: "a" } },
    board: {
      title: "Spring in Spain",
      pages: [
        {
          tiles: [
            { id: 1, analysis: "rfm", figure: "headline", span: 12 },
            { id: 2, analysis: "rfm", figure: "rfm-bars", span: 6, title: "Who they are", note: "Spring was wet." },
            { id: 3, analysis: "lifecycle", span: 6 },
            { id: 4, span: 12, title: "Method", note: "Read <b>twice</b>." },
          ],
        },
        { title: "More", tiles: [{ id: 1, analysis: "pareto", span: 12 }] },
      ],
    },
  },
};
const tag = (attributes = 'src="recipe.json"', inside = "The report") => `<clientele-report id="report" loading="eager" ${attributes}>${inside}</clientele-report>`;
const OTHER = '<clientele-view id="life" analysis="lifecycle" loading="eager"></clientele-view>';
const open = async (page, url, body, recipe = JSON.stringify(RECIPE)) => {
  await page.addInitScript(() => {
    globalThis.told = [];
    addEventListener("clientele-error", ({ target, detail }) => globalThis.told.push([target.id, detail.code]));
  });
  await page.goto(await serve(url, { "index.html": html(body), "recipe.json": recipe }));
  return page.locator("#report");
};
const customers = async (page) => {
  assert.equal(await settled(page.locator("#life")), "done");
  return page.locator("#life").evaluate((element) => element.result.n_customers);
};

test("a recipe as a board: titles, notes, pages, and every figure a filter of the page", async ({ page, url }) => {
  const report = await open(page, url, data() + tag() + OTHER);
  await report.getByRole("heading", { name: "Spring in Spain" }).waitFor();
  const who = report.getByRole("region", { name: "Who they are" });
  await who.locator("canvas").waitFor();
  await who.getByText("Spring was wet.").waitFor();
  await report.getByText("Read <b>twice</b>.").waitFor();
  assert.equal(await settled(report), "done");
  // To be read, not to be arranged.
  for (const name of [/^Arrange/, /^Save recipe/, /^Put .* on the board/]) assert.equal(await report.getByRole("button", { name }).count(), 0, String(name));

  assert.equal(await customers(page), 60);
  await page.locator("#life").evaluate((element) => element.select({ all: [{ values: { column: "country", any: ["Spain"] } }] }));
  assert.equal(await customers(page), 30);
  assert.deepEqual(await report.evaluate((element) => element.selection), [{ values: { column: "country", any: ["Spain"] } }]);
  await report.evaluate((element) => element.clearSelection());
  assert.equal(await customers(page), 60);
  await selectMark(page, figure(page, "Who they are").or(who.locator("[part=plot]")).first(), /./);
  await page.waitForFunction(() => document.querySelector("#life").selection?.length === 1);
  assert.ok((await customers(page)) < 60);
  assert.deepEqual(await page.locator("#life").evaluate((element) => element.selection[0].members.params), { map: "a" });

  await report.getByRole("button", { name: "More" }).click();
  await report.getByRole("region", { name: "80/20 analysis" }).locator("canvas").waitFor();
  assert.equal(await page.evaluate(() => globalThis.told.length), 0);
});

test("from a script inside, from a property, and without a board", async ({ page, url }) => {
  const inline = tag("", `<p>Wait</p><script type="application/json">${JSON.stringify(RECIPE)}</script>`);
  const report = await open(page, url, data() + inline);
  await report.getByRole("heading", { name: "Spring in Spain" }).waitFor();
  await report.evaluate((element) => {
    element.recipe = { clientele_recipe: 1, view: { analysis: "pareto" } };
    return element.flush();
  });
  await report.getByRole("heading", { name: "Spring in Spain" }).waitFor({ state: "detached" });
  await report.getByRole("region", { name: "80/20 analysis" }).locator("canvas").first().waitFor();
  await report.evaluate((element) => (element.recipe = null));
  await report.getByRole("heading", { name: "Spring in Spain" }).waitFor();
  // Without any it says so.
  await report.evaluate((element) => {
    element.replaceChildren();
    element.recipe = null;
  });
  await report.getByText("There is no report here yet.").waitFor();
  assert.equal(await report.evaluate((element) => element.state), "idle");
});

test("roles and filter come with the recipe, where the page says nothing else", async ({ page, url }) => {
  const guessed = (text) => text.replace("customer,date,amount", "c1,c2,c3");
  const recipe = structuredClone(RECIPE);
  recipe.files[0].columns = ["c1", "c2", "c3", "country"];
  recipe.view.roles = [{ mapping: { customer: "c1", date: "c2", amount: "c3" }, kind: "orders" }];
  recipe.view.filter = { all: [{ values: { column: "Country ", any: ["Spain"] } }] };
  recipe.view.as_of = "2025-06-01";
  const report = await open(page, url, guessed(data()) + tag() + OTHER, JSON.stringify(recipe));
  await report.getByRole("heading", { name: "Spring in Spain" }).waitFor();
  assert.equal(await settled(report), "done");
  assert.equal(await customers(page), 30);
  assert.deepEqual(await page.locator("clientele-data").evaluate((element) => element.columns.map(({ role }) => role)), ["customer", "date", "amount", null]);
  // The next one's filter takes the place of this one's.
  await report.evaluate((element, recipe) => (element.recipe = recipe), { ...recipe, view: { ...recipe.view, filter: { all: [] } } });
  await page.waitForFunction(() => document.querySelector("#life").selection.length === 0);
  assert.equal(await customers(page), 60);
});

const broken = structuredClone(RECIPE);
broken.view.roles[0].mapping.amount = "Total";
broken.view.filter = { all: [{ values: { column: "planet", any: ["Mars"] } }] };
const survey = structuredClone(RECIPE);
survey.files[0] = { kind: "survey", columns: ["score"] };
survey.view.roles = [{ mapping: { score: "score" }, kind: "survey" }];
const WRONG = {
  "broken JSON": [JSON.stringify(RECIPE).slice(0, 200), "recipe-damaged"],
  "some other JSON": ["[1,2,3]", "recipe-damaged"],
  "a newer version": [JSON.stringify({ ...RECIPE, clientele_recipe: 9 }), "recipe-newer"],
  "missing columns": [JSON.stringify(broken), "recipe-columns", /Total, planet/],
  "another kind of data": [JSON.stringify(survey), "recipe-kind", /Survey scores/],
  "a missing file": [{ body: "", status: 404 }, "unreachable"],
  "a login page": [{ body: "<!doctype html>", type: "text/html" }, "wrong-type"],
  "a huge file": [" ".repeat(2 << 20), "too-large"],
};
for (const [name, [recipe, code, says = /\w/]] of Object.entries(WRONG)) {
  test(`wrong on purpose: a report of ${name}`, { allow: [/Failed to load resource/] }, async ({ page, url }) => {
    const report = await open(page, url, data() + tag() + OTHER, recipe);
    const alert = report.getByRole("alert");
    await alert.waitFor();
    assert.equal(await alert.getAttribute("data-code"), code);
    assert.match(await alert.innerText(), says);
    assert.deepEqual(await page.evaluate(() => globalThis.told), [["report", code]]);
    assert.equal(await report.evaluate((element) => element.state), "error");
    assert.equal(await customers(page), 60);
    // A sound one mends it.
    await report.evaluate((element, recipe) => (element.recipe = recipe), RECIPE);
    await report.getByRole("heading", { name: "Spring in Spain" }).waitFor();
  });
}

test("what the app saves is what the element shows", async ({ page, url }) => {
  await page.goto(url);
  await page.getByLabel("Files to open").setInputFiles({ name: "orders.csv", mimeType: "text/csv", buffer: Buffer.from(ORDERS) });
  await page.getByRole("heading", { name: /of customers and .* of revenue/ }).waitFor();
  await page.getByRole("navigation").getByRole("button", { name: "Board", exact: true }).click();
  await page.getByRole("button", { name: /Customer value/ }).click();
  const titles = (scope) => scope.locator(".cl-tile").evaluateAll((all) => all.map((tile) => tile.querySelector("h2")?.textContent ?? tile.querySelector(".cl-finding-text").textContent));
  await figure(page, "Where revenue comes from").locator("canvas").waitFor();
  await page.locator("[aria-busy=true]").first().waitFor({ state: "detached" });
  const recipe = await saved(page, () => page.getByRole("button", { name: "Save recipe" }).click());
  const figures = (await titles(page)).filter(Boolean).length;

  const report = await open(page, url, data() + tag(), recipe.text);
  await report.getByRole("heading", { name: "Customer value" }).waitFor();
  assert.equal(await settled(report), "done");
  assert.equal((await titles(report)).filter(Boolean).length, figures);
  await report.getByRole("group", { name: "Where revenue comes from" }).locator("canvas").waitFor();
});
