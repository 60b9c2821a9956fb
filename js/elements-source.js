// What a data element can be filled with, as something the engine reads: text, a blob, a buffer.

const refuse = (code, args) => {
  throw { code, args };
};

/** What is inside an element: a script with a table in it, or a table; null without either. */
export function inline(element) {
  const script = element.querySelector(':scope > script[type="text/csv"], :scope > script[type="application/json"]');
  if (script) return script.textContent.trim();
  const table = element.querySelector(':scope > table');
  if (!table) return null;
  const cell = ({ textContent }) => `"${textContent.trim().replaceAll('"', '""')}"`;
  return [...table.rows].map((row) => [...row.cells].map(cell).join(',')).join('\n');
}

/** A value that a script hands over; a list of objects becomes the JSON text of one. */
export function given(value) {
  if (typeof value === 'string' || value instanceof Blob) return value;
  if (value instanceof ArrayBuffer || ArrayBuffer.isView(value)) return new Blob([value]);
  if (value instanceof URL) return refuse('bad-source', { found: 'URL' });
  if (Array.isArray(value)) return JSON.stringify(value);
  return refuse('bad-source', { found: typeof value });
}

/** Fetch a file. `limits`: `{bytes, milliseconds}`. Every way it can fail has a code. */
export async function fetched(address, { bytes, milliseconds }, signal) {
  let url;
  try {
    url = new URL(address, document.baseURI);
  } catch {
    refuse('bad-address');
  }
  const patience = AbortSignal.timeout(milliseconds);
  const late = (error) => {
    if (signal.aborted) refuse('cancelled');
    if (patience.aborted) refuse('too-slow', { address, seconds: milliseconds / 1000 });
    // No connection and no permission look the same to a page: both are said.
    refuse(url.origin === location.origin ? 'unreachable' : 'unreachable-elsewhere', { address, host: url.host, message: String(error) });
  };
  const response = await fetch(url, { signal: AbortSignal.any([signal, patience]) }).catch(late);
  if (!response.ok) refuse('unreachable', { address, status: response.status });
  const found = Number(response.headers.get('content-length'));
  if (found > bytes) refuse('too-large', { found, limit: bytes });
  // A page where a file should be: a login, mostly.
  if (/^text\/html\b/i.test(response.headers.get('content-type') ?? '')) refuse('wrong-type', { address, found: 'HTML' });
  const blob = await response.blob().catch(late);
  if (blob.size > bytes) refuse('too-large', { found: blob.size, limit: bytes });
  return new File([blob], decodeURIComponent(url.pathname.split('/').pop()) || url.host);
}
