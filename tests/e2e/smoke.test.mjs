// The page opens, starts its wasm, and is bound by the policy that keeps data in the browser.
import assert from "node:assert/strict";
import { test } from "./support.mjs";

test("the page opens and its wasm runs", async ({ page, url, requests }) => {
  await page.goto(url);
  await page.locator("html[data-clientele=ready]").waitFor();
  assert.equal(await page.title(), "Clientele");
  const origin = new URL(url).origin;
  assert.deepEqual(requests.filter((request) => new URL(request.url).origin !== origin), []);
  const wasm = requests.filter((request) => request.url.endsWith(".wasm")).map((request) => new URL(request.url).pathname);
  assert.deepEqual(wasm, ["/clientele_ui_bg.wasm"]);
});

const blocked = /127\.0\.0\.1:9\/leak.*Content Security Policy/;

test("the policy is sent as a header and binds the page", { allow: [blocked] }, async ({ page, url, problems }) => {
  const response = await page.goto(url);
  assert.match(response.headers()["content-security-policy"], /default-src 'none'.*connect-src 'self'/);
  const send = () => fetch("http://127.0.0.1:9/leak").then(() => "sent", () => "stopped");
  assert.equal(await page.evaluate(send), "stopped");
  assert.ok(problems.some((problem) => blocked.test(problem)), problems.join("\n"));
});
