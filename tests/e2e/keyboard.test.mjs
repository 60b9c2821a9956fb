// From a file to a hand-out without a mouse: load, figure, filter, export; the focus is seen at every stop.
import assert from "node:assert/strict";
import { test } from "./support.mjs";
import { focused, tabTo } from "./focus.mjs";
import { saved } from "./page.mjs";

const FILE = "online_retail/online_retail.csv";

test("load, figure, filter, export by the keyboard", { needs: [FILE] }, async ({ page, url, data }) => {
  await page.goto(url);
  await tabTo(page, /^Choose files?/);
  const [chooser] = await Promise.all([page.waitForEvent("filechooser"), page.keyboard.press("Enter")]);
  await chooser.setFiles(data[FILE]);
  await page.getByRole("heading", { level: 1, name: /of revenue/ }).waitFor();

  // To the figure, through its marks, and a filter by the one that is reached.
  await tabTo(page, /^Money spent per customer by recency and frequency$/);
  await page.keyboard.press("End");
  const mark = await focused(page);
  assert.ok(mark.ringed && mark.seen, "the mark that is meant is seen");
  await page.keyboard.press("Enter");
  const chips = page.getByRole("group", { name: "Filter" });
  await chips.getByRole("button").first().waitFor();
  await page.keyboard.press("Escape");

  // Its menu, and a file.
  await tabTo(page, /^Save “Money spent per customer by recency and frequency”$/, "Shift+Tab");
  await page.keyboard.press("Enter");
  await tabTo(page, /^SVG$/, "Tab", 3);
  const svg = await saved(page, () => page.keyboard.press("Enter"));
  assert.match(svg.text, /^<svg /);

  // And the filter goes again.
  await tabTo(page, /^Remove the filter/, "Shift+Tab");
  await page.keyboard.press("Enter");
  await chips.getByRole("button").first().waitFor({ state: "detached" });
});
