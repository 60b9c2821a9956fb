// The hosted page without a connection: registers the service worker, where the page is its own window and was served. A new
// version is told, and loaded only when the reader says so.
const page = document.documentElement;
const own = window.top === window && /^https?:$/.test(location.protocol) && window.isSecureContext;
const trust = globalThis.trustedTypes?.createPolicy('clientele-installed', { createScriptURL: (url) => url });
const script = trust?.createScriptURL('service-worker.js') ?? 'service-worker.js';

const FIRST_MS = 3000;

let waiting = null;
let asked = false;

const tell = () => waiting && page.dispatchEvent(new CustomEvent('clientele-update', { bubbles: true }));

function found(worker) {
  // The first version is no new one.
  if (!worker || !navigator.serviceWorker.controller) return;
  waiting = worker;
  tell();
}

function follow(worker) {
  worker?.addEventListener('statechange', () => worker.state === 'installed' && found(worker));
}

if (own && navigator.serviceWorker) {
  // What listens may start later than this.
  page.addEventListener('clientele-ready', tell, { once: true });
  page.addEventListener('clientele-update-now', () => {
    asked = true;
    waiting?.postMessage('clientele-update');
  });
  navigator.serviceWorker.addEventListener('controllerchange', () => asked && location.reload());
  // It fetches every file once more: what the reader came for comes first.
  await new Promise((done) => setTimeout(done, FIRST_MS));
  const registration = await navigator.serviceWorker.register(script).catch(() => null); // forbidden by the browser: as before
  found(registration?.waiting);
  follow(registration?.installing);
  registration?.addEventListener('updatefound', () => follow(registration.installing));
}
