// Layouts of the host: floats, flex, grid, tables, transforms and zoom.
import assert from 'node:assert/strict';
import { siteJson } from '../support/articles.mjs';
import { FIRST_SCREEN } from '../support/first_screen.mjs';
import { serveArticle, VIEWER } from '../support/host_styles.mjs';
import { waitForClosed, waitForPosition } from '../support/lightbox.mjs';
import { at, DESKTOP, inBrowser, PHONE, settle, waitForArticle } from '../support/page.mjs';
import { WASM } from '../support/server.mjs';

const test = inBrowser();

for (const [size, viewport] of [
  ['a desktop', DESKTOP],
  ['a phone', PHONE],
]) {
  test(`in a shrink-to-fit layout the viewer is as wide as the available room on ${size}`, {
    viewport,
  }, async ({ host, page, server }) => {
    serveArticle(server);
    const rooms = {
      flex: ['display: flex', ''],
      'flex, centred': ['display: flex; justify-content: center', ''],
      'flex, in a column': ['display: flex; flex-direction: column; align-items: center', ''],
      grid: ['display: grid; grid-template-columns: auto', ''],
      'grid, centred': ['display: grid; place-items: center', ''],
      float: ['overflow: hidden', 'float: left'],
      'inline block': ['', 'display: inline-block'],
      absolute: ['position: relative; height: 100vh', 'position: absolute'],
      'fit content': ['', 'width: fit-content'],
      'table cell': ['display: table', 'display: table-cell'],
      'vertical writing modes': ['writing-mode: vertical-rl', ''],
    };
    for (const [name, [outer, inner]] of Object.entries(rooms)) {
      const program = server.hold(WASM);
      const article = server.hold('/a.json');
      await host(`<div id="outer" style="${outer}">${VIEWER}</div>`, {
        head: `<style>body { margin: 0 } article-viewer { ${inner} }</style>`,
      });
      await page.locator(at.skeleton).waitFor();
      const width = () => page.evaluate(() => document.querySelector('article-viewer').getBoundingClientRect().width);
      const before = await width();
      article.release();
      await page.locator(FIRST_SCREEN).waitFor();
      const first = await width();
      program.release();
      await waitForArticle(page, 'First');
      await page.locator(at.currentTab).waitFor();
      const after = await width();
      assert.ok(after >= Math.min(viewport.width, 1100), `${name}: ${after} pixels`);
      assert.ok(after <= viewport.width + 1, `${name}: ${after} pixels`);
      assert.equal(
        await page.evaluate(() => document.documentElement.scrollWidth),
        viewport.width,
        `${name}: the page scrolls sideways`,
      );
      // Without its margins.
      assert.ok(Math.abs(before - after) <= 40, `${name}: the skeleton was ${before} wide`);
      assert.equal(first, after, `${name}: the first screen had another width`);
    }
  });
}

test('beside a column the viewer takes the remaining width', async ({ host, page, server }) => {
  serveArticle(server);
  const column = '<aside style="flex: 0 0 300px; float: right; width: 300px; height: 300px">Column</aside>';
  for (const outer of ['display: flex', 'display: grid; grid-template-columns: auto 300px']) {
    await host(`<div style="${outer}">${VIEWER}${column}</div>`, { head: '<style>body { margin: 0 }</style>' });
    await waitForArticle(page, 'First');
    const { width } = await page.locator('article-viewer').boundingBox();
    assert.equal(width, DESKTOP.width - 300, outer);
  }
});

for (const [what, css] of [
  ['zoom on the root', 'html { zoom: 1.5 }'],
  ['zoom on an ancestor', '#outer { zoom: 1.5 }'],
  ['zoom on the element', 'article-viewer { zoom: 1.5 }'],
  [
    'a transform on an ancestor',
    '#outer { transform: translate(40px, 900px) rotate(3deg); filter: blur(0); perspective: 900px; will-change: transform; }',
  ],
  ['containment of an ancestor', '#outer { contain: strict; width: 600px; height: 500px; overflow: auto; }'],
  [
    'a clipping ancestor',
    '#outer { overflow: clip; height: 400px; border-radius: 50%; clip-path: inset(10px); mask: linear-gradient(#000, #000); }',
  ],
  [
    'hidden or moved dialogs',
    'dialog { display: none !important; inset: 40% !important } ::backdrop { display: none !important; background: red !important }',
  ],
]) {
  test(`an enlarged photo fills the window and is fully visible with ${what}`, async ({ host, page, server }) => {
    serveArticle(server);
    await host(`<div id="outer">${VIEWER}</div>`, { head: `<style>${css}</style>` });
    await waitForArticle(page, 'First');
    await page.locator(at.photo).evaluate((photo) => photo.click());
    await waitForPosition(page, '1 / 1');
    const lies = () =>
      page.evaluate(() => {
        const root = document.querySelector('article-viewer').shadowRoot;
        const box = (selector) => {
          const { left, top, right, bottom } = root.querySelector(selector).getBoundingClientRect();
          return [left, top, innerWidth - right, innerHeight - bottom];
        };
        const moving = root
          .getAnimations()
          .some(({ playState, timeline }) => playState === 'running' && timeline === document.timeline);
        return { dialog: box('dialog'), photo: box('dialog figure:not([inert]) picture'), moving };
      });
    await page.waitForFunction(() =>
      document
        .querySelector('article-viewer')
        .shadowRoot.getAnimations()
        .every(({ playState, timeline }) => playState !== 'running' || timeline !== document.timeline),
    );
    const { dialog, photo } = await lies();
    for (const side of dialog) assert.ok(Math.abs(side) <= 1, `the dialog: ${dialog}`);
    for (const side of photo) assert.ok(side >= -1, `the photo: ${photo}`);
    assert.ok(photo[2] < 700 && photo[0] < 700, `the photo: ${photo}`);
    await page.keyboard.press('Escape');
    await waitForClosed(page);
  });
}

test('the current tab is in view on a zoomed page', async ({ host, page, server }) => {
  serveArticle(server);
  server.route('/site.json', siteJson([...Array.from({ length: 30 }, (_, index) => `c${index}`), 'one']));
  for (const css of ['html { zoom: 1.5 }', 'article-viewer { zoom: .5 }']) {
    await host(VIEWER, { head: `<style>${css}</style>` });
    await page.locator(at.currentTab).waitFor();
    await settle(page);
    assert.ok(
      await page.evaluate(() => {
        const root = document.querySelector('article-viewer').shadowRoot;
        const row = root.querySelector('.av-tabs__row').getBoundingClientRect();
        const tab = root.querySelector('[part~="current-tab"]').getBoundingClientRect();
        return tab.left >= row.left && tab.right <= row.right;
      }),
      css,
    );
  }
});
