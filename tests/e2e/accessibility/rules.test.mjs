// axe-core finds nothing in any state of the view: WCAG 2.2 A and AA, and best practices where the viewer is the whole page.
import assert from 'node:assert/strict';
import { articleJson, feedJson, imageJson, paragraphJson, siteJson, svgImage } from '../support/articles.mjs';
import { violations } from '../support/axe.mjs';
import { FIRST_SCREEN, openBeforeProgram } from '../support/first_screen.mjs';
import { photo } from '../support/lightbox.mjs';
import { at, inBrowser, REFERENCE_HEADLINE, settle, waitForArticle } from '../support/page.mjs';
import { openApp, withWorker } from '../support/offline.mjs';
import { openPrerendered, RIVER } from '../support/prerendered.mjs';
import { openSheet } from '../support/reading_settings.mjs';

const test = inBrowser();
const testWithWorker = withWorker();
const TIME = { timeout: 120_000, reducedMotion: 'reduce' };

/** Checks the state and names it in a failure. */
const check = async (page, state, options) =>
  assert.deepEqual(
    (await violations(page, options)).map((line) => `${state}: ${line}`),
    [],
  );

test('the reading app: article, settings, list, popover', TIME, async ({ app, page }) => {
  await app();
  await page.locator(at.home).waitFor();
  await check(page, 'article');
  await openSheet(page);
  await check(page, 'settings');
  await page.keyboard.press('Escape');
  await page.locator('.av-tabs__all').click();
  await page.locator('[popover]:popover-open').waitFor();
  await check(page, 'popover');
  await page.keyboard.press('Escape');
  await page.locator(at.tab).first().click();
  await page.locator(at.card).first().waitFor();
  await check(page, 'list');
});

test('the reading app: lightbox, zoomed, with its keys', TIME, async ({ app, page }) => {
  await app('', REFERENCE_HEADLINE);
  await photo(page, 1).click();
  await page.locator(`${at.lightbox} .av-strip`).waitFor();
  await check(page, 'lightbox');
  await page.keyboard.press('+');
  await settle(page);
  await check(page, 'zoomed');
  await page.keyboard.press('?');
  await page.locator(`${at.lightbox} dl`).or(page.locator('.av-keys')).first().waitFor();
  await check(page, 'keys');
});

const WORDS = {
  en: ['The river returns', 'The water rises in spring.'],
  ar: ['النهر يعود', 'يرتفع الماء في الربيع.'],
  fr: ['La rivière revient', 'L’eau monte au printemps.'],
  ja: ['川が戻る', '春に水が増える。'],
  hi: ['नदी लौटती है', 'वसंत में पानी बढ़ता है।'],
  'zh-Hant': ['河流歸來', '春天水漲。'],
};

test('an article with every kind of block, in six languages', TIME, async ({ host, page, server }) => {
  server.route('/1.svg', svgImage());
  server.route('/2.svg', svgImage('navy', 800, 1200));
  server.route('/site.json', siteJson(['one', 'two']));
  server.route('/feeds/one.json', feedJson('One', [['Next', '/next.json']]));
  for (const [lang, [headline, text]] of Object.entries(WORDS)) {
    const image = (number) => imageJson(`/${number}.svg`, { caption: text, alt: headline, creditText: 'A. B.' });
    const body = [
      paragraphJson([text, { type: 'link', url: 'https://paper.example/', text: headline }]),
      { type: 'heading', level: 2, text: headline },
      image(1),
      { type: 'quote', text, cite: headline },
      { type: 'heading', level: 3, text },
      { type: 'list', items: [text, headline] },
      { type: 'table', header: [headline, text], rows: [[text, headline]] },
      { type: 'gallery', images: [image(1), image(2), image(1)] },
      { type: 'embed', url: 'https://www.youtube.com/watch?v=aqz-KE-bpKQ', title: headline },
      { type: 'divider' },
    ];
    const more = { description: text, datePublished: '2026-11-20T08:30:00+08:00', author: [headline] };
    server.route('/a.json', articleJson(headline, { inLanguage: lang, body, ...more }));
    const element = '<article-viewer src="/a.json" site="/site.json" controls="progress"></article-viewer>';
    await host(`<main>${element}</main>`, { lang });
    await waitForArticle(page, headline);
    await check(page, lang);
  }
});

test('what is shown before, in place of and without an article', TIME, async (scene) => {
  const { allowErrors, host, page, server } = scene;
  allowErrors(/a\.json/);
  const element = '<main><article-viewer src="/a.json" site="/site.json"></article-viewer></main>';
  server.route('/site.json', siteJson(['one', 'two']));
  server.route('/feeds/one.json', { version: 'https://jsonfeed.org/version/1.1', title: 'One', items: [] });
  const held = server.hold('/a.json');
  await host(element, { lang: 'en' });
  await page.locator(at.skeleton).first().waitFor();
  // A page that is loading has no heading yet.
  await check(page, 'loading', { rules: { 'page-has-heading-one': { enabled: false } } });
  server.route('/a.json', { status: 500 });
  held.release();
  await page.locator(at.failure).waitFor();
  await check(page, 'error');
  server.route('/a.json', articleJson('Early'));
  await openBeforeProgram(scene, () => host(element, { lang: 'en' }));
  await check(page, 'first screen');
  await page.goto('about:blank');
});

test('a prerendered page before and after the program', TIME, async (scene) => {
  const { page } = scene;
  const release = await openPrerendered(scene, RIVER);
  await page.locator(FIRST_SCREEN).waitFor();
  await check(page, 'prerendered');
  await release();
  await check(page, 'taken over');
});

testWithWorker('the list of stored articles', TIME, async (scene) => {
  const { page } = scene;
  await openApp(scene);
  await page.evaluate(() => {
    location.hash = '#/offline';
  });
  await page.locator('#app-offline h1').waitFor();
  await check(page, 'offline');
});
