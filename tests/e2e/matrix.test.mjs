// Where it runs: every environment that an intranet may be, with its outcome. Never a blank box: it works, or works on the main
// thread and says so, or says what the administrator must allow, or leaves the host's own words standing. The table in
// docs/environments.md is written by this suite (CLIENTELE_WRITE=1).
import assert from "node:assert/strict";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { after, before, test as nodeTest } from "node:test";
import { fileURLToPath, pathToFileURL } from "node:url";
import { test, url as site } from "./support.mjs";
import { data, ORDERS, page as html, serve, STRICT } from "./pages.mjs";

const DOC = fileURLToPath(new URL("../../docs/environments.md", import.meta.url));
const VIEW = '<clientele-view data="orders" analysis="rfm" loading="eager"><p>The segments appear here.</p></clientele-view>';
const ELEMENT = html(`${data()}${VIEW}`);
const OUTCOMES = {
  works: "works",
  mainThread: "works on the main thread, and says so",
  words: "says what the administrator must allow",
  fallback: "the host’s own words stay",
};

let folder;
before(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "clientele-"));
  for (const name of ["clientele-offline.html", "embed.html", "elements.js"]) {
    await writeFile(path.join(folder, name), Buffer.from(await (await fetch(new URL(name, site))).arrayBuffer()));
  }
});
after(() => rm(folder, { recursive: true, force: true }));

async function fromDisk(name, text) {
  const file = path.join(folder, name);
  if (text !== undefined) await writeFile(file, text);
  return pathToFileURL(file).href;
}

/** What a reader sees in the end: the heading of the figures, a notice, an error, or what the host wrote. */
async function outcome(frame, tag = "clientele-view") {
  const host = frame.locator(tag).first();
  await host.waitFor({ state: "attached" });
  const seen = await host.evaluate(async (element) => {
    const visible = (found) => found && found.getBoundingClientRect().height > 0;
    const text = () => {
      const root = element.shadowRoot;
      const error = root?.querySelector("[part=error]");
      if (visible(error)) return { error: error.textContent, code: error.dataset.code ?? element.state };
      const heading = [...(root?.querySelectorAll("h1, h2") ?? [])].find((found) => /of customers|客/.test(found.textContent) || element.localName === "clientele-app");
      if (visible(heading)) return { notice: root.querySelector(".cl-notice")?.textContent ?? "" };
      return null;
    };
    const loaded = document.readyState === "complete" ? null : new Promise((done) => addEventListener("load", done, { once: true }));
    await loaded;
    for (let turn = 0; turn < 1200; turn++) {
      const found = text();
      if (found) return found;
      if (!customElements.get(element.localName)) return { fallback: element.textContent.trim(), high: element.firstElementChild?.getBoundingClientRect().height ?? 0 };
      await new Promise((next) => setTimeout(next, 50));
    }
    return { blank: element.shadowRoot?.textContent };
  });
  if (seen.error !== undefined) {
    assert.match(seen.error, /administrator|script-src|worker-src/, "words for the administrator");
    return "words";
  }
  if (seen.fallback !== undefined) {
    assert.ok(seen.fallback && seen.high > 0, "the host's words are visible");
    return "fallback";
  }
  assert.ok(seen.notice !== undefined, `a blank box: ${JSON.stringify(seen)}`);
  // An analysis that is a part of its own comes here, too.
  const mode = await frame.evaluate(async (csv) => {
    const engine = await globalThis[Symbol.for("clientele.engine")].getEngine();
    const dataset = await engine.load(csv);
    await dataset.analyze("lifecycle");
    dataset.dispose();
    return engine.mode;
  }, ORDERS);
  if (mode === "worker") return "works";
  assert.match(seen.notice, /runs in the page itself/, "the notice is visible");
  return "mainThread";
}

const frameOf = async (page) => {
  const frame = await (await page.waitForSelector("iframe")).contentFrame();
  await frame.waitForLoadState();
  return frame;
};
const element = (policy) => async (page) => {
  await page.goto(await serve(site, { "index.html": ELEMENT }, policy));
  return outcome(page);
};
/** The library on another server than the page. */
const elsewhere = (headers) => async (page) => {
  const library = headers ? await serve(site, {}) : site;
  await page.goto(await serve(site, { "index.html": html(`${data()}${VIEW}`, { script: `<script type="module" src="${library}elements.js"></script>` }) }));
  return outcome(page);
};
const framed = (src) => `<!doctype html><link rel="icon" href="data:,"><title>Host</title><iframe title="Segments" sandbox="allow-scripts" width="900" height="700" src="${src}"></iframe>`;
const SETTINGS = "#analysis=rfm&sample=7:300";

const CELLS = [
  ["http(s)", "`<clientele-view>`, module script", "works", element(null)],
  ["http(s)", "`<clientele-app>`, the page itself", "works", async (page) => {
    await page.goto(site);
    return outcome(page, "clientele-app");
  }],
  ["`<iframe sandbox=\"allow-scripts\">`", "`embed.html`", "works", async (page) => {
    await page.goto(await serve(site, { "index.html": framed(`embed.html${SETTINGS}`) }));
    return outcome(await frameOf(page));
  }],
  ["`<iframe sandbox=\"allow-scripts\">`", "a page with the module script, on a server without CORS", "fallback", async (page) => {
    const plain = html(`${data()}${VIEW}`, { script: `<script type="module" src="${site}elements.js"></script>` });
    await page.goto(await serve(site, { "index.html": framed("inner.html"), "inner.html": plain }));
    return outcome(await frameOf(page));
  }],
  ["`file://`", "`clientele-offline.html`", "works", async (page) => {
    await page.goto(await fromDisk("clientele-offline.html"));
    return outcome(page, "clientele-app");
  }],
  ["`file://`", "`embed.html` in a sandboxed frame", "works", async (page) => {
    await page.goto(await fromDisk("host.html", framed(`embed.html${SETTINGS}`)));
    return outcome(await frameOf(page));
  }],
  ["`file://`", "`<clientele-view>`, module script (browsers load no modules from a disk)", "fallback", async (page) => {
    await page.goto(await fromDisk("module.html", ELEMENT));
    return outcome(page);
  }],
  ["script from another server, with CORS", "`<clientele-view>`, module script", "works", elsewhere(true)],
  ["script from another server, without CORS", "`<clientele-view>`, module script", "fallback", elsewhere(false)],
  ["policy `script-src 'self'`", "`<clientele-view>`, module script", "words", element("script-src 'self'")],
  ["policy `script-src 'self' 'wasm-unsafe-eval'; worker-src 'none'`", "`<clientele-view>`, module script", "mainThread", element("script-src 'self' 'wasm-unsafe-eval'; worker-src 'none'")],
  ["policy `script-src 'self' 'wasm-unsafe-eval'`", "`<clientele-view>`, module script", "works", element("script-src 'self' 'wasm-unsafe-eval'")],
  [`policy \`${STRICT}\``, "`<clientele-view>`, module script", "works", element(STRICT)],
];

for (const [where, what, expected, open] of CELLS) {
  // What a policy forbids is reported on the console: that is what is tried here.
  test(`${where}: ${what}`, { allow: [/./] }, async ({ page }) => {
    assert.equal(OUTCOMES[await open(page)], OUTCOMES[expected]);
  });
}

const TABLE = [
  "| Environment | What | Outcome |",
  "| --- | --- | --- |",
  ...CELLS.map(([where, what, expected]) => `| ${where} | ${what} | ${OUTCOMES[expected]} |`),
].join("\n");

nodeTest("the table in the documentation is the one that was tested", async () => {
  const text = await readFile(DOC, "utf8");
  const now = text.replace(/<!-- table -->\n[^]*<!-- \/table -->/, `<!-- table -->\n${TABLE}\n<!-- /table -->`);
  if (process.env.CLIENTELE_WRITE) await writeFile(DOC, now);
  else assert.ok(now === text, "docs/environments.md is out of date: CLIENTELE_WRITE=1 cargo xtask e2e matrix");
});
