// Every page and every analysis is clean under axe-core's WCAG 2.2 rules: three languages, light and dark, wide and narrow.
import assert from "node:assert/strict";
import { createRequire } from "node:module";
import { readFile } from "node:fs/promises";
import { test } from "./support.mjs";

const axe = await readFile(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const RULES = { runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"] };

/** Rule, element and reason of everything that axe-core finds. */
async function violations(page) {
  const found = await page.evaluate((rules) => globalThis.axe.run(document, rules).then((result) => result.violations), RULES);
  return found.flatMap((rule) => rule.nodes.map((node) => `${rule.id}: ${node.target.flat().join(" ")}: ${node.failureSummary}`));
}

/** Open the sample and visit every entry of the rail; returns what is wrong where. */
async function walk(page, url) {
  await page.goto(url);
  await page.evaluate(axe);
  const wrong = { load: await violations(page) };
  await page.getByRole("button", { name: /sample|示例|範例/ }).first().click();
  const rail = page.getByRole("navigation");
  await rail.locator("button[aria-current=page]").waitFor();
  const figures = page.getByRole("main").getByRole("group").first();
  await figures.waitFor();
  const entries = rail.getByRole("button");
  for (let at = 0; at < (await entries.count()); at += 1) {
    const entry = entries.nth(at);
    if (await entry.isDisabled()) continue;
    const name = await entry.innerText();
    await entry.click();
    await page.locator("[aria-busy=true]").waitFor({ state: "detached" });
    wrong[name] = await violations(page);
    const dialog = page.getByRole("dialog");
    if (await dialog.isVisible()) await page.keyboard.press("Escape");
  }
  return Object.fromEntries(Object.entries(wrong).filter(([, list]) => list.length > 0));
}

const CASES = [
  { locale: "en", colorScheme: "light", viewport: { width: 1440, height: 900 } },
  { locale: "zh-CN", colorScheme: "dark", viewport: { width: 1440, height: 900 } },
  { locale: "zh-TW", colorScheme: "light", viewport: { width: 390, height: 844 } },
];
for (const { locale, colorScheme, viewport } of CASES) {
  test(`axe-core finds nothing: ${locale}, ${colorScheme}, ${viewport.width} wide`, { context: { locale, colorScheme, viewport } }, async ({ page, url }) => {
    assert.deepEqual(await walk(page, url), {});
  });
}
