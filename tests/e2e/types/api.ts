// The whole API as a program would use it: compiled with `tsc --strict` by types.test.mjs, never run.
import { ClienteleApp, ClienteleData, ClienteleFilter, ClienteleReport, ClienteleView, configure, createEngine, getEngine, version } from '@clientele/widgets';
import type { ClienteleError, Config, Filter, Recipe } from '@clientele/widgets';

configure({ base: '/assets/', workerSrc: '/worker.js', allowMainThread: false, integrity: {}, limits: { bytes: 1e8 } });
const words: string = version;

const data: ClienteleData = document.createElement('clientele-data');
data.src = 'orders.csv';
data.sample = '7:300';
data.mapping = { customer: 'Id' };
data.asOf = '2024-12-31';
data.kind = 'orders';
data.loading = 'eager';
data.file = [{ customer: 'a', date: '2024-01-01', amount: 3 }];
data.file = new File([''], 'a.csv');
data.addEventListener('clientele-load', ({ detail }) => detail.rows + detail.columns + detail.warnings);
data.addEventListener('clientele-progress', ({ detail: { phase, loaded, total } }) => phase + (loaded / total));

const view: ClienteleView = document.createElement('clientele-view');
view.data = 'orders';
view.analysis = 'rfm';
view.figure = 'rfm-segments';
view.options = { map: 'b' };
view.controls = true;
view.toolbar = 'full';
view.dataTable = 'shown';
view.theme = 'dark';
view.group = null;
const filter: Filter = { all: [{ dates: { from: '2024-01-01' } }, { members: { analysis: 'rfm', is: { segment: { any: ['champions'] } } } }] };
view.filter = filter;
view.addEventListener('clientele-select', ({ detail }) => detail.filter.all.length + detail.ids.length);
view.addEventListener('clientele-export', (event) => (event.preventDefault(), event.detail.blob.size, event.detail.filename));
view.addEventListener('clientele-resize', ({ detail }) => detail.height.toFixed());
view.addEventListener('click', (event) => event.clientX);
// @ts-expect-error: no such theme
view.theme = 'pink';
// @ts-expect-error: read only
view.result = null;

const chooser: ClienteleFilter = document.createElement('clientele-filter');
chooser.column = 'country';
chooser.segment = null;
chooser.options = { map: 'b' };
chooser.period = false;
chooser.label = 'Country';
chooser.value = ['France'];
chooser.addEventListener('clientele-select', ({ detail }) => detail.source.length);
// @ts-expect-error: texts only
chooser.value = [1];

const board: ClienteleReport = document.createElement('clientele-report');
const recipe: Recipe = { clientele_recipe: 1, view: { analysis: 'rfm' } };
board.src = 'spring.json';
board.recipe = recipe;
board.recipe = JSON.stringify(recipe);
board.toolbar = 'full';
board.dataTable = 'toggle';

async function use(): Promise<void> {
  await data.ready;
  const { rows, mapping } = await data.load('customer,date,amount\na,2024-01-01,3', { name: 'x', encoding: 'utf-8', kind: 'orders' });
  const names = data.columns.map(({ name, role }) => name + (role ?? '') + rows + (mapping['customer'] ?? ''));
  const report = await view.run();
  const config = (await view.save()) as Config;
  await view.restore(config);
  view.config = { clientele: 1, analysis: 'rfm', params: { rfm: { map: 'b' } } };
  await view.select(['a']);
  await view.select(filter);
  await view.clearSelection();
  await view.reset();
  await view.flush();
  await view.resize();
  const picture: Blob = await view.exportImage({ type: 'png', scale: 2, figure: 'a' });
  const table: HTMLTableElement = await view.toTable();
  const text: string = await view.describe();
  await view.print();
  await view.dispose();
  const state: 'idle' | 'loading' | 'computing' | 'done' | 'error' = view.state;
  const bound: ClienteleData | null = view.source;
  const chosen: readonly string[] = chooser.value;
  await chooser.clear();
  await Promise.all([chooser.ready, board.ready, board.flush()]);
  await board.load('customer,date,amount');
  await board.select({ all: [] });
  await board.clearSelection();
  await chooser.dispose();
  const app: ClienteleApp | null = document.querySelector('clientele-app');
  await app?.load(picture, { sheet: 'Orders' });
  const engine = await createEngine({ base: '.' });
  const dataset = await engine.load('a,b');
  await dataset.analyze('rfm', { params: {}, filter, asOf: '2024-01-01' });
  dataset.dispose();
  (await getEngine()).dispose();
  console.log(words, names, report, table.rows.length, text, state, bound, view.selection.length, chosen.length, board.selection.length, board.state);
}

use().catch((error: ClienteleError) => console.error(error.code, error.args));
