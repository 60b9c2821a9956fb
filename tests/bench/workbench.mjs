// What the workbench feels like: a board of six figures that is filtered, the first figure of the sample, panels switched two hundred times.
// Everything is done through the page as a user would, by role and label.
import { launch } from "../browser.mjs";
import { resident } from "./memory.mjs";

/** Name, what it is, unit, goal; as the other measures. */
export const MEASURES = [
  ["sample_ms", "first figure of the sample, from navigation", "ms", "below 1,500"],
  ["board_ms", "filter change, six figures on a board, all drawn: median of 50", "ms", "below 100"],
  ["board_worst_ms", "the same, worst of 50", "ms", "below 200"],
  ["board_block_ms", "longest block of the UI thread meanwhile", "ms", "below 50"],
  ["grid_ms", "a jump in the list of 1,000,000 customers until no row is blank: median of 30", "ms", "below 100"],
  ["grid_worst_ms", "the same, worst of 30", "ms", "below 100"],
  ["grid_block_ms", "longest block of the UI thread meanwhile", "ms", "below 50"],
  ["switches_pct", "memory after 200 panel switches against after 20", "%", "below 10"],
];

/** From the next Enter until nothing is busy and the frame after it is drawn. Runs in the page. */
function change() {
  const root = document.querySelector("clientele-app").shadowRoot;
  const busy = () => root.querySelector("[aria-busy=true]") !== null;
  const frame = () => new Promise((done) => requestAnimationFrame(done));
  const pressed = new Promise((done) => {
    const heard = ({ key }) => {
      if (key !== "Enter") return;
      removeEventListener("keydown", heard, true);
      done(performance.now());
    };
    addEventListener("keydown", heard, true);
  });
  globalThis.changed = pressed.then(async (begin) => {
    do await frame();
    while (busy() && performance.now() - begin < 10_000);
    await frame();
    return performance.now() - begin;
  });
}

/** Starts a ticking timer, as in `in_page.mjs`. Runs in the page. */
function tick() {
  let [last, widest] = [performance.now(), 0];
  const step = () => {
    const now = performance.now();
    widest = Math.max(widest, now - last);
    last = now;
    setTimeout(step);
  };
  step();
  globalThis.widest = () => widest;
}

/** From a jump of the list until every row that is seen has its customer. Runs in the page. */
async function jump(to) {
  const sheet = document.querySelector("clientele-app").shadowRoot.querySelector(".cl-sheet");
  const frame = () => new Promise((done) => requestAnimationFrame(done));
  const blank = () => [...sheet.querySelectorAll(".cl-sheet-rows > :not([hidden]) > :first-child")].some((cell) => cell.textContent.startsWith("…"));
  const begin = performance.now();
  sheet.scrollTop = to * (sheet.scrollHeight - sheet.clientHeight);
  do await frame();
  while (blank() && performance.now() - begin < 10_000);
  return performance.now() - begin;
}

const median = (values) => values.toSorted((a, b) => a - b)[values.length >> 1];

async function measureSample(url) {
  const browser = await launch();
  try {
    const page = await browser.newPage();
    await page.goto(url, { waitUntil: "commit" });
    await page.getByRole("button", { name: /sample/ }).first().click();
    await page.locator("canvas.cl-paper").first().waitFor();
    return { sample_ms: await page.evaluate(() => performance.now()) };
  } finally {
    await browser.close();
  }
}

async function measureBoard(url, file) {
  const browser = await launch(["--disable-features=SpareRendererForSitePerProcess"]);
  try {
    const page = await browser.newPage({ viewport: { width: 1440, height: 2400 } });
    await page.goto(url);
    await page.getByLabel("Files to open").setInputFiles(file);
    await page.getByRole("heading", { name: /of customers and .* of revenue/ }).waitFor({ timeout: 60_000 });
    const rail = page.getByRole("navigation");
    await rail.getByRole("button", { name: "Board", exact: true }).click();
    await page.getByRole("button", { name: /Customer value/ }).click();
    const settled = async () => {
      const busy = page.locator("[aria-busy=true]");
      while ((await busy.count()) > 0) await busy.first().waitFor({ state: "detached" });
    };
    // Segment after segment is added to the selection, then taken out again: a filter that the engine has not seen, each time.
    const tree = page.getByRole("group", { name: "Where revenue comes from" });
    await tree.focus();
    await page.keyboard.press("Home");
    await page.keyboard.press("Enter");
    await settled();
    await page.evaluate(tick);
    const times = [];
    for (let n = 0; n < 50; n += 1) {
      await page.keyboard.press(n % 9 === 8 ? "Home" : "ArrowRight");
      await page.evaluate(change);
      await page.keyboard.press("Enter");
      times.push(await page.evaluate(() => globalThis.changed));
    }
    const board_block_ms = await page.evaluate(() => globalThis.widest());
    const entries = rail.getByRole("button", { disabled: false });
    const names = ["RFM analysis", "80/20 analysis", "Customer lifecycle", "Cohorts and retention"];
    const walk = async (steps) => {
      for (let n = 0; n < steps; n += 1) {
        await entries.filter({ hasText: names[n % names.length] }).first().click();
        await settled();
      }
      return resident(browser);
    };
    const [early, late] = [await walk(20), await walk(180)];
    return {
      board_ms: median(times),
      board_worst_ms: Math.max(...times),
      board_block_ms,
      switches_pct: (100 * (late - early)) / early,
    };
  } finally {
    await browser.close();
  }
}

async function measureGrid(url, file) {
  const browser = await launch();
  try {
    const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
    await page.goto(url);
    await page.getByLabel("Files to open").setInputFiles(file);
    await page.getByRole("heading", { name: /of customers and .* of revenue/ }).waitFor({ timeout: 60_000 });
    await page.getByRole("navigation").getByRole("button", { name: "Customer list", exact: true }).click();
    await page.locator(".cl-sheet-rows [role=row]").first().waitFor({ timeout: 60_000 });
    await page.evaluate(jump, 0.5);
    await page.evaluate(tick);
    const times = [];
    // Spread over the whole list, each far from the one before.
    for (let n = 1; n <= 30; n += 1) times.push(await page.evaluate(jump, (n * 0.618_034) % 1));
    return { grid_ms: median(times), grid_worst_ms: Math.max(...times), grid_block_ms: await page.evaluate(() => globalThis.widest()) };
  } finally {
    await browser.close();
  }
}

/** All of them, once; `many` has a million customers. */
export async function measureWorkbench(url, file, many) {
  return { ...(await measureSample(url)), ...(await measureBoard(url, file)), ...(await measureGrid(url, many)) };
}
