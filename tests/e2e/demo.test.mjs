// The demonstrations: each page shows its figures, leaves its host alone, and its lines in the gallery are the ones that run.
import assert from "node:assert/strict";
import { violations } from "./axe.mjs";
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

/** Nothing on the page says that it cannot be shown. */
const sound = async (page) => assert.deepEqual(await page.getByRole("alert").allInnerTexts(), []);

test("demonstration: filters, which the figure answers to and which follow it", async ({ page, url }) => {
  await page.goto(`${url}demo/filter.html`);
  const [country, segment, period] = [0, 1, 2].map((at) => page.locator("clientele-filter").nth(at));
  await country.getByRole("checkbox", { name: "France" }).check();
  await segment.getByRole("checkbox", { name: "Champions" }).waitFor();
  await period.getByLabel("From").waitFor();
  const view = page.locator("clientele-view");
  assert.equal(await settled(view), "done");
  await view.getByText("country: France").waitFor();
  await view.evaluate((element) => element.clearSelection());
  await page.waitForFunction(() => document.querySelector("clientele-filter").value.length === 0);
  await sound(page);
});

test("demonstration: a saved report", async ({ page, url }) => {
  await page.goto(`${url}demo/report.html`);
  const report = page.locator("clientele-report");
  await report.getByText("Click a segment: everything else shows its customers.").waitFor();
  assert.equal(await settled(report), "done");
  await report.getByRole("button", { name: "Loyalty" }).click();
  await report.getByRole("region", { name: "Customer lifecycle" }).locator("canvas").waitFor();
  await sound(page);
});

for (const name of ["filter", "report"]) {
  for (const width of [1040, 375]) {
    test(`axe-core finds nothing in ${name}, ${width} wide, every theme`, { context: { viewport: { width, height: 900 } } }, async ({ page, url }) => {
      await page.goto(`${url}demo/${name}.html`);
      const elements = page.locator("clientele-filter, clientele-view, clientele-report");
      for (const theme of ["light", "dark", "contrast"]) {
        await page.evaluate((theme) => {
          Object.assign(document.body.style, { colorScheme: theme, backgroundColor: theme === "light" ? "#fff" : "#000", color: theme === "light" ? "#000" : "#fff" });
          for (const element of document.querySelectorAll("clientele-filter, clientele-view, clientele-report")) element.theme = theme;
        }, theme);
        for (const element of await elements.all()) {
          await element.scrollIntoViewIfNeeded();
          assert.equal(await settled(element), "done");
        }
        assert.deepEqual(await violations(page), [], theme);
      }
    });
  }
}

test("demonstration: plain, where a selection in one figure narrows the other", async ({ page, url }) => {
  await page.goto(`${url}demo/plain.html`);
  const [one, other] = [page.locator("clientele-view").nth(0), page.locator("clientele-view").nth(1)];
  await other.scrollIntoViewIfNeeded();
  assert.equal(await settled(one), "done");
  assert.equal(await settled(other), "done");
  await sound(page);
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
  assert.equal(await page.getByRole("article").count(), 10);
  for (const [id, tag] of [["filter", "<clientele-filter data="], ["report", "<clientele-report data="]]) {
    await page.waitForFunction(([id, tag]) => document.querySelector(`article#${id} code`).textContent.includes(tag), [id, tag]);
  }
  await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
  await page.locator("article#report").getByRole("button", { name: "複製" }).click();
  await page.locator("article#report").getByRole("button", { name: "已複製" }).waitFor();
  assert.equal(await page.evaluate(() => navigator.clipboard.readText()), await page.locator("article#report code").textContent());
  const links = await page.getByRole("article").getByRole("link").evaluateAll((all) => all.map(({ href }) => href));
  for (const link of links) assert.equal((await page.request.get(link)).status(), 200, link);
});
