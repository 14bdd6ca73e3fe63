// The host's own words (`strings`): from the start, later, by language, with faults, and only for their element.
import assert from 'node:assert/strict';
import { articleJson, paragraphJson } from '../support/articles.mjs';
import { FIRST_SCREEN, LIVE, openFirstScreen } from '../support/first_screen.mjs';
import { inBrowser } from '../support/page.mjs';

const test = inBrowser();
const ARTICLE = articleJson('Words', {
  author: [{ name: 'Ann' }],
  datePublished: '2026-11-19',
  dateModified: '2026-11-20',
  body: [paragraphJson('One.')],
  nextArticle: { name: 'Next', url: 'https://paper.example/next' },
});
const VIEWER = '<article-viewer src="/a.json"></article-viewer>';

/** A script that sets words before the element is defined. */
const given = (words) =>
  `<script>document.querySelector('article-viewer').strings = ${JSON.stringify(words)};</script>`;
const setWords = (page, words) =>
  page.evaluate((value) => {
    document.querySelector('article-viewer').strings = value;
  }, words);
const waitFor = (page, selector, words) => page.locator(selector).filter({ hasText: words }).first().waitFor();
const LABEL = `${LIVE} .av-next__label`;

function collectWarnings(page) {
  const warnings = [];
  page.on('console', (message) => {
    if (message.type() === 'warning') warnings.push(message.text());
  });
  return warnings;
}

test('words that are set before the definition are on the first screen and in the view', async (scene) => {
  const { page, host, server } = scene;
  server.route('/a.json', ARTICLE);
  const words = {
    updated: 'Corrected',
    nextArticle: 'Up next',
    months: 'Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec',
  };
  const release = await openFirstScreen(scene, () => host(VIEWER + given(words)));
  await waitFor(page, `${FIRST_SCREEN} .av-byline`, 'Corrected 20 Nov 2026');
  await release();
  await waitFor(page, `${LIVE} .av-byline`, 'Corrected 20 Nov 2026');
  await waitFor(page, LABEL, 'Up next');
  assert.equal(await page.locator(`${LIVE} .av`).getAttribute('lang'), 'en');
  assert.equal(server.count('/locale/en.txt'), 1);
});

test('words change at any time, and null removes them', async ({ page, host, server }) => {
  server.route('/a.json', ARTICLE);
  await host(VIEWER);
  await waitFor(page, LABEL, 'Read next');
  assert.equal(server.count('/strings.js') + server.count('/locale/en.txt'), 0);
  assert.equal(await page.evaluate(() => document.querySelector('article-viewer').strings), null);
  await setWords(page, { nextArticle: 'Up next' });
  await waitFor(page, LABEL, 'Up next');
  await setWords(page, { nextArticle: 'Then' });
  await waitFor(page, LABEL, 'Then');
  await setWords(page, null);
  await waitFor(page, LABEL, 'Read next');
});

test('words of one language precede the others', async ({ page, host, server }) => {
  server.route('/a.json', ARTICLE);
  const words = { nextArticle: '→', fr: { nextArticle: 'Ensuite' } };
  await host(VIEWER + given(words));
  await waitFor(page, LABEL, '→');
  for (const [lang, label] of [
    ['fr', 'Ensuite'],
    ['de', '→'],
    ['fr', 'Ensuite'],
    ['en', '→'],
  ]) {
    await page.evaluate((value) => document.querySelector('article-viewer').setAttribute('lang', value), lang);
    await waitFor(page, LABEL, label);
  }
  // The other words are those of the language.
  await page.evaluate(() => document.querySelector('article-viewer').setAttribute('lang', 'fr'));
  await waitFor(page, `${LIVE} .av-byline`, 'Mis à jour le');
});

test('faults are reported once and change nothing else', async ({ page, host, server }) => {
  const warnings = collectWarnings(page);
  server.route('/a.json', ARTICLE);
  const words = {
    nextArticle: 'Up next',
    nextStory: 'x',
    tag: 'fr',
    retry: 7,
    close: 'two\nlines',
    updated: '②',
    months: 'Jan|Feb',
    zero: 'x',
    fr: { unknown: 'y' },
  };
  await host(VIEWER + given(words));
  await waitFor(page, LABEL, 'Up next');
  await waitFor(page, `${LIVE} .av-byline`, 'Updated 20 November 2026');
  const own = () => warnings.filter((text) => text.includes('strings'));
  assert.equal(own().length, 7, own().join('\n'));
  for (const name of ['nextStory', 'tag', 'retry', 'close', 'updated', 'months', 'zero'])
    assert.ok(
      own().some((text) => text.includes(`“${name}”`)),
      name,
    );
  await setWords(page, 'Up next');
  await waitFor(page, LABEL, 'Read next');
  assert.match(own().at(-1), /not an object/);
});

test('words are only those of their element, and shown as text', async ({ page, host, server }) => {
  server.route('/a.json', ARTICLE);
  const hostile = '<img src=x onerror=alert(1)>';
  await host(VIEWER + given({ nextArticle: hostile }) + VIEWER);
  await waitFor(page, LABEL, hostile);
  await waitFor(page, LABEL, 'Read next');
  assert.deepEqual((await page.locator(LABEL).allInnerTexts()).sort(), [hostile, 'Read next'].sort());
  assert.equal(await page.locator(`${LIVE} img`).count(), 0);
});

test('without the script of the words the viewer has its own', async ({ page, host, server, allowErrors }) => {
  allowErrors(/strings\.js|Failed to load/);
  server.route('/a.json', ARTICLE);
  server.route('/strings.js', { status: 404 });
  await host(`<article-viewer src="/a.json" lang="fr"></article-viewer>${given({ nextArticle: 'Up next' })}`);
  await waitFor(page, LABEL, 'À lire ensuite');
});
