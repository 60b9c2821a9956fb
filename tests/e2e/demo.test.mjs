// The demonstrations: each page shows its figures, leaves its host alone, and its lines in the gallery are the ones that run.
import assert from "node:assert/strict";
import { test } from "./support.mjs";
import { settled } from "./pages.mjs";

const shows = (scope) => scope.locator("clientele-view").first().getByRole("heading", { name: /of customers and .* of revenue/ }).waitFor();

for (const name of ["strict", "react", "vue", "sharepoint", "dark", "rtl"]) {
  test(`demonstration: ${name}`, async ({ page, url }) => {
    await page.goto(`${url}demo/${name}.html`);
    await shows(page);
    const style = await page.locator("clientele-view").first().evaluate((view) => {
      const heading = view.shadowRoot.querySelector("h2");
      const { fontSize, letterSpacing } = getComputedStyle(heading);
      return { fontSize, letterSpacing, inside: view.getBoundingClientRect().right <= document.documentElement.clientWidth + 1 };
    });
    assert.equal(style.fontSize, "20px", "letters of its own");
    assert.notEqual(style.letterSpacing, "4px");
    assert.ok(style.inside, "no wider than the page");
  });
}

test("demonstration: plain, where a selection in one figure narrows the other", async ({ page, url }) => {
  await page.goto(`${url}demo/plain.html`);
  const [one, other] = [page.locator("clientele-view").nth(0), page.locator("clientele-view").nth(1)];
  await other.scrollIntoViewIfNeeded();
  assert.equal(await settled(other), "done");
  const before = await other.evaluate((view) => view.result.n_customers);
  await one.evaluate((view) => view.select({ all: [{ values: { column: "country", any: ["France"] } }] }));
  assert.equal(await settled(other), "done");
  assert.ok((await other.evaluate((view) => view.result.n_customers)) < before);
});

for (const name of ["react", "vue"]) {
  test(`${name} sets properties and hears events`, async ({ page, url }) => {
    await page.goto(`${url}demo/${name}.html`);
    await page.getByText("Shown: rfm").waitFor();
    await page.getByRole("button", { name: "lifecycle" }).click();
    await page.getByText("Shown: lifecycle").waitFor();
  });
}

test("demonstration: frames, linked", async ({ page, url }) => {
  await page.goto(`${url}demo/frames.html`);
  await page.waitForFunction(() => document.documentElement.dataset.frames === "linked");
  await shows(page.frameLocator("iframe").first());
});

test("the gallery shows the lines of the demonstrations, in three languages", async ({ page, url }) => {
  await page.goto(`${url}demo/#zh-Hant`);
  await page.getByRole("heading", { name: "在別人的頁面上使用 Clientele" }).waitFor();
  const code = page.locator("article#plain code");
  await page.waitForFunction((element) => element.textContent.includes("<clientele-view"), await code.elementHandle());
  assert.match(await code.textContent(), /^<script type="module" src="\.\.\/elements\.js"><\/script>/);
  assert.equal(await page.getByRole("article").count(), 8);
  const links = await page.getByRole("article").getByRole("link").evaluateAll((all) => all.map(({ href }) => href));
  for (const link of links) assert.equal((await page.request.get(link)).status(), 200, link);
});
