// Serves the files inside the one-file page. The engine that reads spreadsheets is the only one there: it does all that
// the other does.
import { provide } from './clientele-assets.js';
import { parsed, unpacked } from './clientele-project.js';

const script = document.currentScript;
const text = () => document.getElementById('clientele-parts')?.textContent ?? '';

let parts;
async function open() {
  await parsed();
  const { files } = await unpacked(text());
  return new Map(files.map((file) => [file.name, file]));
}

async function part(name) {
  parts ??= open().catch(() => {
    throw { code: 'engine-missing', status: 0 };
  });
  return new Response((await parts).get(name));
}

/** This page as it was before anything was put into it. */
async function shell() {
  const template = await (await part('shell.html')).text();
  // The parts first: the script has both marks in it.
  const whole = template.replace('%parts%', text).replace('%script%', () => script.textContent);
  return new Response(whole);
}

provide({
  'clientele_ui_bg.wasm': () => part('clientele_ui_bg.wasm'),
  'clientele_engine_bg.wasm': () => part('clientele_engine_sheets_bg.wasm'),
  'clientele_engine_sheets_bg.wasm': () => part('clientele_engine_sheets_bg.wasm'),
  'clientele-engine.worker.js': () => part('clientele-engine-sheets.worker.js'),
  'clientele-engine-sheets.worker.js': () => part('clientele-engine-sheets.worker.js'),
  'clientele-offline.html': shell,
});
