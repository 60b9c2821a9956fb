// Files inside a page: eight hexadecimal digits, that many bytes of JSON, then the files one after the other. An interactive
// report has its recipe and its data like this, gzipped, whose checksum tells of every change, and as base64 in a script that no
// browser runs. The one-file page has the software like this (`offline-parts.js`).
import { asset } from './clientele-assets.js';

const ID = 'clientele-project';
const VERSION = 1;
const OPEN = `<script type="application/json" id="${ID}">`;
const SHELL = 'clientele-offline.html';
const BYTES = 3 << 18; // in one go: a multiple of three, so that pieces of base64 can be joined
const LETTERS = 4 << 18;
const TYPES = { html: 'text/html', js: 'text/javascript', wasm: 'application/wasm' };
const MOST = 300 << 20; // base64 of more is longer than any browser's longest text

const refuse = (code, args = {}) => {
  throw { code, args };
};

/** The document is there to its end. */
export const parsed = () =>
  document.readyState === 'loading' ? new Promise((done) => document.addEventListener('DOMContentLoaded', done, { once: true })) : null;

const through = (blob, transform) => new Response(blob.stream().pipeThrough(transform)).blob();

function base64(blob) {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(reader.result.slice(reader.result.indexOf(',') + 1));
    reader.onerror = () => reject(reader.error);
    reader.readAsDataURL(blob);
  });
}

/** What base64 says, as a blob. */
export function bytes(text) {
  const pieces = [];
  for (let at = 0; at < text.length; at += LETTERS) {
    const letters = atob(text.slice(at, at + LETTERS));
    const piece = new Uint8Array(letters.length);
    for (let n = 0; n < letters.length; n++) piece[n] = letters.charCodeAt(n);
    pieces.push(piece);
  }
  return new Blob(pieces);
}

/** What `packed` made: `{head, files}`. Throws where a letter of it was changed. */
const unpacked = async (text) => apart(await through(bytes(text.trim()), new DecompressionStream('gzip')));

/** The head and the files of a blob. */
export async function apart(all) {
  const length = Number.parseInt(await all.slice(0, 8).text(), 16);
  const head = JSON.parse(await all.slice(8, 8 + length).text());
  let at = 8 + length;
  const type = (name) => TYPES[name.split('.').pop()] ?? '';
  const files = head.files.map(({ name, size }) => new File([all.slice(at, (at += size))], name, { type: type(name) }));
  return { head, files };
}

/** A head and its files as pieces of base64; the head is told their sizes. */
async function packed(head, files) {
  head.files = head.files.map((file, n) => ({ ...file, size: files[n].size }));
  const first = new Blob([JSON.stringify(head)]);
  const all = new Blob([first.size.toString(16).padStart(8, '0'), first, ...files]);
  const small = await through(all, new CompressionStream('gzip')).catch(() => refuse('file-unreadable'));
  if (small.size > MOST) refuse('report-too-large', { megabytes: Math.ceil(small.size / (1 << 20)) });
  const pieces = [];
  for (let from = 0; from < small.size; from += BYTES) pieces.push(await base64(small.slice(from, from + BYTES)));
  return pieces;
}

/** What is inside this page, its head as JSON; null where nothing is. */
export async function stored() {
  await parsed();
  const text = document.getElementById(ID)?.textContent.trim();
  if (!text) return null;
  let block;
  try {
    block = JSON.parse(text);
  } catch {
    refuse('report-damaged');
  }
  if (block.clientele_project > VERSION) refuse('report-newer');
  const { head, files } = await unpacked(block.gzip).catch(() => refuse('report-damaged'));
  return { head: JSON.stringify(head), files };
}

/** The one-file page with these files (blobs or texts) inside it, as a blob. */
export async function written(head, files) {
  const response = await asset(SHELL).catch(() => refuse('shell-missing'));
  const shell = await response.text();
  const slot = shell.indexOf(`${OPEN}</script>`) + OPEN.length;
  if (slot < OPEN.length) refuse('shell-missing');
  const blobs = files.map((file) => (file instanceof Blob ? file : new Blob([file])));
  const block = [`{"clientele_project":${VERSION},"gzip":"`, ...(await packed(JSON.parse(head), blobs)), '"}'];
  return new Blob([shell.slice(0, slot), ...block, shell.slice(slot)], { type: 'text/html;charset=utf-8' });
}
