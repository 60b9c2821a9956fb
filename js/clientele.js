// The page's entry: starts the page's wasm from beside this file.
import init from "./clientele_ui.js";

await init({ module_or_path: new URL("clientele_ui_bg.wasm", import.meta.url) });
document.documentElement.dataset.clientele = "ready";
