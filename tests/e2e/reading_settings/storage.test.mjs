// The reading settings are kept, are shared by elements and tabs, and are known at the first paint.
import assert from 'node:assert/strict';
import { at, inBrowser, waitForArticle } from '../support/page.mjs';
import {
  ARTICLE,
  choose,
  KEY,
  openArticle,
  openSheet,
  SHEET,
  serveText,
  setRange,
  store,
  stored,
  styles,
} from '../support/reading_settings.mjs';

const test = inBrowser();
const DARK = 'rgb(21, 23, 26)';

test('settings are kept for the next visit', async (scene) => {
  const { page } = scene;
  await openArticle(scene);
  await openSheet(page);
  await setRange(page, 'Text size', 7);
  await choose(page, 'Dark');
  await page.locator(SHEET).getByText('Saved in this browser').waitFor();
  const before = await styles(page);
  assert.deepEqual(await stored(page), { size: { size: 1.5 }, theme: { theme: 'dark' } });
  await page.reload({ waitUntil: 'commit' });
  await waitForArticle(page, 'Settings');
  assert.deepEqual(await styles(page), before);
  await openSheet(page);
  assert.equal(await page.locator(SHEET).getByRole('slider', { name: 'Text size', exact: true }).inputValue(), '7');
  assert.equal(await page.locator(SHEET).getByLabel('Dark').isChecked(), true);
});

test('all elements of a page change together, also one that is added later', async (scene) => {
  const { page } = scene;
  await openArticle(scene, ARTICLE + ARTICLE.replace('id="viewer"', 'theme="sepia"'));
  await page.waitForFunction(() =>
    [...document.querySelectorAll('article-viewer')].every((one) =>
      one.shadowRoot.querySelector('.av-mount:not(.av-first-screen) .av-link'),
    ),
  );
  await openSheet(page);
  await choose(page, 'Dark');
  for (const index of [0, 1]) assert.equal((await styles(page, index)).surface, DARK);
  await page.keyboard.press('Escape');
  await page.evaluate(() => {
    document.body.append(Object.assign(document.createElement('article-viewer'), { src: '/a.json' }));
  });
  await page.waitForFunction(() =>
    document.querySelectorAll('article-viewer')[2].shadowRoot.querySelector('.av-mount:not(.av-first-screen) .av-link'),
  );
  assert.equal((await styles(page, 2)).surface, DARK);
});

test('another tab changes at once, also its open sheet', async (scene) => {
  const { page, context, server } = scene;
  await openArticle(scene);
  const other = await context.newPage();
  await other.goto(`${server.origin}/host/`);
  await waitForArticle(other, 'Settings');
  await openSheet(other);
  await openSheet(page);
  await choose(page, 'Sepia');
  await setRange(page, 'Text size', 10);
  await other.waitForFunction(
    () => getComputedStyle(document.querySelector('article-viewer')).backgroundColor === 'rgb(248, 241, 227)',
  );
  assert.deepEqual(await styles(other), await styles(page));
  await other.locator(SHEET).locator('input[value="sepia"]:checked').waitFor({ state: 'attached' });
});

test('the first frames have the stored theme and size', async (scene) => {
  const { page, server, host } = scene;
  await store(page, { theme: { theme: 'dark' }, size: { size: 2 } });
  serveText(server);
  // The program is late, so that the skeleton, the first screen and the live view are all painted.
  const held = server.hold('/viewer_bg.wasm');
  await page.addInitScript(() => {
    window.seen = new Set();
    const look = () => {
      const viewer = document.querySelector('article-viewer:defined');
      if (viewer) {
        const { backgroundColor, colorScheme } = getComputedStyle(viewer);
        const text = viewer.shadowRoot.querySelector('.av-mount:not(.av-pending) .av-text');
        const stage = text ? (text.closest('.av-first-screen') ? 'first screen' : 'view') : 'skeleton';
        const size = text ? getComputedStyle(text).fontSize : '';
        window.seen.add([stage, stage === 'skeleton' ? colorScheme : backgroundColor, size].join(' '));
      }
      requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
  });
  await host(ARTICLE, { lang: 'en' });
  await page.locator('.av-first-screen .av-text').first().waitFor();
  held.release();
  await waitForArticle(page, 'Settings');
  await styles(page);
  const seen = await page.evaluate(() => [...window.seen]);
  const skeletons = seen.filter((line) => line.startsWith('skeleton'));
  assert.ok(
    skeletons.every((line) => line === 'skeleton dark '),
    seen.join('\n'),
  );
  assert.deepEqual(
    seen.filter((line) => !line.startsWith('skeleton')),
    [`first screen ${DARK} 36px`, `view ${DARK} 36px`],
  );
});

test('a reader who prefers light sees no dark skeleton on a dark system', { colorScheme: 'dark' }, async (scene) => {
  const { page, server, host } = scene;
  await store(page, { theme: { theme: 'light' } });
  serveText(server);
  const held = server.hold('/viewer.css');
  await host(ARTICLE, { lang: 'en' });
  await page.locator(at.skeleton).waitFor();
  const scheme = () => page.evaluate(() => getComputedStyle(document.querySelector('article-viewer')).colorScheme);
  assert.equal(await scheme(), 'light');
  held.release();
  await waitForArticle(page, 'Settings');
  assert.equal((await styles(page)).surface, 'rgb(255, 255, 255)');
});

test('without storage settings last as long as the page, and the sheet says so', async (scene) => {
  const { page } = scene;
  await page.addInitScript(() => {
    Object.defineProperty(window, 'localStorage', {
      get() {
        throw new DOMException('denied', 'SecurityError');
      },
    });
  });
  await openArticle(scene, ARTICLE + ARTICLE);
  await openSheet(page);
  await choose(page, 'Dark');
  await page.locator(SHEET).getByText('This browser does not save settings').waitFor();
  await page.keyboard.press('Escape');
  for (const index of [0, 1]) assert.equal((await styles(page, index)).surface, DARK);
  await openSheet(page);
  assert.equal(await page.locator(SHEET).getByLabel('Dark').isChecked(), true);
});

const FOREIGN = [
  'null',
  '5',
  '"dark"',
  '[]',
  '{',
  '{"theme": 5, "size": null, "font": []}',
  '{"theme": {"theme": "no-such"}, "size": {"size": "1;color:red"}, "spacing": {"leading": "1}*{display:none"}}',
  '{"size": {"a:b}*{display:none}": 1, "size": "banana"}, "font": {"font": "\\"a\\";}*{display:none}\\""}}',
  '{"theme": {"surface": "url(/evil)", "scheme": "none}"}, "other": {"x": 1}}',
];
for (const text of FOREIGN) {
  test(`foreign data in the storage is harmless: ${text.slice(0, 40)}`, async (scene) => {
    const { page } = scene;
    await openArticle(scene);
    const before = await styles(page);
    await store(page, text);
    await page.reload({ waitUntil: 'commit' });
    await waitForArticle(page, 'Settings');
    assert.deepEqual(await styles(page), before);
    await openSheet(page);
    await choose(page, 'Dark');
    assert.equal((await styles(page)).surface, DARK);
  });
}

test('a clear of the storage in another tab removes the settings', async (scene) => {
  const { page, context, server } = scene;
  await openArticle(scene);
  const before = await styles(page);
  await openSheet(page);
  await choose(page, 'Dark');
  const other = await context.newPage();
  await other.goto(`${server.origin}/host/`);
  await other.evaluate((key) => localStorage.removeItem(key), KEY);
  await page.waitForFunction(
    (surface) => getComputedStyle(document.querySelector('article-viewer')).backgroundColor === surface,
    before.surface,
  );
  await page.locator(at.headline).waitFor();
});
