// Formats of lists.
import assert from 'node:assert/strict';
import { articleJson, siteJson } from '../support/articles.mjs';
import { channelTab, list, MORE, openChannel, showSite } from '../support/lists.mjs';
import { at, inBrowser, PHONE, texts, waitForEvent } from '../support/page.mjs';
import { serve } from '../support/server.mjs';

const test = inBrowser();
const facts = '.av-card__facts';

test('an ItemList of schema.org and the pages of a WordPress on another origin are channel lists', {
  viewport: PHONE,
}, async (scene) => {
  const { page, server } = scene;
  const blog = await serve({ cors: true });
  try {
    server.route('/feeds/one.json', {
      '@context': 'https://schema.org',
      '@type': 'ItemList',
      itemListElement: [
        { '@type': 'ListItem', position: 2, url: 'https://paper.example/second', name: 'The second' },
        {
          '@type': 'ListItem',
          position: 1,
          item: {
            '@type': 'NewsArticle',
            headline: 'The first',
            url: 'https://paper.example/first',
            datePublished: '2026-11-20',
            publisher: { name: 'The Harbour' },
          },
        },
      ],
    });
    const authors = {
      1: 'Zhou He',
      2: 'A very long name of an office of the county government, which fits into no line of any telephone',
    };
    const post = (id) => ({
      id,
      link: `https://blog.example/${id}`,
      title: { rendered: `Post ${id}` },
      excerpt: { rendered: '' },
      _embedded: { author: [{ name: authors[id] ?? 'Zhou He' }] },
    });
    // WordPress also sends `Link`. This server is behind a proxy that removes it.
    const headers = { 'x-wp-totalpages': '2', 'access-control-expose-headers': 'X-WP-TotalPages' };
    blog.route('/posts', { body: JSON.stringify([post(1), post(2)]), headers });
    server.route(
      '/site.json',
      siteJson(['one', 'two'], {
        channels: [
          { id: 'one', name: 'Channel one', feed: '/feeds/one.json' },
          { id: 'two', name: 'Channel two', feed: `${blog.origin}/posts` },
        ],
      }),
    );
    await scene.host('<article-viewer site="/site.json"></article-viewer>');
    await page.locator(at.card).first().waitFor();
    assert.deepEqual(await texts(page, at.cardLink), ['The first', 'The second']);
    assert.match((await texts(page, facts))[0], /^The Harbour\s+20 November 2026$/);
    assert.equal(await page.locator(at.cardLink).first().getAttribute('href'), 'https://paper.example/first');

    await openChannel(page, 'two');
    await page.locator(at.card, { hasText: 'Post 2' }).waitFor();
    assert.deepEqual(await texts(page, facts), [authors[1], authors[2]]);
    assert.ok(
      await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth),
      'a long name makes the page scroll sideways',
    );
    const [card, source] = await Promise.all(
      [at.card, '.av-card__source'].map((what) => page.locator(what).last().boundingBox()),
    );
    assert.ok(source.x + source.width <= card.x + card.width);
    const requested = page.waitForRequest((request) => request.url() === `${blog.origin}/posts?page=2`);
    blog.route('/posts', { body: JSON.stringify([post(3)]), headers });
    await page.locator(MORE).click();
    await requested;
    await page.locator(at.card, { hasText: 'Post 3' }).waitFor();
    // The second of two pages is the last one.
    assert.equal(await page.locator(MORE).count(), 0);
  } finally {
    await blog.close();
  }
});

test('a document that is not a list is reported with what was received', async (scene) => {
  const { page, server } = scene;
  server.route('/feeds/one.json', list(0, 1));
  server.route('/feeds/two.json', articleJson('An article'));
  server.route('/feeds/three.json', {
    body: '<?xml version="1.0"?><rss version="2.0"><channel/></rss>',
    type: 'application/rss+xml',
  });
  server.route('/site.json', siteJson(['one', 'two', 'three'], {}));
  await showSite(scene, ['one', 'two', 'three']);
  for (const [nth, [id, code, message]] of [
    ['two', 'not-feed', /an object with the keys id, inLanguage, headline, body/],
    ['three', 'html', /web page or XML/],
  ].entries()) {
    await channelTab(page, id).click();
    await page.locator(`${at.failure}[data-code="${code}"]`).waitFor();
    const { detail } = await waitForEvent(page, 'av-error', nth + 1);
    assert.equal(detail.code, code);
    assert.match(detail.message, message);
  }
});
