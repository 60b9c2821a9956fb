// Keeps the hosted page usable without a connection: every file of this version, fetched once and checked against its hash.
// `cargo xtask build` puts `PRECACHE` (version, path to hash) before this text. Nothing else is answered from here, and
// a new version waits until the reader asks for it.
const KEPT = `clientele ${self.registration.scope} `;
const NAME = KEPT + PRECACHE.version;

const path = (address) => {
  const { href } = new URL(address);
  const rest = href.split(/[?#]/)[0].slice(self.registration.scope.length);
  return href.startsWith(self.registration.scope) ? rest || 'index.html' : null;
};

async function keep([name, integrity]) {
  const response = await fetch(name, { integrity, cache: 'no-cache' });
  if (!response.ok) throw new Error(`${name}: ${response.status}`);
  const cache = await caches.open(NAME);
  await cache.put(name, response);
}

// One after the other, because the page has work to do meanwhile; an install that was interrupted goes on.
async function keepAll() {
  const cache = await caches.open(NAME);
  const there = new Set((await cache.keys()).map(({ url }) => path(url)));
  for (const file of Object.entries(PRECACHE.files)) if (!there.has(file[0])) await keep(file);
}

async function tidy() {
  const names = await caches.keys();
  await Promise.all(names.filter((name) => name.startsWith(KEPT) && name !== NAME).map((name) => caches.delete(name)));
}

async function answer(name, request) {
  const cache = await caches.open(NAME);
  return (await cache.match(name)) ?? fetch(request);
}

self.addEventListener('install', (event) => event.waitUntil(keepAll()));
self.addEventListener('activate', (event) => event.waitUntil(tidy()));
self.addEventListener('message', ({ data }) => data === 'clientele-update' && self.skipWaiting());
self.addEventListener('fetch', (event) => {
  const name = event.request.method === 'GET' && path(event.request.url);
  if (name && Object.hasOwn(PRECACHE.files, name)) event.respondWith(answer(name, event.request));
});
