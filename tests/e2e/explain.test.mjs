// Every number opens: the formula, the same with values, a result that is the figure's; step by step for learners; and the
// glossary, whichever script its term is written in.
import assert from "node:assert/strict";
import { createRequire } from "node:module";
import { readFile } from "node:fs/promises";
import { figure, selectMark } from "./page.mjs";
import { test } from "./support.mjs";

const axe = await readFile(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const RULES = { runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"] };

async function clean(page, what) {
  const found = await page.evaluate((rules) => globalThis.axe.run(document, rules).then((result) => result.violations), RULES);
  const told = found.flatMap((rule) => rule.nodes.map((node) => `${rule.id}: ${node.target.flat().join(" ")}`));
  assert.deepEqual(told, [], what);
}

async function sample(page, url) {
  await page.goto(url);
  await page.evaluate(axe);
  await page.getByRole("button", { name: /sample|示例|範例/ }).first().click();
  await page.getByRole("main").getByRole("group").first().waitFor();
  await page.locator("[aria-busy=true]").first().waitFor({ state: "detached" });
}

const drawer = (page) => page.getByRole("complementary", { name: /^(Explanation|解释|解釋|说明|說明)$/ });

test("a segment's share opens as a formula whose result is the figure's", async ({ page, url }) => {
  await sample(page, url);
  await page.getByRole("button", { name: "How was this computed?" }).click();
  const side = drawer(page);
  assert.equal(await side.getByRole("heading", { name: /^Calculation/ }).evaluate((h) => h === h.getRootNode().activeElement), true);
  await selectMark(page, figure(page, "Where revenue comes from"), /Champions/);
  await side.getByRole("heading", { name: "Calculation: Champions" }).waitFor();
  const first = side.getByRole("listitem").filter({ has: page.getByRole("heading", { name: /Share of customers/ }) });
  await first.getByRole("math", { name: "customers of it / all customers" }).waitFor();
  const values = await first.getByRole("math", { name: /^[\d,]+ \/ [\d,]+$/ }).getAttribute("aria-label");
  const [own, all] = values.split(" / ").map((text) => Number(text.replaceAll(",", "")));
  const result = Number.parseFloat(await first.getByRole("status").innerText());
  assert.ok(Math.abs((own / all) * 100 - result) < 0.005, `${values} is ${result}%`);
  // The figure tells the same share, rounded.
  const told = side.locator("dl").getByText("Share of customers").locator("xpath=../dd");
  assert.equal(Number.parseFloat(await told.innerText()), Math.round(result));
  assert.match(await side.getByText(/Hughes, A. M. \(1994\)/).innerText(), /Strategic Database Marketing/);
  await clean(page, "the drawer");
});

test("learning mode reveals step by step, by keyboard, and is remembered", async ({ page, url }) => {
  await sample(page, url);
  const side = drawer(page);
  const mode = side.getByRole("switch", { name: "Learning mode" });
  await mode.focus();
  await page.keyboard.press("Space");
  await side.getByText(/^Step 1 of \d+$/).waitFor();
  assert.equal(await side.getByRole("status").count(), 0, "nothing is revealed yet");
  const guess = side.getByRole("textbox", { name: "Your guess" });
  await guess.focus();
  await page.keyboard.type("30%");
  await page.keyboard.press("Enter");
  await side.getByText(/^Your guess: 30%\. The result: /).waitFor();
  const forward = side.getByRole("button", { name: "Next step" });
  await forward.focus();
  await page.keyboard.press("Enter");
  await side.getByText(/^Step 2 of \d+$/).waitFor();
  await clean(page, "a lesson");
  // The same button now reveals: focus has stayed.
  await page.keyboard.press("Enter");
  await side.getByRole("status").first().waitFor();
  await side.getByRole("button", { name: "Back" }).focus();
  await page.keyboard.press("Enter");
  assert.equal(await side.getByRole("status").count(), 0);
  await page.reload();
  await page.getByRole("button", { name: /sample/ }).first().click();
  await side.getByText(/^Step 1 of \d+$/).waitFor();
  await side.getByRole("button", { name: "Reveal all" }).click();
  assert.ok((await side.getByRole("math").count()) > 4);
});

test("the glossary finds a term in either script and opens from a step", { context: { locale: "zh-CN" } }, async ({ page, url }) => {
  await sample(page, url);
  await page.getByRole("button", { name: "在术语表中查看“客户占比”" }).click();
  const dialog = page.getByRole("dialog", { name: "术语表" });
  await dialog.getByText("客户细分", { exact: true }).waitFor();
  await clean(page, "the glossary at one term");
  const search = dialog.getByRole("searchbox");
  await search.fill("客戶終身價值");
  await dialog.getByText("客户终身价值", { exact: true }).waitFor();
  await dialog.getByText("Customer lifetime value", { exact: true }).waitFor();
  await search.fill("nps");
  await dialog.getByText("净推荐值", { exact: true }).waitFor();
  await search.fill("没有这样的词");
  await dialog.getByText("没有匹配的术语").waitFor();
  await search.fill("");
  assert.ok((await dialog.locator("dt").count()) > 90);
  await clean(page, "the whole glossary");
  await search.fill("基尼");
  await dialog.getByRole("button", { name: "打开该分析" }).click();
  await page.locator("[data-analysis=pareto]").waitFor();
});

test("on a phone the calculation is a sheet", { context: { viewport: { width: 390, height: 844 } } }, async ({ page, url }) => {
  await sample(page, url);
  await page.getByRole("button", { name: "How was this computed?" }).click();
  const heading = drawer(page).getByRole("heading", { name: /^Calculation/ });
  await heading.waitFor();
  const wide = await drawer(page).evaluate((side) => side.scrollWidth - side.clientWidth);
  assert.equal(wide, 0, "no formula widens the sheet");
  await clean(page, "the sheet");
});
