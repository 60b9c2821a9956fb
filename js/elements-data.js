// The data element, and what is allowed of files that are fetched.
import { failure, fault, live, Shell } from './elements-shell.js';
import { fetched, given, inline } from './elements-source.js';

/** Of files that are fetched. */
export const limits = { bytes: 512 << 20, milliseconds: 60_000 };

/** The document is parsed as far as its inline data needs. */
export const parsed = () =>
  document.readyState === 'loading' ? new Promise((done) => document.addEventListener('DOMContentLoaded', done, { once: true })) : null;

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
    const { mounted } = this;
    if (!mounted) return;
    this.#loaded = this.#named().catch((error) => this.mounted === mounted && mounted.fail(JSON.stringify(fault(error))));
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
