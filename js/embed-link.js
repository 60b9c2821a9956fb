// For the page around Clientele frames: talk to one, and let several filter each other. Each frame's address names this page
// (`?parent=https://intranet.example`); a frame listens to nobody else.
//
// import { connect, link } from './embed-link.js';
// link(await Promise.all([...document.querySelectorAll('iframe')].map((frame) => connect(frame))));

/** A frame that answered: `ask(type, fields, transfer)` gives a promise, `on(event, listener)` tells of its events. */
export function connect(frame, settings = {}) {
  const { port1: port, port2: theirs } = new MessageChannel();
  const waiting = new Map();
  const listeners = new Map();
  let next = 1;
  const ask = (type, fields = {}, transfer = []) =>
    new Promise((resolve, reject) => {
      waiting.set(next, { resolve, reject });
      port.postMessage({ clientele: 1, id: next++, type, ...fields }, transfer);
    });
  const on = (name, listener) => listeners.set(name, [...(listeners.get(name) ?? []), listener]);
  return new Promise((resolve) => {
    port.onmessage = ({ data: { id, type, name, detail, value, error } }) => {
      if (type === 'clientele:welcome') resolve({ frame, ask, on });
      else if (type === 'clientele:event') listeners.get(name)?.forEach((listener) => listener(detail));
      else if (error) waiting.get(id)?.reject(Object.assign(new Error(error.message ?? error.code), error));
      else waiting.get(id)?.resolve(value);
      waiting.delete(id);
    };
    // A sandboxed frame has no origin that could be named: the message carries nothing but the port and settings.
    const offer = () => frame.contentWindow.postMessage({ clientele: 1, type: 'clientele:init', ...settings }, '*', [theirs]);
    const hello = ({ data, source }) => {
      if (source !== frame.contentWindow || data?.type !== 'clientele:hello') return;
      removeEventListener('message', hello);
      offer();
    };
    addEventListener('message', hello);
    // It may have said hello before anybody listened.
    frame.contentWindow.postMessage({ clientele: 1, type: 'clientele:who' }, '*');
  });
}

/** Frames filter each other: what is selected in one narrows all others. */
export function link(frames) {
  for (const one of frames) {
    one.on('clientele-select', ({ filter }) => {
      for (const other of frames) if (other !== one) other.ask('filter', { filter });
    });
  }
}
