// The live view takes the place of a prerendered one: what the reader has done is kept, and nothing moves.
import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { FIRST_SCREEN, LIVE } from '../support/first_screen.mjs';
import { at, inBrowser, PHONE, settle } from '../support/page.mjs';
import { openPrerendered, RIVER, servePage } from '../support/prerendered.mjs';
import { assertPressOpensPhoto } from '../support/presses.mjs';
import { DIST, WASM } from '../support/server.mjs';

const test = inBrowser();

/** Records layout shifts from the beginning. */
const recordShifts = (page) =>
  page.addInitScript(() => {
    window.shifts = [];
    const add = (list) => {
      for (const { value, sources } of list.getEntries())
        window.shifts.push([value, sources.map(({ node }) => node?.className ?? String(node))]);
    };
    new PerformanceObserver(add).observe({ type: 'layout-shift', buffered: true });
  });

/** The position of an element of the view in the window. */
const topOf = (page, root, selector, index) =>
  page.evaluate(
    ([root, selector, index]) => {
      const view = document.querySelector('article-viewer').shadowRoot.querySelector(root);
      return view.querySelectorAll(selector)[index].getBoundingClientRect().top;
    },
    [root, selector, index],
  );

test('a photo that is pressed before the program has arrived opens once', async (scene) => {
  const { page } = scene;
  await assertPressOpensPhoto(page, await openPrerendered(scene, RIVER));
});

test('the program is requested when the reader presses a photo, before the page is idle', async (scene) => {
  const { page, server } = scene;
  // The page is never idle, and its photos do not arrive.
  await page.addInitScript(() => {
    window.requestIdleCallback = () => {};
  });
  const photos = server.hold(/photos/);
  servePage(scene, RIVER);
  await page.goto(server.origin + RIVER, { waitUntil: 'commit' });
  await page.waitForFunction(() => customElements.get('article-viewer') && document.readyState !== 'loading');
  await settle(page);
  assert.equal(server.count(WASM), 0);
  await page.locator(`${FIRST_SCREEN} ${at.photo}`).first().click();
  await page.waitForFunction(() => document.querySelector('article-viewer').shadowRoot.querySelector('dialog[open]'));
  photos.release();
});

test('nothing moves, and no photo is fetched again', { viewport: PHONE }, async (scene) => {
  const { page, server } = scene;
  await recordShifts(page);
  // Photos may be kept, as on every host. The browser may ask again for what it must not keep, once the page is loaded.
  for (const name of readdirSync(join(DIST, 'demo/photos')))
    server.route(`/demo/photos/${name}`, { headers: { 'cache-control': 'max-age=60' } });
  const release = await openPrerendered(scene, RIVER);
  await page.waitForFunction(
    (selector) =>
      document.querySelector('article-viewer').shadowRoot.querySelector(`${selector} .av-picture__img`).complete,
    FIRST_SCREEN,
  );
  // The preload of the lead photo has ended, too.
  await page.waitForLoadState('load');
  const photos = () => server.requests().filter((path) => path.includes('/photos/'));
  const before = photos();
  await release();
  await settle(page);
  const again = photos()
    .slice(before.length)
    .filter((path) => before.includes(path));
  assert.deepEqual(again, []);
  assert.deepEqual(await page.evaluate(() => window.shifts), []);
});

test('the reading position far below is kept', { viewport: PHONE }, async (scene) => {
  const { page } = scene;
  const release = await openPrerendered(scene, RIVER);
  const count = await page.locator(`${FIRST_SCREEN} p.av-text`).count();
  const [selector, index] = ['p.av-text', count - 3];
  // As a reader scrolls, so that each part is laid out once.
  await page.mouse.move(100, 300);
  for (let turn = 0; turn < 60 && (await topOf(page, FIRST_SCREEN, selector, index)) > 400; turn += 1) {
    await page.mouse.wheel(0, 500);
    await settle(page);
  }
  const before = await topOf(page, FIRST_SCREEN, selector, index);
  await release();
  await settle(page);
  const after = await topOf(page, LIVE, selector, index);
  assert.ok(Math.abs(after - before) <= 1, `${before} → ${after}`);
});

test('focus, selection and an opened caption are kept', async (scene) => {
  const { page } = scene;
  const release = await openPrerendered(scene, RIVER);
  const paragraph = page.locator(`${FIRST_SCREEN} p.av-text`).nth(4);
  const selected = await paragraph.evaluate((node) => {
    const root = node.getRootNode();
    root.querySelectorAll('.av-tabs__tab')[2].focus({ preventScroll: true });
    for (const details of root.querySelectorAll('details')) details.open = true;
    (root.getSelection?.() ?? document.getSelection()).setBaseAndExtent(node.firstChild, 3, node.firstChild, 9);
    return String(document.getSelection());
  });
  const opened = await page.locator(`${FIRST_SCREEN} details[open]`).count();
  await release();
  const kept = await page.evaluate((live) => {
    const root = document.querySelector('article-viewer').shadowRoot;
    const tabs = [...root.querySelectorAll(`${live} .av-tabs__tab`)];
    const selection = root.getSelection?.() ?? document.getSelection();
    return [tabs.indexOf(root.activeElement), root.querySelectorAll(`${live} details[open]`).length, String(selection)];
  }, LIVE);
  assert.deepEqual(kept, [2, opened, selected]);
});

test('a view that a translator has changed is replaced', async (scene) => {
  const { page } = scene;
  const release = await openPrerendered(scene, RIVER);
  await page.evaluate((root) => {
    const view = document.querySelector('article-viewer').shadowRoot.querySelector(root);
    const walker = document.createTreeWalker(view, NodeFilter.SHOW_TEXT);
    const texts = [];
    while (walker.nextNode()) texts.push(walker.currentNode);
    for (const text of texts) {
      const font = document.createElement('font');
      text.replaceWith(font);
      font.append(document.createElement('font'));
      font.firstChild.append(`translated ${text.data}`);
    }
    view.querySelector('.av-byline')?.remove();
  }, FIRST_SCREEN);
  await page.locator(`${FIRST_SCREEN} ${at.photo}`).first().click();
  await release();
  await page.locator(at.lightbox).waitFor();
  assert.equal(await page.locator(`${LIVE} font`).count(), 0);
});

test('works with a policy without inline scripts and styles', async (scene) => {
  const { page } = scene;
  const change = (html) =>
    html
      .replace('<style>body{margin:0}</style>', '')
      .replace(/<style>[^<]*<\/style>/, '<link rel="stylesheet" href="/viewer.css">');
  const policy =
    "default-src 'self'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self' data:; object-src 'none'; base-uri 'none'";
  const release = await openPrerendered(scene, RIVER, { change, headers: { 'content-security-policy': policy } });
  const size = (root) =>
    page
      .locator(`${root} h1`)
      .first()
      .evaluate((node) => getComputedStyle(node).fontSize);
  const before = await size(FIRST_SCREEN);
  await release();
  assert.equal(await size(LIVE), before);
  const sheets = await page.evaluate(
    () => document.querySelector('article-viewer').shadowRoot.querySelectorAll('link,style').length,
  );
  assert.equal(sheets, 0, 'the sheet of the live view is adopted');
});

test('attributes that the page changes before the program win', async (scene) => {
  const { page } = scene;
  await openPrerendered(scene, RIVER);
  await page.evaluate(() => {
    const viewer = document.querySelector('article-viewer');
    viewer.querySelector('script').remove();
    viewer.setAttribute('src', '/demo/articles/night-school.json');
  });
  await page.locator(FIRST_SCREEN).waitFor({ state: 'detached' });
});
