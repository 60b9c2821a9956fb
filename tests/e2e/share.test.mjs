// Share: everything that leaves the page, opened again; and a hostile file, which stays text wherever it goes.
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { test } from "./support.mjs";
import { figure, openFile, saved } from "./page.mjs";
import { HEAD, built, orders, texts } from "./hostile.mjs";
import { unzip } from "./zip.mjs";

const dialog = (page) => page.getByRole("dialog", { name: "Share" });

async function sample(page, url) {
  await page.goto(url);
  await page.getByRole("button", { name: /Try the sample/ }).click();
  await figure(page, "Where revenue comes from").waitFor();
}

/** The file that a button of the dialog hands out, and its path. */
async function taken(page, name) {
  const button = dialog(page).getByRole("button", { name });
  const [download] = await Promise.all([page.waitForEvent("download"), button.click()]);
  await dialog(page).getByText(`${download.suggestedFilename()} was handed to the browser.`).waitFor();
  const path = await download.path();
  return { name: download.suggestedFilename(), path, bytes: await readFile(path) };
}

async function shareOnly(page, title) {
  const what = dialog(page).getByRole("combobox", { name: "What leaves" });
  await what.selectOption({ label: title });
}

test("slides, report and workbook say how they came about", async ({ page, context, url }) => {
  await sample(page, url);
  const headline = await page.getByRole("heading", { level: 1 }).innerText();
  await page.getByRole("button", { name: "Share" }).first().click();

  const deck = await taken(page, /^Slides/);
  assert.equal(deck.name, "clientele-rfm.pptx");
  const parts = unzip(deck.bytes);
  const count = (pattern) => Object.keys(parts).filter((name) => pattern.test(name)).length;
  const figures = count(/^ppt\/media\/image\d+\.svg$/);
  assert.ok(figures >= 4, `${figures} figures`);
  assert.equal(count(/^ppt\/slides\/slide\d+\.xml$/), figures + 1);
  assert.equal(count(/^ppt\/media\/image\d+\.png$/), figures);
  assert.ok(String(parts["ppt/slides/slide2.xml"]).includes(headline.slice(0, 30)), "the finding is the subtitle");
  assert.match(String(parts["ppt/slides/slide2.xml"]), /svgBlip/);
  assert.match(String(parts["ppt/notesSlides/notesSlide2.xml"]), /Method: Recency.*Source: .*Clientele/s);
  assert.match(String(parts["ppt/notesSlides/notesSlide2.xml"]), /Filter: none.*As of: /s);
  assert.ok(parts["ppt/media/image2.png"].subarray(1, 4).equals(Buffer.from("PNG")));
  assert.ok(parts["ppt/media/image2.png"].readUInt32BE(16) >= 4000, "four times the pixels");

  const report = await taken(page, /^Report/);
  assert.equal(report.name, "clientele-rfm.html");
  const reader = await context.newPage();
  const problems = [];
  reader.on("console", (message) => problems.push(message.text()));
  reader.on("request", (request) => request.url().startsWith("file:") || problems.push(request.url()));
  // Opened by its text: from here on nothing of the page is around it.
  await reader.setContent(String(report.bytes));
  await reader.getByRole("heading", { level: 2, name: headline }).waitFor();
  assert.equal(await reader.locator("figure").count(), figures);
  assert.equal(await reader.locator("script").count(), 0);
  const policy = await reader.locator("meta[http-equiv=Content-Security-Policy]").getAttribute("content");
  assert.match(policy, /default-src 'none'/);
  const ground = () => reader.evaluate(() => getComputedStyle(document.querySelector("figure")).backgroundColor);
  await reader.emulateMedia({ colorScheme: "light" });
  assert.equal(await ground(), "rgb(255, 255, 255)");
  await reader.emulateMedia({ colorScheme: "dark" });
  assert.equal(await ground(), "rgb(23, 27, 33)");
  await reader.getByText("Filter", { exact: true }).waitFor();
  assert.deepEqual(problems, []);
  await reader.close();

  const book = await taken(page, /^Workbook/);
  assert.equal(book.name, "clientele-rfm.xlsx");
  const sheets = unzip(book.bytes);
  assert.match(String(sheets["xl/workbook.xml"]), /name="About"/);
  assert.match(String(sheets["xl/sharedStrings.xml"]), /Filter.*none/s);
});

test("a picture carries its filter and its method", async ({ page, url }) => {
  await sample(page, url);
  await page.getByRole("button", { name: "Share" }).first().click();
  assert.ok(await dialog(page).getByRole("button", { name: "Vectors (SVG)" }).isDisabled(), "a picture is of one figure");
  await shareOnly(page, "Where revenue comes from");
  const svg = String((await taken(page, "Vectors (SVG)")).bytes);
  assert.match(svg, /<text[^>]*>[^<]*Filter: none · As of: /);
  assert.match(svg, /<desc[^>]*>[^<]*Method: Recency/);
  const [one, four] = [await taken(page, "1× pixels (PNG)"), await taken(page, "4× pixels (PNG)")];
  assert.equal(four.bytes.readUInt32BE(16), 4 * one.bytes.readUInt32BE(16));
  const csv = String((await taken(page, /^Table/)).bytes);
  assert.match(csv, /^\ufeffSegment,Customers,/);
});

test("small cells do not leave", async ({ page, url }) => {
  await sample(page, url);
  await page.getByRole("button", { name: "Share" }).first().click();
  await dialog(page).getByRole("checkbox", { name: "Hide small cells" }).check();
  const limit = dialog(page).getByRole("spinbutton", { name: "Fewer than" });
  assert.equal(await limit.inputValue(), "10");
  await limit.fill("1");
  await limit.press("Tab");
  assert.equal(await limit.inputValue(), "5", "five at least");
  await limit.fill("10");
  await limit.press("Tab");
  for (const name of [/^Customers/, /^Rows/, /^Numbers/]) {
    assert.ok(await dialog(page).getByRole("button", { name }).isDisabled());
  }
  await dialog(page).getByText(/do not leave while small cells are hidden/).waitFor();
  await shareOnly(page, "Money spent per customer by recency and frequency");
  const csv = String((await taken(page, /^Table/)).bytes).trim().split("\r\n").slice(1);
  const counts = csv.map((line) => line.split(",")[2]);
  assert.ok(counts.includes("hidden"), csv.join("\n"));
  assert.ok(counts.every((n) => n === "hidden" || n === "0" || Number(n) >= 10), csv.join("\n"));
  const svg = String((await taken(page, "Vectors (SVG)")).bytes);
  assert.match(svg, /Counts below 10 are hidden/);
  assert.ok(!/Customers: [1-9][,.<]/.test(svg), "no small count in a mark's title");
});

test("what cannot be saved is said, and nothing is lost", { allow: [/./] }, async ({ page, url }) => {
  await sample(page, url);
  await page.getByRole("button", { name: "Share" }).first().click();
  await shareOnly(page, "Where revenue comes from");
  await page.evaluate(() => {
    globalThis.kept = { create: URL.createObjectURL, toBlob: HTMLCanvasElement.prototype.toBlob };
    URL.createObjectURL = () => {
      throw new DOMException("no room", "QuotaExceededError");
    };
    HTMLCanvasElement.prototype.toBlob = (give) => give(null);
  });
  await dialog(page).getByRole("button", { name: "Vectors (SVG)" }).click();
  await dialog(page).getByRole("alert").getByText(/the disk is full/).waitFor();
  await dialog(page).getByRole("button", { name: "4× pixels (PNG)" }).click();
  await dialog(page).getByRole("alert").getByText(/cannot draw a picture that large/).waitFor();
  await page.evaluate(() => {
    URL.createObjectURL = globalThis.kept.create;
    HTMLCanvasElement.prototype.toBlob = globalThis.kept.toBlob;
  });
  assert.equal((await taken(page, "1× pixels (PNG)")).name, "clientele-rfm-tree.png");
  assert.equal(await dialog(page).getByRole("alert").count(), 0);
});

test("by keyboard alone, from the bar to the file", { context: { viewport: { width: 390, height: 844 } } }, async ({ page, url }) => {
  await sample(page, url);
  await page.getByRole("button", { name: "Share" }).first().focus();
  await page.keyboard.press("Enter");
  const report = dialog(page).getByRole("button", { name: /^Report/ });
  await report.waitFor();
  for (let step = 0; step < 20; step += 1) {
    if (await report.evaluate((button) => button.getRootNode().activeElement === button)) break;
    await page.keyboard.press("Tab");
  }
  const { name } = await saved(page, () => page.keyboard.press("Enter"));
  assert.equal(name, "clientele-rfm.html");
  const wide = await dialog(page).evaluate((dialog) => dialog.scrollWidth - dialog.clientWidth);
  assert.equal(wide, 0, "nothing sticks out at 390 px");
  await page.keyboard.press("Escape");
  await dialog(page).waitFor({ state: "hidden" });
});

/** Open a hostile file, say its columns where their names say nothing, and walk every analysis that it serves. */
async function walk(page, url, { name, text, roles = {}, analyses }) {
  page.on("dialog", (box) => assert.fail(`a script opened ${box.message()}`));
  await page.goto(url);
  await openFile(page, { name, mimeType: "text/csv", buffer: Buffer.from(text) });
  const rail = page.getByRole("navigation");
  await rail.locator("button[aria-current=page]").waitFor();
  await page.getByRole("button", { name: "Map columns" }).click();
  await page.getByRole("heading", { level: 1 }).waitFor();
  assert.deepEqual(await page.evaluate(built), []);
  for (const [role, column] of Object.entries(roles)) {
    await page.getByRole("combobox", { name: role, exact: true }).selectOption(column);
  }
  await rail.locator("button:enabled", { hasText: analyses[0] }).waitFor();
  const seen = new Set();
  const entries = rail.getByRole("button");
  for (let at = 0; at < (await entries.count()); at += 1) {
    const entry = entries.nth(at);
    if (await entry.isDisabled()) continue;
    await entry.click();
    const help = page.getByRole("dialog");
    if (await help.isVisible()) {
      await page.keyboard.press("Escape");
      continue;
    }
    await page.locator("[aria-busy=true]").waitFor({ state: "detached" });
    // The tooltip of a mark, and the table twins.
    const picture = page.locator("section[data-figure] [role=group]").first();
    if ((await picture.count()) > 0) {
      await picture.focus();
      await page.keyboard.press("Home");
      assert.deepEqual(await page.evaluate(built), []);
    }
    for (const table of await page.getByRole("button", { name: "Show as a table" }).all()) await table.click();
    const title = (await entry.innerText()).trim();
    assert.deepEqual(await page.evaluate(built), [], title);
    seen.add(title);
  }
  for (const title of analyses) assert.ok(seen.has(title), `${title} was not seen: ${[...seen]}`);
  await rail.getByRole("button", { name: analyses[0] }).click();
  await page.getByRole("main").getByRole("group").first().waitFor();
}

/** Everything that the dialog hands out holds the hostile texts as text. */
async function handOut(page, context) {
  await page.getByRole("button", { name: "Share" }).first().click();
  const html = String((await taken(page, /^Report/)).bytes);
  assert.ok(!/<script|<evil|<img|<svg\/|[\u202a-\u202e\u2066-\u2069]/i.test(html));
  const reader = await context.newPage();
  reader.on("dialog", (box) => assert.fail(`a script opened ${box.message()}`));
  await reader.setContent(html);
  assert.deepEqual(await reader.evaluate(built), []);
  await reader.close();
  const parts = unzip((await taken(page, /^Slides/)).bytes);
  for (const [name, bytes] of Object.entries(parts).filter(([name]) => /\.(xml|svg)$/.test(name))) {
    assert.ok(!/<script|<evil|<img/i.test(String(bytes)), name);
  }
  const sheets = unzip((await taken(page, /^Workbook/)).bytes);
  for (const [name, bytes] of Object.entries(sheets)) assert.ok(!/<f>|<f |hyperlink /i.test(String(bytes)), `${name} has a formula`);
  return html;
}

test("a hostile file of orders is text everywhere", async ({ page, context, url }) => {
  const roles = Object.fromEntries(["Customer", "Date", "Amount"].map((role, at) => [role, HEAD[at]]));
  await walk(page, url, { name: '<img src=x onerror="globalThis.__xss=1">.csv', text: orders(), roles, analyses: ["RFM analysis", "80/20 analysis"] });
  await handOut(page, context);
  const csv = String((await taken(page, /^Rows/)).bytes);
  assert.ok(csv.includes("'=HYPERLINK") && csv.includes("'@SUM") && csv.includes("'+1+cmd"), "formulas are made text");
  assert.ok(!/(^|[,\n"])[=@]/m.test(csv.replace(/^\ufeff/, "")), "no cell begins like a formula");
  await dialog(page).getByRole("checkbox", { name: /^Rows exactly as in the file/ }).check();
  const exact = String((await taken(page, /^Rows/)).bytes);
  assert.equal(exact.slice(1).trim().split("\r\n").sort().join("\n").includes("'=HYPERLINK"), false);
  const customers = String((await taken(page, /^Customers/)).bytes);
  assert.ok(!/(^|\n)"?[=@+]/.test(customers.slice(1)), "customers too");
});

test("hostile texts are text everywhere", async ({ page, context, url }) => {
  await walk(page, url, { name: "texts.csv", text: texts(), analyses: ["Sentiment of texts"] });
  const html = await handOut(page, context);
  assert.ok(html.includes("&lt;script&gt;globalThis.__xss=1"), "quoted as text in the report");
});
