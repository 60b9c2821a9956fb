// A page of elements: one view of a file, and twelve different ones of the same file, from navigation until all are drawn.
import { createReadStream } from "node:fs";
import { createServer } from "node:http";
import { once } from "node:events";
import { launch } from "../browser.mjs";

/** Name, what it is, unit, goal; as the other measures. */
export const MEASURES = [
  ["one_view_ms", "page with one view, from navigation until it is drawn", "ms", ""],
  ["twelve_views_ms", "page with twelve views of the same file, until all are drawn", "ms", ""],
  ["twelve_to_one", "the second divided by the first", "times", "below 1.5"],
];

/** Analysis and figure: what a page about customers would show. The first stands alone on the page with one. */
const VIEWS = [
  ["rfm", "rfm-bars"],
  ["rfm", "rfm-grid"],
  ["rfm", "rfm-tree"],
  ["rfm", "rfm-recency"],
  ["pareto", "pareto-lorenz"],
  ["pareto", "pareto-whale"],
  ["lifecycle", "lifecycle-flows"],
  ["lifecycle", "lifecycle-stock"],
  ["cohorts", "cohorts-grid"],
  ["cohorts", "cohorts-curves"],
  ["survival", "survival-curves"],
  ["economics", "economics-periods"],
];
const MAPPING = { customer: "Customer ID", date: "InvoiceDate", order: "Invoice", product: "StockCode", quantity: "Quantity", price: "Price", region: "Country" };

const html = (views) => `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Host</title><link rel="icon" href="data:,"><script type="module" src="elements.js"></script></head>
<body><clientele-data src="orders.csv" mapping='${JSON.stringify(MAPPING)}'></clientele-data>
${views.map(([analysis, figure]) => `<clientele-view analysis="${analysis}" figure="${figure}" loading="eager"></clientele-view>`).join("\n")}</body></html>`;

/** Host pages and the file, beside the built site. */
export async function host(site, file) {
  const built = new Map();
  const fetched = async (name) => {
    const response = await fetch(new URL(name, site));
    return { status: response.status, type: response.headers.get("content-type"), body: Buffer.from(await response.arrayBuffer()) };
  };
  const server = createServer(async (request, response) => {
    const name = new URL(request.url, "http://localhost").pathname.slice(1);
    if (name === "orders.csv") return void createReadStream(file).pipe(response.writeHead(200, { "content-type": "text/csv" }));
    if (/^\d+\.html$/.test(name)) return void response.writeHead(200, { "content-type": "text/html" }).end(html(VIEWS.slice(0, Number.parseInt(name, 10))));
    if (!built.has(name)) built.set(name, fetched(name));
    const { status, type, body } = await built.get(name);
    response.writeHead(status, { "content-type": type }).end(body);
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  return { url: `http://127.0.0.1:${server.address().port}/`, close: () => (server.closeAllConnections(), server.close()) };
}

/** Until every view has its report and its picture. Runs in the page. */
async function drawn() {
  await customElements.whenDefined("clientele-view");
  const views = [...document.querySelectorAll("clientele-view")];
  await Promise.all(views.map((view) => view.run()));
  const blank = (view) => !(view.shadowRoot.querySelector("canvas.cl-paper")?.width > 0);
  do await new Promise(requestAnimationFrame);
  while (views.some(blank));
  return performance.now();
}

async function measure(url) {
  const browser = await launch();
  try {
    const page = await browser.newPage({ viewport: { width: 1200, height: 900 } });
    await page.goto(url, { waitUntil: "commit" });
    return await page.evaluate(drawn);
  } finally {
    await browser.close();
  }
}

/** Both, once. */
export async function measureWidgets(site, file) {
  const { url, close } = await host(site, file);
  try {
    const one_view_ms = await measure(`${url}1.html`);
    const twelve_views_ms = await measure(`${url}12.html`);
    return { one_view_ms, twelve_views_ms, twelve_to_one: twelve_views_ms / one_view_ms };
  } finally {
    close();
  }
}
