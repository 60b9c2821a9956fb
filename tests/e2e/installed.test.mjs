// The installed app: works without a connection after the first visit, and tells of a new version instead of taking it.
import assert from "node:assert/strict";
import { test, url as site } from "./support.mjs";
import { ORDERS, serve, wholePage } from "./pages.mjs";

const ALLOWED = { context: { serviceWorkers: "allow" } };
const ready = (page) => page.evaluate(() => navigator.serviceWorker.ready.then(({ active }) => active.scriptURL));
const found = (page) => page.getByRole("heading", { level: 1, name: /of customers and .* of revenue/ });

test("after the first visit the page opens and computes without a connection", ALLOWED, async ({ page, context, url }) => {
  await page.goto(url);
  assert.equal(await ready(page), `${url}service-worker.js`);
  await wholePage(page);
  await context.setOffline(true);
  await page.reload();
  await page.getByLabel("Files to open").setInputFiles({ name: "orders.csv", mimeType: "text/csv", buffer: Buffer.from(ORDERS) });
  await found(page).waitFor();
});

test("a new version is told, and comes only when it is asked for", ALLOWED, async ({ page }) => {
  const text = await (await fetch(new URL("service-worker.js", site))).text();
  const worker = { body: text, type: "text/javascript" };
  const own = await serve(site, { "service-worker.js": worker });
  await page.goto(own);
  await ready(page);
  await page.reload();
  await page.getByLabel("Files to open").waitFor({ state: "attached" });
  await page.evaluate(() => (globalThis.mark = "still the same page"));
  const notice = page.getByText("A new version of Clientele is there.");
  assert.equal(await notice.count(), 0);

  worker.body = text.replace(/"version":"\w+"/, '"version":"next"');
  await page.evaluate(async () => (await navigator.serviceWorker.getRegistration()).update());
  await notice.waitFor();
  assert.equal(await page.evaluate(() => globalThis.mark), "still the same page", "nothing was loaded by itself");
  await Promise.all([page.waitForEvent("load"), page.getByRole("button", { name: "Load it" }).click()]);
  await page.getByLabel("Files to open").waitFor({ state: "attached" });
  assert.equal(await page.evaluate(() => globalThis.mark), undefined);
  const kept = await page.evaluate(() => caches.keys());
  assert.equal(kept.filter((name) => name.endsWith(" next")).length, 1, kept.join());
});

test("no service worker in a frame or from a disk", ALLOWED, async ({ page }) => {
  const own = await serve(site, { "host.html": `<!doctype html><link rel="icon" href="data:,"><title>Host</title><iframe title="App" src="index.html"></iframe>` });
  await page.goto(`${own}host.html`);
  const frame = await (await page.waitForSelector("iframe")).contentFrame();
  await frame.getByLabel("Files to open").waitFor({ state: "attached" });
  assert.equal(await frame.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length), 0);
});

test("the manifest is one that a browser can install", async ({ page, url }) => {
  await page.goto(url);
  const address = await page.locator("link[rel=manifest]").evaluate(({ href }) => href);
  const manifest = await (await page.request.get(address)).json();
  for (const { src } of manifest.icons) assert.equal((await page.request.get(new URL(src, address).href)).status(), 200, src);
  assert.deepEqual([manifest.display, manifest.start_url, manifest.scope], ["standalone", "./", "./"]);
});
