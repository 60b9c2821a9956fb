// Serves the files inside the one-file page. They are packed as lzip, a third smaller than what browsers unpack by themselves,
// and written in 85 signs, none of which means anything to HTML.
import './clientele-parts.js';
import { provide } from './clientele-assets.js';
import { files } from './clientele-engine-parts.js';
import { chunks } from './clientele-chunks.js';
import { apart, bytes, parsed } from './clientele-project.js';
import init, { unpack } from './unpack.js';
import unpacker from './unpack-wasm.js';

const script = document.currentScript;
const text = () => document.getElementById('clientele-parts')?.textContent ?? '';

const SIGNS = '!#$()*+,./0123456789:;=?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[]^_abcdefghijklmnopqrstuvwxyz{|}~';

/** Five signs are four bytes, first the highest; the last ones are as many bytes as there are signs less one. */
function read85(text) {
  const values = new Uint8Array(128);
  for (let at = 0; at < SIGNS.length; at++) values[SIGNS.charCodeAt(at)] = at;
  const out = new Uint8Array(Math.floor((text.length * 4) / 5));
  for (let at = 0, to = 0; at < text.length; at += 5, to += 4) {
    let word = 0;
    for (let k = at; k < at + 5; k++) word = word * 85 + (k < text.length ? values[text.charCodeAt(k)] : 84);
    for (let k = 0; k < 4; k++) out[to + k] = word >>> (24 - 8 * k);
  }
  return out;
}

let parts;
async function open() {
  await parsed();
  const stream = bytes(unpacker).stream().pipeThrough(new DecompressionStream('gzip'));
  await init({ module_or_path: await new Response(stream).arrayBuffer() });
  const { files } = await apart(new Blob([unpack(read85(text().trim()))]));
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

const own = ['clientele_ui_bg.wasm', 'clientele_engine_bg.wasm', 'clientele-engine.worker.js', ...chunks, ...Object.keys(files)];
provide(Object.fromEntries(own.map((name) => [name, () => part(name)])));
provide({ 'clientele-offline.html': shell });
