// Attributes of the element that change while it runs, and invalid values.
import assert from 'node:assert/strict';
import { articleJson, feedJson, siteJson } from '../support/articles.mjs';
import { setAttribute, VIEWER } from '../support/element.mjs';
import { at, inBrowser, REFERENCE, REFERENCE_HEADLINE, SITE, texts, waitForArticle } from '../support/page.mjs';

const test = inBrowser();

const background = (page) =>
  page.locator('article-viewer').evaluate((viewer) => getComputedStyle(viewer).backgroundColor);

test('lang changes the labels at once and keeps the language of the article', async ({ host, page }) => {
  await host(`<article-viewer src="${REFERENCE}" site="${SITE}"></article-viewer>`);
  await waitForArticle(page, REFERENCE_HEADLINE);
  const label = () => page.locator(at.tabs).getAttribute('aria-label');
  await page.locator(at.tabs).waitFor();
  assert.equal(await label(), '频道精选');
  await setAttribute(page, 'lang', 'en');
  await page.locator(`${at.tabs}[aria-label="Channels"]`).waitFor();
  assert.match(await page.locator(at.next).innerText(), /Read next/);
  assert.match(await page.locator('[part~="byline"]').innerText(), /20 November 2026/);
  assert.equal(await page.locator('[part~="article"]').getAttribute('lang'), 'zh-Hans');
  await setAttribute(page, 'lang', 'ar');
  await page.locator('[part~="viewer"][dir="rtl"]').waitFor();
  assert.equal(
    await page.locator('[part~="article"]').getAttribute('dir'),
    'ltr',
    'the direction of Chinese text changed',
  );
  await setAttribute(page, 'lang', null);
  await page.locator(`${at.tabs}[aria-label="频道精选"]`).waitFor();
});

test('theme changes the colours at once, and auto follows the system', { colorScheme: 'light' }, async ({
  host,
  page,
  server,
}) => {
  server.route('/a.json', articleJson('Colours'));
  await host(VIEWER);
  await waitForArticle(page, 'Colours');
  const seen = { auto: await background(page) };
  for (const theme of ['light', 'dark', 'sepia', 'contrast']) {
    await setAttribute(page, 'theme', theme);
    seen[theme] = await background(page);
  }
  assert.equal(seen.auto, seen.light);
  assert.equal(new Set([seen.light, seen.dark, seen.sepia]).size, 3, JSON.stringify(seen));
  assert.equal(seen.contrast, 'rgb(255, 255, 255)');
  await page.emulateMedia({ colorScheme: 'dark' });
  for (const theme of ['light', 'sepia', 'contrast']) {
    await setAttribute(page, 'theme', theme);
    assert.equal(await background(page), seen[theme], `a dark system changes the theme ${theme}`);
  }
  await setAttribute(page, 'theme', null);
  assert.equal(await background(page), seen.dark);
});

test('channel opens another channel at once, and only moves the current tab while an article is open', async ({
  host,
  page,
  server,
}) => {
  server.route('/site.json', siteJson(['one', 'two']));
  server.route('/feeds/one.json', feedJson('One', [['Of one', '/a.json']]));
  server.route('/feeds/two.json', feedJson('Two', [['Of two', '/b.json']]));
  server.route('/a.json', articleJson('First'));
  await host('<article-viewer site="/site.json" channel="one"></article-viewer>');
  await page.locator(at.card, { hasText: 'Of one' }).waitFor();
  await setAttribute(page, 'channel', 'two');
  await page.locator(at.card, { hasText: 'Of two' }).waitFor();
  assert.deepEqual(await texts(page, at.currentTab), ['Channel two']);
  await page.locator(at.tab, { hasText: 'one' }).click();
  await page.locator(at.cardLink, { hasText: 'Of one' }).click();
  await waitForArticle(page, 'First');
  await setAttribute(page, 'channel', 'one');
  await page.locator(at.currentTab, { hasText: 'Channel one' }).waitFor();
  assert.deepEqual(await texts(page, at.headline), ['First']);
});

test('an invalid attribute value is reported in the console and the default applies', async ({
  host,
  page,
  server,
  warnings,
}) => {
  server.route('/a.json', articleJson('Shown all the same'));
  await host(
    '<article-viewer src="/a.json" theme="purple" navigation="sideways" address="postal" lang="!!" site="javascript:alert(1)"></article-viewer>',
  );
  await waitForArticle(page, 'Shown all the same');
  for (const [name, value] of [
    ['theme', 'purple'],
    ['navigation', 'sideways'],
    ['address', 'postal'],
    ['lang', '!!'],
    ['site', 'javascript:alert(1)'],
  ]) {
    assert.equal(warnings.filter((words) => words.includes(`${name}="${value}"`)).length, 1, `${name}: ${warnings}`);
  }
});

test('an attribute value that becomes invalid is replaced by the default', { colorScheme: 'light' }, async ({
  host,
  page,
  server,
  warnings,
}) => {
  server.route('/a.json', articleJson('Good'));
  await host('<article-viewer src="/a.json" theme="dark"></article-viewer>');
  await waitForArticle(page, 'Good');
  await setAttribute(page, 'theme', 'mauve');
  assert.equal(await background(page), 'rgb(255, 255, 255)');
  await setAttribute(page, 'src', 'http://');
  await page.locator(`${at.failure}[data-code="no-address"]`).waitFor();
  for (const value of ['theme="mauve"', 'src="http://"']) {
    assert.ok(
      warnings.some((words) => words.includes(value)),
      `${value}: ${warnings}`,
    );
  }
});

test('theme accepts capital letters', { colorScheme: 'dark' }, async ({ host, page, server }) => {
  server.route('/a.json', articleJson('Capitals'));
  await host('<article-viewer src="/a.json" theme="Light"></article-viewer>');
  await waitForArticle(page, 'Capitals');
  assert.equal(await background(page), 'rgb(255, 255, 255)');
});

test('a viewer inside a shadow root takes the language of the document', async ({ host, page }) => {
  await host('<div id="outer"></div>');
  await page.evaluate(() => {
    document.documentElement.lang = 'ar';
    document.getElementById('outer').attachShadow({ mode: 'open' }).append(document.createElement('article-viewer'));
  });
  await page.locator('[part~="viewer"][lang="ar"]').waitFor();
});
