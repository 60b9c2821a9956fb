// Customers one by one: the list, its columns, its keyboard, what it hands out, and portraits.
import assert from "node:assert/strict";
import { createRequire } from "node:module";
import { readFile } from "node:fs/promises";
import { test } from "./support.mjs";
import { figure, saved } from "./page.mjs";

const axe = await readFile(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

const CUSTOMERS = Array.from({ length: 2400 }, (_, n) => `C${String(n + 1).padStart(4, "0")}`);
const day = (n) => new Date(Date.UTC(2023, 0, 1 + n)).toISOString().slice(0, 10);
const ORDERS = [
  "customer_id,order_date,amount",
  ...CUSTOMERS.flatMap((customer, n) => Array.from({ length: 1 + (n % 6) }, (_, k) => `${customer},${day((n * 7 + k * 41) % 700)},${20 + (n % 97) + k}`)),
  "王小明,2024-10-01,5000",
  "陳大文,2024-10-02,4000",
  "=1+1,2024-10-03,3000",
].join("\n");
const TOTAL = CUSTOMERS.length + 3;

/** Open the orders and go to the list of customers. */
async function openList(page, url) {
  await page.goto(url);
  await page.getByLabel("Files to open").setInputFiles({ name: "orders.csv", mimeType: "text/csv", buffer: Buffer.from(ORDERS) });
  await page.getByRole("heading", { name: /of customers and .* of revenue/ }).waitFor();
  await page.getByRole("navigation").getByRole("button", { name: "Customer list" }).click();
  const grid = page.getByRole("grid", { name: "Customers" });
  await grid.getByRole("rowheader").first().waitFor();
  return grid;
}

/** The customer of the first row drawn. */
const first = (grid) => grid.getByRole("rowheader").first();

/** The cell that has the keyboard. */
const focused = (page) =>
  page.evaluate(() => {
    let element = document.activeElement;
    while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
    return { role: element?.getAttribute("role"), row: element?.parentElement?.getAttribute("aria-rowindex"), column: element?.getAttribute("aria-colindex") };
  });

test("the list is sorted, searched in both scripts, and says how many there are", async ({ page, url }) => {
  const grid = await openList(page, url);
  assert.equal(await grid.getAttribute("aria-rowcount"), String(TOTAL + 1));
  // The usual order: most money first.
  assert.match(await first(grid).innerText(), /王小明/);
  const money = grid.getByRole("columnheader", { name: "Money" });
  assert.equal(await money.getAttribute("aria-sort"), "descending");
  await money.click();
  await page.waitForFunction((head) => head.getAttribute("aria-sort") === "ascending", await money.elementHandle());
  await grid.getByRole("rowheader", { name: /^C0001/ }).waitFor();

  await page.getByRole("searchbox", { name: "Find a customer" }).fill("陈");
  await grid.getByRole("rowheader", { name: /陳大文/ }).waitFor();
  assert.equal(await grid.getAttribute("aria-rowcount"), "2");
  await page.getByText("1 customer", { exact: true }).first().waitFor();
  await page.getByRole("searchbox", { name: "Find a customer" }).fill("nobody at all");
  await page.getByText("No customer matches.").waitFor();
});

test("columns come from any analysis, and the link carries them", async ({ page, url }) => {
  const grid = await openList(page, url);
  const heads = () => grid.getByRole("columnheader").allInnerTexts();
  const before = await heads();
  await page.locator("summary", { hasText: "chosen" }).click();
  await page.locator("summary", { hasText: "Customer lifetime value" }).click();
  await page.getByRole("checkbox", { name: "Probability of being alive" }).check();
  await grid.getByRole("columnheader", { name: "Probability of being alive" }).waitFor();
  assert.equal((await heads()).length, before.length + 1);
  const link = await page.evaluate(() => location.hash.slice(1));
  await page.waitForFunction((old) => location.hash.slice(1) !== old || old.length > 60, link);
  await page.getByRole("button", { name: "Undo", exact: true }).click();
  await grid.getByRole("columnheader", { name: "Probability of being alive" }).waitFor({ state: "detached" });
  await page.getByRole("button", { name: "Redo", exact: true }).click();
  await grid.getByRole("columnheader", { name: "Probability of being alive" }).waitFor();
});

test("the keyboard walks the grid, and no row is left blank", async ({ page, url }) => {
  const grid = await openList(page, url);
  await page.getByRole("button", { name: "XLSX" }).focus();
  await page.keyboard.press("Tab");
  assert.deepEqual(await focused(page), { role: "columnheader", row: "1", column: "1" });
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("ArrowRight");
  await page.waitForFunction(() => document.activeElement?.shadowRoot?.activeElement?.getAttribute("aria-colindex") === "2");
  assert.deepEqual(await focused(page), { role: "gridcell", row: "2", column: "2" });
  await page.keyboard.press("Control+End");
  await grid.locator(`[aria-rowindex="${TOTAL + 1}"]`).waitFor();
  await page.waitForFunction(
    (last) => document.activeElement?.shadowRoot?.activeElement?.parentElement?.getAttribute("aria-rowindex") === last,
    String(TOTAL + 1),
  );
  await page.keyboard.press("Home");
  await page.keyboard.press("PageUp");
  await page.keyboard.press("Control+Home");
  await page.waitForFunction(() => document.activeElement?.shadowRoot?.activeElement?.parentElement?.getAttribute("aria-rowindex") === "2");
  assert.deepEqual(await focused(page), { role: "rowheader", row: "2", column: "1" });
  await page.waitForFunction((grid) => ![...grid.querySelectorAll("[role=rowheader]")].some((cell) => cell.textContent.startsWith("…")), await grid.elementHandle());
  // The head sorts by Enter.
  await page.keyboard.press("ArrowUp");
  await page.keyboard.press("Enter");
  await page.waitForFunction((grid) => grid.querySelector("[role=columnheader]").getAttribute("aria-sort") === "ascending", await grid.elementHandle());
});

test("a customer filters everything, and the list is handed out", async ({ page, url }) => {
  const grid = await openList(page, url);
  const csv = await saved(page, () => page.getByRole("button", { name: "CSV", exact: true }).click());
  const lines = csv.text.trimEnd().split("\r\n");
  assert.ok(csv.text.startsWith("\ufeffCustomer,"), "a byte order mark and heads in words");
  assert.equal(lines.length, TOTAL + 1);
  assert.match(lines[1], /^王小明,/);
  assert.ok(lines.some((line) => line.startsWith("'=1+1,")), "a formula is text");
  const book = await saved(page, () => page.getByRole("button", { name: "XLSX", exact: true }).click());
  assert.equal(book.name, "clientele-customers.xlsx");
  assert.ok(book.text.startsWith("PK"));

  await first(grid).hover();
  await page.getByRole("button", { name: "Filter everything by 王小明" }).click();
  await page.waitForFunction((grid) => grid.getAttribute("aria-rowcount") === "2", await grid.elementHandle());
  await page.getByText(/1 of \d[\d,]* rows used/).waitFor();
  assert.ok(!decodeURIComponent(page.url()).includes("王小明"));
});

test("the portrait of a customer, of his segment, and back", async ({ page, url }) => {
  const grid = await openList(page, url);
  await page.getByRole("searchbox", { name: "Find a customer" }).fill("C0006");
  const row = grid.getByRole("rowheader", { name: /^C0006/ });
  await row.waitFor();
  await row.click();
  await page.getByRole("heading", { name: "C0006", level: 1 }).waitFor();
  const next = page.getByRole("region", { name: "Next best action" });
  await next.waitFor();
  assert.ok((await next.getByRole("listitem").count()) > 0, "an action has its reasons");
  await figure(page, "Purchases").waitFor();
  await figure(page, "Still a customer?").waitFor();
  assert.ok(!decodeURIComponent(page.url()).includes("C0006") && !(await page.title()).includes("C0006"));
  // No file of tickets or answers is loaded, and the page says so.
  await page.locator("summary", { hasText: "What is not known" }).click();
  await page.getByText("no file for it is loaded").first().waitFor();
  // The table twin of the history.
  await page.getByRole("button", { name: "Show as a table" }).first().click();
  assert.equal(await page.getByRole("table").first().locator("tbody tr").count(), 6);

  const card = page.locator("section", { has: page.getByRole("heading", { name: "RFM analysis", level: 2 }) });
  const segment = card.getByRole("button").first();
  const name = await segment.innerText();
  await segment.click();
  await page.getByRole("heading", { name, level: 1 }).waitFor();
  await figure(page, "What distinguishes them").waitFor();
  await figure(page, "What they need next").waitFor();
  await page.goBack();
  await page.getByRole("button", { name: "All customers" }).or(page.getByRole("grid", { name: "Customers" })).first().waitFor();
  await page.getByRole("button", { name: "Customer list" }).click();
  await grid.waitFor();
});

test("the portrait prints on one page of A4 and is clean under axe-core", async ({ page, url }) => {
  const grid = await openList(page, url);
  await grid.getByRole("rowheader", { name: /王小明/ }).click();
  await page.getByRole("heading", { name: "王小明", level: 1 }).waitFor();
  await figure(page, "Purchases").waitFor();
  await page.evaluate(axe);
  const found = await page.evaluate(() => globalThis.axe.run(document, { runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"] }));
  assert.deepEqual(found.violations.map((rule) => `${rule.id}: ${rule.nodes.map((node) => node.target.flat().join(" ")).join("; ")}`), []);
  const pdf = (await page.pdf({ format: "A4" })).toString("latin1");
  assert.equal([...pdf.matchAll(/\/Type\s*\/Page\b/g)].length, 1);
});
