// The board: figures of several analyses on one page, one filter for all; arranged by keyboard; saved as a recipe that runs again.
import assert from "node:assert/strict";
import { test } from "./support.mjs";
import { figure, saved, selectMark, settled } from "./page.mjs";

const BOARD = { name: "Board", exact: true };

async function openBoard(page, url) {
  await page.goto(url);
  await page.getByRole("button", { name: /sample/ }).first().click();
  await page.getByRole("heading", { name: /of customers and .* of revenue/ }).waitFor();
  await page.getByRole("navigation").getByRole("button", BOARD).click();
  await page.getByRole("button", { name: /Customer value/ }).click();
  await figure(page, "Where revenue comes from").first().waitFor();
}

const tiles = (page) =>
  page.locator("[data-tile]").evaluateAll((tiles) => tiles.map((tile) => Number(tile.dataset.tile)));

test("a click in one figure of the board narrows the others, and is in link and undo", async ({ page, url }) => {
  await openBoard(page, url);
  const finding = page.getByRole("region", { name: "80/20 analysis" }).first();
  await finding.getByText(/bring \d+% of revenue/).waitFor();
  const before = await finding.innerText();
  await selectMark(page, figure(page, "Where revenue comes from").first(), /Champions/);
  await page.getByRole("group", { name: "Filter" }).getByText("Champions").waitFor();
  await settled(page);
  assert.notEqual(await finding.innerText(), before, "the other analysis answers to the selection");
  await page.getByRole("button", { name: "Undo", exact: true }).click();
  await settled(page);
  assert.equal(await finding.innerText(), before);
});

test("what is chosen can be highlighted among all, on every figure, in the link and in undo", async ({ page, url }) => {
  await openBoard(page, url);
  await selectMark(page, figure(page, "Where revenue comes from").first(), /Champions/);
  await settled(page);
  const curve = page.getByRole("region").filter({ has: figure(page, "How concentrated revenue is") }).first();
  const marks = async () => Number(/\d+/.exec(await figure(page, "How concentrated revenue is").first().getAttribute("aria-roledescription"))[0]);
  const alone = await marks();
  const highlight = page.getByRole("button", { name: "Highlight", exact: true });
  await highlight.click();
  await curve.getByText(/Faint: everybody/).first().waitFor();
  assert.ok((await marks()) > alone, "those who are chosen lie on the curve of all");
  assert.match(page.url(), /#/);
  await page.getByRole("button", { name: "Undo", exact: true }).click();
  await settled(page);
  assert.equal(await marks(), alone);
  assert.equal(await highlight.getAttribute("aria-pressed"), "false");
});

test("tiles are moved, resized, named and removed by keyboard, and undone", async ({ page, url }) => {
  await openBoard(page, url);
  await page.getByRole("button", { name: "Arrange", exact: true }).click();
  const first = await tiles(page);
  const later = page.getByRole("button", { name: /^Move .* towards the end$/ }).first();
  await later.focus();
  await page.keyboard.press("Enter");
  assert.deepEqual((await tiles(page)).slice(0, 2), [first[1], first[0]]);
  const tile = page.locator(`[data-tile="${first[2]}"]`);
  const span = Number(await tile.getAttribute("data-span"));
  await tile.getByRole("button", { name: /wider/ }).press("Enter");
  assert.ok(Number(await tile.getAttribute("data-span")) > span);
  await tile.getByRole("textbox", { name: /^Title of/ }).fill("Who is who");
  await tile.getByRole("textbox", { name: /^Note under/ }).fill("Ask sales about the last row.");
  await page.keyboard.press("Tab");
  await page.getByRole("button", { name: "Done", exact: true }).click();
  await tile.getByRole("heading", { name: "Who is who" }).waitFor();
  await tile.getByText("Ask sales about the last row.").waitFor();
  await page.getByRole("button", { name: "Arrange", exact: true }).click();
  await tile.getByRole("button", { name: /^Take .* off the board$/ }).press("Enter");
  assert.equal((await tiles(page)).length, first.length - 1);
  await page.getByRole("button", { name: "Undo", exact: true }).click();
  assert.equal((await tiles(page)).length, first.length);
});

test("a tile is dragged to another place, in one step of undo", async ({ page, url }) => {
  await openBoard(page, url);
  await page.getByRole("button", { name: "Arrange", exact: true }).click();
  const before = await tiles(page);
  const box = async (at) => page.locator(`[data-tile="${before[at]}"] .cl-grip`).boundingBox();
  const [from, to] = [await box(0), await box(1)];
  await page.mouse.move(from.x + 8, from.y + 8);
  await page.mouse.down();
  await page.mouse.move(to.x + 60, to.y + 40, { steps: 8 });
  await page.mouse.up();
  assert.deepEqual((await tiles(page)).slice(0, 2), [before[1], before[0]]);
  await page.getByRole("button", { name: "Undo", exact: true }).click();
  assert.deepEqual(await tiles(page), before);
});

test("a figure is pinned, a recipe saved, and it runs on another file", async ({ page, url }) => {
  await openBoard(page, url);
  await page.getByRole("button", { name: "80/20 analysis" }).first().click();
  await page.getByRole("button", { name: /^Put .* on the board$/ }).first().click();
  await page.getByRole("navigation").getByRole("button", BOARD).click();
  await figure(page, "Where revenue comes from").first().waitFor();
  const count = (await tiles(page)).length;
  assert.equal(count, 7);
  const recipe = await saved(page, () => page.getByRole("button", { name: "Save recipe" }).click());
  assert.equal(recipe.name, "clientele-recipe.json");
  const read = JSON.parse(recipe.text);
  assert.deepEqual([read.clientele_recipe, read.view.board.pages[0].tiles.length], [1, count]);

  // Without a file it waits; next month's file writes its columns in another way.
  const send = (name, text, mimeType) =>
    page.getByLabel("Files to open").setInputFiles({ name, mimeType, buffer: Buffer.from(text) });
  await page.goto("about:blank");
  await page.goto(url);
  await send("clientele-recipe.json", recipe.text, "application/json");
  await page.getByText(/is ready. Open the file that it is for/).waitFor();
  const columns = Object.values(read.view.roles[0].mapping);
  const head = columns.map((name) => name.toUpperCase());
  const value = { customer: (n) => `K${n % 40}`, date: (n) => `2025-0${1 + (n % 9)}-11`, amount: (n) => 10 + n };
  const rows = Array.from({ length: 200 }, (_, n) =>
    Object.keys(read.view.roles[0].mapping).map((role) => (value[role] ?? (() => 1 + (n % 3)))(n)).join(","),
  );
  await send("next.csv", [head.join(","), ...rows].join("\n"), "text/csv");
  await page.getByText(/is in force/).waitFor();
  await figure(page, "Where revenue comes from").first().waitFor();
  assert.equal((await tiles(page)).length, count);

  // Broken, newer and hostile ones are told in words, and the board stays.
  await page.getByRole("button", { name: "Load", exact: true }).click();
  await send("broken.json", recipe.text.slice(0, 400), "application/json");
  await page.getByText(/no recipe, or it is damaged/).waitFor();
  await send("newer.json", recipe.text.replace('"clientele_recipe": 1', '"clientele_recipe": 7'), "application/json");
  await page.getByText(/made by a newer Clientele/).waitFor();
  await page.getByRole("navigation").getByRole("button", BOARD).click();
  assert.equal((await tiles(page)).length, count);
});
