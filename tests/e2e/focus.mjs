// Where the focus is, whether it is seen, and what lies over it.

/** The focused element, through shadow roots: what it is called, whether a ring is drawn, and what covers its middle. */
export const focused = (page) =>
  page.evaluate(() => {
    let element = document.activeElement;
    while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
    if (!element || element === document.body || element.shadowRoot) return null;
    const { left, top, right, bottom } = element.getBoundingClientRect();
    const inside = (low, high, end) => Math.min(Math.max((Math.max(low, 0) + Math.min(high, end)) / 2, 0), end - 1);
    const [x, y] = [inside(left, right, innerWidth), inside(top, bottom, innerHeight)];
    const hit = element.getRootNode().elementFromPoint(x, y);
    const near = (a, b) => a === b || a.contains(b) || b.contains(a);
    const ringed = (of) => {
      const { outlineStyle, outlineWidth } = getComputedStyle(of);
      return outlineStyle !== "none" && parseFloat(outlineWidth) >= 2;
    };
    const name = element.getAttribute("aria-label") ?? element.innerText ?? element.id;
    return {
      name: `${element.tagName.toLowerCase()}.${element.className} "${name.trim().slice(0, 40)}"`,
      key: `${element.tagName}|${element.className}|${name}|${Math.round(left)}`,
      label: name.trim(),
      ringed: ringed(element),
      seen: bottom > 0 && top < innerHeight && right > 0 && left < innerWidth,
      covered: hit && !near(hit, element) ? `${hit.tagName.toLowerCase()}.${hit.className}` : null,
    };
  });

/** Walk with Tab; says of every stop that has no ring, is out of sight, or lies below something. */
export async function covered(page, steps) {
  const wrong = [];
  for (let step = 0; step < steps; step += 1) {
    await page.keyboard.press("Tab");
    const now = await focused(page);
    if (!now) continue;
    if (!now.ringed) wrong.push(`${now.name} has no visible focus`);
    if (!now.seen) wrong.push(`${now.name} is out of sight`);
    if (now.covered) wrong.push(`${now.name} is covered by ${now.covered}`);
  }
  return [...new Set(wrong)];
}

/** Press Tab (or Shift+Tab) until the focused element's label matches. Fails after too many. */
export async function tabTo(page, label, key = "Tab", most = 120) {
  for (let step = 0; step < most; step += 1) {
    await page.keyboard.press(key);
    const now = await focused(page);
    if (now && label.test(now.label)) {
      if (!now.ringed || !now.seen) throw new Error(`${now.name} has the focus, unseen`);
      return now;
    }
  }
  throw new Error(`${key} never came to ${label}`);
}
