// The page inside a frame: one element, which the address configures, and to which the page around speaks over a port. The
// address has settings only, never data; who is not named in it (`?parent=ORIGIN`, else the own origin) is not heard.
import './offline-parts.js';
import './elements.js';

const EVENTS = ['ready', 'progress', 'load', 'result', 'select', 'config-change', 'error'].map((name) => `clientele-${name}`);
const VIEW = ['analysis', 'figure', 'options', 'filter', 'controls', 'toolbar', 'data-table', 'label', 'theme', 'lang'];
const DATA = ['sample', 'mapping', 'kind', 'as-of', 'encoding', 'delimiter', 'sheet'];

const said = new URLSearchParams(`${location.search.slice(1)}&${location.hash.slice(1)}`);
const parents = said.get('parent')?.split(/[\s,]+/) ?? [location.origin];
const up = (message) => parent.postMessage({ clientele: 1, ...message }, '*'); // says nothing but that and how high it is

const dress = (element, names) => names.forEach((name) => said.has(name) && element.setAttribute(name, said.get(name)));
const data = document.querySelector('clientele-data');
const view = document.querySelector('clientele-view');
dress(data, DATA);
dress(view, VIEW);

let port = null;
let outside = false; // what changes now was asked for by the page around, which needs no word of it

async function filter({ filter: { all = [] } = {} }) {
  outside = true;
  try {
    await view.clearSelection();
    if (all.length > 0) await view.select({ all });
    await view.flush();
  } finally {
    outside = false;
  }
}

const commands = {
  load: ({ source, options }) => data.load(source, options),
  restore: ({ config }) => view.restore(config),
  filter,
  select: ({ ids }) => view.select(ids),
  clear: () => view.clearSelection(),
  run: () => view.run(),
  describe: () => view.describe(),
  export: ({ what, options }) => (what === 'image' ? view.exportImage(options) : view.exportData(options)),
  theme: ({ theme }) => view.setAttribute('theme', theme),
  locale: ({ locale }) => view.setAttribute('lang', locale),
};

async function obey({ data: message }) {
  const { id, type } = message;
  try {
    if (!Object.hasOwn(commands, type)) throw { code: 'no-such-method', message: String(type) };
    port.postMessage({ id, value: (await commands[type](message)) ?? null });
  } catch ({ code = 'unexpected', message: words = code }) {
    port.postMessage({ id, error: { code, message: words } });
  }
}

function settle({ config, locale, theme }) {
  if (theme) commands.theme({ theme });
  if (locale) commands.locale({ locale });
  if (config) commands.restore({ config }).catch(() => {}); // the element says what is wrong with it
}

addEventListener('message', ({ data: message, source, origin, ports }) => {
  if (source !== parent || message?.clientele !== 1) return;
  if (message.type === 'clientele:who') up({ type: 'clientele:hello' });
  if (message.type !== 'clientele:init' || port) return;
  if (!parents.includes(origin)) return void console.warn(`Clientele: ${origin} is not among ?parent=${parents.join(',')}`);
  [port] = ports;
  if (!port) return;
  port.onmessage = obey;
  port.postMessage({ type: 'clientele:welcome' });
  settle(message);
});

for (const name of EVENTS) {
  addEventListener(name, ({ detail }) => {
    if (outside && name === 'clientele-select') return;
    port?.postMessage({ type: 'clientele:event', name, detail });
  });
}

new ResizeObserver(() => up({ type: 'clientele:height', height: Math.ceil(document.body.getBoundingClientRect().height) })).observe(document.body);
up({ type: 'clientele:hello' });
