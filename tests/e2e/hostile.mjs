// A file whose every text tries to be something else: markup, script, templates, formulas, another direction of writing.

/** What a browser would run or build an element of, if it were let. Each sets `__xss`. */
export const HOSTILE = [
  "<script>globalThis.__xss=1</script>",
  '"><img src=x onerror="globalThis.__xss=1">',
  "javascript:globalThis.__xss=1",
  "<svg/onload=globalThis.__xss=1>",
  "{{constructor.constructor('globalThis.__xss=1')()}}",
  "${globalThis.__xss=1}",
  "]]><evil/>",
  "=HYPERLINK(\"http://evil.example\",\"x\")",
  "@SUM(1+1)*cmd|' /C calc'!A0",
  "+1+cmd",
  "\u202Edesrever\u2066",
  "W".repeat(300),
];

/** Names of the columns of the orders: customer, date, amount, category. */
export const HEAD = ["customer <script>globalThis.__xss=1</script>", "order date {{7*7}}", "amount ${7*7}", 'category "><img src=x onerror=globalThis.__xss=1>'];

const cell = (text) => `"${text.replaceAll('"', '""')}"`;

/** Orders: 24 customers a hostile name, each buying on several days. */
export function orders() {
  const rows = [];
  for (let n = 0; n < 24 * HOSTILE.length; n += 1) {
    const hostile = HOSTILE[n % HOSTILE.length];
    for (let order = 0; order <= n % 4; order += 1) {
      const day = `2025-${String(1 + ((n + order * 3) % 12)).padStart(2, "0")}-${String(1 + (n % 28)).padStart(2, "0")}`;
      rows.push([`${hostile} ${n}`, day, (10 + n * 3 + order).toFixed(2), hostile]);
    }
  }
  return [HEAD, ...rows].map((row) => row.map(cell).join(",")).join("\r\n");
}

/** Texts to be read for their sentiment, under hostile groups. */
export function texts() {
  const rows = HOSTILE.flatMap((hostile, n) => [
    [`c${n}`, "2025-03-01", `${hostile} the service was very good and I am happy`, hostile],
    [`d${n}`, "2025-04-01", `terrible, slow and bad ${hostile}`, hostile],
  ]);
  return [["customer", "date", "comment", "group"], ...rows].map((row) => row.map(cell).join(",")).join("\r\n");
}

/** What was built or run of it; nothing should be. Looks into every shadow root. */
export function built() {
  const found = [];
  if (globalThis.__xss !== undefined) found.push("a script ran");
  const look = (root) => {
    for (const element of root.querySelectorAll("*")) {
      const attributes = [...element.attributes];
      if (["EVIL", "IFRAME", "OBJECT", "EMBED", "IMG"].includes(element.tagName.toUpperCase())) found.push(element.tagName);
      if (root !== document && element.tagName === "SCRIPT") found.push("script");
      if (attributes.some(({ name }) => name.startsWith("on"))) found.push(`handler on ${element.tagName}`);
      if (attributes.some(({ name, value }) => ["href", "src", "xlink:href"].includes(name) && /^\s*javascript:/i.test(value))) found.push("javascript: address");
      if (element.shadowRoot) look(element.shadowRoot);
    }
  };
  look(document);
  return found;
}
