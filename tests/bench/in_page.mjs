// The functions that run inside the measured page. Playwright sends each as text, so none may use another one.

/** Makes the page's only content a file input: the one way to a File that is a file on disk. */
export function addFileInput() {
  const input = document.createElement("input");
  input.type = "file";
  document.body.replaceChildren(input);
}

/** Starts a ticking timer; the widest gap between two ticks is the longest time the UI thread did not answer. */
export function countTicks() {
  let [last, widest, running] = [performance.now(), 0, true];
  const tick = () => {
    const now = performance.now();
    widest = Math.max(widest, now - last);
    last = now;
    if (running) setTimeout(tick);
  };
  tick();
  globalThis.bench = {
    longest() {
      running = false;
      return widest;
    },
  };
}

/** From `createEngine()` to an engine that is ready; the fetch of the module before it is told apart. */
export async function startUp() {
  const begin = performance.now();
  const { createEngine } = await import("/clientele.js");
  const start = performance.now();
  globalThis.bench.engine = await createEngine();
  return { import_ms: start - begin, startup_ms: performance.now() - start };
}

/** From the file handed over to the RFM report in the page. */
export async function loadAndAnalyse({ mapping }) {
  const { bench } = globalThis;
  const [file] = document.querySelector("input").files;
  const start = performance.now();
  bench.dataset = await bench.engine.load(file, { mapping });
  const loaded = performance.now();
  const report = await bench.dataset.analyze("rfm", {});
  const done = performance.now();
  const { n_customers, n_orders } = report;
  return { load_ms: loaded - start, load_rfm_ms: done - start, report: { n_customers, n_orders } };
}

/** From a new filter to the new report. */
export async function filterChange({ filter }) {
  const start = performance.now();
  const report = await globalThis.bench.dataset.analyze("rfm", { filter });
  return { filter_ms: performance.now() - start, n_customers: report.n_customers };
}

/** Opens the chosen file unless it is open with this mapping. */
export async function openFile({ mapping }) {
  const { bench } = globalThis;
  const [file] = document.querySelector("input").files;
  bench.dataset ??= await bench.engine.load(file, { mapping });
}

/** From a question to its report, in milliseconds. */
export async function analyse({ id, options = {} }) {
  const start = performance.now();
  await globalThis.bench.dataset.analyze(id, options);
  return performance.now() - start;
}
