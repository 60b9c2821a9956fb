import { launch } from "./tests/browser.mjs";
const flags=process.env.FLAGS?process.env.FLAGS.split(' '):[];
const b=await launch(flags);const p=await b.newPage({viewport:{width:1440,height:1000}});p.on('console',m=>console.log(m.text()));p.on('pageerror',e=>console.log('ERR',e.message));
await p.goto('http://127.0.0.1:8154/');
await p.locator('html[data-clientele=ready]').waitFor();
const t=Date.now();
await p.getByLabel('File with orders').setInputFiles(process.env.F);
try{ await p.getByRole('heading',{level:1,name:/of revenue/}).or(p.getByRole('alert')).first().waitFor({timeout:120000}); }catch(e){console.log('timeout');}
console.log('ms',Date.now()-t);
console.log(await p.getByRole('alert').allInnerTexts());
console.log(await p.getByRole('contentinfo').first().innerText().catch(()=>''));
await p.screenshot({path:process.env.OUT??'/tmp/five.png'});
await b.close();
