// Every page, analysis, board, dialog and presentation is clean under axe-core's WCAG 2.2 rules (targets of 24 px included): three
// languages, three themes, wide and narrow. What only a theme can change is asked again in each theme.
import assert from "node:assert/strict";
import { createRequire } from "node:module";
import { readFile } from "node:fs/promises";
import { test } from "./support.mjs";
import { covered } from "./focus.mjs";

const axe = await readFile(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const TARGETS = { "target-size": { enabled: true } };
const RULES = { runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"], rules: TARGETS };
const THEMED = { runOnly: { type: "rule", values: ["color-contrast"] } };

/** Rule, element and reason of everything that axe-core finds. */
async function violations(page, rules) {
  const found = await page.evaluate((rules) => globalThis.axe.run(document, rules).then((result) => result.violations), rules);
  return found.flatMap((rule) => rule.nodes.map((node) => `${rule.id}: ${node.target.flat().join(" ")}: ${node.failureSummary}`));
}

/** The same in every theme; the switch comes round to where it began. */
async function inThemes(page) {
  const wrong = await violations(page, RULES);
  const frame = page.locator(".cl-app");
  const themes = page.getByRole("button", { name: /^(Theme|主题|佈景)[:：]/ });
  const modal = (await page.locator("dialog[open]").count()) > 0 || (await frame.getAttribute("data-present")) !== null;
  if (modal) return wrong;
  for (let at = 0; at < 4; at += 1) {
    const before = await frame.getAttribute("data-theme");
    await themes.click();
    const theme = await frame.getAttribute("data-theme");
    if (theme !== before) wrong.push(...(await violations(page, THEMED)).map((text) => `${theme}: ${text}`));
  }
  return wrong;
}

/** Load the sample and see everything; returns what is wrong where. */
async function walk(page, url, narrow) {
  const wrong = {};
  const look = async (name) => {
    await page.locator("[aria-busy=true]").first().waitFor({ state: "detached" });
    wrong[name] = await inThemes(page);
  };
  await page.goto(url);
  await page.evaluate(axe);
  await look("load");
  await page.getByRole("button", { name: /sample|示例|範例/ }).first().click();
  await page.getByRole("main").getByRole("group").first().waitFor();
  await look("loaded");

  const rail = page.getByRole("navigation");
  const steps = rail.locator(".cl-rail-item:visible:enabled:not(.cl-rail-help, .cl-rail-sheet)");
  for (let at = 0; at < (await steps.count()); at += 1) {
    const name = await steps.nth(at).innerText();
    await steps.nth(at).click();
    await look(name);
  }
  if (narrow) {
    const sheet = page.locator(".cl-analyses .cl-rail-item:enabled");
    const n = await (async () => {
      await rail.locator(".cl-rail-sheet").click();
      await look("sheet of analyses");
      const n = await sheet.count();
      await page.keyboard.press("Escape");
      return n;
    })();
    for (let at = 0; at < n; at += 1) {
      await rail.locator(".cl-rail-sheet").click();
      const name = await sheet.nth(at).innerText();
      await sheet.nth(at).click();
      await look(name);
    }
  }

  // A board: to be chosen, shown, arranged, presented.
  await rail.getByRole("button", { name: /^(Board|看板|儀表板)/ }).click();
  await page.locator(".cl-board-ready button:enabled").first().click();
  await page.locator(".cl-tile canvas").first().waitFor();
  await look("board");
  await page.locator(".cl-board-head button[aria-pressed]").click();
  await look("board, arranged");
  await page.locator(".cl-board-head button[aria-pressed]").click();
  for (const key of ["p", "b", "n", "s"]) {
    await page.keyboard.press(key);
    await page.locator(".cl-present").waitFor();
    await look(`presented, ${key}`);
  }
  await page.keyboard.press("Escape");
  await page.locator(".cl-present").waitFor({ state: "detached" });

  // What lies over the page, in the language.
  const layers = { "Control+k": "palette", "?": "keys" };
  for (const [key, name] of Object.entries(layers)) {
    await page.keyboard.press(key);
    await page.locator("dialog[open]").waitFor();
    await look(name);
    await page.keyboard.press("Escape");
    await page.locator("dialog[open]").waitFor({ state: "detached" });
  }
  for (const command of ["share export", "load-paste open-paste", "open-address", "help"]) {
    await page.keyboard.press("Control+k");
    await page.keyboard.type(command.split(" ").at(-1));
    await page.keyboard.press("Enter");
    await page.locator("dialog[open]:not(.cl-palette)").waitFor();
    await look(command);
    await page.keyboard.press("Escape");
    await page.locator("dialog[open]").waitFor({ state: "detached" });
  }
  return Object.fromEntries(Object.entries(wrong).filter(([, list]) => list.length > 0));
}

const CASES = [
  { locale: "en", colorScheme: "light", viewport: { width: 1440, height: 900 } },
  { locale: "zh-CN", colorScheme: "dark", viewport: { width: 1440, height: 900 } },
  { locale: "zh-TW", colorScheme: "light", viewport: { width: 390, height: 844 } },
];
for (const { locale, colorScheme, viewport } of CASES) {
  test(`axe-core finds nothing: ${locale}, ${viewport.width} wide, every theme`, { timeout: 400_000, context: { locale, colorScheme, viewport, reducedMotion: "reduce" } }, async ({ page, url }) => {
    assert.deepEqual(await walk(page, url, viewport.width < 700), {});
  });
}

for (const viewport of [CASES[0].viewport, CASES[2].viewport]) {
  test(`the focus is seen and never covered, ${viewport.width} wide`, { context: { viewport } }, async ({ page, url }) => {
    await page.goto(url);
    assert.deepEqual(await covered(page, 40), []);
    await page.getByRole("button", { name: /Try the sample/ }).click();
    await page.getByRole("heading", { level: 1, name: /of revenue/ }).waitFor();
    await page.locator("[aria-busy=true]").first().waitFor({ state: "detached" });
    assert.deepEqual(await covered(page, 90), []);
    await page.keyboard.press("Control+k");
    await page.keyboard.type("page-map");
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { level: 1 }).waitFor();
    assert.deepEqual(await covered(page, 60), []);
  });
}

test("a system that wants more contrast, or less motion, gets it", { context: { reducedMotion: "reduce", contrast: "more" } }, async ({ page, url }) => {
  await page.goto(url);
  await page.locator(".cl-app[data-theme=contrast]").waitFor();
  await page.getByRole("button", { name: /Try the sample/ }).click();
  await page.getByRole("heading", { level: 1, name: /of revenue/ }).waitFor();
  const moving = await page.locator(".cl-app").evaluate((frame) =>
    [...frame.querySelectorAll("*")].filter((element) => {
      // What has no size is not seen to move: the probe that tells when colours change.
      if (element.getBoundingClientRect().width === 0) return false;
      const { transitionDuration, animationDuration } = getComputedStyle(element);
      return [transitionDuration, animationDuration].some((text) => text.split(",").some((time) => parseFloat(time) > 0));
    }).map((element) => element.className),
  );
  assert.deepEqual(moving, []);
  await page.emulateMedia({ contrast: "no-preference", forcedColors: "active" });
  await page.locator(".cl-app[data-theme=contrast]").waitFor();
  await page.emulateMedia({ contrast: "no-preference", forcedColors: "none" });
  await page.locator(".cl-app[data-theme=auto]").waitFor();
});
