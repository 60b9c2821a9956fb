// The worker's script: follows the wasm-bindgen glue of the engine (`clientele_engine`, and `clientele_parts`, the names of those
// parts of it that are there) in one classic file, so that it runs from a blob, from file:// and in a sandboxed frame. It knows no
// analysis: it reads the file, feeds the engine, and passes JSON on. Every message with an id gets exactly one final reply.
(() => {
  const SLICE = 2 << 20; // what the browser's pipe between disk and worker holds
  const AHEAD = 4; // slices under way: they fill up while the parser holds this thread
  const FEED = 256 << 10; // a short call each, so that V8 can swap in the optimised code between them
  const PROGRESS_MS = 100;
  const WARM_MS = 120; // of the start-up: a file handed over at once is read faster by more
  const AT_ONCE = new Set(['start', 'warm', 'ping']);
  const pieces = new Map(); // files of parts of the engine

  /** The engine's own answer that something cannot be done: JSON with a code. */
  class Failed extends Error {
    constructor(json) {
      super(json);
      this.json = json;
    }
  }

  /** Strings are the engine's answers; anything else is a trap, after which the instance is not to be used. */
  function ask(work) {
    try {
      return work();
    } catch (error) {
      throw typeof error === 'string' ? new Failed(error) : error;
    }
  }

  async function* slices(source) {
    if (!(source instanceof Blob)) {
      yield typeof source === 'string' ? new TextEncoder().encode(source) : new Uint8Array(source);
      return;
    }
    const read = (from) => {
      const slice = from < source.size ? source.slice(from, from + SLICE).arrayBuffer() : null;
      slice?.catch(() => {}); // its failure is told when its turn comes
      return slice;
    };
    const ahead = Array.from({ length: AHEAD }, (_, n) => read(n * SLICE));
    for (let from = 0; from < source.size; from += SLICE) {
      const buffer = await ahead.shift();
      ahead.push(read(from + AHEAD * SLICE));
      if (buffer.byteLength !== Math.min(SLICE, source.size - from)) throw new Failed('{"code":"file-changed"}');
      yield new Uint8Array(buffer);
    }
  }

  function host(post) {
    let engine = null;
    let exports = null;
    let lastProgress = 0;
    let loading = false;
    const warmth = warming();
    const cancelled = new Set();
    const stops = new Map(); // of requests that wait for a part
    const coming = new Map(); // parts of the engine that the page was asked for
    let before = Promise.resolve(); // requests are answered in their order

    /** At most ten reports a second; true when one was sent. */
    function report(id, progress, always = false) {
      const now = performance.now();
      if (!always && now - lastProgress < PROGRESS_MS) return false;
      lastProgress = now;
      post({ id, progress });
      return true;
    }

    async function start(_, { module }) {
      exports = await clientele_engine({ module_or_path: module });
      engine = new clientele_engine.Engine((done, total) => report(undefined, { phase: 'compute', done, total }));
      const ready = performance.now() + WARM_MS;
      while (performance.now() < ready && !warmth.next().done);
      return clientele_engine.analyses();
    }

    /** One walk over the file; null when it must be read again. */
    async function pass(id, source, totalBytes) {
      let bytes = 0;
      for await (const slice of slices(source)) {
        for (let at = 0; at < slice.length; at += FEED) {
          const part = slice.subarray(at, at + FEED);
          if (ask(() => engine.feed(part))) return null;
          bytes += part.length;
          if (report(id, { phase: 'read', bytes, totalBytes, rows: engine.rows() })) {
            await new Promise((resume) => setTimeout(resume)); // let a cancel in
          }
          if (cancelled.has(id)) throw new Failed('{"code":"cancelled"}');
        }
      }
      report(id, { phase: 'understand', bytes, totalBytes, rows: engine.rows() }, true);
      return ask(() => engine.finish()) ?? null;
    }

    async function load(id, { source, options }) {
      const totalBytes = source.size ?? source.length ?? source.byteLength;
      loading = true;
      ask(() => engine.begin(options));
      try {
        for (;;) {
          const summary = await pass(id, source, totalBytes);
          if (summary !== null) return summary;
        }
      } catch (error) {
        throw error instanceof DOMException ? new Failed('{"code":"file-unreadable"}') : error;
      }
    }

    /** A file of a part, run once; those of one address share one instance of the engine. */
    function run(name, module) {
      if (!pieces.has(name)) {
        const running = WebAssembly.instantiate(module, { __wasm_split: exports });
        running.catch(() => pieces.delete(name));
        pieces.set(name, running);
      }
      return pieces.get(name);
    }

    /** Ask the page for a part of the engine. */
    function bring(part) {
      if (!coming.has(part)) {
        coming.set(part, Promise.withResolvers());
        post({ part });
      }
      return coming.get(part).promise;
    }

    /** The page's answer: the part's files, compiled, or nothing. */
    async function brought({ part, files }) {
      const { resolve, reject } = coming.get(part);
      try {
        for (const [name, module] of files) await run(name, module);
        clientele_parts.add(part);
        resolve();
      } catch {
        coming.delete(part); // the next question asks for it again
        reject(new Failed('{"code":"part-missing"}'));
      }
    }

    /** Do it. What it lacked of the engine is brought, and it is done again. */
    async function complete(id, work) {
      for (;;) {
        try {
          return await work();
        } catch (error) {
          const { code, parts } = error instanceof Failed ? JSON.parse(error.json) : {};
          if (code !== 'needs-parts') throw error;
          if (cancelled.has(id)) throw new Failed('{"code":"cancelled"}');
          if (parts.every((part) => clientele_parts.has(part))) throw new Failed('{"code":"part-missing"}');
          const stop = new Promise((_, reject) => stops.set(id, () => reject(new Failed('{"code":"cancelled"}'))));
          await Promise.race([Promise.all(parts.map(bring)), stop]).finally(() => stops.delete(id));
        }
      }
    }

    /** Do it when all that was asked for before is done. */
    function inTurn(work) {
      const own = before.then(work);
      before = own.catch(() => {});
      return own;
    }

    /** The hot paths on made-up rows, step by step: what has run is optimised when a file arrives. */
    function* warming() {
      const other = new clientele_engine.Engine(() => {});
      try {
        const bytes = new TextEncoder().encode(clientele_engine.sample('{"customers":800}'));
        other.begin('{}');
        for (let at = 0; at < bytes.length; at += FEED >> 2) {
          other.feed(bytes.subarray(at, at + (FEED >> 2)));
          yield;
        }
        other.finish();
        yield;
        for (const filter of ['{}', '{"all":[{"dates":{"from":"2024-01-01"}}]}']) {
          other.answer(`{"op":"analyze","id":"rfm","filter":${filter}}`);
          yield;
        }
      } finally {
        other.free();
      }
    }

    /** The rest of it, with room for messages between the steps, and no further once a real file is there. */
    async function warm() {
      while (!loading && !warmth.next().done) await new Promise((resume) => setTimeout(resume));
      warmth.return();
    }

    const operations = {
      start,
      load,
      answer: (_, { request }) => ask(() => engine.answer(request)),
      sample: (_, { request }) => ask(() => clientele_engine.sample(request)),
      workbook: (_, { sheets }) => ask(() => clientele_engine.workbook(sheets)),
      slides: async (_, { deck, pictures }) => {
        const bytes = await Promise.all(pictures.map(async (blob) => new Uint8Array(await blob.arrayBuffer())));
        return ask(() => clientele_engine.slides(deck, bytes));
      },
      ping: () => '',
      warm,
    };

    return async ({ id, op, ...message }) => {
      if (op === 'cancel') {
        cancelled.add(message.of);
        return void stops.get(message.of)?.();
      }
      if (op === 'part') return void brought(message);
      const work = () => complete(id, () => operations[op](id, message));
      try {
        post({ id, reply: await (AT_ONCE.has(op) ? work() : inTurn(work)) });
      } catch (error) {
        if (error instanceof Failed) post({ id, failure: error.json });
        else post({ id, trap: String(error?.message ?? error) });
      }
    };
  }

  if (typeof WorkerGlobalScope !== 'undefined' && self instanceof WorkerGlobalScope) {
    const receive = host((message) => self.postMessage(message));
    self.onmessage = ({ data }) => receive(data);
  } else {
    // Where workers are forbidden, the page loads this same file and runs the engine itself; another copy has its own.
    globalThis[Symbol.for(`clientele.engine.host ${document.currentScript.src}`)] = host;
  }
})();
