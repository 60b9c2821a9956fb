// The elements that are bound to data: figures, filters, reports.
import { ClienteleData, limits, parsed } from './elements-data.js';
import { failure, fault, Shell } from './elements-shell.js';
import { fetched, given } from './elements-source.js';

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
