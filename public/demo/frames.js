// <snippet>
import { connect, link } from '../embed-link.js';

const file = await (await fetch('orders.csv')).text();
const frames = await Promise.all([...document.querySelectorAll('iframe')].map((frame) => connect(frame)));
await Promise.all(frames.map(({ ask }) => ask('load', { source: file, options: { name: 'orders.csv' } })));
link(frames);
// </snippet>
document.documentElement.dataset.frames = 'linked';
