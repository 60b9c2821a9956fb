// A program that uses the whole API compiles under the strictest TypeScript.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { test } from "node:test";
import { fileURLToPath } from "node:url";

const at = (path) => fileURLToPath(new URL(path, import.meta.url));

test("types: the whole API compiles with tsc --strict", () => {
  const { status, stdout, error } = spawnSync(process.execPath, [at("../../node_modules/typescript/bin/tsc"), "-p", at("types/tsconfig.json")], { encoding: "utf8" });
  assert.equal(error, undefined);
  assert.equal(status, 0, stdout);
});
