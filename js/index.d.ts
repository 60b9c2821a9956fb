// Made by `cargo xtask api` of js/elements.json; a test says when it is old.

/** What a data element can be filled with. */
export type DataInput = string | Blob | ArrayBuffer | ArrayBufferView | readonly Record<string, unknown>[];

/** What an element is doing. */
export type ElementState = 'idle' | 'loading' | 'computing' | 'done' | 'error';

/** Role to column. */
export type Mapping = Record<string, string>;

/** A test of what an analysis says of a customer. */
export type Test = { any: readonly string[] } | { range: { min?: number; max?: number } };

/** One condition of a filter. */
export type Clause =
  | { dates: { from?: string; to?: string } }
  | { values: { column: string; any: readonly string[] } }
  | { range: { column: string; min?: number; max?: number } }
  | { members: { analysis: string; params?: unknown; is: Record<string, Test> } }
  | { customers: { any: readonly string[] } };

/** Conditions that all must hold. */
export interface Filter {
  all: readonly Clause[];
}

/** How a source is read; what is left out is guessed. */
export interface LoadOptions {
  name?: string;
  encoding?: string;
  delimiter?: string;
  sheet?: string;
  mapping?: Mapping;
  kind?: string;
  sample?: string;
}

/** What was loaded. */
export interface DataSummary {
  name: string;
  rows: number;
  columns: number;
  warnings: number;
  kind: string;
  mapping: Mapping;
}

/** A column of the data. */
export interface ColumnInfo {
  name: string;
  kind: string;
  role: string | null;
}

/** The settings of an element. */
export interface Config {
  clientele: 1;
  analysis?: string;
  figure?: string;
  params?: Record<string, unknown>;
  filter?: Filter;
  as_of?: string;
}

/** A board with how the data was looked at, as the app saves it. */
export interface Recipe {
  clientele_recipe: number;
  name?: string;
  files?: readonly unknown[];
  view: Record<string, unknown>;
}

export interface ImageOptions {
  figure?: string;
  type?: 'png' | 'svg';
  /** 1 to 4; of PNG. */
  scale?: number;
}

export interface DataOptions {
  figure?: string;
  format?: 'csv' | 'xlsx' | 'json';
}

/** What `clientele-error` and rejected promises say. */
export interface ClienteleError extends Error {
  /** Stable, in kebab case. */
  readonly code: string;
  readonly args: Record<string, unknown>;
}

/** Options of the whole page; before the first element starts. */
export interface PageOptions {
  /** Where the files of the package are; else beside the script. */
  base?: string;
  /** A same-origin worker script, where blob workers are forbidden. */
  workerSrc?: string;
  allowMainThread?: boolean;
  /** Hash by file name, as in `sri.json`. */
  integrity?: Record<string, string>;
  /** Of files that are fetched. */
  limits?: { bytes?: number; milliseconds?: number };
}

export const version: string;
export function configure(options: PageOptions): void;

/** A loaded file, for programs. */
export interface Dataset {
  readonly summary: Record<string, unknown>;
  readonly rowCount: number;
  configure(changes: { mapping?: Mapping; readings?: Record<string, unknown>; kind?: string; file?: number }): Promise<string>;
  analyze(id: string, options?: AnalyzeOptions): Promise<Record<string, unknown>>;
  rows(window?: { offset?: number; limit?: number; filter?: Filter }): Promise<{ total: number; lines: number[]; rows: string[][] }>;
  exportCsv(options: Record<string, unknown>): Promise<Blob>;
  dispose(): void;
}

export interface AnalyzeOptions {
  params?: Record<string, unknown>;
  filter?: Filter;
  asOf?: string;
  seed?: number;
}

/** The engine without elements. */
export interface Engine {
  readonly mode: 'worker' | 'main-thread';
  readonly analyses: readonly { id: string; group: string }[];
  load(source: string | Blob | ArrayBuffer, options?: LoadOptions & { signal?: AbortSignal }): Promise<Dataset>;
  dispose(): void;
}

export function createEngine(options?: PageOptions): Promise<Engine>;
/** The one that all elements of the page share. */
export function getEngine(): Promise<Engine>;

/** What every element has. */
declare class ClienteleElement extends HTMLElement {
  addEventListener<K extends keyof ClienteleEventMap>(
    type: K,
    listener: (this: this, event: ClienteleEventMap[K]) => unknown,
    options?: boolean | AddEventListenerOptions,
  ): void;
  addEventListener<K extends keyof HTMLElementEventMap>(
    type: K,
    listener: (this: HTMLElement, event: HTMLElementEventMap[K]) => unknown,
    options?: boolean | AddEventListenerOptions,
  ): void;
  addEventListener(type: string, listener: EventListenerOrEventListenerObject, options?: boolean | AddEventListenerOptions): void;
}

/** Details of the events by name. */
export interface ClienteleEventMap {
  /** The element is there. */
  'clientele-ready': CustomEvent<null>;
  /** At most ten times a second while a file is read. */
  'clientele-progress': CustomEvent<{ phase: string; loaded: number; total: number }>;
  /** A file was loaded. */
  'clientele-load': CustomEvent<{ rows: number; columns: number; warnings: number }>;
  /** A new report is shown. */
  'clientele-result': CustomEvent<{ analysis: string; summary: string }>;
  /** The filter in force changed, by this element or one linked to it. */
  'clientele-select': CustomEvent<{ ids: string[]; filter: Filter; source: string }>;
  /** The settings changed. */
  'clientele-config-change': CustomEvent<{ config: Config }>;
  /** The reader saves a file. Cancel it to take the blob yourself. */
  'clientele-export': CustomEvent<{ blob: Blob; filename: string }>;
  /** Something cannot be shown. The code is stable, the message is in the element's language. */
  'clientele-error': CustomEvent<{ code: string; message: string; hint: string }>;
  /** The element has another height, in css px. */
  'clientele-resize': CustomEvent<{ height: number }>;
}

/** The whole workbench: load, map, analyse, share. */
export class ClienteleApp extends ClienteleElement {
  /** Colours; `auto` follows the `color-scheme` of the host, and a reader who asks for more contrast. */
  get theme(): 'auto' | 'light' | 'dark' | 'contrast';
  set theme(value: 'auto' | 'light' | 'dark' | 'contrast' | null);
  /** `own`: the view is written to the address of the page and read from it. Only for a page that is nothing but this element. */
  get address(): 'own' | 'none';
  set address(value: 'own' | 'none' | null);
  /** What it is doing. */
  readonly state: ElementState;
  /** Settles when the element is there. Asking starts a lazy element. */
  readonly ready: Promise<void>;
  /** The clauses of the filter in force. */
  readonly selection: readonly Clause[];
  /** What `save` saves. */
  config: Config;
  /** The report as plain values: the same as the command line prints. */
  readonly result: Record<string, unknown> | null;
  /** Settles when nothing is being computed. */
  flush(): Promise<void>;
  /** Read colours and size of the host again. */
  resize(): Promise<void>;
  /** Take the element's content down. Removing the element does the same. */
  dispose(): Promise<void>;
  /** Load something into the data it shows; without a data element, into data of its own. */
  load(source: DataInput, options?: LoadOptions): Promise<DataSummary>;
  /** Select marks by their ids, or by a filter. */
  select(what: readonly string[] | Filter): Promise<void>;
  /** Take back what was selected. */
  clearSelection(): Promise<void>;
  /** Print the page. */
  print(): Promise<void>;
  /** The result of the question as it is now, once it is there. */
  run(): Promise<Record<string, unknown>>;
  /** The settings, never data; selections quote cells of the file. */
  save(kind?: "json" | "string"): Promise<Config | string>;
  /** Bring settings back. */
  restore(config: Config | string): Promise<void>;
  /** Default parameters, no filter. */
  reset(): Promise<void>;
  /** A figure as SVG or PNG, on white. */
  exportImage(options?: ImageOptions): Promise<Blob>;
  /** The numbers of a figure as CSV or XLSX, or the report as JSON. */
  exportData(options?: DataOptions): Promise<Blob>;
  /** The numbers of a figure as a table element. */
  toTable(options?: { figure?: string }): Promise<HTMLTableElement>;
  /** The finding in words. */
  describe(): Promise<string>;
}

/** A data set with a name: parsed once, shared by every element that is bound to it. Shows nothing itself. */
export class ClienteleData extends ClienteleElement {
  /** Address of a file. Another origin must allow it (CORS). */
  get src(): string;
  set src(value: string | null);
  /** A made-up shop instead of a file: `SEED` or `SEED:CUSTOMERS`. */
  get sample(): string;
  set sample(value: string | null);
  /** Encoding of a text file, where the guess is wrong: `utf-8`, `gb18030`, `big5` ... */
  get encoding(): string;
  set encoding(value: string | null);
  /** Character between cells, where the guess is wrong. */
  get delimiter(): string;
  set delimiter(value: string | null);
  /** Sheet of a workbook; else the first with a table. */
  get sheet(): string;
  set sheet(value: string | null);
  /** Which column plays which role, as JSON: `{"customer": "CustomerID", "date": "InvoiceDate"}`. Left out, it is guessed. */
  get mapping(): Mapping | null;
  set mapping(value: Mapping | null | null);
  /** What the file holds, where the guess is wrong. */
  get kind(): 'orders' | 'survey' | 'tickets' | 'texts' | 'servqual' | 'kano' | 'contracts' | 'other' | '';
  set kind(value: 'orders' | 'survey' | 'tickets' | 'texts' | 'servqual' | 'kano' | 'contracts' | 'other' | '' | null);
  /** The day to look from, `YYYY-MM-DD`; else the day after the last transaction. */
  get asOf(): string;
  set asOf(value: string | null);
  /** `lazy`: loaded when an element bound to it comes near, or a script asks. */
  get loading(): 'lazy' | 'eager';
  set loading(value: 'lazy' | 'eager' | null);
  /** A file, blob, buffer, text, or list of objects to load instead of `src`. */
  file: DataInput | null;
  /** The columns, empty until loaded. */
  readonly columns: readonly ColumnInfo[];
  /** Rows, 0 until loaded. */
  readonly rowCount: number;
  /** What it is doing. */
  readonly state: ElementState;
  /** Settles when what was named last is loaded, or failed. Asking starts a lazy load. */
  readonly ready: Promise<void>;
  /** Load something. What was loaded before stays until it is there. */
  load(source: DataInput, options?: LoadOptions): Promise<DataSummary>;
  /** End the worker and free the memory. Removing the element does the same. */
  dispose(): Promise<void>;
}

/** One figure of an analysis, or all of them. */
export class ClienteleView extends ClienteleElement {
  /** Id of the analysis: `rfm`, `cohorts`, `clv` ...; else the first that the data can answer. */
  get analysis(): string;
  set analysis(value: string | null);
  /** Id of one figure of the analysis; else headline and all figures. */
  get figure(): string;
  set figure(value: string | null);
  /** Parameters of the analysis that differ from their defaults, as JSON. */
  get options(): Record<string, unknown> | null;
  set options(value: Record<string, unknown> | null | null);
  /** A filter of this element alone, on top of the linked one, as JSON. */
  get filter(): Filter | null;
  set filter(value: Filter | null | null);
  /** Show the parameters as controls. */
  get controls(): boolean;
  set controls(value: boolean | null);
  /** Name of the element for screen readers; else the title of the analysis. */
  get label(): string;
  set label(value: string | null);
  /** `minimal`: the switch to the table; `full`: exports and the filter in words too. */
  get toolbar(): 'none' | 'minimal' | 'full';
  set toolbar(value: 'none' | 'minimal' | 'full' | null);
  /** The numbers of each figure as a table. */
  get dataTable(): 'hidden' | 'toggle' | 'shown';
  set dataTable(value: 'hidden' | 'toggle' | 'shown' | null);
  /** Id of a `<clientele-data>`; else the one around, else the last one before, else the first of the page. */
  get data(): string;
  set data(value: string | null);
  /** Elements of one group filter each other. Default: all of the same data; `none`: nobody. */
  get group(): string;
  set group(value: string | null);
  /** Colours; `auto` follows the `color-scheme` of the host, and a reader who asks for more contrast. */
  get theme(): 'auto' | 'light' | 'dark' | 'contrast';
  set theme(value: 'auto' | 'light' | 'dark' | 'contrast' | null);
  /** `lazy`: started when scrolled near (200 px), or when a script asks. */
  get loading(): 'lazy' | 'eager';
  set loading(value: 'lazy' | 'eager' | null);
  /** What it is doing. */
  readonly state: ElementState;
  /** Settles when the element is there. Asking starts a lazy element. */
  readonly ready: Promise<void>;
  /** The clauses of the filter in force. */
  readonly selection: readonly Clause[];
  /** What `save` saves. */
  config: Config;
  /** The report as plain values: the same as the command line prints. */
  readonly result: Record<string, unknown> | null;
  /** The data element it is bound to. */
  readonly source: ClienteleData | null;
  /** Settles when nothing is being computed. */
  flush(): Promise<void>;
  /** Read colours and size of the host again. */
  resize(): Promise<void>;
  /** Take the element's content down. Removing the element does the same. */
  dispose(): Promise<void>;
  /** Load something into the data it shows; without a data element, into data of its own. */
  load(source: DataInput, options?: LoadOptions): Promise<DataSummary>;
  /** Select marks by their ids, or by a filter. */
  select(what: readonly string[] | Filter): Promise<void>;
  /** Take back what was selected. */
  clearSelection(): Promise<void>;
  /** Print the page. */
  print(): Promise<void>;
  /** The result of the question as it is now, once it is there. */
  run(): Promise<Record<string, unknown>>;
  /** The settings, never data; selections quote cells of the file. */
  save(kind?: "json" | "string"): Promise<Config | string>;
  /** Bring settings back. */
  restore(config: Config | string): Promise<void>;
  /** Default parameters, no filter. */
  reset(): Promise<void>;
  /** A figure as SVG or PNG, on white. */
  exportImage(options?: ImageOptions): Promise<Blob>;
  /** The numbers of a figure as CSV or XLSX, or the report as JSON. */
  exportData(options?: DataOptions): Promise<Blob>;
  /** The numbers of a figure as a table element. */
  toTable(options?: { figure?: string }): Promise<HTMLTableElement>;
  /** The finding in words. */
  describe(): Promise<string>;
}

/** A control that filters everything linked to it: by the values of a column, the groups of an analysis, or a period. It needs one of `column`, `segment` and `period`. */
export class ClienteleFilter extends ClienteleElement {
  /** Column whose values can be ticked. */
  get column(): string;
  set column(value: string | null);
  /** `ANALYSIS.FIELD`, such as `rfm.segment`: groups that an analysis puts customers into. */
  get segment(): string;
  set segment(value: string | null);
  /** Parameters of that analysis that differ from their defaults, as JSON; those of the views it is to agree with. */
  get options(): Record<string, unknown> | null;
  set options(value: Record<string, unknown> | null | null);
  /** First and last day. */
  get period(): boolean;
  set period(value: boolean | null);
  /** Name of the control; else that of the column or the group. */
  get label(): string;
  set label(value: string | null);
  /** Id of a `<clientele-data>`; else the one around, else the last one before, else the first of the page. */
  get data(): string;
  set data(value: string | null);
  /** Elements of one group filter each other. Default: all of the same data; `none`: nobody. */
  get group(): string;
  set group(value: string | null);
  /** Colours; `auto` follows the `color-scheme` of the host, and a reader who asks for more contrast. */
  get theme(): 'auto' | 'light' | 'dark' | 'contrast';
  set theme(value: 'auto' | 'light' | 'dark' | 'contrast' | null);
  /** `lazy`: started when scrolled near (200 px), or when a script asks. */
  get loading(): 'lazy' | 'eager';
  set loading(value: 'lazy' | 'eager' | null);
  /** What is chosen; of a period first and last day, empty where open. Can be set. */
  value: readonly string[];
  /** What it is doing. */
  readonly state: ElementState;
  /** Settles when the element is there. Asking starts a lazy element. */
  readonly ready: Promise<void>;
  /** The data element it is bound to. */
  readonly source: ClienteleData | null;
  /** Choose nothing: everything passes. */
  clear(): Promise<void>;
  /** Settles when nothing is being computed. */
  flush(): Promise<void>;
  /** Read colours and size of the host again. */
  resize(): Promise<void>;
  /** Take the element's content down. Removing the element does the same. */
  dispose(): Promise<void>;
}

/** A board that was saved as a recipe: figures of several analyses with titles and notes, over a data element, each of them a filter of all others. */
export class ClienteleReport extends ClienteleElement {
  /** Address of a recipe, as the app saves it (JSON). Another origin must allow it (CORS). */
  get src(): string;
  set src(value: string | null);
  /** Name of the element for screen readers; else the title of the report. */
  get label(): string;
  set label(value: string | null);
  /** `minimal`: the switch to the table; `full`: exports and the filter in words too. */
  get toolbar(): 'none' | 'minimal' | 'full';
  set toolbar(value: 'none' | 'minimal' | 'full' | null);
  /** The numbers of each figure as a table. */
  get dataTable(): 'hidden' | 'toggle' | 'shown';
  set dataTable(value: 'hidden' | 'toggle' | 'shown' | null);
  /** Id of a `<clientele-data>`; else the one around, else the last one before, else the first of the page. */
  get data(): string;
  set data(value: string | null);
  /** Elements of one group filter each other. Default: all of the same data; `none`: nobody. */
  get group(): string;
  set group(value: string | null);
  /** Colours; `auto` follows the `color-scheme` of the host, and a reader who asks for more contrast. */
  get theme(): 'auto' | 'light' | 'dark' | 'contrast';
  set theme(value: 'auto' | 'light' | 'dark' | 'contrast' | null);
  /** `lazy`: started when scrolled near (200 px), or when a script asks. */
  get loading(): 'lazy' | 'eager';
  set loading(value: 'lazy' | 'eager' | null);
  /** The recipe itself instead of `src`: an object or its JSON text. */
  recipe: Recipe | string | null;
  /** What it is doing. */
  readonly state: ElementState;
  /** Settles when the element is there. Asking starts a lazy element. */
  readonly ready: Promise<void>;
  /** The clauses of the filter in force. */
  readonly selection: readonly Clause[];
  /** The data element it is bound to. */
  readonly source: ClienteleData | null;
  /** Settles when nothing is being computed. */
  flush(): Promise<void>;
  /** Read colours and size of the host again. */
  resize(): Promise<void>;
  /** Take the element's content down. Removing the element does the same. */
  dispose(): Promise<void>;
  /** Load something into the data it shows; without a data element, into data of its own. */
  load(source: DataInput, options?: LoadOptions): Promise<DataSummary>;
  /** Select marks by their ids, or by a filter. */
  select(what: readonly string[] | Filter): Promise<void>;
  /** Take back what was selected. */
  clearSelection(): Promise<void>;
  /** Print the page. */
  print(): Promise<void>;
}

declare global {
  interface HTMLElementTagNameMap {
    'clientele-app': ClienteleApp;
    'clientele-data': ClienteleData;
    'clientele-view': ClienteleView;
    'clientele-filter': ClienteleFilter;
    'clientele-report': ClienteleReport;
  }
}
