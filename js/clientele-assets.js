// Where the other files of this package are: beside this script, where `configure({base})` says, or inside the script
// itself. The addresses are written out, so that bundlers find the files and copy them.

const BESIDE = {
  'clientele_ui_bg.wasm': () => new URL('./clientele_ui_bg.wasm', import.meta.url),
  'clientele_engine_bg.wasm': () => new URL('./clientele_engine_bg.wasm', import.meta.url),
  'clientele-offline.html': () => new URL('./clientele-offline.html', import.meta.url),
  'clientele-engine.worker.js': () => new URL('./clientele-engine.worker.js', import.meta.url),
};
const HASHES = {};
const BUILDS = {};
const inside = new Map();

/** More files that are beside this script: name to `{url, integrity}`. They are parts of a main file of this build. */
export function beside(files, main, build) {
  BUILDS[main] = build;
  for (const [name, { url, integrity }] of Object.entries(files)) {
    BESIDE[name] = url;
    HASHES[name] = integrity;
  }
}

/** Options of the whole page; see `configure`. */
export const options = {};

/** Put files into the script: name to a function that gives a response. */
export const provide = (files) => Object.entries(files).forEach(([name, make]) => inside.set(name, make));

/** The address of a file; null where it is inside the script. */
export function address(name, base = options.base) {
  if (inside.has(name)) return null;
  return base ? new URL(name, new URL(base, document.baseURI)) : BESIDE[name]();
}

/** A file as a response; one whose hash is another is asked for again past the browser's cache. */
export async function asset(name, base, cache = 'default') {
  if (inside.has(name)) return inside.get(name)();
  const url = address(name, base);
  const integrity = options.integrity?.[name] ?? HASHES[name];
  const response = await fetch(url, integrity ? { integrity, cache } : { cache }).catch(() => null);
  if (!response && integrity && cache === 'default') return asset(name, base, 'reload');
  if (!response?.ok) throw { code: 'engine-missing', status: response?.status ?? 0 };
  return response;
}

/** Browsers compile while they fetch only what a server names correctly; many an intranet's does not know wasm. */
const compile = async (response) =>
  response.headers.get('content-type') === 'application/wasm'
    ? WebAssembly.compileStreaming(response)
    : WebAssembly.compile(await response.arrayBuffer());

/** Wasm, compiled. A main file says of which build it is: parts of another would overwrite its memory. */
export async function compiled(name, base) {
  for (const cache of ['default', 'reload']) {
    const module = await compile(await asset(name, base, cache));
    const [build = new Uint8Array()] = WebAssembly.Module.customSections(module, 'clientele-build');
    if (!(name in BUILDS) || new TextDecoder().decode(build) === BUILDS[name]) return module;
  }
  throw { code: 'engine-missing', status: 0 };
}
