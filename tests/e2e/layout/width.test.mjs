// Widths: no horizontal scrolling, readable line lengths, layouts for narrow and wide elements.
import assert from 'node:assert/strict';
import { articleJson, feedJson, imageJson, paragraphJson, siteJson } from '../support/articles.mjs';
import { at, inBrowser, settle, waitForArticle } from '../support/page.mjs';

const test = inBrowser();
const WIDTHS = [320, 390, 768, 1280, 1600];

/** An article with the widest content of each kind. */
const wide = articleJson('W'.repeat(120), {
  description: `https://paper.example/${'a'.repeat(200)}`,
  author: Array.from({ length: 12 }, (_, index) => ({ name: `Reporter Number ${index}` })),
  sourceOrganization: { name: 'x'.repeat(90) },
  body: [
    paragraphJson(`https://paper.example/${'b'.repeat(300)}`),
    { type: 'code', text: `let line = "${'c'.repeat(300)}";` },
    {
      type: 'table',
      caption: 'Wide',
      header: Array.from({ length: 14 }, (_, index) => `Column ${index}`),
      rows: [Array.from({ length: 14 }, () => 'something')],
    },
    { type: 'quote', text: 'q'.repeat(200), cite: 'z'.repeat(90) },
    { type: 'list', ordered: true, items: ['l'.repeat(200)] },
    { type: 'aside', heading: 'h'.repeat(90), body: [{ type: 'code', text: 'd'.repeat(300) }] },
    { type: 'embed', url: `https://video.example/${'e'.repeat(200)}` },
    imageJson('data:image/gif;base64,R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7', {
      caption: 'k'.repeat(200),
      width: 4000,
      height: 300,
    }),
  ],
  relatedLink: [{ name: 'r'.repeat(150), url: 'https://paper.example/r' }],
  nextArticle: { name: 'n'.repeat(150), url: 'https://paper.example/n' },
});

/** The horizontal overflow of the page, and the elements that cause it. */
const overflow = (page) =>
  page.evaluate(() => {
    const page_ = document.scrollingElement;
    const view = document.querySelector('article-viewer').shadowRoot.querySelector('.av');
    return { page: page_.scrollWidth - page_.clientWidth, view: view.scrollWidth - view.clientWidth };
  });

for (const width of WIDTHS) {
  test(`at ${width} px no page scrolls horizontally: reference, channel, Arabic, English, very wide article`, {
    viewport: { width, height: 900 },
  }, async ({ app, host, page, server }) => {
    await app();
    await page.locator(at.home).waitFor();
    const found = { reference: await overflow(page) };
    await page.locator(at.tab, { hasText: '活动招募' }).click();
    await page.locator(at.card).first().waitFor();
    found.channel = await overflow(page);
    for (const [name, headline] of [
      ['desert-light', 'رملٌ على ضفّة النهر'],
      ['greenway-walk', 'Nine Kilometres Without a Shortcut'],
    ]) {
      await page.evaluate((name) => {
        location.hash = `#/article/${name}.json`;
      }, name);
      await waitForArticle(page, headline);
      await page.locator(at.home).waitFor();
      found[name] = await overflow(page);
    }
    server.route('/wide.json', wide);
    await host('<article-viewer src="/wide.json"></article-viewer>', { head: '<style>body{margin:0}</style>' });
    await page.locator(at.next).waitFor();
    found.wide = await overflow(page);
    assert.deepEqual(found, Object.fromEntries(Object.keys(found).map((key) => [key, { page: 0, view: 0 }])));
  });
}

test('a breadcrumb of long steps does not widen the page', async ({ host, page, server }) => {
  const name = '清渚河全长十一公里曾因黑臭被沿岸居民关在窗外五年之后重新打开窗户的人讲这条河';
  server.route(
    '/a.json',
    articleJson('Long way', {
      inLanguage: 'zh-Hans',
      breadcrumb: [
        { name: '首页', url: 'https://paper.example/' },
        { name: '一个名字很长很长很长很长的频道', url: 'https://paper.example/c' },
        { name },
      ],
    }),
  );
  await host('<article-viewer src="/a.json"></article-viewer>', { head: '<style>body{margin:0}</style>' });
  await waitForArticle(page, 'Long way');
  for (const width of WIDTHS) {
    await page.setViewportSize({ width, height: 900 });
    await settle(page);
    assert.deepEqual({ width, ...(await overflow(page)) }, { width, page: 0, view: 0 });
  }
});

test('a line of text is at most as long as is comfortable and at least as long as a phone allows', async ({
  app,
  page,
}) => {
  await app();
  for (const width of WIDTHS) {
    await page.setViewportSize({ width, height: 900 });
    const { characters, gap } = await page
      .locator(at.paragraph)
      .first()
      .evaluate((p) => {
        const style = getComputedStyle(p);
        const inner = p.clientWidth - parseFloat(style.paddingLeft) - parseFloat(style.paddingRight);
        return {
          characters: inner / parseFloat(style.fontSize),
          gap: p.getBoundingClientRect().left + parseFloat(style.paddingLeft),
        };
      });
    assert.ok(characters <= 42 && characters >= 14, `${characters} characters at ${width} px`);
    assert.ok(gap >= 12, `${gap} px beside the text at ${width} px`);
  }
});

test('a narrow column of a wide page gets the narrow layout, and a wide column the wide one', async ({
  host,
  page,
  server,
}) => {
  server.route('/site.json', siteJson(['one']));
  server.route('/feeds/one.json', feedJson('One', [['Of one', '/a.json']]));
  server.route(
    '/a.json',
    articleJson('Columns', {
      body: [
        {
          type: 'gallery',
          images: [imageJson('/demo/photos/footbridge-800.jpg'), imageJson('/demo/photos/greenway-dusk-800.jpg')],
        },
      ],
    }),
  );
  const viewer = '<article-viewer src="/a.json"></article-viewer>';
  await host(`<div style="width:340px">${viewer}</div><div style="width:1100px">${viewer}</div>`);
  await page.locator(at.headline).nth(1).waitFor();
  await page.locator(at.photo).nth(3).waitFor();
  const tops = await page
    .locator(at.photo)
    .evaluateAll((photos) =>
      photos.map((photo) => photo.getBoundingClientRect()).map(({ width }) => Math.round(width)),
    );
  assert.ok(tops[0] < 340 && tops[2] > 400, String(tops));
});
