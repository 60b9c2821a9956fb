// The page's side of one engine: starts it, talks to it, notices when it is gone. It tries what the environment
// allows instead of guessing: blob worker, then same-origin worker, then the page itself.

import { address, asset, beside, compiled } from './clientele-assets.js';
import { build, files, needs, worker } from './clientele-engine-parts.js';

const SCRIPT = 'clientele-engine.worker.js';
const WASM = 'clientele_engine_bg.wasm';
beside(files, WASM, build);
beside({ [SCRIPT]: { url: () => new URL('./clientele-engine.worker.js', import.meta.url), integrity: worker } }, WASM, build);

const HANDSHAKE_MS = 5000;
const PART_MS = 60_000; // a part that has not come by then is missing; asking again asks for it again
const WATCH_MS = 600;
// Turns of the watch without a sign of life, by what the worker is doing. Reading reports ten times a second; building
// the model and computing report when they can.
const PATIENCE = { idle: 2, read: 3, other: 200 };

const trust = globalThis.trustedTypes?.createPolicy('clientele', { createScriptURL: (url) => url });
const scriptUrl = (url) => trust?.createScriptURL(String(url)) ?? String(url);

const assets = new Map();

const tags = new Map();

/** A script of the page itself, run once. */
function tagged(script) {
  const address = String(script);
  if (!tags.has(address)) {
    tags.set(address, new Promise((resolve) => {
      const tag = document.createElement('script');
      tag.src = scriptUrl(script);
      tag.onload = resolve;
      tag.onerror = () => resolve(tags.delete(address));
      document.head.append(tag);
    }));
  }
  return tags.get(address);
}

/** What is made of a file, once however many engines there are. */
function once(name, base, make) {
  const key = `${base}|${name}`;
  if (!assets.has(key)) {
    const made = make(name, base);
    made.catch(() => assets.delete(key)); // the next engine tries again
    assets.set(key, made);
  }
  return assets.get(key);
}

/** Files of parts of the engine, which are fetched when something is asked that needs them. */
export const pieces = Object.keys(files);

/** One of them, compiled. */
export const piece = (name, base) => once(name, base, compiled);

/** An engine that answered the handshake. */
export async function connect({ base, workerSrc, allowMainThread = true } = {}) {
  const [text, module] = await Promise.all([
    once(SCRIPT, base, async (name) => (await asset(name, base)).text()),
    once(WASM, base, compiled),
  ]);
  const script = address(SCRIPT, base);
  const blob = URL.createObjectURL(new Blob([text], { type: 'text/javascript' }));
  try {
    for (const url of [blob, workerSrc ?? script]) {
      const link = url && Link.worker(url, module, base);
      if (await link?.started) return link;
      link?.close();
    }
  } finally {
    URL.revokeObjectURL(blob);
  }
  const link = allowMainThread && script ? await Link.mainThread(script, module, base) : null;
  if (await link?.started) return link;
  throw { code: 'worker-blocked' };
}

class Link {
  #base;
  #send;
  #end;
  #next = 1;
  #waiting = new Map();
  #watch = null;
  #phase = 'idle';
  #silent = 0;
  #bringing = 0; // parts on their way: the engine waits for them in silence

  constructor(mode, base, send, end) {
    this.mode = mode;
    this.#base = base;
    this.closed = false;
    this.onlost = null;
    this.#send = send;
    this.#end = end;
  }

  static worker(url, module, base) {
    let worker;
    try {
      worker = new Worker(scriptUrl(url));
    } catch {
      return null;
    }
    const link = new Link('worker', base, (message) => worker.postMessage(message), () => worker.terminate());
    worker.onerror = worker.onmessageerror = (event) => {
      event.preventDefault();
      link.#lose('worker-trapped');
    };
    worker.onmessage = ({ data }) => link.#receive(data);
    link.#start(module);
    return link;
  }

  static async mainThread(script, module, base) {
    const key = Symbol.for(`clientele.engine.host ${new URL(script, document.baseURI)}`);
    if (!globalThis[key]) await tagged(script);
    let receive = null;
    const link = new Link('main-thread', base, (message) => setTimeout(() => receive?.(message)), () => (receive = null));
    receive = globalThis[key]?.((message) => link.#receive(message));
    link.#start(module);
    return link;
  }

  #start(module) {
    let patience;
    const timeout = new Promise((resolve) => (patience = setTimeout(resolve, HANDSHAKE_MS, null)));
    const hello = this.call('start', { module }).finally(() => clearTimeout(patience));
    this.started = Promise.race([hello, timeout]).then(
      (analyses) => {
        this.hello = analyses;
        if (analyses !== null && this.mode === 'worker') this.#watch = setInterval(() => this.#look(), WATCH_MS);
        return analyses !== null;
      },
      () => false,
    );
  }

  /** Ask; resolves with the reply's text, rejects with the failure. */
  call(op, message = {}, { onProgress, signal } = {}) {
    if (this.closed) return Promise.reject({ code: 'engine-closed' });
    const id = this.#next++;
    return new Promise((resolve, reject) => {
      const abort = () => this.#send({ op: 'cancel', of: id });
      signal?.addEventListener('abort', abort, { once: true });
      const done = (settle) => (value) => {
        signal?.removeEventListener('abort', abort);
        this.#waiting.delete(id);
        settle(value);
      };
      this.#waiting.set(id, { resolve: done(resolve), reject: done(reject), onProgress });
      this.#phase = op === 'ping' ? 'idle' : 'other';
      try {
        this.#send({ id, op, ...message });
        if (signal?.aborted) abort();
      } catch {
        this.#waiting.get(id)?.reject({ code: 'file-unreadable' });
      }
    });
  }

  /** What the engine lacks of itself: the files of a part, or nothing where they do not come. */
  async #bring(part) {
    this.#bringing += 1;
    const modules = (needs[part] ?? [part]).map(async (name) => [name, await piece(name, this.#base)]);
    const late = new Promise((resolve) => setTimeout(resolve, PART_MS, null));
    const files = await Promise.race([Promise.all(modules), late]).catch(() => null);
    this.#bringing -= 1;
    if (!this.closed) this.#send({ op: 'part', part, files });
  }

  #receive({ id, part, reply, failure, trap, progress }) {
    this.#silent = 0;
    if (part) return void this.#bring(part);
    const waiting = this.#waiting.get(id);
    if (progress) {
      this.#phase = progress.phase === 'read' ? 'read' : 'other';
      for (const each of waiting ? [waiting] : this.#waiting.values()) each.onProgress?.(progress);
    } else if (trap !== undefined) {
      this.#lose(/memory|allocation|unreachable/i.test(trap) ? 'out-of-memory' : 'worker-trapped');
    } else {
      this.#phase = 'other';
      if (failure !== undefined) waiting?.reject(failure);
      else waiting?.resolve(reply);
    }
  }

  /** A turn of the watch: an idle worker is pinged, a busy one must show life now and then. */
  #look() {
    if (this.#waiting.size === 0) {
      this.#silent = 0;
      this.call('ping').catch(() => {});
    } else if (!document.hidden && !this.#bringing && ++this.#silent > PATIENCE[this.#phase]) {
      this.#lose('worker-silent');
    }
  }

  #lose(code) {
    if (this.closed) return;
    this.close(code);
    this.onlost?.({ code });
  }

  close(code = 'engine-closed') {
    if (this.closed) return;
    this.closed = true;
    clearInterval(this.#watch);
    this.#end();
    for (const waiting of [...this.#waiting.values()]) waiting.reject({ code });
  }
}
