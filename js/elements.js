// The custom elements. Their classes are here, because they must exist before the wasm does; what they show is Leptos.
import table from './clientele-attributes.js';
import { configure as defaults, createEngine, getEngine } from './clientele.js';
import { define, failure, fault, live, Shell } from './elements-shell.js';
import { fetched, given, inline } from './elements-source.js';

const KEY = Symbol.for('clientele.engine');
const limits = { bytes: 512 << 20, milliseconds: 60_000 };

/** The document is parsed as far as its inline data needs. */
const parsed = () =>
  document.readyState === 'loading' ? new Promise((done) => document.addEventListener('DOMContentLoaded', done, { once: true })) : null;

export class ClienteleApp extends Shell {
  wait() {
    this.start();
  }

  // The language of a page that is nothing but this element is a default of ours, not a wish of the reader.
  languages() {
    return this.getAttribute('address') === 'own' ? [...navigator.languages] : super.languages();
  }

  mount(ui) {
    return ui.mountApp(this, this.settings());
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

/** What decides where data comes from; any other attribute is about how it is understood. */
const SOURCE = ['src', 'sample', 'encoding', 'delimiter', 'sheet'];

export class ClienteleData extends Shell {
  #file = null;
  #loaded = null;
  #abort = null;

  connectedCallback() {
    super.connectedCallback();
    live.forEach((element) => element.found?.(this));
  }

  // Nobody scrolls to what is not seen: whoever is bound to it starts it.
  wait() {}

  mount(ui) {
    return new ui.DataSource(this, this.settings());
  }

  shown() {
    this.shadowRoot.append(this.fallback);
    this.#reload();
  }

  changed(name) {
    super.changed();
    // What was refused may be sound now.
    if (SOURCE.includes(name) || (name && this.state === 'error')) this.#reload();
  }

  stop() {
    this.#abort?.abort();
    this.#loaded = null;
    super.stop();
    live.forEach((element) => element.lost?.(this));
  }

  #reload() {
    if (!this.mounted) return;
    this.#loaded = this.#named().catch((error) => this.mounted?.fail(JSON.stringify(fault(error))));
  }

  /** What is named by property, attribute or content; nothing is named by none. */
  async #named() {
    await parsed();
    const [src, sample] = [this.getAttribute('src'), this.getAttribute('sample')];
    if (this.#file !== null) return this.#take(given(this.#file));
    if (src !== null) return this.#fetch(src);
    if (sample !== null) return this.#take(null, { sample });
    const text = inline(this);
    return text === null ? null : this.#take(text);
  }

  async #fetch(address) {
    this.#abort?.abort();
    const { signal } = (this.#abort = new AbortController());
    this.mounted.expect(address.split('/').pop());
    const file = await fetched(address, limits, signal);
    return signal.aborted ? null : this.#take(file);
  }

  async #take(source, options = {}) {
    const summary = await this.mounted.load(source, JSON.stringify(options));
    // The table has done its duty as a stand-in.
    if (this.querySelector(':scope > table')) this.fallback.remove();
    return summary;
  }

  async load(source, options = {}) {
    const value = given(source);
    await this.up();
    await this.#loaded;
    try {
      return JSON.parse(await this.#take(value, options));
    } catch (error) {
      throw failure(error);
    }
  }

  get file() {
    return this.#file;
  }

  set file(value) {
    this.#file = value;
    if (value !== null) this.#reload();
  }

  get ready() {
    return this.up().then(() => this.#loaded).then(() => {});
  }

  get columns() {
    return this.mounted?.read('columns') ?? [];
  }

  get rowCount() {
    return this.mounted?.read('rowCount') ?? 0;
  }
}

/** What is bound to data; `fill`: the function of the wasm that fills it. */
class Bound extends Shell {
  #source = null;
  #own = null;

  get source() {
    return this.#source;
  }

  /** By id; else the one around, the last one before, the first of the page. */
  #find() {
    const root = this.getRootNode();
    const id = this.getAttribute('data');
    if (id) return root.getElementById?.(id) ?? this.ownerDocument.getElementById(id);
    const around = this.closest('clientele-data');
    if (around) return around;
    const all = [...root.querySelectorAll('clientele-data')];
    return all.findLast((other) => other.compareDocumentPosition(this) & Node.DOCUMENT_POSITION_FOLLOWING) ?? all[0] ?? null;
  }

  async mount(ui) {
    await parsed();
    const found = this.#find();
    this.#source = found instanceof ClienteleData ? found : null;
    const source = this.#source ? await this.#source.up() : (this.#own ??= new ui.DataSource(this, JSON.stringify({ languages: this.languages() })));
    return ui[this.constructor.fill](this, source, this.settings());
  }

  settings() {
    const missing = this.getAttribute('data') && !this.#source ? [{ code: 'no-such-data', id: this.getAttribute('data') }] : [];
    const settings = JSON.parse(super.settings());
    return JSON.stringify({ ...settings, faults: [...settings.faults, ...missing] });
  }

  changed(name) {
    if (name === 'data' && this.mounted) this.#again();
    else super.changed();
  }

  /** A data element came into the page. */
  found(data) {
    if (this.mounted && !this.#source && this.#find() === data) this.#again();
  }

  /** A data element is gone. */
  lost(data) {
    if (this.#source === data) this.#again();
  }

  #again() {
    this.stop();
    if (this.isConnected) this.start();
  }

  /** What is on its way into the data comes first. */
  async call(name, args) {
    await this.up();
    await this.#source?.ready;
    return super.call(name, args);
  }

  stop() {
    super.stop();
    this.#source = null;
    this.#own?.free();
    this.#own = null;
  }

  async load(source, options = {}) {
    const value = given(source);
    await this.up();
    if (this.#source) return this.#source.load(value, options);
    return JSON.parse(await this.#own.load(value, JSON.stringify(options)).catch((error) => { throw failure(error); }));
  }

  async print() {
    window.print();
  }
}

export class ClienteleView extends Bound {
  static fill = 'mountView';

  /** Settings come back as attributes too, so that a later change of one does not undo the others. */
  async restore(token) {
    await this.call('restore', [token]);
    const { analysis, figure, params } = this.config;
    Object.assign(this, { analysis: analysis || null, figure: figure ?? null, options: params[analysis] ?? null });
  }

  get config() {
    return this.mounted?.read('config') ?? null;
  }

  set config(token) {
    this.restore(token).catch(() => {});
  }
}

export class ClienteleFilter extends Bound {
  static fill = 'mountFilter';

  get value() {
    return this.mounted?.read('value') ?? [];
  }

  set value(chosen) {
    this.call('choose', [[...(chosen ?? [])].map(String)]).catch(() => {}); // what is refused is told in the element
  }
}

/** A recipe is some thousand characters. */
const RECIPE = 1 << 20;

export class ClienteleReport extends Bound {
  static fill = 'mountReport';
  #given = null;
  #text = null;
  #wrong = null;
  #waiting = false;
  #read = null;
  #abort = null;

  shown() {
    this.#reload();
  }

  changed(name) {
    if (name === 'src') this.#reload();
    super.changed(name);
  }

  settings() {
    const settings = JSON.parse(super.settings());
    const faults = [...settings.faults, ...(this.#wrong ? [this.#wrong] : [])];
    return JSON.stringify({ ...settings, recipe: this.#text, waiting: this.#waiting, faults });
  }

  #reload() {
    if (!this.mounted) return;
    this.#abort?.abort();
    const { signal } = (this.#abort = new AbortController());
    const tell = (text, wrong, waiting) => {
      if (signal.aborted) return;
      [this.#text, this.#wrong, this.#waiting] = [text, wrong, waiting];
      super.changed();
    };
    tell(this.#text, null, true);
    this.#read = this.#named(signal).then(
      (text) => tell(text, null, false),
      (error) => tell(null, fault(error), false),
    );
  }

  /** What is named by property, attribute or content. */
  async #named(signal) {
    if (this.#given !== null) return typeof this.#given === 'string' ? this.#given : JSON.stringify(this.#given);
    const src = this.getAttribute('src');
    if (src !== null) return (await fetched(src, { ...limits, bytes: RECIPE }, signal)).text();
    return this.querySelector(':scope > script[type="application/json"]')?.textContent ?? null;
  }

  /** Its recipe comes first. */
  async call(name, args) {
    await this.up();
    await this.#read;
    return super.call(name, args);
  }

  stop() {
    this.#abort?.abort();
    super.stop();
  }

  get recipe() {
    return this.#given;
  }

  set recipe(value) {
    this.#given = value;
    this.#reload();
  }
}

export const version = table.version;

/**
 * Options of the whole page, before the first element starts: `base` (where the files of the package are), `workerSrc`,
 * `allowMainThread`, `integrity` (file name to hash), `limits` (`{bytes, milliseconds}` of `src`).
 */
export function configure({ limits: wished, ...options } = {}) {
  Object.assign(limits, wished);
  defaults(options);
}

export { createEngine, getEngine };

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
