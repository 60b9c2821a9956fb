// What is removed is gone: rounds of create, load, first figure, remove. Nothing is timed.
import assert from "node:assert/strict";
import { test } from "./support.mjs";
import { ORDERS, page as html, serve, wholePage } from "./pages.mjs";

/** Rounds in the page: each makes its elements, loads a file into them, waits for the first figure and removes them. */
async function elements([orders, times]) {
  const make = (name, properties) => Object.assign(document.createElement(name), properties);
  for (let at = 0; at < times; at += 1) {
    const source = make("clientele-data", { file: orders });
    const view = make("clientele-view", { analysis: "rfm", toolbar: "full", controls: true, loading: "eager" });
    const filter = make("clientele-filter", { column: "country", loading: "eager" });
    const recipe = { clientele_recipe: 1, view: { board: { pages: [{ tiles: [{ id: 1, analysis: "pareto", span: 12 }] }] } } };
    const report = make("clientele-report", { recipe, loading: "eager" });
    document.body.append(source, view, filter, report);
    await view.run();
    filter.value = ["France"];
    await Promise.all([view.flush(), report.flush()]);
    const drawn = (element) => element.shadowRoot.querySelector("canvas.cl-paper")?.width > 0;
    while (!drawn(view) || !drawn(report)) await new Promise(requestAnimationFrame);
    for (const element of [source, view, filter, report]) element.remove();
    await new Promise((done) => setTimeout(done));
  }
}

/** The same of the app; every second one is removed while it loads. */
async function apps([orders, times]) {
  for (let at = 0; at < times; at += 1) {
    const app = document.createElement("clientele-app");
    document.body.append(app);
    const loaded = app.load(new File([orders], "orders.csv"));
    if (at % 2 === 0) await new Promise(requestAnimationFrame);
    else await loaded.then(() => app.run());
    loaded.catch(() => {}); // a removal ends it
    app.remove();
    await new Promise((done) => setTimeout(done));
  }
}

/** Memory of the page's own wasm, which only ever grows. */
const wasm = async () => (await (await import("./clientele_ui.js")).default()).memory.buffer.byteLength;

for (const [name, rounds, first, times, settle] of [
  ["200 rounds of create, load, remove", elements, 10, 200],
  // The app brings the rest of the page once.
  ["60 rounds of the app, loaded or on the way", apps, 10, 60, wholePage],
]) {
  test(`${name} leave memory within 10% and no listener or worker behind`, { timeout: 900_000 }, async ({ page, url }) => {
    await page.addInitScript(() => performance.setResourceTimingBufferSize(5000));
    await page.goto(await serve(url, { "index.html": html("") }));
    const session = await page.context().newCDPSession(page);
    await session.send("Performance.enable");
    const measured = async () => {
      for (let turn = 0; turn < 3; turn += 1) await session.send("HeapProfiler.collectGarbage");
      const { metrics } = await session.send("Performance.getMetrics");
      const of = (wanted) => metrics.find(({ name }) => name === wanted).value;
      return {
        heap: (await session.send("Runtime.getHeapUsage")).usedSize,
        listeners: of("JSEventListeners"),
        nodes: of("Nodes"),
        documents: of("Documents"),
        workers: page.workers().length,
        wasm: await page.evaluate(wasm),
      };
    };
    await page.evaluate(rounds, [ORDERS, first]);
    await settle?.(page);
    const before = await measured();
    await page.evaluate(rounds, [ORDERS, times - first]);
    const after = await measured();
    console.log(`# after ${first} rounds ${JSON.stringify(before)}, after ${times} ${JSON.stringify(after)}`);
    for (const name of ["heap", "nodes", "wasm"]) assert.ok(after[name] <= before[name] * 1.1, `${name}: ${before[name]} before, ${after[name]} after`);
    for (const name of ["listeners", "documents", "workers"]) assert.ok(after[name] <= before[name], `${name}: ${before[name]} before, ${after[name]} after`);
  });
}
