// How long each analysis takes in the worker, from the question to the report in the page, after the file is loaded.
import { launch } from "../browser.mjs";
import { answersFile, kano, servqual, survey, texts, tickets } from "./answers.mjs";
import { contractsFile, purchasesFile } from "./buyers.mjs";
import { addFileInput, analyse, openFile, startUp, countTicks } from "./in_page.mjs";
import { ensureFile } from "./online_retail_ii.mjs";

const ORDERS = {
  customer: "Customer ID",
  date: "InvoiceDate",
  order: "Invoice",
  product: "StockCode",
  quantity: "Quantity",
  price: "Price",
  region: "Country",
};
const PURCHASES = { customer: "customer", date: "date", amount: "amount" };
const OFFICE = ["mon", "tue", "wed", "thu", "fri"];
const calendar = Object.fromEntries(OFFICE.map((day) => [day, ["09:00-12:30", "13:30-18:00"]]));
const weeks = { params: { time_unit: "week" }, asOf: "1997-09-30" };

/** [key, what, goal, file, mapping, analysis, options, how] */
const QUESTIONS = [
  ["lifecycle", "lifecycle, 1,000,000 rows", "below 60", "orders", ORDERS, "lifecycle"],
  ["cohorts", "cohorts, 1,000,000 rows", "below 60", "orders", ORDERS, "cohorts"],
  ["pareto", "pareto, 1,000,000 rows", "below 60", "orders", ORDERS, "pareto"],
  ["clv", "clv, all models and report, 2,357 customers", "below 150", "few", PURCHASES, "clv", weeks],
  ["predict", "clv, 1,000,000 customers predicted", "below 1,500", "many", PURCHASES, "clv", weeks],
  ["clusters", "clusters, k = 5, 1,000,000 customers x 3", "below 600", "many", PURCHASES, "clusters", { params: { k: 5 } }],
  ["survival", "survival, 1,000,000 durations", "below 200", "contracts", { customer: "customer" }, "survival", { params: { duration: "tenure", event: "churned" } }],
  ["satisfaction", "satisfaction, 1,000,000 answers", "below 200", "survey", undefined, "satisfaction"],
  ["kano", "kano, 1,000,000 questionnaires of five features", "below 200", "kano", undefined, "kano"],
  ["servqual", "servqual, 1,000,000 questionnaires of ten items", "below 200", "servqual", undefined, "servqual"],
  ["clocks", "clocks, 1,000,000 tickets, business calendar", "below 500", "tickets", undefined, "clocks", { params: { calendar } }],
  ["sentiment", "sentiment, 100,000 texts of 50 characters", "below 2,000", "texts", undefined, "sentiment"],
];

export const MEASURES = QUESTIONS.flatMap(([key, what, goal]) => [
  [`${key}_first`, what, "ms", goal],
  [`${key}_again`, `${what}, asked again`, "ms", ""],
]);

/** One run: each file in a fresh browser, each question twice, because the first also waits for the optimiser. */
export async function measureAnalyses(url, folder) {
  const files = {
    orders: ensureFile(folder, 1_000_000),
    few: purchasesFile(folder, 2_357),
    many: purchasesFile(folder, 1_000_000),
    contracts: contractsFile(folder, 1_000_000),
    survey: answersFile(folder, survey, 1_000_000),
    kano: answersFile(folder, kano, 1_000_000),
    servqual: answersFile(folder, servqual, 1_000_000),
    tickets: answersFile(folder, tickets, 1_000_000),
    texts: answersFile(folder, texts, 100_000),
  };
  const found = {};
  for (const [name, file] of Object.entries(files)) {
    const browser = await launch();
    try {
      const page = await browser.newPage();
      await page.goto(new URL("an-empty-page", url).href);
      await page.evaluate(addFileInput);
      await page.locator("input").setInputFiles(file);
      await page.evaluate(countTicks);
      await page.evaluate(startUp);
      for (const [key, , , where, mapping, id, options] of QUESTIONS.filter(([, , , where]) => where === name)) {
        await page.evaluate(openFile, { mapping });
        found[`${key}_first`] = await page.evaluate(analyse, { id, options });
        found[`${key}_again`] = await page.evaluate(analyse, { id, options });
        console.error(`  ${key}: ${Math.round(found[`${key}_first`])} ms, then ${Math.round(found[`${key}_again`])} ms`);
      }
    } finally {
      await browser.close();
    }
  }
  return found;
}
