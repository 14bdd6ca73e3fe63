// Many articles in one viewer, one after the other, leave no JavaScript value behind.
import assert from 'node:assert/strict';
import { articleJson, imageJson, paragraphJson, svgImage } from '../support/articles.mjs';
import { inBrowser, waitForArticle } from '../support/page.mjs';

const test = inBrowser();
const TURNS = 300;

test('three hundred articles in turn leave no values in the table of the program', {
  timeout: 120_000,
}, async ({ host, page, context, server }) => {
  server.route('/p.svg', svgImage());
  const body = [paragraphJson('One.'), imageJson('/p.svg', { caption: 'A hill.' }), paragraphJson('Two.')];
  for (const name of ['A', 'B']) server.route(`/${name}.json`, articleJson(name, { body }));
  await context.addInitScript(() => {
    for (const name of ['instantiate', 'instantiateStreaming']) {
      const own = WebAssembly[name];
      WebAssembly[name] = async (...given) => {
        const made = await own.apply(WebAssembly, given);
        // The table in which wasm-bindgen keeps JavaScript values. It never shrinks, and free places are used again.
        window.table = made.instance.exports.__wbindgen_externrefs;
        return made;
      };
    }
  });
  await host('<article-viewer src="/A.json" lang="en"></article-viewer>');
  await waitForArticle(page, 'A');
  const open = (turns) =>
    page.evaluate(async (turns) => {
      const viewer = document.querySelector('article-viewer');
      for (let turn = 0; turn < turns; turn += 1) {
        const arrived = new Promise((done) => {
          viewer.addEventListener('av-article', done, { once: true });
        });
        viewer.src = viewer.src.endsWith('/A.json') ? '/B.json' : '/A.json';
        await arrived;
        // The frame in which the article is painted.
        await new Promise((done) => {
          requestAnimationFrame(() => setTimeout(done, 0));
        });
      }
      return window.table.length;
    }, turns);
  const before = await open(50);
  const after = await open(TURNS);
  // The table grows in steps of 128 places.
  assert.ok(after - before < TURNS / 2, `the table grew from ${before} to ${after} places`);
});
