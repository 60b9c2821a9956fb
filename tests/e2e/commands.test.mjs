// Everything by the keyboard: the palette of commands, the sheet of keys, and a place for every analysis on a telephone.
import assert from "node:assert/strict";
import { test } from "./support.mjs";
import { saved } from "./page.mjs";

/** The name of the option that the field points to. */
const active = (page) =>
  page.getByRole("combobox", { name: /^(Commands|命令|指令)$/ }).evaluate((field) => field.getRootNode().getElementById(field.getAttribute("aria-activedescendant"))?.querySelector(".cl-command-name").textContent);

test("the palette finds and does what is asked, by the keyboard alone", async ({ page, url }) => {
  await page.goto(url);
  await page.getByRole("heading", { level: 1 }).waitFor();
  const palette = page.getByRole("dialog", { name: "Commands" });
  const field = page.getByRole("combobox", { name: "Commands" });
  await page.keyboard.press("Control+k");
  await field.waitFor();
  assert.ok(await field.evaluate((field) => field.getRootNode().activeElement === field), "the field has the focus");
  // Without data nothing is offered that needs it.
  assert.equal(await palette.getByRole("option", { name: "Undo" }).count(), 0);
  await page.keyboard.type("sample");
  assert.equal(await active(page), "Open the sample");
  await page.keyboard.press("Enter");
  await page.getByRole("heading", { level: 1, name: /of revenue/ }).waitFor();

  // A page by first letters, and back to where the focus was.
  await page.keyboard.press("Control+k");
  await page.keyboard.type("cohort");
  await page.keyboard.press("Enter");
  await page.locator("[data-analysis=cohorts]").waitFor();
  await palette.waitFor({ state: "hidden" });

  // Up from the first is the last; what is typed in English is found in every language.
  await page.keyboard.press("Control+k");
  await page.keyboard.type("theme");
  const first = await active(page);
  await page.keyboard.press("ArrowUp");
  assert.notEqual(await active(page), first);
  await page.keyboard.press("ArrowDown");
  assert.equal(await active(page), first);
  await field.fill("繁體");
  await page.keyboard.press("Enter");
  await page.getByText("已傳送 0 位元組").waitFor();
  await page.keyboard.press("Control+k");
  await page.keyboard.type("clear nothing at all");
  await page.getByText("沒有這樣的指令").waitFor();
  await page.getByRole("combobox", { name: "指令" }).fill("high contrast");
  await page.keyboard.press("Enter");
  await page.locator(".cl-app[data-theme=contrast]").waitFor();
  await page.keyboard.press("Control+k");
  await page.keyboard.type("english");
  await page.keyboard.press("Enter");

  // A file comes out, and Escape leaves.
  await page.keyboard.press("Control+k");
  await page.keyboard.type("report json");
  const report = await saved(page, () => page.keyboard.press("Enter"));
  assert.equal(report.name, "clientele-cohorts.json");
  await page.keyboard.press("Control+k");
  await field.waitFor();
  await page.keyboard.press("Escape");
  await field.waitFor({ state: "detached" });
});

test("the sheet of keys is the list of commands, and letters can be switched off", async ({ page, url }) => {
  await page.goto(url);
  await page.getByRole("heading", { level: 1 }).waitFor();
  const sheet = page.getByRole("dialog", { name: "Keyboard shortcuts" });
  await page.keyboard.press("?");
  for (const text of ["⇧", "Redo", "Open a file…", "from mark to mark inside a figure", "Next view"]) {
    await sheet.getByText(text, { exact: true }).first().waitFor();
  }
  await sheet.getByRole("checkbox").uncheck();
  await page.keyboard.press("Escape");
  await sheet.waitFor({ state: "hidden" });
  await page.reload();
  await page.getByRole("heading", { level: 1 }).waitFor();
  await page.keyboard.press("?");
  // Keys that are held with Ctrl stay.
  await page.keyboard.press("Control+k");
  await page.getByRole("combobox", { name: "Commands" }).waitFor();
  assert.ok(!(await sheet.isVisible()), "the letter does nothing");
});

test("Ctrl O asks for a file from anywhere", async ({ page, url }) => {
  await page.goto(url);
  await page.getByRole("heading", { level: 1 }).waitFor();
  const [chooser] = await Promise.all([page.waitForEvent("filechooser"), page.keyboard.press("Control+o")]);
  const rows = ["customer,date,amount", ...Array.from({ length: 40 }, (_, at) => `c${at % 9},2024-01-${String((at % 28) + 1).padStart(2, "0")},${10 + at}`)];
  await chooser.setFiles({ name: "orders.csv", mimeType: "text/csv", buffer: Buffer.from(rows.join("\n")) });
  await page.getByRole("contentinfo").getByText(/of 40 rows used/).waitFor();
});

test("every analysis is reached on a telephone", { context: { viewport: { width: 390, height: 844 }, locale: "zh-TW" } }, async ({ page, url }) => {
  await page.goto(url);
  await page.getByRole("button", { name: /範例/ }).first().click();
  const bar = page.getByRole("navigation");
  await bar.getByRole("button", { name: "分析" }).click();
  const sheet = page.getByRole("dialog", { name: "分析" });
  const entries = sheet.locator(".cl-rail-item");
  await entries.first().waitFor();
  assert.ok((await entries.count()) >= 10);
  for (const box of await Promise.all((await entries.all()).map((entry) => entry.boundingBox()))) {
    assert.ok(box.height >= 40 && box.x >= 0 && box.x + box.width <= 390);
  }
  await sheet.getByRole("button", { name: "世代" }).or(sheet.locator(".cl-rail-item:not([aria-current]):enabled")).first().click();
  await sheet.waitFor({ state: "hidden" });
  await page.locator("[data-analysis]:not([data-analysis=rfm])").waitFor();
  // The bar itself needs no scrolling.
  const wide = await bar.evaluate((nav) => nav.scrollWidth - nav.clientWidth);
  assert.ok(wide <= 0, `the bar is ${wide} px too wide`);
});
