// Many viewers on one page: fifty at once, and a thousand that are added and removed. Work is compared within one run only.
import assert from 'node:assert/strict';
import { articleJson, feedJson, imageJson, paragraphJson, siteJson, svgImage } from '../support/articles.mjs';
import { instrument, memory, metrics } from '../support/memory.mjs';
import { at, inBrowser, settle, waitForArticle } from '../support/page.mjs';
import { WASM } from '../support/server.mjs';

const test = inBrowser();
const VIEWER = '<article-viewer src="/a.json" site="/site.json" lang="en"></article-viewer>';

function serveArticle(
  server,
  body = [paragraphJson('One.'), imageJson('/p.svg', { caption: 'A hill.' }), paragraphJson('Two.')],
) {
  server.route('/p.svg', svgImage());
  server.route('/site.json', siteJson(['one', 'two']));
  for (const id of ['one', 'two']) server.route(`/feeds/${id}.json`, feedJson(id, [['Of it', '/a.json']]));
  server.route('/a.json', articleJson('Crowd', { body }));
}

test('fifty viewers share one program and need about five times the work of ten', async ({
  host,
  page,
  context,
  server,
}) => {
  serveArticle(server);
  await host(`${VIEWER}<main></main>`);
  await waitForArticle(page, 'Crowd');
  // The page's own processor time, because other programs may run meanwhile.
  const session = await context.newCDPSession(page);
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  const work = async (count) => {
    const before = (await metrics(session)).TaskDuration;
    await page.evaluate(
      async ([count, viewer]) => {
        const main = document.querySelector('main');
        let left = count;
        const all = new Promise((done) => {
          main.addEventListener('av-article', () => {
            left -= 1;
            if (left === 0) done();
          });
        });
        main.innerHTML = viewer.repeat(count);
        await all;
        main.replaceWith(document.createElement('main'));
        await new Promise((done) => {
          setTimeout(done, 0);
        });
      },
      [count, VIEWER],
    );
    return (await metrics(session)).TaskDuration - before;
  };
  await work(10);
  const taken = { 10: [], 50: [] };
  for (let turn = 0; turn < 3; turn += 1) for (const count of [10, 50]) taken[count].push(await work(count));
  const median = (list) => list.sort((a, b) => a - b)[1];
  const ratio = median(taken[50]) / median(taken[10]);
  assert.ok(ratio < 8, `50 viewers took ${ratio.toFixed(1)} times the work of 10: ${JSON.stringify(taken)}`);
  for (const path of ['/article-viewer.js', '/viewer.js', WASM]) assert.equal(server.count(path), 1, path);
});

test('fifty viewers in the initial markup all show their article', async ({ host, page, server }) => {
  serveArticle(server);
  await host(VIEWER.repeat(50));
  await page.waitForFunction(
    () =>
      [...document.querySelectorAll('article-viewer')].filter((viewer) => viewer.shadowRoot?.querySelector('h1'))
        .length === 50,
  );
  await settle(page);
  assert.equal(await page.locator(at.headline).count(), 50);
  assert.equal(server.count(WASM), 1);
});

/** Adds and removes viewers, one after the other. */
const addAndRemove = (page, count) =>
  page.evaluate(
    async ([count, viewer]) => {
      const main = document.querySelector('main');
      for (let guest = 0; guest < count; guest += 1) {
        main.innerHTML = viewer;
        await new Promise((done) => {
          main.addEventListener('av-article', done, { once: true });
        });
        main.replaceChildren();
        await new Promise((done) => {
          setTimeout(done, 0);
        });
      }
    },
    [count, VIEWER],
  );

// The bounds of docs/hosts.md for what a viewer leaves. Yew keeps its listeners and their element for each start.
const BOUND = { nodes: 2, listeners: 12, heap: 4_000, wasm: 2_500 };

for (const [what, count, body] of [
  ['a thousand viewers', 1000, undefined],
  [
    'two hundred viewers with articles of 100 KB',
    // Memory grows in pages of 64 KB, and fragmentation takes a few of them.
    200,
    Array.from({ length: 250 }, (_, index) =>
      paragraphJson(`${index}. ${'Words that fill a line or two, and more. '.repeat(10)}`),
    ),
  ],
]) {
  test(`${what} that are added and removed leave no more memory than the documented bounds`, {
    timeout: 240_000,
  }, async ({ host, page, context, server }) => {
    serveArticle(server, body);
    const session = await context.newCDPSession(page);
    await instrument(page, session);
    await host('<main></main>');
    await page.waitForFunction(() => customElements.get('article-viewer'));
    // The first viewers load what all of them share, and let the memory of the program grow to what its fragmentation needs.
    await addAndRemove(page, 60);
    const before = await memory(page, session);
    assert.ok(before.wasm > 0, 'the memory of the program is known');
    // The events that the tests record would grow.
    await page.evaluate(() => {
      window.avEvents.push = () => 0;
      window.avShifts.push = () => 0;
    });
    await addAndRemove(page, count);
    const after = await memory(page, session);
    const each = Object.fromEntries(Object.keys(BOUND).map((name) => [name, (after[name] - before[name]) / count]));
    for (const [name, most] of Object.entries(BOUND))
      assert.ok(each[name] <= most, `${name}: ${JSON.stringify(each)} for each viewer`);
  });
}
