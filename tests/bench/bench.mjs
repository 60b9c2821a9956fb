// Measures the shipped site through its public JavaScript API, in a fresh Chromium per run.
// Run by `cargo xtask bench [--rows N] [--runs N] [--only api|page|analyses|workbench|widgets]`; what each figure means is said in README.md beside this file.
import { setTimeout } from "node:timers/promises";
import { parseArgs } from "node:util";
import { launch } from "../browser.mjs";
import { MEASURES as ANALYSES, measureAnalyses } from "./analyses.mjs";
import { purchasesFile } from "./buyers.mjs";
import { addFileInput, countTicks, filterChange, loadAndAnalyse, startUp } from "./in_page.mjs";
import { peakSince, resident, resetPeak } from "./memory.mjs";
import { ensureFile } from "./online_retail_ii.mjs";
import { machine, table } from "./table.mjs";
import { MEASURES as WIDGETS, measureWidgets } from "./widgets.mjs";
import { MEASURES as WORKBENCH, measureWorkbench } from "./workbench.mjs";

const { values: options } = parseArgs({
  options: {
    rows: { type: "string", default: "1000000" },
    runs: { type: "string", default: "5" },
    only: { type: "string" },
  },
});
const [rows, runs] = [Number(options.rows), Number(options.runs)];
const url = process.env.CLIENTELE_URL;
const file = ensureFile(process.env.CLIENTELE_BENCH_DATA, rows);
// A page of elements is about 100,000 rows at most, whatever is asked of the engine.
const widgetsFile = ensureFile(process.env.CLIENTELE_BENCH_DATA, Math.min(rows, 100_000));

const MAPPING = {
  customer: "Customer ID",
  date: "InvoiceDate",
  order: "Invoice",
  product: "StockCode",
  quantity: "Quantity",
  price: "Price",
  region: "Country",
};
const FILTER = {
  all: [
    { dates: { from: "2010-06-01", to: "2011-05-31" } },
    { values: { column: "Country", any: ["United Kingdom", "France", "Germany"] } },
  ],
};

async function measureApi() {
  // A renderer kept in reserve would be counted as the page's.
  const browser = await launch(["--disable-features=SpareRendererForSitePerProcess"]);
  try {
    const page = await browser.newPage();
    // A page of the same origin and policy that holds nothing: the server's own "not found".
    await page.goto(new URL("an-empty-page", url).href);
    await page.evaluate(addFileInput);
    await page.locator("input").setInputFiles(file);
    const empty = await resident(browser);
    await resetPeak(browser);
    await page.evaluate(countTicks);
    const started = await page.evaluate(startUp);
    const { report, ...loaded } = await page.evaluate(loadAndAnalyse, { mapping: MAPPING });
    const filtered = await page.evaluate(filterChange, { filter: FILTER });
    const longest_block_ms = await page.evaluate(() => globalThis.bench.longest());
    const [memory, peak] = [(await resident(browser)) - empty, (await peakSince(browser)) - empty];
    console.error(`  ${report.n_customers} customers, ${report.n_orders} orders; filtered: ${filtered.n_customers} customers`);
    return { ...started, ...loaded, filter_ms: filtered.filter_ms, longest_block_ms, memory_mb: memory, peak_mb: peak };
  } finally {
    await browser.close();
  }
}

/** The same load by somebody who took a second to choose the file. */
async function measureSettled() {
  const browser = await launch();
  try {
    const page = await browser.newPage();
    await page.goto(new URL("an-empty-page", url).href);
    await page.evaluate(addFileInput);
    await page.locator("input").setInputFiles(file);
    await page.evaluate(countTicks);
    await page.evaluate(startUp);
    await setTimeout(1000);
    const { load_rfm_ms } = await page.evaluate(loadAndAnalyse, { mapping: MAPPING });
    return { settled_load_rfm_ms: load_rfm_ms };
  } finally {
    await browser.close();
  }
}

async function measurePage() {
  const browser = await launch();
  try {
    const page = await browser.newPage();
    await page.goto(url, { waitUntil: "commit" });
    await page.locator("html[data-clientele=ready]").waitFor();
    return { interactive_ms: await page.evaluate(() => performance.now()) };
  } finally {
    await browser.close();
  }
}

const MEASURES = [
  ["import_ms", "import of clientele.js", "ms", ""],
  ["startup_ms", "start-up", "ms", "below 300"],
  ["load_rfm_ms", "load + RFM", "ms", "below 900"],
  ["load_ms", "of it: load", "ms", ""],
  ["settled_load_rfm_ms", "load + RFM, a file that comes a second later", "ms", ""],
  ["filter_ms", "filter change", "ms", "below 20"],
  ["longest_block_ms", "longest block of the UI thread", "ms", "below 50"],
  ["memory_mb", "memory above an empty page", "MB", "below 200"],
  ["peak_mb", "memory, highest", "MB", ""],
  ["interactive_ms", "page interactive", "ms", "below 1000"],
  ...WORKBENCH,
  ...WIDGETS,
  ...ANALYSES,
];

const results = [];
for (let run = 1; run <= runs; run += 1) {
  console.error(`run ${run} of ${runs}`);
  const wanted = (part) => (options.only ?? part) === part;
  const api = wanted("api") ? { ...(await measureApi()), ...(await measureSettled()) } : {};
  const page = wanted("page") ? await measurePage() : {};
  const analyses = wanted("analyses") ? await measureAnalyses(url, process.env.CLIENTELE_BENCH_DATA) : {};
  const workbench = wanted("workbench") ? await measureWorkbench(url, file, purchasesFile(process.env.CLIENTELE_BENCH_DATA, 1_000_000)) : {};
  const widgets = wanted("widgets") ? await measureWidgets(url, widgetsFile) : {};
  results.push({ ...api, ...page, ...analyses, ...workbench, ...widgets });
}
console.log(`\n${rows.toLocaleString("en")} rows, ${runs} runs. ${machine()}\n`);
console.log(table(MEASURES.filter(([key]) => key in results[0]), results));
