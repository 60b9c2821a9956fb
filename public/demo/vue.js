// Vue sets properties of custom elements and listens to their events.
import { createApp, defineComponent, h, ref } from 'vue';

// <snippet>
const Customers = defineComponent(() => {
  const analysis = ref('rfm');
  const said = ref('');
  return () => h('section', [
    h('h1', 'Customers'),
    ...['rfm', 'lifecycle'].map((id) => h('button', { onClick: () => (analysis.value = id), 'aria-pressed': id === analysis.value }, id)),
    h('clientele-data', { id: 'orders', src: 'orders.csv' }),
    h('clientele-view', { data: 'orders', analysis: analysis.value, 'onClientele-result': (event) => (said.value = event.detail.analysis) }),
    h('p', `Shown: ${said.value}`),
  ]);
});

createApp(Customers).mount('#root');
// </snippet>
