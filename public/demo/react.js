// React 19 sets properties of custom elements and listens to their events: no wrapper is needed.
import { createElement as h, useState } from 'react';
import { createRoot } from 'react-dom/client';

// <snippet>
function Customers() {
  const [analysis, choose] = useState('rfm');
  const [said, say] = useState('');
  return h('section', null,
    h('h1', null, 'Customers'),
    ['rfm', 'lifecycle'].map((id) => h('button', { key: id, onClick: () => choose(id), 'aria-pressed': id === analysis }, id)),
    h('clientele-data', { id: 'orders', src: 'orders.csv' }),
    h('clientele-view', { data: 'orders', analysis, 'onclientele-result': (event) => say(event.detail.analysis) }),
    h('p', null, `Shown: ${said}`));
}
// </snippet>

createRoot(document.getElementById('root')).render(h(Customers));
