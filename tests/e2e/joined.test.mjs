// Files of the same customers: dropped at once, recognised, joined; one filter for all of them.
import assert from "node:assert/strict";
import { test } from "./support.mjs";
import { figure, saved, selectMark, status } from "./page.mjs";

const CUSTOMERS = Array.from({ length: 60 }, (_, n) => `C${String(n + 1).padStart(3, "0")}`);
const csv = (rows) => rows.map((row) => row.join(",")).join("\n");
const day = (n) => new Date(Date.UTC(2024, 0, 1 + n)).toISOString().slice(0, 10);

/** Those whose number divides by four are detractors. */
const FILES = {
  "orders.csv": csv([
    ["customer_id", "order_date", "amount", "country"],
    ...CUSTOMERS.flatMap((customer, n) =>
      Array.from({ length: 1 + (n % 5) }, (_, k) => [customer, day(7 * n + 30 * k), 20 + n + k, n % 2 ? "FR" : "DE"]),
    ),
  ]),
  "survey.csv": csv([
    ["customer_id", "answer_date", "nps_score"],
    ...CUSTOMERS.map((customer, n) => [customer, day(400 + n), n % 4 === 0 ? 3 : n % 4 === 1 ? 8 : 10]),
  ]),
  "tickets.csv": csv([
    ["ticket_id", "customer_id", "opened_at", "resolved_at", "agent"],
    ...CUSTOMERS.slice(0, 30).map((customer, n) => [
      n + 1,
      customer,
      `${day(300 + n)} 09:00`,
      n % 7 ? `${day(300 + n)} ${10 + (n % 8)}:00` : "",
      n % 2 ? "Li" : "Wu",
    ]),
  ]),
};

async function drop(page, files) {
  const transfer = await page.evaluateHandle((files) => {
    const transfer = new DataTransfer();
    for (const [name, text] of Object.entries(files)) transfer.items.add(new File([text], name, { type: "text/csv" }));
    return transfer;
  }, files);
  await page.getByRole("main").dispatchEvent("drop", { dataTransfer: transfer });
}

test("three files dropped at once, and a click on the detractors filters the orders", async ({ page, url }) => {
  await page.goto(url);
  await page.getByRole("heading", { name: "See who your customers are" }).waitFor();
  await drop(page, FILES);
  await page.getByRole("heading", { name: /of customers and .* of revenue/ }).waitFor();

  // Kinds are recognised, shown, and can be changed.
  await page.getByRole("button", { name: "Load", exact: true }).click();
  const loaded = page.getByRole("region", { name: "Loaded files" });
  for (const kind of ["Orders · 180 rows", "Survey scores · 60 rows", "Tickets and complaints · 30 rows"]) {
    await loaded.getByText(kind).waitFor();
  }
  await page.getByRole("button", { name: "Map columns" }).click();
  const files = page.getByRole("group", { name: "Files" });
  await files.getByRole("button", { name: "tickets.csv" }).click();
  assert.equal(await files.getByRole("button", { name: "tickets.csv" }).getAttribute("aria-current"), "true");
  assert.equal(await files.locator("[aria-current]").count(), 1);
  const kind = page.getByRole("combobox", { name: "This file holds" });
  assert.equal(await kind.inputValue(), "tickets");
  await kind.selectOption("survey");
  await page.getByRole("combobox", { name: "Score", exact: true }).first().waitFor();
  await page.getByRole("button", { name: "Undo", exact: true }).click();
  await page.getByRole("combobox", { name: "Resolved", exact: true }).first().waitFor();

  // NPS by segment of the orders, on one page.
  await page.getByRole("button", { name: "Satisfaction", exact: true }).click();
  await page.getByRole("heading", { name: /NPS 25.*50% promoters less 25% detractors, 60 answers/ }).waitFor();
  await page.getByRole("combobox", { name: "Groups" }).selectOption("rfm.segment");
  const groups = figure(page, "By group");
  await groups.waitFor();
  await page.getByText(/of \d groups differ from everybody else/).last().waitFor();

  // The detractors, in the orders.
  await selectMark(page, figure(page, "Scores: nps_score"), /Detractors/);
  await page.getByRole("group", { name: "Filter" }).getByText("Detractors").waitFor();
  await page.getByRole("button", { name: "RFM analysis", exact: true }).click();
  await page.getByText("15 customers", { exact: true }).first().waitFor();
  assert.match(await status(page), /of 180 rows used/);

  // Texts beside them take nothing away.
  const texts = ["customer_id,date,comment", ...CUSTOMERS.map((customer) => `${customer},2024-03-01,The staff of ${customer} were friendly`)];
  await drop(page, { "texts.csv": texts.join("\n") });
  await page.getByText(/“texts.csv” stands beside what was loaded: 4 files/).waitFor();
  await page.getByRole("group", { name: "Filter" }).getByText("Detractors").waitFor();
  await page.getByRole("button", { name: "RFM analysis", exact: true }).click();
  await page.getByText("15 customers", { exact: true }).first().waitFor();

  // The customers' table has heads in words, whatever the analysis.
  await page.getByRole("button", { name: "Satisfaction", exact: true }).click();
  const table = page.getByRole("region", { name: "Customers", exact: true });
  const said = await saved(page, () => table.getByRole("button", { name: "CSV" }).click());
  assert.ok(said.text.startsWith("\ufeffCustomer,Score,Class,Grade,Answers"), said.text.slice(0, 100));
});
