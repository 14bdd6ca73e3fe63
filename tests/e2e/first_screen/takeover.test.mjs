// The live view takes over: presses, scroll position, focus, selection and opened captions are kept, and photos are fetched once.
import assert from 'node:assert/strict';
import { showFivePhotos } from '../support/album.mjs';
import { articleJson, feedJson, siteJson } from '../support/articles.mjs';
import { FIRST_SCREEN, LIVE, openFirstScreen } from '../support/first_screen.mjs';
import { at, inBrowser, PHONE, REFERENCE, SITE, settle } from '../support/page.mjs';
import { assertPressOpensPhoto } from '../support/presses.mjs';
import { WASM } from '../support/server.mjs';

const test = inBrowser();
const VIEWER = `<article-viewer src="${REFERENCE}" site="${SITE}"></article-viewer>`;
const open = (scene) => openFirstScreen(scene, () => scene.host(VIEWER));

test('a photo that is pressed before the program has arrived opens once', async (scene) => {
  const { page } = scene;
  await assertPressOpensPhoto(page, await open(scene));
});

test('a channel that is pressed before the program has arrived opens', async (scene) => {
  const { page } = scene;
  const release = await open(scene);
  const tab = page.locator(`${FIRST_SCREEN} ${at.tab}`).nth(3);
  const name = await tab.textContent();
  await tab.click();
  const programIsHere = release().catch(() => {});
  await page.locator(`${LIVE} h1`, { hasText: name }).waitFor();
  await programIsHere;
});

test('each photo is fetched once', { viewport: PHONE }, async (scene) => {
  const { page, server } = scene;
  const release = await open(scene);
  await page.waitForFunction(
    (selector) => document.querySelector('article-viewer').shadowRoot.querySelector(`${selector} img`).complete,
    FIRST_SCREEN,
  );
  const fetched = () => server.requests().filter((path) => path.includes('/photos/river-dawn'));
  assert.equal(fetched().length, 1, fetched().join());
  await release();
  assert.equal(fetched().length, 1, fetched().join());
});

test('scroll position, focus, selection and an opened caption are kept', { viewport: PHONE }, async (scene) => {
  const { page } = scene;
  const release = await open(scene);
  const paragraph = page.locator(`${FIRST_SCREEN} p.av-text`).nth(6);
  await paragraph.scrollIntoViewIfNeeded();
  await page
    .locator(`${FIRST_SCREEN} .av-tabs__tab`)
    .nth(2)
    .evaluate((tab) => tab.focus({ preventScroll: true }));
  const selected = await paragraph.evaluate((node) => {
    const range = [node.firstChild, 3, node.firstChild, 9];
    (node.getRootNode().getSelection?.() ?? document.getSelection()).setBaseAndExtent(...range);
    return node.textContent.slice(3, 9);
  });
  const before = await page.evaluate(() => scrollY);
  assert.ok(before > 300);
  await release();
  assert.equal(await page.evaluate(() => scrollY), before);
  const kept = await page.evaluate(() => {
    const root = document.querySelector('article-viewer').shadowRoot;
    const tabs = [...root.querySelectorAll('.av-tabs__tab')];
    return {
      focus: tabs.indexOf(root.activeElement),
      text: String(root.getSelection?.() ?? document.getSelection()),
    };
  });
  assert.deepEqual(kept, { focus: 2, text: selected });
});

test('relative addresses and a site in any folder are painted', async (scene) => {
  const { page, host, server } = scene;
  const breadcrumb = [{ name: 'Home', url: '/' }, { name: 'Channel two', url: 'two.html' }, { name: 'Article' }];
  server.route('/deep/a.json', articleJson('Relative', { breadcrumb, author: [{ name: 'Ann', url: '../ann' }] }));
  server.route('/deep/site.json', siteJson(['one', 'two']));
  server.route('/feeds/two.json', feedJson('two', [['Other', '/deep/a.json']]));
  const body = '<article-viewer src="/deep/a.json" site="/deep/site.json"></article-viewer>';
  const release = await openFirstScreen(scene, () => host(body));
  const steps = page.locator(`${FIRST_SCREEN} .av-breadcrumb__step`);
  assert.deepEqual(await steps.allTextContents(), ['Home', 'Channel two', 'Article']);
  assert.equal(await steps.first().evaluate(({ pathname }) => pathname), '/');
  assert.equal(await page.locator(`${FIRST_SCREEN} .av-name`).evaluate(({ pathname }) => pathname), '/ann');
  await page.locator(`${FIRST_SCREEN} ${at.currentTab}`, { hasText: 'Channel two' }).waitFor();
  await release();
});

test('no other rendition of a photo is fetched when the first screen is removed', async (scene) => {
  const { page, server } = scene;
  const NAMES = ['one', 'two', 'three', 'four', 'five'];
  const program = server.hold(WASM);
  const shown = showFivePhotos(scene);
  await page.locator(`${FIRST_SCREEN} img`).nth(4).waitFor();
  await page.waitForFunction((selector) => {
    const photos = document.querySelector('article-viewer').shadowRoot.querySelectorAll(`${selector} img`);
    return [...photos].every(({ complete }) => complete);
  }, FIRST_SCREEN);
  program.release();
  await shown;
  await settle(page);
  const photos = server.requests().filter((path) => path.endsWith('00.svg'));
  assert.deepEqual([...new Set(photos)].sort(), NAMES.map((name) => `/${name}-700.svg`).sort());
});

test('the fallback content gives way to the first screen', async (scene) => {
  const { page, host } = scene;
  const body = `<article-viewer src="${REFERENCE}" site="${SITE}"><p id="own">Read it on our site.</p></article-viewer>`;
  const release = await openFirstScreen(scene, () => host(body));
  assert.equal(await page.locator('#own').isVisible(), false);
  await release();
  assert.equal(await page.locator('#own').isVisible(), false);
});

test('inline JSON and the `article` property are painted, and links in them work', async (scene) => {
  const { page, host } = scene;
  const json = {
    headline: 'Inline',
    inLanguage: 'en',
    body: ['First.', { type: 'paragraph', text: ['Read ', { type: 'link', url: '/more.html', text: 'more' }, '.'] }],
  };
  const body = `<article-viewer><script type="application/json">${JSON.stringify(json)}</script></article-viewer>`;
  const release = await openFirstScreen(scene, () => host(body));
  const link = page.locator(`${FIRST_SCREEN} a`);
  assert.equal(await link.evaluate(({ pathname }) => pathname), '/more.html');
  await release();
  assert.equal(await page.locator(at.headline).textContent(), 'Inline');
});
