// Memory of the browser's renderer processes, as Linux counts it: resident megabytes (10^6 bytes).
import { readFile, writeFile } from "node:fs/promises";

/** What is resident now, after a garbage collection in every page. */
export async function resident(browser) {
  for (const page of browser.contexts().flatMap((context) => context.pages())) {
    const session = await page.context().newCDPSession(page);
    await session.send("HeapProfiler.collectGarbage");
    await session.detach();
  }
  return total(browser, "VmRSS");
}

/** The most that was resident at once since `resetPeak`. */
export function peakSince(browser) {
  return total(browser, "VmHWM");
}

export async function resetPeak(browser) {
  for (const pid of await renderers(browser)) await writeFile(`/proc/${pid}/clear_refs`, "5");
}

async function total(browser, field) {
  let kilobytes = 0;
  for (const pid of await renderers(browser)) {
    const status = await readFile(`/proc/${pid}/status`, "utf8");
    kilobytes += Number(status.match(new RegExp(`^${field}:\\s+(\\d+) kB`, "m"))[1]);
  }
  return (kilobytes * 1024) / 1e6;
}

async function renderers(browser) {
  const session = await browser.newBrowserCDPSession();
  const { processInfo } = await session.send("SystemInfo.getProcessInfo");
  await session.detach();
  return processInfo.filter((process) => process.type === "renderer").map((process) => process.id);
}
