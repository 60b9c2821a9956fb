// Clientele for JavaScript: `createEngine()` -> `engine.load(file)` -> `dataset.analyze(id)`. No build step, no
// dependency, nothing is sent anywhere. One worker a data set: it is disposable, and ending it frees its memory.
import { connect } from './clientele-link.js';
import { options as page } from './clientele-assets.js';

/** A failure with a stable `code`; `args` has the numbers of its sentence. */
export class ClienteleError extends Error {
  constructor(failure) {
    const { code = 'unknown', ...args } = typeof failure === 'string' ? JSON.parse(failure) : failure;
    super(code);
    this.name = 'ClienteleError';
    this.code = code;
    this.args = args;
  }
}

const rethrow = (failure) => {
  throw failure instanceof Error ? failure : new ClienteleError(failure);
};

/** Options may come as an object or as its JSON text. */
const plain = (value) => (typeof value === 'string' ? JSON.parse(value) : (value ?? {}));

/** A message may come as an object or as its JSON text. */
const json = (value) => (typeof value === 'string' ? value : JSON.stringify(value));

class Dataset {
  #link;
  #ended;
  #asked = new Map(); // questions that are out: who asks the same meanwhile gets the same answer

  constructor(link, summary, ended) {
    this.#link = link;
    this.#ended = ended;
    this.summaryJson = summary;
    /** Called with `{code}` when the worker is gone; everything asked for from then on is refused. */
    this.onlost = null;
    /** Called with `{phase: "compute", done, total}` while something takes long, for calls without their own `onProgress`. */
    this.onprogress = null;
    link.onlost = (reason) => this.onlost?.(reason);
  }

  get summary() {
    return JSON.parse(this.summaryJson);
  }

  get columns() {
    return this.summary.columns;
  }

  get rowCount() {
    return this.summary.rows;
  }

  get issues() {
    return this.summary.issues;
  }

  #ask(op, fields, onProgress) {
    return this.#link.call('answer', { request: JSON.stringify({ op, ...fields }) }, { onProgress }).catch(rethrow);
  }

  /** Change roles (`mapping`), how columns are read (`readings`) or what a file holds (`kind`, else as it looks); `file`: which of several. */
  async configure(changes) {
    this.#asked.clear();
    this.summaryJson = await this.#ask('configure', plain(changes));
    return this.summaryJson;
  }

  /**
   * Read a further file of the same customers: one filter narrows all files, analyses find the one they are made for.
   * Options as for `load`.
   */
  async add(source, options = {}) {
    const { onProgress, signal, ...rest } = options;
    if (signal?.aborted) rethrow({ code: 'cancelled' });
    this.#asked.clear();
    const read = JSON.stringify({ name: source.name ?? '', ...rest, beside: true });
    this.summaryJson = await this.#link.call('load', { source, options: read }, { onProgress, signal }).catch(rethrow);
    return this.summaryJson;
  }

  /** Forget one of several files, by its position. */
  async forget(file) {
    this.#asked.clear();
    this.summaryJson = await this.#ask('forget', { file });
    return this.summaryJson;
  }

  /** The report of an analysis. Options: params, filter, asOf (YYYY-MM-DD), seed, onProgress. */
  async analyze(id, options) {
    return JSON.parse(await this.analyzeJson(id, options));
  }

  /** The report as JSON text: the same bytes as the command line prints. */
  analyzeJson(id, options) {
    const { params = null, filter = {}, asOf, as_of = asOf ?? null, seed = null, file = null, onProgress } = plain(options);
    const question = { id, params, filter, as_of, seed, file };
    return onProgress ? this.#ask('analyze', question, onProgress) : this.#shared('analyze', question);
  }

  #shared(op, question) {
    const key = JSON.stringify([op, question]);
    const out = this.#asked.get(key);
    if (out) return out;
    const asked = this.#ask(op, question, this.onprogress).finally(() => this.#asked.get(key) === asked && this.#asked.delete(key));
    this.#asked.set(key, asked);
    return asked;
  }

  /** A window of the rows as text: `{offset, limit, filter}` -> `{total, lines, rows}`. */
  async rows(window) {
    return JSON.parse(await this.rowsJson(window));
  }

  rowsJson(window) {
    return this.#ask('rows', { offset: 0, limit: 100, ...plain(window) });
  }

  /**
   * What an analysis knows of each customer: `{id, params, filter, sort, descending, search, offset, limit}`; or what several do, side by
   * side: `{columns: ["rfm.segment", "clv.p_alive"], params: {rfm: {...}}, filter ...}`. Further windows of the same question are cheap.
   */
  async customers(window) {
    return JSON.parse(await this.customersJson(window));
  }

  customersJson(window) {
    return this.#ask('customers', { offset: 0, limit: 100, ...plain(window) });
  }

  /** The texts of a column, the most frequent first: `{column, limit, search, file}` -> `{total, values, rows}`. */
  async values(window) {
    return JSON.parse(await this.valuesJson(window));
  }

  valuesJson(window) {
    return this.#ask('values', { limit: 100, ...plain(window) });
  }

  /** The groups that an analysis puts customers into: `{id, field, params, filter}` -> `{values, customers}`. */
  async groups(question) {
    return JSON.parse(await this.groupsJson(question));
  }

  groupsJson(question) {
    return this.#ask('groups', plain(question));
  }

  /** One page about `{subject: {customer}}` or `{subject: {group: {analysis, field, value}}}`; further: params by analysis, filter, as_of. */
  async portrait(options) {
    return JSON.parse(await this.portraitJson(options));
  }

  portraitJson(options) {
    return this.#ask('portrait', plain(options), this.onprogress);
  }

  /** How much passes a filter: `{filter}` -> `{rows_used, rows_total, customers, first_day, last_day}`. */
  async counts(options) {
    return JSON.parse(await this.countsJson(options));
  }

  countsJson(options) {
    return this.#ask('counts', plain(options));
  }

  /** A table as a CSV blob with byte order mark: `{what: "customers"|"rows"|"table", id, params, filter, labels, exact}`; texts that a spreadsheet would run begin with an apostrophe unless `exact`. */
  async exportCsv(options) {
    const text = await this.#ask('export', { id: '', ...plain(options) });
    return new Blob(['\ufeff', text], { type: 'text/csv;charset=utf-8' });
  }

  /** End the worker and free its memory. */
  dispose() {
    this.#link.close();
    this.#ended(this);
  }
}

class Engine {
  #connect;
  #spare;
  #datasets = new Set();
  #ended = false;

  constructor(connectOne, first) {
    this.#connect = connectOne;
    this.#spare = first;
    this.analysesJson = first.hello;
    /** "worker", or "main-thread" where workers are forbidden: then large files block the page. */
    this.mode = first.mode;
    first.call('warm').catch(() => {});
  }

  get analyses() {
    return JSON.parse(this.analysesJson);
  }

  async #take() {
    const spare = this.#spare;
    if (!spare || spare.closed) return this.#connect();
    this.#spare = null;
    return spare;
  }


  /**
   * Read a File, Blob, ArrayBuffer or text. What was loaded before stays untouched, whatever happens here.
   * Options: name, encoding, delimiter, quote, header, sheet, mapping, readings, kind, hint, onProgress, signal.
   */
  async load(source, options = {}) {
    const { onProgress, signal, ...rest } = options;
    if (signal?.aborted) rethrow({ code: 'cancelled' });
    const link = await this.#take().catch(rethrow);
    try {
      const read = JSON.stringify({ name: source.name ?? '', ...rest });
      const summary = await link.call('load', { source, options: read }, { onProgress, signal });
      // Whoever gave up may not be there to dispose of it.
      if (signal?.aborted) throw { code: 'cancelled' };
      const dataset = new Dataset(link, summary, (ended) => this.#datasets.delete(ended));
      this.#datasets.add(dataset);
      return dataset;
    } catch (failure) {
      link.close();
      return rethrow(failure);
    }
  }

  /** A seeded sample file as CSV text: `{seed, customers, locale}`. */
  async sample(options) {
    const link = await this.#take().catch(rethrow);
    try {
      return await link.call('sample', { request: JSON.stringify(plain(options)) });
    } catch (failure) {
      return rethrow(failure);
    } finally {
      if (this.#ended || (this.#spare && !this.#spare.closed)) link.close();
      else this.#spare = link;
    }
  }

  /** Tables as a workbook: `sheets` is a list of `{name, rows}`, the first row of each being its header. */
  workbook(sheets) {
    return this.#write('workbook', { sheets: json(sheets) }, 'spreadsheetml.sheet');
  }

  /**
   * Figures as a presentation: `deck` is `{lang, title, lines, slides: [{title, subtitle, footer, notes, alt, svg, width, height}]}`,
   * `pictures` a PNG blob for each slide.
   */
  slides(deck, pictures) {
    return this.#write('slides', { deck: json(deck), pictures }, 'presentationml.presentation');
  }

  /** What an engine of its own writes, as a blob: its memory is given back. */
  async #write(op, message, kind) {
    const link = await this.#connect().catch(rethrow);
    try {
      const bytes = await link.call(op, message);
      return new Blob([bytes], { type: `application/vnd.openxmlformats-officedocument.${kind}` });
    } catch (failure) {
      return rethrow(failure);
    } finally {
      link.close();
    }
  }

  /** End every worker. */
  dispose() {
    this.#ended = true;
    for (const dataset of this.#datasets) dataset.dispose();
    this.#datasets.clear();
    this.#spare?.close();
  }
}

/** Options of every engine of the page that is started from now on; as of `createEngine`. */
export const configure = (options) => void Object.assign(page, options);

/**
 * Start an engine. Options: `base` (where the files of this package are; default: beside this module), `workerSrc`
 * (a same-origin worker script, where blob workers are forbidden), `allowMainThread` (default true).
 */
export async function createEngine(options = {}) {
  const connectOne = () => connect({ ...page, ...options });
  return new Engine(connectOne, await connectOne().catch(rethrow));
}

let shared;
/** The one engine that all elements of the page share; after a failure the next call tries again. */
export function getEngine() {
  shared ??= createEngine();
  shared.catch(() => (shared = undefined));
  return shared;
}
