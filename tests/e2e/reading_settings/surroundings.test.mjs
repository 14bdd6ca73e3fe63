// The surroundings of the sheet: long articles are painted soon and keep their place, the words are those of the host, and the page of the
// reading app has the colors of the theme.
import assert from 'node:assert/strict';
import { articleJson, paragraphJson } from '../support/articles.mjs';
import { LIVE } from '../support/first_screen.mjs';
import { inBrowser, REFERENCE, settle } from '../support/page.mjs';
import { BUTTON, choose, openArticle, openSheet, SHEET, setRange } from '../support/reading_settings.mjs';

const test = inBrowser();

test('chunks far from the window are not laid out while the sheet is open, and nothing moves', async (scene) => {
  const { page, server, host } = scene;
  const words = 'The river returns to the meadow in spring and the herons follow the water. '.repeat(4);
  server.route('/a.json', articleJson('Long', { body: Array.from({ length: 150 }, () => paragraphJson(words)) }));
  await host('<article-viewer src="/a.json"></article-viewer>', { lang: 'en' });
  await page.locator(`${LIVE} .av-text`).nth(149).waitFor();
  await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight / 2));
  await settle(page);
  const places = () =>
    page.locator(`${LIVE} .av-text`).evaluateAll((all) => {
      const top = (one) => Math.round(one.getBoundingClientRect().top);
      const seen = all.findIndex((one) => top(one) > 0);
      const skipped = all.filter((one) => !one.checkVisibility({ contentVisibilityAuto: true })).length;
      return { seen, top: top(all[seen]), skipped, height: document.documentElement.scrollHeight };
    });
  const before = await places();
  assert.equal(before.skipped, 0);
  // A click would scroll to the button.
  await page.locator(BUTTON).evaluate((button) => button.click());
  await page.locator(SHEET).waitFor();
  await settle(page);
  const during = await places();
  assert.ok(during.skipped > 80, `${during.skipped}`);
  assert.equal(during.seen, before.seen);
  assert.ok(Math.abs(during.top - before.top) <= 1, `${before.top} → ${during.top}`);
  assert.ok(Math.abs(during.height / before.height - 1) < 0.02, `${before.height} → ${during.height}`);
  await setRange(page, 'Text size', 5);
  await settle(page);
  await page.keyboard.press('Escape');
  await page.waitForFunction(
    () =>
      ![...document.querySelector('article-viewer').shadowRoot.querySelectorAll('.av-chunk')].some(
        (chunk) => chunk.style.contentVisibility,
      ),
  );
  const after = await places();
  assert.equal(after.skipped, 0);
  assert.ok(after.height > before.height * 1.1, `${before.height} → ${after.height}`);
});

test('words of the host are on the button and in the sheet', async (scene) => {
  const { page, warnings } = scene;
  await openArticle(scene);
  await page.evaluate(() => {
    document.querySelector('article-viewer').strings = {
      readingSettings: 'Look',
      'settings.title': 'The look',
      en: { 'settings.size': 'Letters' },
      'settings.nothing': 'x',
    };
  });
  await page.locator(`${BUTTON}[aria-label="Look"]`).waitFor();
  await openSheet(page);
  await page.getByRole('dialog', { name: 'The look' }).waitFor();
  await page.locator(SHEET).getByRole('slider', { name: 'Letters', exact: true }).waitFor();
  assert.deepEqual(warnings.filter((text) => text.includes('strings')).length, 1);
  assert.match(warnings.join('\n'), /settings\.nothing/);
});

test('the page of the reading app has the colors of the theme', async ({ page, server }) => {
  await page.goto(`${server.origin}/?src=${REFERENCE}`);
  await openSheet(page);
  const surface = (color) =>
    page.waitForFunction((color) => getComputedStyle(document.documentElement).backgroundColor === color, color);
  await choose(page, '深色');
  await surface('rgb(21, 23, 26)');
  await choose(page, '护眼');
  await surface('rgb(248, 241, 227)');
  assert.equal(await page.locator('meta[name="theme-color"]').first().getAttribute('content'), 'rgb(248, 241, 227)');
});
