// From a real file to a live picture, as its user goes: load, look, filter, score anew, read in three languages, hand out,
// lose the engine and go on. And nothing leaves.
import assert from "node:assert/strict";
import { test } from "./support.mjs";
import { figure, openFile, saved, selectCell, status } from "./page.mjs";
import { wholePage } from "./pages.mjs";

const FILE = "online_retail/online_retail.csv";

test("online retail, from the file to the hand-out", { needs: [FILE], context: { permissions: ["clipboard-read", "clipboard-write"] } }, async ({ page, url, requests, data }) => {
  await page.goto(url);
  await openFile(page, data[FILE]);

  // Load and map: every row is accounted for.
  await page.getByRole("heading", { name: /of customers and .* of revenue/ }).waitFor();
  assert.match(await status(page), /397,9\d\d of 541,909 rows used|4\d\d,\d{3} of 541,909 rows used/);
  await page.getByRole("button", { name: "Map columns" }).click();
  const customer = page.getByRole("combobox", { name: "Customer", exact: true });
  await customer.selectOption("Country");
  await page.getByText("yours", { exact: true }).waitFor();
  await page.getByRole("button", { name: "Undo", exact: true }).click();
  await page.waitForFunction((select) => select.value === "CustomerID", await customer.elementHandle());
  const report = page.getByRole("region", { name: "What happened to the rows" });
  assert.match(await report.innerText(), /Without a customer\s+135,080/);

  // Look: the grid, a click on a cell, everything follows.
  await page.getByRole("button", { name: "Analyse", exact: true }).click();
  await wholePage(page);
  const before = requests.length;
  const grid = figure(page, "Money spent per customer by recency and frequency");
  await grid.waitFor();
  const customers = await page.getByRole("grid").last().elementHandle();
  const all = await customers.getAttribute("aria-rowcount");
  await selectCell(page, grid, "Recency score 5, frequency score 5");
  const chips = page.getByRole("group", { name: "Filter" });
  await chips.getByText("R 5").waitFor();
  await page.waitForFunction(([table, all]) => table.getAttribute("aria-rowcount") !== all, [customers, all]);
  await page.getByRole("complementary").getByText("Mean money spent").waitFor();
  const segments = page.locator("section", { has: figure(page, "Where revenue comes from") });
  await segments.getByText("Only the customers who are selected.").waitFor();
  await page.keyboard.press("Control+z");
  await chips.getByText("R 5").waitFor({ state: "detached" });

  // A threshold dragged scores again; one undo takes the whole drag back.
  const recency = figure(page, "How long ago customers last bought");
  await recency.scrollIntoViewIfNeeded();
  const slider = recency.getByRole("slider", { name: "Border between scores 4 and 5" });
  const days = Number(await slider.getAttribute("aria-valuenow"));
  const box = await slider.boundingBox();
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x + 6, y, { steps: 3 });
  await page.mouse.up();
  const element = await slider.elementHandle();
  await page.waitForFunction(([slider, days]) => Number(slider.getAttribute("aria-valuenow")) > days, [element, days]);
  await page.getByRole("button", { name: "Undo", exact: true }).click();
  await page.waitForFunction(([slider, days]) => Number(slider.getAttribute("aria-valuenow")) === days, [element, days]);

  // Three languages, live.
  const language = page.getByRole("combobox", { name: "Language" });
  await language.selectOption("zh-Hans");
  await page.getByRole("region", { name: "客户", exact: true }).getByRole("heading", { name: "客户", exact: true }).waitFor();
  assert.equal(await page.locator("html").getAttribute("lang"), "zh-Hans");
  await page.getByRole("combobox", { name: "语言" }).selectOption("zh-Hant");
  await page.getByText("已傳送 0 位元組").waitFor();
  await page.getByRole("combobox", { name: "語言" }).selectOption("en");

  // Hand out: SVG, CSV, JSON.
  const menu = page.getByLabel("Save “Money spent per customer by recency and frequency”");
  await menu.click();
  const svg = await saved(page, () => page.getByRole("button", { name: "SVG" }).first().click());
  assert.equal(svg.name, "clientele-rfm-grid.svg");
  assert.match(svg.text, /^<svg [^>]*xmlns="http:\/\/www\.w3\.org\/2000\/svg"/);
  await page.getByRole("button", { name: "Share" }).first().click();
  const csv = await saved(page, () => page.getByRole("button", { name: /^Customers/ }).click());
  assert.ok(csv.text.startsWith("\ufeffCustomer,\"Recency, days\",Orders,Money"), csv.text.slice(0, 100));
  const json = await saved(page, () => page.getByRole("button", { name: /^Numbers/ }).click());
  const rfm = JSON.parse(json.text);
  assert.equal(rfm.grid.reduce((sum, cell) => sum + cell.n_customers, 0), rfm.n_customers);

  // The link brings the view back, without data.
  await page.getByRole("button", { name: "Copy link" }).click();
  const link = await page.evaluate(() => navigator.clipboard.readText());
  assert.match(link, /#s=1\./);
  assert.deepEqual(requests.slice(before), [], "nothing is asked for after loading");
  await page.getByRole("button", { name: "Close", exact: true }).click();
  await page.reload();
  await page.getByText("This link brings a view without data.").waitFor();
  await openFile(page, data[FILE]);
  await page.getByRole("heading", { name: /of customers and .* of revenue/ }).waitFor();

  // The engine dies: it is said, what is seen stays, and the same file opens again.
  for (const worker of page.workers()) worker.evaluate(() => self.close()).catch(() => {});
  await page.getByRole("alert").getByText(/engine stopped answering|engine broke off/).waitFor();
  await grid.waitFor();
  await page.getByRole("button", { name: "Open the file again" }).click();
  await page.getByRole("alert").waitFor({ state: "detached" });
  await selectCell(page, grid, "Recency score 5, frequency score 5");
  await chips.getByText("R 5").waitFor();

  const origin = new URL(url).origin;
  const foreign = requests.filter((request) => !request.url.startsWith("blob:") && new URL(request.url).origin !== origin);
  assert.deepEqual(foreign, [], "no request left");
  assert.ok(requests.every((request) => request.method === "GET"));
});

test("the sample shows its picture in one click, by link too", async ({ page, url }) => {
  await page.goto(url);
  await page.getByRole("button", { name: /Try the sample/ }).click();
  const headline = page.getByRole("heading", { level: 1, name: /of revenue/ });
  await headline.waitFor();
  const text = await headline.innerText();
  await page.waitForFunction(() => location.hash.startsWith("#s=1."));
  await page.reload();
  await headline.waitFor();
  assert.equal(await headline.innerText(), text);
});
