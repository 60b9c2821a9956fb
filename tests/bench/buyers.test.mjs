// The measured files are what their header says.
import assert from "node:assert/strict";
import { test } from "node:test";
import { contracts, purchases } from "./buyers.mjs";

const rows = (pieces) => [...pieces].join("").trimEnd().split("\n").slice(1).map((row) => row.split(","));

test("the same seed gives the same bytes", () => {
  assert.deepEqual([...purchases(500)], [...purchases(500)]);
  assert.deepEqual([...contracts(500)], [...contracts(500)]);
});

test("most customers buy once and some often, all within 39 weeks", () => {
  const table = rows(purchases(5_000));
  const counts = new Map();
  for (const [customer, date, amount] of table) {
    counts.set(customer, (counts.get(customer) ?? 0) + 1);
    assert.ok(date >= "1997-01-01" && date <= "1997-09-30" && Number(amount) > 0, `${date} ${amount}`);
  }
  assert.equal(counts.size, 5_000);
  const once = [...counts.values()].filter((count) => count === 1).length / counts.size;
  // CDNOW: 1,411 of 2,357 customers have no repeat purchase in 39 weeks.
  assert.ok(Math.abs(once - 0.6) < 0.05, `${once}`);
});

test("some contracts end and some go on", () => {
  const table = rows(contracts(2_000));
  const ended = table.filter(([, , churned]) => churned === "yes").length / table.length;
  assert.ok(ended > 0.4 && ended < 0.7, `${ended}`);
  assert.ok(table.every(([, tenure]) => Number(tenure) >= 1 && Number(tenure) <= 73));
});
