// What must not get in the way: files of one name, a browser that keeps nothing, a first visit.
import assert from "node:assert/strict";
import { test } from "./support.mjs";
import { openFile } from "./page.mjs";

const orders = (name) => ({
  name,
  mimeType: "text/csv",
  buffer: Buffer.from(["customer,date,amount", ...Array.from({ length: 60 }, (_, at) => `c${at % 11},2024-0${1 + (at % 6)}-${String((at % 28) + 1).padStart(2, "0")},${10 + at}`)].join("\n")),
});
const answers = (name) => ({
  name,
  mimeType: "text/csv",
  buffer: Buffer.from(["customer,date,nps", ...Array.from({ length: 60 }, (_, at) => `c${at % 11},2024-07-${String((at % 28) + 1).padStart(2, "0")},${at % 11}`)].join("\n")),
});

test("two files of one name are told apart", async ({ page, url }) => {
  await page.goto(url);
  await openFile(page, [orders("export.csv"), answers("export.csv")]);
  await page.getByRole("contentinfo").getByText(/rows used/).waitFor();
  await page.getByRole("navigation").getByRole("button", { name: "Load" }).click();
  const remove = page.getByRole("button", { name: /export\.csv/ }).and(page.locator(".cl-files button"));
  assert.deepEqual(await remove.evaluateAll((all) => all.map((button) => /export\.csv( \(2\))?/.exec(button.ariaLabel)[0])), ["export.csv", "export.csv (2)"]);
  await page.getByRole("navigation").getByRole("button", { name: "Map columns" }).click();
  await page.getByRole("button", { name: "export.csv (2)", exact: true }).waitFor();
});

for (const [what, forbid] of Object.entries({
  "is forbidden": () => Object.defineProperty(Window.prototype, "localStorage", { get: () => { throw new DOMException("denied", "SecurityError"); } }),
  "is full": () => { Storage.prototype.setItem = () => { throw new DOMException("full", "QuotaExceededError"); }; },
})) {
  test(`a storage that ${what} costs nothing but memory`, async ({ page, url }) => {
    await page.addInitScript(forbid);
    await page.goto(url);
    await page.getByRole("button", { name: /Try the sample/ }).click();
    await page.getByRole("heading", { level: 1, name: /of revenue/ }).waitFor();
    await page.getByRole("combobox", { name: "Language" }).selectOption("zh-Hant");
    await page.getByText("已傳送 0 位元組").waitFor();
    await page.keyboard.press("Control+k");
    await page.keyboard.type("theme-dark");
    await page.keyboard.press("Enter");
    await page.locator(".cl-app[data-theme=dark]").waitFor();
    // A recipe is remembered as long as the page lives.
    await page.getByRole("navigation").getByRole("button", { name: /看板|儀表板/ }).click();
    await page.locator(".cl-board-ready button:enabled").first().click();
    await page.keyboard.press("Control+k");
    await page.keyboard.type("export-recipe");
    const [download] = await Promise.all([page.waitForEvent("download"), page.keyboard.press("Enter")]);
    assert.match(download.suggestedFilename(), /\.json$/);
    await page.keyboard.press("Control+k");
    await page.keyboard.type("recipe");
    assert.ok((await page.getByRole("option").count()) >= 2, "saved, and to be used again");
    await page.keyboard.press("Escape");
    assert.equal(await page.getByRole("alert").count(), 0);
  });
}

for (const width of [1440, 390]) {
  test(`a first visit sees the sample and reaches a figure in one click, ${width} wide`, { context: { viewport: { width, height: 844 } } }, async ({ page, url }) => {
    await page.goto(url);
    const sample = page.getByRole("button", { name: /Try the sample/ });
    const box = await sample.boundingBox();
    assert.ok(box.y + box.height <= 844 - 40, `seen without scrolling: ${JSON.stringify(box)}`);
    await sample.click();
    await page.getByRole("main").locator("canvas").first().waitFor();
    const wide = await page.locator(".cl-main").evaluate((main) => main.scrollWidth - main.clientWidth);
    assert.ok(wide <= 0, `the page is ${wide} px too wide`);
  });
}
