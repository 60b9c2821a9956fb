// Seeded draws, and files made of them.
import { closeSync, existsSync, mkdirSync, openSync, renameSync, writeSync } from "node:fs";
import path from "node:path";

/** Writes the pieces of text to `folder/name` unless that file is there; returns its path. */
export function ensure(folder, name, pieces) {
  const file = path.join(folder, name);
  if (existsSync(file)) return file;
  mkdirSync(folder, { recursive: true });
  const partial = `${file}.${process.pid}`;
  const out = openSync(partial, "w");
  for (const text of pieces()) writeSync(out, text);
  closeSync(out);
  renameSync(partial, file);
  return file;
}

/** mulberry32, uniform in 0..1: small, seeded, the same in every JavaScript engine. */
export function generator(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let bits = Math.imul(state ^ (state >>> 15), 1 | state);
    bits = (bits + Math.imul(bits ^ (bits >>> 7), 61 | bits)) ^ bits;
    return ((bits ^ (bits >>> 14)) >>> 0) / 4_294_967_296;
  };
}

export function normal(random) {
  return Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
}

export function exponential(random, rate) {
  return -Math.log(1 - random()) / rate;
}

/** Marsaglia and Tsang (2000), with their step for shapes below one. */
export function gamma(random, shape) {
  if (shape < 1) return gamma(random, shape + 1) * random() ** (1 / shape);
  const d = shape - 1 / 3;
  const c = 1 / Math.sqrt(9 * d);
  for (;;) {
    const x = normal(random);
    const v = (1 + c * x) ** 3;
    if (v > 0 && Math.log(1 - random()) < 0.5 * x * x + d - d * v + d * Math.log(v)) return d * v;
  }
}

export function beta(random, a, b) {
  const x = gamma(random, a);
  return x / (x + gamma(random, b));
}

/** A header and the lines of 1, 2 ... n, in pieces of about a megabyte. */
export function* table(header, n, lines) {
  let piece = `${header}\n`;
  for (let at = 1; at <= n; at += 1) {
    for (const line of lines(at)) piece += `${line}\n`;
    if (piece.length > 1 << 20) {
      yield piece;
      piece = "";
    }
  }
  yield piece;
}
