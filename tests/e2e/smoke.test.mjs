// The page opens, its engine answers JavaScript from a worker, and the policy keeps data in the browser.
import assert from "node:assert/strict";
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

test("the policy binds the worker too", { allow: [blocked, /Content Security Policy/] }, async ({ page, url, requests }) => {
  await page.goto(url);
  await page.waitForFunction(() => document.documentElement.dataset.clientele === "ready");
  const [worker] = page.workers();
  const before = requests.length;
  // Whatever the engine's code, or a library in it, might try: the browser stops it.
  const answers = await worker.evaluate(async () => {
    const away = "http://127.0.0.1:9/leak";
    const request = () => new Promise((sent, stopped) => {
      const xhr = new XMLHttpRequest();
      xhr.onload = sent;
      xhr.onerror = stopped;
      xhr.open("POST", away);
      xhr.send("data");
    });
    const socket = () => new Promise((sent, stopped) => {
      const socket = new WebSocket("ws://127.0.0.1:9/leak");
      socket.onopen = sent;
      socket.onerror = stopped;
    });
    const ways = { fetch: () => fetch(away, { method: "POST", body: "data" }), request, socket, script: async () => importScripts(away) };
    const tried = Object.entries(ways).map(async ([name, way]) => {
      try {
        await way();
        return [name, "sent"];
      } catch {
        return [name, "stopped"];
      }
    });
    return Object.fromEntries(await Promise.all(tried));
  });
  assert.deepEqual(answers, { fetch: "stopped", request: "stopped", socket: "stopped", script: "stopped" });
  assert.deepEqual(requests.slice(before), []);
});
