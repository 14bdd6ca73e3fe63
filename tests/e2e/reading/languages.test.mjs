// The article and the interface may have different languages: each part has the language and the direction of its text.
import assert from 'node:assert/strict';
import { articleJson, imageJson, paragraphJson } from '../support/articles.mjs';
import { inBrowser, waitForArticle } from '../support/page.mjs';

const test = inBrowser();

const SAMPLES = {
  ar: { dir: 'rtl', headline: 'النهر يعود', text: 'عاد النهر بعد خمس سنوات.', names: ['ليلى', 'سمير'] },
  de: {
    dir: 'ltr',
    headline: 'Der Fluss kehrt zurück',
    text: 'Nach fünf Jahren kehrt der Fluss zurück.',
    names: ['Ann', 'Ben'],
  },
};
const link = (name) => ({ name, url: 'https://paper.example/x' });

const article = (lang, { headline, text, names }) =>
  articleJson(headline, {
    inLanguage: lang,
    description: text,
    datePublished: '2026-11-05T08:05:00+08:00',
    dateModified: '2026-11-06T08:05:00+08:00',
    breadcrumb: [link(names[0]), link(names[1])],
    author: names.map((name) => ({ name })),
    body: [
      paragraphJson(text),
      imageJson('/demo/photos/fireworks-800.jpg', { caption: text, creditText: names[0] }),
      { type: 'embed', url: 'https://www.youtube.com/watch?v=dQw4w9WgXcQ', title: headline },
      paragraphJson(text),
    ],
    relatedLink: [link(headline)],
    nextArticle: link(headline),
  });

/** The words of the interface inside an article. */
const INTERFACE =
  '.av-breadcrumb__label, .av-byline__time, .av-sources__label, .av-caption__credit, .av-embed__action, .av-embed__note, ' +
  '.av-embed__elsewhere a, .av-related h2, .av-next__label';
const OWN = '[part~="headline"], [part~="summary"], .av-text, .av-caption__words, .av-embed__title, .av-related__link';

for (const [lang, own] of [
  ['ar', 'de'],
  ['de', 'fa'],
  ['de', 'ar'],
]) {
  test(`an article in ${lang} with an interface in ${own}`, async ({ host, page, server }) => {
    const sample = SAMPLES[lang];
    server.route('/a.json', article(lang, sample));
    await host(`<article-viewer src="/a.json" lang="${own}"></article-viewer>`);
    await waitForArticle(page, sample.headline);
    await page
      .locator('[part~="viewer"]:not(.av-first-screen *)')
      .and(page.locator(`[lang="${own}"]`))
      .waitFor();
    const found = await page.locator('article-viewer').evaluate(
      ({ shadowRoot: root }, selectors) =>
        selectors.map((selector) =>
          [...root.querySelectorAll(selector)].map((element) => ({
            name: element.className || element.localName,
            lang: element.closest('[lang]').lang,
          })),
        ),
      [INTERFACE, OWN],
    );
    assert.ok(found[0].length >= 10, `${found[0].length} words of the interface`);
    for (const { name, lang: is } of found[0]) assert.equal(is, own, name);
    assert.ok(found[1].length >= 6);
    for (const { name, lang: is } of found[1]) assert.equal(is, lang, name);
    const direction = (selector) =>
      page
        .locator(selector)
        .first()
        .evaluate((e) => getComputedStyle(e).direction);
    assert.equal(await direction('[part~="viewer"]'), own === 'de' ? 'ltr' : 'rtl');
    assert.equal(await direction('[part~="article"]'), sample.dir);
    // The link below a player begins where the article's text does.
    const [text, elsewhere] = await page.locator('.av-text, .av-embed__elsewhere a').evaluateAll((all) =>
      [all[0], all.find((element) => element.localName === 'a')].map((element) => {
        // The box of the words, without the padding of their element.
        const range = document.createRange();
        range.selectNodeContents(element);
        const { left, right } = range.getBoundingClientRect();
        return { left, right };
      }),
    );
    if (sample.dir === 'rtl') assert.ok(Math.abs(text.right - elsewhere.right) < 2, `${text.right} ${elsewhere.right}`);
    else assert.ok(Math.abs(text.left - elsewhere.left) < 2, `${text.left} ${elsewhere.left}`);
  });
}

test('authors follow each other in the direction of the article', async ({ host, page, server }) => {
  server.route('/a.json', article('ar', SAMPLES.ar));
  await host('<article-viewer src="/a.json"></article-viewer>');
  await waitForArticle(page, SAMPLES.ar.headline);
  const lefts = await page
    .locator('.av-byline__authors .av-name')
    .evaluateAll((names) => names.map((name) => name.getBoundingClientRect().left));
  assert.ok(lefts[0] > lefts[1], `${lefts}`);
});
