// What every end-to-end test starts from: the served page in a real Chromium, watched for anything that went wrong.
//
// import { test } from "./support.mjs";
// test("the page opens", async ({ page, url, requests }) => { await page.goto(url); ... });
//
// `cargo xtask e2e` builds and serves the site and sets CLIENTELE_URL and CHROMIUM. A test fails when its page logged an
// error, threw, or broke its content security policy, unless the option `allow` expects that message. CLIENTELE_SLOW=4 makes
// every page four times slower: what only passes on a quick machine shows.
import assert from "node:assert/strict";
import { existsSync } from "node:fs";
import path from "node:path";
import { after, before, test as nodeTest } from "node:test";
import { fileURLToPath } from "node:url";
import { launch } from "../browser.mjs";

const root = fileURLToPath(new URL("../../", import.meta.url));
const datasets = process.env.CLIENTELE_DATASETS ?? path.join(root, "../shared/datasets");

/** The served site; ends with a slash. */
export const url = process.env.CLIENTELE_URL;

const slow = Number(process.env.CLIENTELE_SLOW ?? 1);

let browser;
before(async () => {
  assert.ok(url, "CLIENTELE_URL is not set: run the tests with cargo xtask e2e");
  browser = await launch();
});
after(() => browser?.close());

/**
 * Registers a test with a fresh page. The body gets `{ page, context, url, requests, problems, data }`:
 * - `requests`: `{ method, url }` of everything page and workers asked the network for, oldest first (live array);
 * - `problems`: what went wrong so far, as text (live array);
 * - `data`: the absolute path of each file named in `needs`, by the same name.
 *
 * Options:
 * - `needs`: files below the data sets folder; the test is skipped, visibly, where one is absent;
 * - `allow`: patterns of problems that this test causes on purpose;
 * - `timeout`: milliseconds after which it has failed;
 * - `context`: options of Playwright's browser context, in which service workers are blocked unless it says otherwise (viewport, locale,
 *   colorScheme, deviceScaleFactor ...).
 */
export function test(name, options, body = options) {
  const { needs = [], allow = [], context: contextOptions = {}, timeout = 120_000 } = body === options ? {} : options;
  const data = Object.fromEntries(needs.map((file) => [file, path.join(datasets, file)]));
  const missing = needs.filter((file) => !existsSync(data[file]));
  const skip = missing.length > 0 && `skipped: no data sets (${missing.join(", ")})`;
  nodeTest(name, { skip, timeout }, async () => {
    const context = await browser.newContext({ acceptDownloads: true, serviceWorkers: "block", ...contextOptions });
    try {
      const page = await context.newPage();
      // Playwright begins to answer for the file dialog with the first listener, and not at once: too late for a key press.
      page.on("filechooser", () => {});
      if (slow > 1) await slowDown(page);
      const problems = watchProblems(page);
      await body({ page, context, url, requests: watchRequests(context), problems, data });
      const unexpected = problems.filter((problem) => !allow.some((pattern) => pattern.test(problem)));
      assert.deepEqual(unexpected, [], "the page reported problems");
    } finally {
      await context.close();
    }
  });
}

async function slowDown(page) {
  const devtools = await page.context().newCDPSession(page);
  await devtools.send("Emulation.setCPUThrottlingRate", { rate: slow });
}

function watchRequests(context) {
  const requests = [];
  context.on("request", (request) => requests.push({ method: request.method(), url: request.url() }));
  const watchSockets = (page) =>
    page.on("websocket", (socket) => requests.push({ method: "WS", url: socket.url() }));
  context.pages().forEach(watchSockets);
  context.on("page", watchSockets);
  return requests;
}

// What a policy forbids is reported on the console too, of the page and of its workers alike.
function watchProblems(page) {
  const problems = [];
  page.on("console", (message) => {
    if (message.type() === "error") problems.push(`console: ${message.text()} (${message.location().url})`);
  });
  page.on("pageerror", (error) => problems.push(`uncaught: ${error.stack ?? error}`));
  page.on("crash", () => problems.push("the page crashed"));
  return problems;
}
