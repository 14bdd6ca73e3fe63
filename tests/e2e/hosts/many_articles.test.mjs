// Many articles in one viewer, one after the other, leave no JavaScript value behind.
import assert from 'node:assert/strict';
import { articleJson, imageJson, paragraphJson, svgImage } from '../support/articles.mjs';
import { countPlaces, instrument } from '../support/memory.mjs';
import { inBrowser, waitForArticle } from '../support/page.mjs';

const test = inBrowser();
const TURNS = 300;

test('three hundred articles in turn leave no values in the table of the program', {
  timeout: 120_000,
}, async ({ host, page, context, server }) => {
  server.route('/p.svg', svgImage());
  const body = [paragraphJson('One.'), imageJson('/p.svg', { caption: 'A hill.' }), paragraphJson('Two.')];
  for (const name of ['A', 'B']) server.route(`/${name}.json`, articleJson(name, { body }));
  await instrument(page, await context.newCDPSession(page));
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
    }, turns);
  await open(50);
  const before = await countPlaces(page);
  await open(TURNS);
  const after = await countPlaces(page);
  // The table grows in steps of 128 places.
  assert.ok(after - before < TURNS / 2, `the table grew from ${before} to ${after} places`);
});
