// The gallery: what each demonstration shows, and the lines to copy, which are cut out of the demonstration itself.
const WORDS = {
  en: {
    title: 'Clientele on other people’s pages',
    about: 'Each demonstration is a page of its own. Copy its lines, put the folder of the package beside your page, and write its address in the place of “../”.',
    open: 'Open', copy: 'Copy', copied: 'Copied',
    plain: ['Plain page', 'One script, one tag for the data, one for each figure. A click in one figure narrows the others.'],
    filter: ['Filters of a page', 'Values of a column, segments or a period as a control: it narrows every figure of the same data, and shows what is clicked there.'],
    report: ['A saved report', 'A board from the app, saved as a recipe without data: several figures with titles and notes, over the file of your page.'],
    strict: ['Strict policy', 'The least that an administrator must allow: WebAssembly and a worker.'],
    react: ['React', 'Properties and events of custom elements, without a wrapper.'],
    vue: ['Vue', 'The same in Vue.'],
    sharepoint: ['Portal with hostile styles', 'Everything reset and 40 px letters: the element keeps its own face.'],
    dark: ['Dark page', 'Follows the color-scheme of the page; fonts, colours and corners by --cl-* variables.'],
    rtl: ['Right to left', 'The host is Arabic; the figures keep their own direction.'],
    frames: ['Frames', 'Sandboxed, without a right to anything; they filter each other through the page around.'],
  },
  'zh-Hans': {
    title: '在别人的页面上使用 Clientele',
    about: '每个演示都是独立的页面。复制其中的代码，把软件包的文件夹放在您的页面旁边，并用它的地址代替“../”。',
    open: '打开', copy: '复制', copied: '已复制',
    plain: ['普通页面', '一个脚本、一个数据标签，每张图一个标签。在一张图中点击，其他图随之缩小范围。'],
    filter: ['页面的筛选控件', '把一列的取值、客户细分或时间段做成控件：同一数据的所有图表随之筛选，图中的点击也会显示在控件里。'],
    report: ['保存的报告', '应用中的看板保存为不含数据的方案：多张带标题和说明的图表，使用您页面上的文件。'],
    strict: ['严格的安全策略', '管理员至少需要允许的内容：WebAssembly 和一个 Worker。'],
    react: ['React', '直接使用自定义元素的属性和事件，无需包装。'],
    vue: ['Vue', '在 Vue 中同样如此。'],
    sharepoint: ['样式不友好的门户页面', '一切样式被重置，字号为 40 像素：元素保持自己的外观。'],
    dark: ['深色页面', '跟随页面的 color-scheme；字体、颜色和圆角由 --cl-* 变量决定。'],
    rtl: ['从右到左', '宿主页面为阿拉伯文；图表保持自己的方向。'],
    frames: ['框架', '处于沙盒中，没有任何权限；通过外层页面互相筛选。'],
  },
  'zh-Hant': {
    title: '在別人的頁面上使用 Clientele',
    about: '每個示範都是獨立的頁面。複製其中的程式碼，把套件的資料夾放在您的頁面旁邊，並以它的網址取代「../」。',
    open: '開啟', copy: '複製', copied: '已複製',
    plain: ['一般頁面', '一個指令碼、一個資料標籤，每張圖一個標籤。在一張圖中點選，其他圖隨之縮小範圍。'],
    filter: ['頁面的篩選控制項', '把一欄的值、客戶分群或期間做成控制項：同一份資料的所有圖表隨之篩選，圖中的點選也會顯示在控制項裡。'],
    report: ['儲存的報告', '應用程式中的看板儲存為不含資料的方案：多張有標題和說明的圖表，使用您頁面上的檔案。'],
    strict: ['嚴格的安全性政策', '管理員至少需要允許的內容：WebAssembly 和一個 Worker。'],
    react: ['React', '直接使用自訂元素的屬性和事件，不需包裝。'],
    vue: ['Vue', '在 Vue 中也一樣。'],
    sharepoint: ['樣式不友善的入口網站', '所有樣式都被重設，字級為 40 像素：元素保持自己的外觀。'],
    dark: ['深色頁面', '跟隨頁面的 color-scheme；字型、色彩和圓角由 --cl-* 變數決定。'],
    rtl: ['由右至左', '宿主頁面為阿拉伯文；圖表保持自己的方向。'],
    frames: ['框架', '位於沙箱中，沒有任何權限；透過外層頁面互相篩選。'],
  },
};
const SOURCES = { react: ['react.html', 'react.source.js'], vue: ['vue.html', 'vue.source.js'], frames: ['frames.html', 'frames.js'] };
const MARKED = /(?:<!-- snippet -->|\/\/ <snippet>)\n(.*?)(?:<!-- \/snippet -->|\/\/ <\/snippet>)/gs;

async function lines(id) {
  const texts = await Promise.all((SOURCES[id] ?? [`${id}.html`]).map(async (file) => (await fetch(file)).text()));
  return texts.flatMap((text) => [...text.matchAll(MARKED)].map(([, part]) => part)).join('').trimEnd();
}

const make = (name, properties, ...children) => {
  const element = Object.assign(document.createElement(name), properties);
  element.append(...children);
  return element;
};

function article(id, words) {
  const [title, about] = words[id];
  const code = make('code');
  const copy = make('button', { type: 'button', textContent: words.copy });
  copy.addEventListener('click', async () => {
    await navigator.clipboard.writeText(code.textContent);
    copy.textContent = words.copied;
  });
  lines(id).then((text) => (code.textContent = text));
  const link = make('a', { href: `${id}.html`, textContent: words.open });
  return make('article', { id }, make('h2', { textContent: title }), make('p', { textContent: about }), make('pre', { tabIndex: 0 }, code), make('div', { className: 'row' }, copy, link));
}

function show() {
  const lang = location.hash.slice(1) in WORDS ? location.hash.slice(1) : 'en';
  const words = WORDS[lang];
  document.documentElement.lang = lang;
  document.title = words.title;
  document.querySelector('h1').textContent = words.title;
  document.querySelector('.about').textContent = words.about;
  document.querySelector('main').replaceChildren(...Object.keys(WORDS.en).filter((id) => Array.isArray(words[id])).map((id) => article(id, words)));
}

addEventListener('hashchange', show);
show();
