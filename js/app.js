// The app's own page: nothing but <clientele-app>, and what surrounds it.
import './elements.js';

const page = document.documentElement;
page.addEventListener('clientele-language', (event) => (page.lang = event.detail));
page.querySelector('.trouble button').addEventListener('click', () => location.reload());

// A trap leaves the page's wasm in an unknown state: say so instead of going on.
const failed = (error) => {
  if (error instanceof WebAssembly.RuntimeError) page.dataset.clientele = 'failed';
};
addEventListener('error', (event) => failed(event.error));
addEventListener('unhandledrejection', (event) => failed(event.reason));

page.querySelector('clientele-app').ready.then(
  () => (page.dataset.clientele = 'ready'),
  () => (page.dataset.clientele = 'failed'),
);
