// The one way Chromium is started, by the end-to-end tests and by the measurements.
import { chromium } from "playwright-core";

/** A headless Chromium that talks to nobody but the page's own server. */
export function launch(moreArguments = []) {
  return chromium.launch({
    executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
    args: [
      "--no-sandbox",
      "--disable-gpu",
      "--disable-quic",
      "--no-first-run",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
      ...moreArguments,
    ],
  });
}
