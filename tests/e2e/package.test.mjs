// The npm package: packed, installed in a fresh Vite project, and as plain scripts; each runs in Chromium.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdir, mkdtemp, readFile, rm, writeFile, readdir } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { test } from "./support.mjs";
import { data, page as html, serve, settled } from "./pages.mjs";

const PACKAGE = fileURLToPath(new URL("../../package/", import.meta.url));
// The second one needs parts of the page and of the engine that are files of their own.
const VIEW = ["rfm", "lifecycle"].reduce((text, id) => `${text}<clientele-view data="orders" analysis="${id}" loading="eager"></clientele-view>`, data());
async function shows(page) {
  const views = page.locator("clientele-view");
  await views.first().getByRole("heading", { name: /of customers and .* of revenue/ }).waitFor();
  assert.equal(await settled(views.last()), "done");
}

function run(folder, command, ...options) {
  const { status, stdout, stderr } = spawnSync(command, options, { cwd: folder, encoding: "utf8", env: { ...process.env, npm_config_loglevel: "error" } });
  assert.equal(status, 0, `${command} ${options.join(" ")}\n${stdout}${stderr}`);
  return stdout.trim();
}

async function folder(body) {
  const made = await mkdtemp(path.join(tmpdir(), "clientele-package-"));
  try {
    await body(made);
  } finally {
    await rm(made, { recursive: true });
  }
}

/** Everything of a folder as pages; wasm under a name that no browser compiles while it fetches, as by many a server. */
async function read(below, names) {
  const pages = {};
  for (const name of names) {
    const type = { js: "text/javascript", wasm: "application/octet-stream", html: "text/html", css: "text/css" }[name.split(".").pop()];
    pages[name] = { body: await readFile(path.join(below, name)), type };
  }
  return pages;
}

test("packed by npm and installed in a fresh Vite project, it is built and runs", async ({ page, url }) => {
  await folder(async (made) => {
    const tarball = run(PACKAGE, "npm", "pack", "--pack-destination", made).split("\n").pop();
    await writeFile(path.join(made, "package.json"), JSON.stringify({ name: "host", private: true, type: "module" }));
    await writeFile(path.join(made, "index.html"), html(VIEW, { script: '<script type="module" src="/main.js"></script>' }));
    await writeFile(path.join(made, "main.js"), 'import { version } from "@clientele/widgets";\ndocument.documentElement.dataset.version = version;\n');
    run(made, "npm", "install", "--no-audit", "--no-fund", `./${tarball}`, "vite@8.3.8");
    run(made, "npx", "vite", "build", "--logLevel", "error");
    const built = run(path.join(made, "dist"), "find", ".", "-type", "f").split("\n").map((name) => name.slice(2));
    await page.goto(await serve(url, await read(path.join(made, "dist"), built)));
    await shows(page);
    assert.match(await page.evaluate(() => document.documentElement.dataset.version), /^\d+\.\d+\.\d+$/);
  });
});

test("as a classic script it finds its files beside itself, with the hashes of sri.json", async ({ page, url }) => {
  const names = ["clientele.iife.js", "clientele_ui_bg.wasm", "clientele_engine_bg.wasm", "clientele-engine.worker.js", "sri.json"];
  names.push(...(await readdir(path.join(PACKAGE, "dist"))).filter((name) => name.endsWith(".wasm") && !names.includes(name)));
  const files = await read(path.join(PACKAGE, "dist"), names);
  const integrity = JSON.parse(files["sri.json"].body);
  const hash = createHash("sha384").update(files["clientele.iife.js"].body).digest("base64");
  assert.equal(integrity["clientele.iife.js"], `sha384-${hash}`);
  const pages = Object.fromEntries(Object.entries(files).map(([name, file]) => [`lib/${name}`, file]));
  const script = `<script src="lib/clientele.iife.js" integrity="sha384-${hash}"></script>`;
  await page.goto(await serve(url, { ...pages, "index.html": html(VIEW, { script }) }));
  await shows(page);
});

test("as one script it needs no other file, not even a server", async ({ page, requests }) => {
  await folder(async (made) => {
    await mkdir(path.join(made, "lib"));
    await writeFile(path.join(made, "lib/clientele.inline.js"), await readFile(path.join(PACKAGE, "dist/clientele.inline.js")));
    await writeFile(path.join(made, "index.html"), html(VIEW, { script: '<script src="lib/clientele.inline.js"></script>' }));
    await page.goto(pathToFileURL(path.join(made, "index.html")).href);
    await shows(page);
    const asked = requests.map((request) => request.url).filter((address) => !address.startsWith("blob:"));
    assert.equal(asked.length, 2, asked.join("\n"));
  });
});
