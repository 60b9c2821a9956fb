// Texts: scored at once, labelled by hand, and the two compared; templates come out of the page and go back in.
import assert from "node:assert/strict";
import { test } from "./support.mjs";
import { figure, openFile } from "./page.mjs";

const SAID = ["The staff were friendly and quick", "Nobody answered my question", "服务人员非常热情", "等得太久，一点也不满意"];
const rows = Array.from({ length: 80 }, (_, n) => `C${n % 30},2024-0${1 + (n % 6)}-11,${SAID[n % 4]} ${n}`);
const FILE = { name: "texts.csv", mimeType: "text/csv", buffer: Buffer.from(["customer_id,date,comment", ...rows].join("\n")) };

test("texts are labelled by hand, and agreement follows", async ({ page, url }) => {
  await page.goto(url);
  await openFile(page, FILE);
  await page.getByRole("heading", { name: /Of 80 texts 50%.*are positive/ }).waitFor();
  const labelling = page.getByRole("region", { name: "Label texts yourself" });
  await labelling.getByRole("button", { name: "Draw 50 texts" }).click();
  await labelling.getByText("0 of 50 labelled").waitFor();
  for (const at of [0, 1, 2]) {
    const text = labelling.getByRole("listitem").nth(at);
    const good = /friendly|热情/.test(await text.locator("p").innerText());
    await text.getByRole("button", { name: good ? "Positive" : "Negative" }).click();
    await text.getByText(good ? "scored Positive" : "scored Negative").waitFor();
  }
  await labelling.getByText("3 of 50 labelled").waitFor();
  await figure(page, "Against your labels").waitFor();
  await page.getByRole("button", { name: "Undo", exact: true }).click();
  await labelling.getByText("2 of 50 labelled").waitFor();
});

test("a template comes out as a workbook and goes back in", async ({ page, url }) => {
  await page.goto(url);
  await page.getByText("Templates and questionnaires").click();
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: "Satisfaction survey: XLSX" }).click(),
  ]);
  assert.equal(download.suggestedFilename(), "clientele-survey.xlsx");
  const chunks = [];
  for await (const chunk of await download.createReadStream()) chunks.push(chunk);
  await openFile(page, { name: "survey.xlsx", mimeType: "application/octet-stream", buffer: Buffer.concat(chunks) });
  await page.getByRole("heading", { name: /NPS/ }).waitFor();
});
