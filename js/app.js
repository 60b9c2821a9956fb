// The page's entry. The element's class is here, because it must exist before the wasm does; its content is Leptos.
import init, { mountApp } from "./clientele_ui.js";

const ready = init({ module_or_path: new URL("clientele_ui_bg.wasm", import.meta.url) });

class ClienteleApp extends HTMLElement {
  #mounted;

  async connectedCallback() {
    await ready;
    if (this.isConnected) this.#mounted ??= mountApp(this);
  }

  // A move disconnects and connects again at once: only an element that stays away is taken down.
  disconnectedCallback() {
    queueMicrotask(() => {
      if (this.isConnected) return;
      this.#mounted?.free();
      this.#mounted = undefined;
    });
  }
}

customElements.define("clientele-app", ClienteleApp);

const page = document.documentElement;
page.addEventListener("clientele-language", (event) => (page.lang = event.detail));
page.querySelector(".trouble button").addEventListener("click", () => location.reload());

// A trap leaves the page's wasm in an unknown state: say so instead of going on.
const failed = (error) => {
  if (error instanceof WebAssembly.RuntimeError) page.dataset.clientele = "failed";
};
addEventListener("error", (event) => failed(event.error));
addEventListener("unhandledrejection", (event) => failed(event.reason));

ready.then(
  () => (page.dataset.clientele = "ready"),
  (error) => {
    page.dataset.clientele = "failed";
    console.error(error);
  },
);
