// What a user of the page does and sees, by role and label.
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";

/** Choose a file, or several at once. */
export const openFile = (page, path) => page.getByLabel("Files to open").setInputFiles(path);

/** A figure's picture, by its title. */
export const figure = (page, title) => page.getByRole("group", { name: title });

/** The line at the bottom. */
export const status = (page) => page.getByRole("contentinfo", { name: "What is counted" }).innerText();

/** Click the mark of a name where the keyboard's walk finds it. */
export async function selectCell(page, figure, name) {
  await figure.focus();
  const cursor = figure.getByRole("button", { name });
  await page.keyboard.press("Home");
  for (let step = 0; step < 40 && (await cursor.count()) === 0; step++) {
    await page.keyboard.press(step % 5 === 4 ? "ArrowDown" : "ArrowRight");
    if (step % 5 === 4) for (let back = 0; back < 4; back++) await page.keyboard.press("ArrowLeft");
  }
  const box = await cursor.boundingBox();
  assert.ok(box, `no mark ${name}`);
  await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
}

/** Select the mark of a name with the keyboard alone, from the last one. */
export async function selectMark(page, figure, name) {
  await figure.focus();
  await page.keyboard.press("End");
  const cursor = figure.getByRole("button", { name });
  for (const key of [...Array(12).fill("ArrowUp"), ...Array(40).fill("ArrowLeft")]) {
    if ((await cursor.count()) > 0) break;
    await page.keyboard.press(key);
  }
  assert.notEqual(await cursor.count(), 0, `no mark ${name}`);
  await page.keyboard.press("Enter");
}

/** Nothing is computed any more. */
export async function settled(page) {
  const busy = page.locator("[aria-busy=true]");
  while ((await busy.count()) > 0) await busy.first().waitFor({ state: "detached" });
}

/** The file that an action hands out. */
export async function saved(page, action) {
  const [download] = await Promise.all([page.waitForEvent("download"), action()]);
  return { name: download.suggestedFilename(), text: await readFile(await download.path(), "utf8") };
}
