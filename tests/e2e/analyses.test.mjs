// Every analysis answers on a real file in its own panel, and again when a click in one figure has made a country the filter.
import assert from "node:assert/strict";
import { test } from "./support.mjs";
import { figure, openFile, selectCell, status } from "./page.mjs";

const FILE = "online_retail/online_retail.csv";
const rail = (page) => page.getByRole("navigation", { name: "Steps and analyses" });

/** The analyses in the rail that can be asked of this file. */
async function analyses(page) {
  const names = [];
  for (const entry of await rail(page).getByRole("button").all()) if (await entry.isEnabled()) names.push(await entry.innerText());
  return names.filter((name) => !["Load", "Map columns", "Board", "Customer list", "Analyses", "Help"].includes(name.trim()));
}

/** Open a panel; resolves with its headline when the answer is there. */
async function answer(page, name) {
  await rail(page).getByRole("button", { name, exact: true }).click();
  const main = page.getByRole("main");
  const computing = main.getByRole("status").getByText("Computing…");
  const headline = main.getByRole("heading", { level: 1 });
  // The figures of another analysis are taken away before the new answer is asked for.
  await computing.or(main.getByRole("heading", { level: 2 }).first()).first().waitFor();
  await computing.waitFor({ state: "detached", timeout: 60_000 });
  await main.getByRole("group").first().waitFor();
  assert.equal(await main.getByRole("alert").count(), 0, `${name}: ${await main.innerText()}`);
  const text = await headline.innerText();
  assert.ok(!/NaN|undefined|null|Infinity/.test(await main.innerText()), `${name} shows no figure that is none`);
  return text;
}

test("all analyses answer to a country clicked in one figure", { needs: [FILE] }, async ({ page, url, data }) => {
  await page.goto(url);
  await openFile(page, data[FILE]);
  await page.getByRole("heading", { name: /of customers and .* of revenue/ }).waitFor();
  const names = await analyses(page);
  assert.ok(names.length >= 6, names.join(", "));
  const before = {};
  for (const name of names) before[name] = await answer(page, name);

  await answer(page, "Survival analysis");
  await page.getByRole("combobox", { name: "Groups" }).selectOption("Country");
  const means = figure(page, "Mean time by group");
  await means.waitFor();
  await selectCell(page, means, /^Germany/);
  await page.getByRole("group", { name: "Filter" }).getByText("Germany").waitFor();
  assert.match(await status(page), /9,\d{3} of 541,909 rows used/);

  const after = {};
  for (const name of names) after[name] = await answer(page, name);
  for (const name of names) assert.notEqual(after[name], before[name], `${name} did not answer to the filter`);
});
