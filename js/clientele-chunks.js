// The parts of the page's wasm that are fetched when they are wanted. They share the main file's memory and table of functions,
// so they must be of the same build: their hashes are checked however the page is configured. `clientele-parts.js` lists them;
// `cargo xtask build` writes it.
import { beside, compiled } from './clientele-assets.js';

const fetched = new Map();
const needs = {}; // files of each part
let start;
const main = new Promise((resolve) => (start = resolve));

/** Names of the files. */
export const chunks = [];

/** The files of this build: name to address and hash, what they are parts of, and which of them each part needs. */
export function known(files, whole, build, parts) {
  chunks.push(...Object.keys(files));
  Object.assign(needs, parts);
  beside(files, whole, build);
}

/** The main file runs, and exports this. */
export const running = (exports) => start(exports);

async function instance(name) {
  const module = await compiled(name);
  return WebAssembly.instantiate(module, { __wasm_split: await main });
}

/** A file, once; one that could not be fetched is fetched again when it is wanted again. */
export function bring(name) {
  if (!fetched.has(name)) {
    const one = instance(name);
    one.catch(() => fetched.delete(name));
    fetched.set(name, one);
  }
  return fetched.get(name);
}

/** Bring what will be wanted, beside the main file. */
export const ahead = (part) => void needs[part]?.map(bring).forEach((one) => one.catch(() => {}));

/** Brings the files of a part and tells the wasm whether they are there. */
export const load = (part) => async (callback, data) => {
  const there = await Promise.all(needs[part].map(bring)).then(() => true, () => false);
  (await main).__indirect_function_table.get(callback)(data, there);
};
