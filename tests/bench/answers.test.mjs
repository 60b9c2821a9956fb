// The measured files are what their header says.
import assert from "node:assert/strict";
import { test } from "node:test";
import { kano, servqual, survey, texts, tickets } from "./answers.mjs";

const rows = (pieces) => [...pieces].join("").trimEnd().split("\n");

test("each file is seeded and has a cell for each head", () => {
  for (const make of [survey, kano, servqual, tickets]) {
    const lines = rows(make(300));
    assert.deepEqual(lines, rows(make(300)));
    const heads = lines[0].split(",").length;
    assert.equal(lines.length, 301);
    assert.ok(lines.every((line) => line.split(",").length === heads), make.name);
  }
});

test("tickets end after they began, or are open", () => {
  const table = rows(tickets(2_000)).slice(1).map((line) => line.split(","));
  assert.ok(table.every(([, , opened, answered, resolved]) => (!answered || answered >= opened) && (!resolved || resolved >= answered)));
  assert.ok(table.some(([, , , , resolved]) => resolved === ""));
});

test("texts are some fifty characters, nearly all different", () => {
  const comments = rows(texts(2_000)).slice(1).map((line) => line.split('"')[1]);
  const mean = comments.reduce((sum, text) => sum + text.length, 0) / comments.length;
  assert.ok(mean > 40 && mean < 75, `${mean}`);
  assert.ok(new Set(comments).size > 1_950);
});
