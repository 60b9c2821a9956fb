// Plain HTML pages around the built elements, served under whatever policy a test wants.
import { createServer } from "node:http";
import { once } from "node:events";
import { after } from "node:test";

const TYPES = { html: "text/html", js: "text/javascript", wasm: "application/wasm", csv: "text/csv", json: "application/json", css: "text/css" };

/** The policy that the reference page tells administrators to allow. */
export const STRICT =
  "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; worker-src 'self' blob:; style-src 'self'; img-src 'self' blob: data:; connect-src 'self'; font-src 'self'";

/** Waits until the app's page has fetched all its parts: it asks for nothing any more. */
export const wholePage = (page) =>
  page.evaluate(async () => {
    const { chunks } = await import("/clientele-chunks.js");
    const { pieces } = await import("/clientele-link.js");
    const fetched = () => new Set(performance.getEntriesByType("resource").map(({ name }) => new URL(name).pathname.slice(1)));
    while (![...chunks, ...pieces].every((name) => fetched().has(name))) await new Promise(requestAnimationFrame);
  });

const servers = [];
after(() => servers.forEach((server) => server.closeAllConnections()));
after(() => servers.forEach((server) => server.close()));

/**
 * Serve pages: `{ "path": text | { body, type, status, headers, wait } }`; whatever else is asked for is taken from the built
 * site. Returns the address, with a slash at the end.
 */
export async function serve(site, pages, policy = null) {
  const server = createServer(async (request, response) => {
    const { pathname } = new URL(request.url, "http://localhost");
    const name = pathname.slice(1) || "index.html";
    const page = pages[name];
    const type = TYPES[name.split(".").pop()] ?? "text/plain";
    const headers = { "cache-control": "no-store", ...(policy ? { "content-security-policy": policy } : {}) };
    if (page?.never) return; // a server that does not answer
    if (page !== undefined) {
      const { body = page, status = 200, type: as = type, headers: more = {} } = typeof page === "string" ? { body: page } : page;
      response.writeHead(status, { "content-type": `${as}; charset=utf-8`, ...headers, ...more }).end(body);
      return;
    }
    const built = await fetch(new URL(name, site));
    response.writeHead(built.status, { "content-type": built.headers.get("content-type"), "access-control-allow-origin": "*", ...headers });
    response.end(Buffer.from(await built.arrayBuffer()));
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  servers.push(server);
  return `http://127.0.0.1:${server.address().port}/`;
}

/** Orders of sixty customers: who buys often buys much, every second one in France. */
export const ORDERS = ["customer,date,amount,country"]
  .concat(
    Array.from({ length: 60 }, (_, n) =>
      Array.from({ length: 1 + (n % 6) }, (_, k) => {
        const day = new Date(Date.UTC(2024, 0, 1 + 5 * n + 17 * k)).toISOString().slice(0, 10);
        return `C${n},${day},${10 + 3 * n + k},${n % 2 ? "France" : "Spain"}`;
      }),
    ).flat(),
  )
  .join("\n");

/** A page with these elements in it. */
export const page = (body, { head = "", script = '<script type="module" src="elements.js"></script>' } = {}) =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Host</title><link rel="icon" href="data:,">${head}${script}</head><body>${body}</body></html>`;

/** The orders inside a data element. */
export const data = (attributes = 'id="orders"') => `<clientele-data ${attributes}><script type="text/csv">${ORDERS}</script></clientele-data>`;

/** What an element says of itself, once nothing is under way. */
export const settled = (locator) => locator.evaluate((element) => element.flush().then(() => element.state));
