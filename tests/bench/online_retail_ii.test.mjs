// The measured file is what the table says it is.
import assert from "node:assert/strict";
import { test } from "node:test";
import { SHAPE, generate } from "./online_retail_ii.mjs";

// The fewest rows, roundly, with an order of every customer.
const ROWS = 200_000;
const text = [...generate(ROWS)].join("");
const lines = text.trimEnd().split("\n");
const rows = lines.slice(1);
// No field but the description may hold a comma, so the others count from both ends.
const fromEnd = (row, index) => row.split(",").at(index);

test("the same seed gives the same bytes, another seed others", () => {
  assert.equal([...generate(ROWS)].join(""), text);
  assert.notEqual([...generate(ROWS, 503)].join(""), text);
});

test("rows, columns and order of time", () => {
  assert.equal(lines[0], "Invoice,StockCode,Description,Quantity,InvoiceDate,Price,Customer ID,Country");
  assert.equal(rows.length, ROWS);
  const dates = rows.map((row) => fromEnd(row, -4));
  assert.deepEqual(dates, [...dates].sort());
  assert.match(dates[0], /^2009-12-0\d \d\d:\d\d:00$/);
  assert.match(dates.at(-1), /^2011-12-0\d \d\d:\d\d:00$/);
});

test("shares of anonymous rows, credit notes and quoted descriptions", () => {
  const share = (chosen) => rows.filter(chosen).length / ROWS;
  const near = (value, goal, tolerance) => assert.ok(Math.abs(value - goal) < tolerance, `${value}, not ${goal}`);
  near(share((row) => fromEnd(row, -2) === ""), 0.228, 0.03);
  near(share((row) => row.startsWith("C") && Number(fromEnd(row, -5)) < 0), 0.02, 0.005);
  near(share((row) => row.includes('""')), 0.015, 0.01);
  near(text.length / ROWS, 89.5, 1.5);
});

test("people, products and countries are all there", () => {
  const distinct = (value) => new Set(rows.map(value).filter((text) => text !== "")).size;
  assert.equal(distinct((row) => fromEnd(row, -2)), SHAPE.customers);
  assert.equal(distinct((row) => row.split(",")[1].replace(/[A-Z]$/, "")), SHAPE.products);
  assert.equal(distinct((row) => fromEnd(row, -1)), SHAPE.countries);
});
