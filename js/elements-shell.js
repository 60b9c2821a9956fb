// What every element has in common: attributes as the table says, properties set before the class existed, calls that wait
// until the wasm is there, a lazy start, moves that reload nothing, and an end that frees everything.
import init, * as ui from './clientele_ui.js';
import { compiled } from './clientele-assets.js';
import { ahead, running } from './clientele-chunks.js';

const NEAR = '200px';
const camel = (name) => name.replace(/-(\w)/g, (_, letter) => letter.toUpperCase());

/** Every element that is in a page. */
export const live = new Set();

let started;
/** The wasm of the page's side, once for all elements; the next element tries again after a failure. */
export function wasm() {
  started ??= init({ module_or_path: compiled('clientele_ui_bg.wasm') }).then((exports) => {
    running(exports);
    return ui;
  });
  started.catch(() => (started = undefined));
  return started;
}

const near = globalThis.IntersectionObserver && new IntersectionObserver(
  (entries) => entries.filter((entry) => entry.isIntersecting).forEach(({ target }) => target.start()),
  { rootMargin: NEAR },
);

/** A language changed somewhere around: who follows its host speaks another one. One observer for each document. */
const watched = new Map();
function watchLanguage(document) {
  const others = [...live].some((element) => element.ownerDocument === document);
  if (others && !watched.has(document)) {
    const observer = new MutationObserver(() => live.forEach((element) => element.changed()));
    observer.observe(document, { subtree: true, attributeFilter: ['lang'] });
    watched.set(document, observer);
  } else if (!others) {
    watched.get(document)?.disconnect();
    watched.delete(document);
  }
}

/** The languages wished for, first the dearest: of the element or around it, through shadow roots, then the browser's. */
function languages(element) {
  for (let at = element; at; at = at.closest('[lang]') ? null : at.getRootNode().host) {
    const found = at.closest('[lang]')?.getAttribute('lang');
    if (found) return [found, ...navigator.languages];
  }
  return [...navigator.languages];
}

/** An attribute's text as its value; what cannot be read is a fault, and the element goes on without it. */
function read(name, { type, values }, text, faults) {
  const bad = () => void faults.push({ code: 'bad-attribute', name, value: text.slice(0, 80) });
  switch (type) {
    case 'boolean':
      return true;
    case 'choice':
      return values.includes(text) ? text : bad();
    case 'date':
      return /^\d{4}-\d\d-\d\d$/.test(text) ? text : bad();
    case 'json':
      try {
        const value = JSON.parse(text);
        return typeof value === 'object' ? value : bad();
      } catch {
        return bad();
      }
    default:
      return text;
  }
}

/** A failure as a plain object with a stable code. */
export const fault = (error) =>
  typeof error?.code === 'string' ? { code: error.code, ...error.args } : { code: 'unexpected', message: String(error?.message ?? error) };

/** An error to throw at a caller, from a fault. */
export function failure(error) {
  const { code, ...args } = fault(error);
  return Object.assign(new Error(args.message ?? code), { name: 'ClienteleError', code, args });
}

// Said where the catalogues could not even be fetched.
const BROKEN = [
  ['en', 'This part of the page could not be started.'],
  ['zh-Hans', '页面的这一部分无法启动。'],
  ['zh-Hant', '頁面的這一部分無法啟動。'],
];

const FORBIDDEN = [
  ['en', "The policy of this page forbids WebAssembly. Its administrator allows it by script-src 'wasm-unsafe-eval'."],
  ['zh-Hans', "本页面的安全策略禁止 WebAssembly。请管理员以 script-src 'wasm-unsafe-eval' 允许它。"],
  ['zh-Hant', "此頁面的安全性政策禁止 WebAssembly。請管理員以 script-src 'wasm-unsafe-eval' 允許它。"],
];
const isForbidden = (error) => error instanceof WebAssembly.CompileError && /unsafe-eval|content security/i.test(error.message);

export class Shell extends HTMLElement {
  mounted = null;
  #up = null;
  #starting = null;
  #broken = null;
  #upgraded = false;
  #stale = false;
  #turn = 0; // of starts: one that was overtaken brings nothing up

  constructor() {
    super();
    const root = this.shadowRoot ?? this.attachShadow({ mode: 'open' });
    this.fallback = root.appendChild(document.createElement('slot'));
  }

  connectedCallback() {
    live.add(this);
    watchLanguage(this.ownerDocument);
    this.#upgrade();
    if (this.getAttribute('loading') === 'eager') this.start();
    else this.wait();
  }

  /** Start when scrolled near. */
  wait() {
    if (near) near.observe(this);
    else this.start();
  }

  // A move disconnects and connects again at once: only an element that stays away is taken down.
  disconnectedCallback() {
    queueMicrotask(() => {
      if (this.isConnected) return;
      near?.unobserve(this);
      live.delete(this);
      watchLanguage(this.ownerDocument);
      this.stop();
    });
  }

  connectedMoveCallback() {}

  // Constructed style sheets belong to one document.
  adoptedCallback() {
    this.mounted?.dress?.();
  }

  attributeChangedCallback(name, before, after) {
    if (before !== after) this.changed(name);
  }

  /** Tell the content, once for all changes of this turn. */
  changed() {
    if (this.#stale || !this.mounted) return;
    this.#stale = true;
    queueMicrotask(() => {
      this.#stale = false;
      this.mounted?.change(this.settings());
    });
  }

  languages() {
    return languages(this);
  }

  /** All attributes as values, as JSON; what could not be read in `faults`. */
  settings() {
    const faults = [];
    const values = {};
    for (const [name, attribute] of Object.entries(this.constructor.table.attributes)) {
      const text = this.getAttribute(name);
      if (text !== null) values[camel(name)] = read(name, attribute, text, faults);
    }
    return JSON.stringify({ ...values, languages: this.languages(), faults });
  }

  /** Bring the content up; again after a failure or an end. */
  start() {
    near?.unobserve(this);
    const turn = this.#turn;
    this.#starting ??= this.#begin(turn).catch((error) => turn === this.#turn && this.#fail(error));
    return this.#starting;
  }

  async #begin(turn) {
    ahead(this.localName.replace('clientele-', ''));
    const module = await wasm();
    await module.bring(this.localName, this.settings());
    const mounted = await this.mount(module);
    if (turn !== this.#turn || !this.isConnected) return void mounted.free();
    this.mounted = mounted;
    this.#broken = null;
    this.fallback.remove();
    this.shown?.();
    this.#up?.resolve();
    this.dispatchEvent(new CustomEvent('clientele-ready', { bubbles: true, composed: true }));
  }

  #fail(error) {
    console.error(error);
    this.#starting = null;
    const words = isForbidden(error) ? FORBIDDEN : BROKEN;
    this.#broken = isForbidden(error) ? failure({ code: 'wasm-blocked' }) : failure(error);
    const note = this.shadowRoot.querySelector('[part=error]') ?? document.createElement('div');
    note.setAttribute('part', 'error');
    note.setAttribute('role', 'alert');
    note.replaceChildren(...words.map(([lang, text]) => Object.assign(document.createElement('p'), { lang, textContent: text })));
    this.shadowRoot.append(note);
    const detail = { code: this.#broken.code, message: words[0][1], hint: this.#broken.message };
    this.dispatchEvent(new CustomEvent('clientele-error', { bubbles: true, composed: true, detail }));
    this.#up?.reject(this.#broken);
    this.#up = null;
  }

  /** Take the content down; what waits for it is told. */
  stop() {
    this.#turn += 1;
    this.mounted?.free();
    this.mounted = null;
    this.#starting = null;
    this.#up?.reject(failure({ code: 'engine-closed' }));
    this.#up = null;
    this.shadowRoot.replaceChildren(this.fallback);
  }

  /** The content, as soon as it is there; asking starts it. */
  async up() {
    if (this.mounted) return this.mounted;
    if (!this.#up) {
      this.#up = Promise.withResolvers();
      this.#up.promise.catch(() => {});
    }
    const { promise } = this.#up;
    if (this.isConnected) this.start();
    await promise;
    return this.mounted;
  }

  get ready() {
    return this.up().then(() => {});
  }

  get state() {
    return this.mounted?.read('state') ?? (this.#broken ? 'error' : this.#starting ? 'loading' : 'idle');
  }

  async call(name, args) {
    const mounted = await this.up();
    try {
      return await mounted.ask(name, args);
    } catch (error) {
      throw failure(error);
    }
  }

  async dispose() {
    this.stop();
  }

  // Properties that were set before the class existed hide the accessors of the same name.
  #upgrade() {
    if (this.#upgraded) return;
    this.#upgraded = true;
    for (const name of Object.keys(this)) {
      if (name in this.constructor.prototype) {
        const value = this[name];
        delete this[name];
        Reflect.set(this, name, value);
      }
    }
  }
}

/** Attributes as properties, and the methods that the wasm answers, as the table has them. */
export function define(Class, tag, table) {
  Class.table = table;
  Object.defineProperty(Class, 'observedAttributes', { value: Object.keys(table.attributes) });
  const add = (name, descriptor) => {
    if (!(name in Class.prototype)) Object.defineProperty(Class.prototype, name, { configurable: true, enumerable: true, ...descriptor });
  };
  for (const [name, { type }] of Object.entries(table.attributes)) {
    add(camel(name), {
      get() {
        const text = this.getAttribute(name);
        if (type === 'boolean') return text !== null;
        if (type !== 'json') return text ?? '';
        try {
          return JSON.parse(text);
        } catch {
          return null;
        }
      },
      set(value) {
        if (value === null || value === undefined || value === false) this.removeAttribute(name);
        else this.setAttribute(name, value === true ? '' : typeof value === 'object' ? JSON.stringify(value) : value);
      },
    });
  }
  for (const name of table.read) add(name, { get() { return this.mounted?.read(name) ?? null; } });
  for (const name of table.methods) add(name, { value(...args) { return this.call(name, args); } });
  customElements.define(tag, Class);
}
