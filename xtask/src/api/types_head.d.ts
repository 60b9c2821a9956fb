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
