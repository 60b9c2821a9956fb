// The one-file page, from a stick: no server, no network. What was saved as an interactive report comes back and computes.
import assert from "node:assert/strict";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { after, before } from "node:test";
import { pathToFileURL } from "node:url";
import { test, url as site } from "./support.mjs";
import { figure, openFile, saved, selectMark, settled, status } from "./page.mjs";
import { ORDERS, wholePage } from "./pages.mjs";

let folder;
before(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "clientele-"));
  const shell = await fetch(new URL("clientele-offline.html", site));
  assert.ok(shell.ok, "dist/ has no clientele-offline.html");
  await writeFile(path.join(folder, "clientele-offline.html"), Buffer.from(await shell.arrayBuffer()));
});
after(() => rm(folder, { recursive: true, force: true }));

const keep = async (name, text) => {
  const file = path.join(folder, name);
  await writeFile(file, text);
  return file;
};
const open = async (page, name) => {
  await page.context().setOffline(true);
  await page.goto(pathToFileURL(path.join(folder, name)).href);
};
const orders = () => keep("orders.csv", ORDERS);
const found = (page) => page.getByRole("heading", { level: 1, name: /of customers and .* of revenue/ });
const choose = (page, name) => page.getByRole("navigation").getByRole("button", { name, exact: true }).click();

/** Every number on the screen: headline, numbers, tables. */
async function figures(page) {
  // The table of customers is fetched after the figures.
  await page.getByRole("main").getByRole("grid").getByRole("row").nth(1).waitFor();
  await settled(page);
  const main = await page.getByRole("main").innerText();
  return main.match(/[$£€]?[\d,.]+[KMB%]?/g);
}

async function saveReport(page, name, button) {
  await page.getByRole("button", { name: /^Share/ }).first().click();
  const report = await saved(page, () => page.getByRole("button", { name: button }).click());
  await page.keyboard.press("Escape");
  return keep(name, report.text);
}
const WITH_DATA = /^Interactive report One HTML file/;
const WITHOUT_DATA = /^Interactive report without the data/;

test("one file from the disk, without a network: load, filter, refit, save, reopen, the same figures", async ({ page, context, requests }) => {
  await open(page, "clientele-offline.html");
  await openFile(page, await orders());
  await found(page).waitFor();
  assert.match(await status(page), /210 of 210 rows used/);
  await selectMark(page, figure(page, /Where revenue comes from/), /./);
  await page.getByRole("group", { name: "Filter" }).getByRole("button").first().waitFor();
  await choose(page, "Customer lifetime value");
  await figure(page, "Who is still a customer").waitFor();
  const first = await figures(page);

  await saveReport(page, "report.html", WITH_DATA);
  await page.close();
  const again = await context.newPage();
  await open(again, "report.html");
  await again.getByRole("contentinfo").getByText(/of 210 rows used/).waitFor();
  await figure(again, "Who is still a customer").waitFor();
  assert.deepEqual(await figures(again), first, "the same figures");

  // It is no picture: another filter, another answer.
  const remove = again.getByRole("button", { name: /^Remove the filter/ });
  await remove.click();
  await remove.waitFor({ state: "detached" });
  assert.notDeepEqual(await figures(again), first, "it computes again");

  // Next month's file takes the place of the one inside.
  await choose(again, "Load");
  const next = ORDERS.split("\n").slice(0, 120).join("\n");
  await openFile(again, await keep("next.csv", next));
  await again.getByRole("contentinfo").getByText(/119 of 119 rows used/).waitFor();
  assert.deepEqual(requests.filter(({ url }) => !/^(file|blob|data):/.test(url)), []);
});

test("a saved report is the page it came from, and what is saved from it is the same file", async ({ page, context }) => {
  await open(page, "clientele-offline.html");
  await openFile(page, await orders());
  await found(page).waitFor();
  const shell = await readFile(path.join(folder, "clientele-offline.html"), "utf8");
  const first = await readFile(await saveReport(page, "first.html", WITH_DATA), "utf8");
  const slot = '<script type="application/json" id="clientele-project">';
  const [head, rest] = first.split(slot);
  assert.equal(`${head}${slot}${rest.slice(rest.indexOf("</script>"))}`, shell, "the shell, to the letter");
  const again = await context.newPage();
  await open(again, "first.html");
  await found(again).waitFor();
  const second = await readFile(await saveReport(again, "second.html", WITH_DATA), "utf8");
  assert.equal(second.length, first.length);
  assert.ok(second === first, "saved again from itself");
});

test("the hosted page fetches what a report is made of only when it is asked for", async ({ page, url, requests, context }) => {
  await page.goto(url, { waitUntil: "networkidle" });
  await openFile(page, await orders());
  await found(page).waitFor();
  await wholePage(page);
  const before = requests.length;
  await saveReport(page, "hosted.html", WITH_DATA);
  const asked = requests.slice(before).filter(({ url }) => url.startsWith("http"));
  assert.deepEqual(asked.map(({ url }) => new URL(url).pathname), ["/clientele-offline.html"]);
  const again = await context.newPage();
  await open(again, "hosted.html");
  await found(again).waitFor();
  await again.getByText("orders.csv").first().waitFor();
});

test("without the data there are figures without small cells and no customer, and a file computes", async ({ page, context }) => {
  await open(page, "clientele-offline.html");
  await openFile(page, await orders());
  await found(page).waitFor();
  const file = await saveReport(page, "figures.html", WITHOUT_DATA);
  const text = await readFile(file, "utf8");
  const block = JSON.parse(/id="clientele-project">(.*?)<\/script>/s.exec(text)[1]);
  const stream = new Blob([Buffer.from(block.gzip, "base64")]).stream().pipeThrough(new DecompressionStream("gzip"));
  const inside = await new Response(stream).text();
  assert.ok(!/\bC\d{1,2}\b/.test(inside), "no customer is inside");
  assert.match(inside, /Counts below 10 are hidden/);

  const again = await context.newPage();
  await open(again, "figures.html");
  const report = again.frameLocator("iframe[title='Report that came with this page']");
  await report.getByRole("heading", { level: 1 }).waitFor();
  assert.ok((await report.locator("svg").count()) > 0, "its figures are there");
  await openFile(again, await orders());
  await found(again).waitFor();
});

const DAMAGE = {
  "a letter changed": (gzip) => `${gzip.slice(0, 400)}${gzip[400] === "A" ? "B" : "A"}${gzip.slice(401)}`,
  "cut off": (gzip) => gzip.slice(0, -40),
  "not base64": () => "%%%",
  empty: () => "",
};

for (const [what, damage] of Object.entries(DAMAGE)) {
  test(`a report that was edited says so in words and works as a page: ${what}`, async ({ page, context }) => {
    await open(page, "clientele-offline.html");
    await openFile(page, await orders());
    await found(page).waitFor();
    const text = await readFile(await saveReport(page, "good.html", WITH_DATA), "utf8");
    const broken = text.replace(/"gzip":"([\w+/=]{200,})"/, (_, gzip) => `"gzip":"${damage(gzip)}"`);
    assert.notEqual(broken, text);
    await keep("broken.html", broken);
    const again = await context.newPage();
    await open(again, "broken.html");
    await again.getByRole("alert").getByText(/is damaged or was changed/).waitFor();
    await openFile(again, await orders());
    await found(again).waitFor();
  });
}

test("a page that lost its end says so instead of staying empty", { allow: [/./] }, async ({ page }) => {
  const text = await readFile(path.join(folder, "clientele-offline.html"), "utf8");
  await keep("cut.html", text.slice(0, text.length / 2));
  await open(page, "cut.html");
  await page.getByText("This page broke.").waitFor();
});
