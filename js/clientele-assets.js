// Where the other files of this package are: beside this script, where `configure({base})` says, or inside the script
// itself. The addresses are written out, so that bundlers find the files and copy them.

const BESIDE = {
  'clientele_ui_bg.wasm': () => new URL('./clientele_ui_bg.wasm', import.meta.url),
  'clientele_engine_bg.wasm': () => new URL('./clientele_engine_bg.wasm', import.meta.url),
  'clientele_engine_sheets_bg.wasm': () => new URL('./clientele_engine_sheets_bg.wasm', import.meta.url),
  'clientele-offline.html': () => new URL('./clientele-offline.html', import.meta.url),
  'clientele-engine.worker.js': () => new URL('./clientele-engine.worker.js', import.meta.url),
  'clientele-engine-sheets.worker.js': () => new URL('./clientele-engine-sheets.worker.js', import.meta.url),
};
const inside = new Map();

/** Options of the whole page; see `configure`. */
export const options = {};

/** Put files into the script: name to a function that gives a response. */
export const provide = (files) => Object.entries(files).forEach(([name, make]) => inside.set(name, make));

/** The address of a file; null where it is inside the script. */
export function address(name, base = options.base) {
  if (inside.has(name)) return null;
  return base ? new URL(name, new URL(base, document.baseURI)) : BESIDE[name]();
}

/** A file as a response. */
export async function asset(name, base) {
  if (inside.has(name)) return inside.get(name)();
  const url = address(name, base);
  const integrity = options.integrity?.[name];
  const response = await fetch(url, integrity ? { integrity } : {}).catch(() => null);
  if (!response?.ok) throw { code: 'engine-missing', status: response?.status ?? 0 };
  return response;
}
