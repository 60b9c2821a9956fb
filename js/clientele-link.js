// The page's side of one engine: starts it, talks to it, notices when it is gone. It tries what the environment
// allows instead of guessing: blob worker, then same-origin worker, then the page itself.

import { address, asset } from './clientele-assets.js';

const HANDSHAKE_MS = 5000;
const WATCH_MS = 600;
// Turns of the watch without a sign of life, by what the worker is doing. Reading reports ten times a second; building
// the model and computing report when they can.
const PATIENCE = { idle: 2, read: 3, other: 200 };

const trust = globalThis.trustedTypes?.createPolicy('clientele', { createScriptURL: (url) => url });
const scriptUrl = (url) => trust?.createScriptURL(String(url)) ?? String(url);

const assets = new Map();

/** Browsers compile while they fetch only what a server names correctly; many an intranet's does not know wasm. */
const compiled = async (response) =>
  response.headers.get('content-type') === 'application/wasm'
    ? WebAssembly.compileStreaming(response)
    : WebAssembly.compile(await response.arrayBuffer());

/** Worker text and compiled wasm, fetched once however many engines there are. */
function fetchAssets(base, sheets) {
  const key = `${base}|${sheets}`;
  if (!assets.has(key)) {
    const script = `clientele-engine${sheets ? '-sheets' : ''}.worker.js`;
    const wasm = `clientele_engine${sheets ? '_sheets' : ''}_bg.wasm`;
    const text = asset(script, base).then((response) => response.text());
    const both = Promise.all([text, asset(wasm, base).then(compiled)]);
    both.catch(() => assets.delete(key)); // the next engine tries again
    assets.set(key, both.then(([text, module]) => ({ script: address(script, base), text, module })));
  }
  return assets.get(key);
}

/** An engine that answered the handshake. */
export async function connect({ base, sheets = false, workerSrc, allowMainThread = true } = {}) {
  const { script, text, module } = await fetchAssets(base, sheets);
  const blob = URL.createObjectURL(new Blob([text], { type: 'text/javascript' }));
  try {
    for (const url of [blob, workerSrc ?? script]) {
      const link = url && Link.worker(url, module);
      if (await link?.started) return link;
      link?.close();
    }
  } finally {
    URL.revokeObjectURL(blob);
  }
  const link = allowMainThread && script ? await Link.mainThread(script, module) : null;
  if (await link?.started) return link;
  throw { code: 'worker-blocked' };
}

class Link {
  #send;
  #end;
  #next = 1;
  #waiting = new Map();
  #watch = null;
  #phase = 'idle';
  #silent = 0;

  constructor(mode, send, end) {
    this.mode = mode;
    this.closed = false;
    this.onlost = null;
    this.#send = send;
    this.#end = end;
  }

  static worker(url, module) {
    let worker;
    try {
      worker = new Worker(scriptUrl(url));
    } catch {
      return null;
    }
    const link = new Link('worker', (message) => worker.postMessage(message), () => worker.terminate());
    worker.onerror = worker.onmessageerror = (event) => {
      event.preventDefault();
      link.#lose('worker-trapped');
    };
    worker.onmessage = ({ data }) => link.#receive(data);
    link.#start(module);
    return link;
  }

  static async mainThread(script, module) {
    const key = Symbol.for('clientele.engine.host');
    if (!globalThis[key]) {
      await new Promise((resolve) => {
        const tag = document.createElement('script');
        tag.src = scriptUrl(script);
        tag.onload = tag.onerror = resolve;
        document.head.append(tag);
      });
    }
    let receive = null;
    const link = new Link('main-thread', (message) => setTimeout(() => receive?.(message)), () => (receive = null));
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
      } catch {
        this.#waiting.get(id)?.reject({ code: 'file-unreadable' });
      }
    });
  }

  #receive({ id, reply, failure, trap, progress }) {
    this.#silent = 0;
    const waiting = this.#waiting.get(id);
    if (progress) {
      this.#phase = progress.phase === 'read' ? 'read' : 'other';
      for (const each of waiting ? [waiting] : this.#waiting.values()) each.onProgress?.(progress);
    } else if (trap !== undefined) {
      this.#lose(/memory|allocation|unreachable/i.test(trap) ? 'out-of-memory' : 'worker-trapped');
    } else if (failure !== undefined) {
      waiting?.reject(failure);
    } else {
      waiting?.resolve(reply);
    }
  }

  /** A turn of the watch: an idle worker is pinged, a busy one must show life now and then. */
  #look() {
    if (this.#waiting.size === 0) {
      this.#silent = 0;
      this.call('ping').catch(() => {});
    } else if (!document.hidden && ++this.#silent > PATIENCE[this.#phase]) {
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
