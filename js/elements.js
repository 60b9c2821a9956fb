// The custom elements. Their classes are in JavaScript, because they must exist before the wasm does; what they show is Leptos.
import table from './clientele-attributes.js';
import { configure as defaults, createEngine, getEngine } from './clientele.js';
import { address, options } from './clientele-assets.js';
import { ahead, bring, chunks } from './clientele-chunks.js';
import { piece, pieces } from './clientele-link.js';
import { ClienteleFilter, ClienteleReport, ClienteleView } from './elements-bound.js';
import { ClienteleData, limits } from './elements-data.js';
import { define, Shell } from './elements-shell.js';
import { given } from './elements-source.js';

const KEY = Symbol.for('clientele.engine');

const idle = () => new Promise((done) => (globalThis.requestIdleCallback ?? setTimeout)(done));

const FIRST_MS = 2000; // what the address asks for is shown before

/**
 * Brings the rest, one file after the other, whenever nothing else is to be done: what is wanted later is there, without a
 * network too, and no server can tell from what is fetched what is looked at.
 */
async function bringRest() {
  await new Promise((done) => setTimeout(done, FIRST_MS));
  for (const [names, one] of [[chunks, bring], [pieces, piece]]) {
    for (const name of names.filter((name) => address(name))) {
      await idle();
      await one(name, options.base).catch(() => {});
    }
  }
}

let resting;
/** Once for all elements. */
const rest = () => (resting ??= bringRest());

export class ClienteleApp extends Shell {
  wait() {
    // When the script that configures the page has run; the engine beside the page's own wasm. A failure is told when the engine is
    // wanted.
    queueMicrotask(() => {
      getEngine().catch(() => {});
      this.start();
    });
  }

  // The language of a page that is nothing but this element is a default of ours, not a wish of the reader.
  languages() {
    return this.getAttribute('address') === 'own' ? [...navigator.languages] : super.languages();
  }

  mount(ui) {
    ahead('rfm'); // what most see first
    return ui.mountApp(this, this.settings());
  }

  shown() {
    getEngine().then(rest, () => {});
  }

  load(source, options = {}) {
    return this.call('load', [given(source), options]);
  }

  async print() {
    window.print();
  }

  get config() {
    return this.mounted?.read('config') ?? null;
  }

  set config(token) {
    this.call('restore', [token]).catch(() => {});
  }
}

export const version = table.version;

/**
 * Options of the whole page, before the first element starts: `base` (where the files of the package are), `workerSrc`,
 * `allowMainThread`, `integrity` (file name to hash), `limits` (`{bytes, milliseconds}` of `src`).
 */
export function configure({ limits: wished, ...others } = {}) {
  Object.assign(limits, wished);
  defaults(others);
}

export { ClienteleData, ClienteleFilter, ClienteleReport, ClienteleView, createEngine, getEngine };

const before = globalThis[KEY];
if (before) {
  console.warn(`Clientele ${version} is a second copy of Clientele ${before.version} on this page: the first one serves all elements.`);
} else {
  Object.defineProperty(globalThis, KEY, { value: Object.freeze({ version, getEngine, configure }) });
  define(ClienteleApp, 'clientele-app', table.elements['clientele-app']);
  define(ClienteleData, 'clientele-data', table.elements['clientele-data']);
  define(ClienteleView, 'clientele-view', table.elements['clientele-view']);
  define(ClienteleFilter, 'clientele-filter', table.elements['clientele-filter']);
  define(ClienteleReport, 'clientele-report', table.elements['clientele-report']);
}
