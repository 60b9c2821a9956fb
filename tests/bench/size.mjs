// Prints raw and brotli bytes of every file of a built site, and of what a first visit with a CSV downloads.
// Run by `cargo xtask size`, with the site's folder as argument.
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { brotliCompressSync, constants } from "node:zlib";

const folder = process.argv[2];

// What a visitor with a CSV does not download before the first figure: loaded on demand, or only by other pages.
const LATER = [/sample/, /^embed/, /offline/, /^demo\//, /service-worker/, /icon-512/];

// Of the wasm, the main files and what these parts of the page need: the app, the words of one language, the first analysis.
const FIRST = ["app", "words_en", "rfm"];
const list = readFileSync(path.join(folder, "clientele-parts.js"), "utf8");
const needed = new Set(["clientele_ui_bg.wasm", "clientele_engine_bg.wasm"]);
for (const [, part, files] of list.matchAll(/^ {2}(\w+): \[(.*)\],$/gm)) {
  if (FIRST.includes(part)) for (const [, name] of files.matchAll(/'([^']+)'/g)) needed.add(name);
}
const isFirst = (name) => (name.endsWith(".wasm") ? needed.has(name) : !LATER.some((pattern) => pattern.test(name)));

// The sizes that a server with brotli's highest quality sends.
const brotli = (bytes) =>
  brotliCompressSync(bytes, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
      [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
    },
  }).length;

const rows = readdirSync(folder, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map((entry) => path.relative(folder, path.join(entry.parentPath ?? entry.path, entry.name)))
  .map((name) => {
    const bytes = readFileSync(path.join(folder, name));
    return { name, raw: bytes.length, brotli: brotli(bytes), first: isFirst(name) };
  })
  .sort((a, b) => b.brotli - a.brotli || a.name.localeCompare(b.name));

const sum = (name, chosen) => ({
  name,
  raw: chosen.reduce((total, row) => total + row.raw, 0),
  brotli: chosen.reduce((total, row) => total + row.brotli, 0),
});
const line = ({ name, raw, brotli, first }) =>
  `| ${name} | ${raw.toLocaleString("en")} | ${brotli.toLocaleString("en")} | ${first ? "yes" : ""} |`;

console.log("| file | bytes | brotli | before the first figure |\n| --- | ---: | ---: | --- |");
for (const row of rows) console.log(line(row));
console.log(line({ ...sum("**before the first figure of a CSV**", rows.filter((row) => row.first)), first: true }));
for (const [what, pattern] of [["page", /^clientele_ui_/], ["engine", /^clientele_engine_/]]) {
  console.log(line(sum(`**all parts of the ${what}**`, rows.filter((row) => pattern.test(row.name)))));
}
console.log(line(sum("**everything**", rows)));
