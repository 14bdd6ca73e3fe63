// The host page changes something before the program has arrived, or has several elements or loaders.
import assert from 'node:assert/strict';
import { articleJson, paragraphJson, siteJson } from '../support/articles.mjs';
import { removeAndAdd, setAttribute } from '../support/element.mjs';
import { FIRST_SCREEN, openBeforeProgram } from '../support/first_screen.mjs';
import { at, inBrowser, settle, waitForArticle } from '../support/page.mjs';
import { WASM } from '../support/server.mjs';

const test = inBrowser();
const VIEWER = '<article-viewer src="/a.json"></article-viewer>';
const text = (count) => Array.from({ length: count }, (_, index) => paragraphJson(`Paragraph ${index} of the text.`));

test('another `src` before the program has arrived shows the other article', async (scene) => {
  const { page, host, server } = scene;
  server.route('/a.json', articleJson('First', { body: text(60) }));
  server.route('/b.json', articleJson('Second'));
  const program = await openBeforeProgram(scene, () => host(VIEWER));
  await page.locator('article-viewer').evaluate((viewer) => {
    viewer.src = '/b.json';
  });
  assert.equal(await page.locator(FIRST_SCREEN).count(), 0);
  program.release();
  await waitForArticle(page, 'Second');
});

test('removed and added again before the program has arrived, the element shows its article', async (scene) => {
  const { page, host, server } = scene;
  server.route('/a.json', articleJson('Moved'));
  const program = await openBeforeProgram(scene, () => host(VIEWER));
  await removeAndAdd(page);
  program.release();
  await waitForArticle(page, 'Moved');
  assert.equal(await page.locator(FIRST_SCREEN).count(), 0);
});

test('two elements and a lazy one each have their own first screen', async (scene) => {
  const { page, host, server } = scene;
  for (const name of ['a', 'b', 'c']) server.route(`/${name}.json`, articleJson(`Article ${name}`));
  const program = server.hold(WASM);
  await host(
    `${VIEWER}<article-viewer src="/b.json"></article-viewer><div style="height: 5000px"></div>` +
      '<article-viewer src="/c.json" loading="lazy" id="lazy"></article-viewer>',
  );
  await page.locator(`${FIRST_SCREEN} article`).nth(1).waitFor();
  assert.equal(server.count('/c.json'), 0, 'the lazy article was fetched');
  program.release();
  await waitForArticle(page, 'Article a');
  await waitForArticle(page, 'Article b');
  await page.locator('#lazy').scrollIntoViewIfNeeded();
  await waitForArticle(page, 'Article c');
});

test('another `src` while the first article is on its way shows only the other article', async (scene) => {
  const { page, host, server } = scene;
  server.route('/a.json', articleJson('First'));
  server.route('/b.json', articleJson('Second'));
  const first = server.hold('/a.json');
  const program = server.hold(WASM);
  await host(VIEWER);
  await first.arrived;
  await setAttribute(page, 'src', '/b.json');
  first.release();
  await program.arrived;
  await settle(page);
  assert.equal(await page.locator(`${FIRST_SCREEN} h1`, { hasText: 'First' }).count(), 0);
  program.release();
  await waitForArticle(page, 'Second');
});

for (const [what, change] of Object.entries({
  'the property `article`': (viewer) => {
    viewer.article = { headline: 'Second', body: ['Text.'] };
  },
  'the attribute `format`': (viewer) => {
    viewer.format = 'house';
  },
})) {
  test(`${what}, set before the program has arrived, ends the first screen`, async (scene) => {
    const { page, host, server } = scene;
    server.route('/a.json', articleJson('First'));
    const program = server.hold(WASM);
    await host(VIEWER);
    await page.locator(`${FIRST_SCREEN} article`).waitFor();
    await page.locator('article-viewer').evaluate(change);
    assert.equal(await page.locator(FIRST_SCREEN).count(), 0);
    program.release();
    await waitForArticle(page, what.includes('article') ? 'Second' : 'First');
  });
}

test('a theme that is set before the program has arrived keeps the first screen', async (scene) => {
  const { page, host, server } = scene;
  server.route('/a.json', articleJson('First'));
  const program = await openBeforeProgram(scene, () => host(VIEWER));
  await setAttribute(page, 'theme', 'dark');
  assert.equal(await page.locator(FIRST_SCREEN).count(), 1);
  program.release();
  await waitForArticle(page, 'First');
});

test('an element that was removed before the program has arrived stays empty', async (scene) => {
  const { page, host, server } = scene;
  server.route('/a.json', articleJson('Removed'));
  const program = await openBeforeProgram(scene, () => host(`${VIEWER}<p id="rest">Rest</p>`));
  const children = await page.evaluateHandle(() => {
    const viewer = document.querySelector('article-viewer');
    viewer.remove();
    return viewer.shadowRoot.children;
  });
  program.release();
  await page.waitForFunction((children) => children.length === 0, children);
  await settle(page);
  assert.equal(await children.evaluate(({ length }) => length), 0);
});

test('an element that was removed while its article is on its way is not painted', async (scene) => {
  const { page, host, server } = scene;
  server.route('/a.json', articleJson('Removed'));
  const article = server.hold('/a.json');
  await host(VIEWER);
  await article.arrived;
  const children = await page.evaluateHandle(() => {
    const viewer = document.querySelector('article-viewer');
    viewer.remove();
    return viewer.shadowRoot.children;
  });
  await page.waitForFunction((children) => children.length === 0, children);
  article.release();
  await settle(page);
  assert.equal(await children.evaluate(({ length }) => length), 0);
});

test('a lazy element far below paints its first screen when the reader approaches', async (scene) => {
  const { page, host, server } = scene;
  server.route('/c.json', articleJson('Lazy'));
  const program = server.hold(WASM);
  await host('<div style="height: 5000px"></div><article-viewer src="/c.json" loading="lazy"></article-viewer>');
  await page.waitForFunction(() => customElements.get('article-viewer'));
  assert.equal(server.count('/c.json'), 0, 'the lazy article was fetched');
  await page.locator('article-viewer').scrollIntoViewIfNeeded();
  await page.locator(`${FIRST_SCREEN} article`).waitFor();
  program.release();
  await waitForArticle(page, 'Lazy');
});

test('of two copies of the loader, the first one paints, and its files are fetched once', async (scene) => {
  const { page, host, server } = scene;
  server.route('/a.json', articleJson('Once'));
  server.route('/site.json', siteJson(['one']));
  const program = server.hold(WASM);
  const copy = '<script type="module" src="/article-viewer.js?another-version"></script>';
  await host('<article-viewer src="/a.json" site="/site.json"></article-viewer>', { head: copy });
  await page.locator(`${FIRST_SCREEN} article`).waitFor();
  await program.arrived;
  assert.equal(await page.locator(FIRST_SCREEN).count(), 1);
  program.release();
  await waitForArticle(page, 'Once');
  for (const path of ['/a.json', '/site.json', '/viewer.css', '/viewer.js', '/handover.js', WASM])
    assert.equal(server.count(path), 1, path);
  assert.equal(await page.locator(at.broken).count(), 0);
});
