// A board, or an analysis, before an audience: one view at a time, by arrows or a presenter's remote, with notes and a light; the
// figures stay alive. And on paper.
import assert from "node:assert/strict";
import { test } from "./support.mjs";
import { selectMark } from "./page.mjs";

async function board(page, url) {
  await page.goto(url);
  await page.getByRole("button", { name: /Try the sample/ }).click();
  await page.getByRole("heading", { level: 1, name: /of revenue/ }).waitFor();
  await page.getByRole("navigation").getByRole("button", { name: "Board" }).click();
  await page.getByRole("button", { name: /^Customer value/ }).click();
  await page.locator(".cl-tile canvas").first().waitFor();
}

const whole = (page) => page.evaluate(() => document.fullscreenElement !== null);

test("a board is presented view by view", async ({ page, url }) => {
  await board(page, url);
  // A note for the speaker.
  await page.getByRole("button", { name: "Arrange" }).click();
  await page.getByRole("textbox", { name: /^Note under/ }).nth(2).fill("Ask who knows a Champion.");
  await page.getByRole("button", { name: "Done" }).click();

  await page.getByRole("button", { name: "Present", exact: true }).last().click();
  const show = page.getByRole("region", { name: "Presentation" });
  await show.waitFor();
  await page.waitForFunction(() => document.fullscreenElement !== null);
  assert.equal(await page.getByRole("banner").count(), 0, "no bar around it");
  const place = (text) => show.getByText(text, { exact: true }).waitFor();
  await place("1 of 6");
  assert.equal(await page.locator(".cl-app").evaluate((frame) => getComputedStyle(frame).fontSize), "18px");
  await page.keyboard.press("ArrowRight");
  await place("2 of 6");
  await page.keyboard.press("PageDown");
  await place("3 of 6");
  await page.getByRole("status").getByText(/^View 3 of 6: /).waitFor({ state: "attached" });
  assert.equal(await show.locator(".cl-tile").count(), 1);

  // Notes are the speaker's: seen when asked for.
  assert.equal(await show.getByText("Ask who knows a Champion.").isVisible(), false);
  await page.keyboard.press("n");
  await show.getByRole("complementary").getByText("Ask who knows a Champion.").waitFor();
  await page.keyboard.press("s");
  await page.locator(".cl-present-veil").waitFor();

  // Filters are alive, and the arrows stay with the story afterwards.
  await selectMark(page, show.locator(".cl-plot"), /./);
  await show.getByRole("group", { name: "Filter" }).getByRole("button").first().waitFor();
  await page.keyboard.press("PageUp");
  await place("2 of 6");
  await page.keyboard.press("End");
  await place("6 of 6");
  await page.keyboard.press("ArrowRight");
  await place("6 of 6");
  await page.keyboard.press("Home");
  await place("1 of 6");

  // Whole pages, then out by Escape.
  await page.keyboard.press("b");
  await place("1 of 1");
  assert.equal(await show.locator(".cl-tile").count(), 6);
  await page.keyboard.press("Escape");
  await show.waitFor({ state: "detached" });
  await page.waitForFunction(() => document.fullscreenElement === null);
  await page.getByRole("banner").waitFor();
});

test("an analysis is presented too, and where the whole screen is refused it fills the page", async ({ page, url }) => {
  await page.addInitScript(() => {
    Element.prototype.requestFullscreen = () => Promise.reject(new TypeError("Permissions check failed"));
  });
  await page.goto(url);
  await page.getByRole("button", { name: /Try the sample/ }).click();
  const headline = await page.getByRole("heading", { level: 1, name: /of revenue/ }).innerText();
  await page.keyboard.press("p");
  const show = page.getByRole("region", { name: "Presentation" });
  await show.getByRole("heading", { level: 1, name: headline }).waitFor();
  assert.equal(await whole(page), false);
  const box = await show.boundingBox();
  assert.deepEqual([box.width, box.height], Object.values(page.viewportSize()));
  await page.keyboard.press(" ");
  await show.locator("canvas").waitFor();
  await show.getByRole("button", { name: "Leave the presentation" }).click();
  await show.waitFor({ state: "detached" });
});

test("a board goes on paper: light, nothing cut, A4 and Letter", { context: { colorScheme: "dark", viewport: { width: 1440, height: 900 } } }, async ({ page, url }) => {
  await board(page, url);
  await page.locator("[aria-busy=true]").first().waitFor({ state: "detached" });
  const before = await page.locator("canvas").first().evaluate((paper) => paper.width);
  for (const format of ["A4", "Letter"]) {
    const pdf = await page.pdf({ format });
    const pages = pdf.toString("latin1").match(/\/Type\s*\/Page\b/g) ?? [];
    assert.ok(pages.length >= 2 && pages.length <= 8, `${pages.length} pages`);
  }
  await page.waitForFunction((before) => document.querySelector("clientele-app").shadowRoot.querySelector("canvas").width === before, before);
  // What print looks like, on the screen: tools are gone, the ground is white, figures are as wide as paper.
  await page.setViewportSize({ width: 718, height: 1000 });
  await page.emulateMedia({ media: "print" });
  for (const name of ["Arrange", "Share"]) assert.equal(await page.getByRole("button", { name }).count(), 0);
  const ground = await page.locator(".cl-figure").first().evaluate((figure) => getComputedStyle(figure).backgroundColor);
  assert.equal(ground, "rgb(255, 255, 255)");
  const wide = await page.locator(".cl-app").evaluate((frame) => frame.scrollWidth - frame.clientWidth);
  assert.ok(wide <= 0, `${wide} px too wide`);
});
