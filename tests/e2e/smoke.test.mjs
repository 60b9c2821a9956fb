// The page opens, its engine answers JavaScript from a worker, and the policy keeps data in the browser.
import assert from "node:assert/strict";
import { once } from "node:events";
import { createServer } from "node:net";
import { test } from "./support.mjs";

test("the page opens and asks nobody but its own server", async ({ page, url, requests }) => {
  await page.goto(url, { waitUntil: "networkidle" });
  assert.equal(await page.title(), "Clientele");
  const origin = new URL(url).origin;
  assert.deepEqual(requests.filter((request) => new URL(request.url).origin !== origin), []);
});

test("the engine answers JavaScript from a worker, and asks for nothing once it is ready", async ({ page, url, requests }) => {
  await page.goto(url, { waitUntil: "networkidle" });
  const mode = await page.evaluate(async () => {
    const { createEngine } = await import("/clientele.js");
    globalThis.engine = await createEngine();
    return globalThis.engine.mode;
  });
  assert.equal(mode, "worker");
  const before = requests.length;
  const report = await page.evaluate(async () => {
    const orders = ["anna,2024-01-05,10", "ben,2024-02-01,20", "anna,2024-03-01,30", "cleo,2024-03-02,5.5"];
    const dataset = await globalThis.engine.load(["customer,date,amount", ...orders].join("\n"));
    const { n_customers, n_orders, revenue } = await dataset.analyze("rfm");
    return { n_customers, n_orders, revenue };
  });
  assert.deepEqual(report, { n_customers: 3, n_orders: 4, revenue: 65.5 });
  assert.deepEqual(requests.slice(before), []);
});

const blocked = /127\.0\.0\.1:9\/leak.*Content Security Policy/;

test("the policy is sent as a header and binds the page", { allow: [blocked] }, async ({ page, url, problems }) => {
  const response = await page.goto(url);
  assert.match(response.headers()["content-security-policy"], /default-src 'none'.*connect-src 'self'/);
  const send = () => fetch("http://127.0.0.1:9/leak").then(() => "sent", () => "stopped");
  assert.equal(await page.evaluate(send), "stopped");
  assert.ok(problems.some((problem) => blocked.test(problem)), problems.join("\n"));
});

test("the policy binds the worker too", { allow: [/Content Security Policy/] }, async ({ page, url }) => {
  // Somebody who would hear it: blocked requests are events of the browser, too, so what counts is who was called.
  let calls = 0;
  const listener = createServer().listen(0, "127.0.0.1");
  listener.on("connection", () => (calls += 1));
  await once(listener, "listening");
  try {
    const started = page.waitForEvent("worker");
    await page.goto(url);
    const worker = await started;
    // Whatever the engine's code, or a library in it, might try.
    const answers = await worker.evaluate(async (port) => {
      const away = `http://127.0.0.1:${port}/leak`;
      const opened = (target, event) => new Promise((sent, stopped) => {
        target[event] = sent;
        target.onerror = stopped;
      });
      const request = () => {
        const xhr = new XMLHttpRequest();
        xhr.open("POST", away);
        xhr.send("data");
        return opened(xhr, "onload");
      };
      const ways = {
        fetch: () => fetch(away, { method: "POST", body: "data" }),
        request,
        socket: () => opened(new WebSocket(`ws://127.0.0.1:${port}/leak`), "onopen"),
        script: async () => importScripts(away),
      };
      const tried = Object.entries(ways).map(async ([name, way]) => {
        try {
          await way();
          return [name, "sent"];
        } catch {
          return [name, "stopped"];
        }
      });
      return Object.fromEntries(await Promise.all(tried));
    }, listener.address().port);
    assert.deepEqual(answers, { fetch: "stopped", request: "stopped", socket: "stopped", script: "stopped" });
    assert.equal(calls, 0, "nobody was called");
  } finally {
    listener.close();
  }
});
