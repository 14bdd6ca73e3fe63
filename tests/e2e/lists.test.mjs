// Lists of channels: what they are made of, very long ones, old ones that are asked for again, and slow and failing ones.
import assert from 'node:assert/strict';
import { feed, picture, site, story } from './articles.mjs';
import { at, event, inBrowser, PHONE, settle, shown, texts, told } from './page.mjs';
import { serve } from './server.mjs';

const test = inBrowser();

const MORE = '.av-channel__rest button';
const NEWER = '.av-channel__newer';
const channel = (page, name) => page.locator(at.tab, { hasText: name });
const facts = '.av-card__facts';

/** Articles `from` to `to` of a list, each with an address of its own. */
const items = (from, to) =>
  feed(
    'List',
    Array.from({ length: to - from }, (_, index) => [`Article ${from + index}`, `/${from + index}.json`]),
  ).items.map((item) => ({ ...item, url: `https://paper.example${item._article_viewer.src}` }));
const list = (from, to, more = {}) => ({ ...feed('List', []), items: items(from, to), ...more });

/** A list with the mark by which browsers ask whether it has changed. */
const marked = (etag, json) => ({
  body: JSON.stringify(json),
  type: 'application/json',
  headers: { etag: `"${etag}"`, 'cache-control': 'no-cache' },
});

/** Shows a site of these channels, at the first of them. */
async function open({ host, page, server }, ids, attributes = '') {
  server.route('/site.json', site(ids));
  await host(`<article-viewer site="/site.json" ${attributes}></article-viewer>`);
  await page.locator(at.card).first().waitFor();
}

/** Goes to a channel and waits for its list. */
async function go(page, id) {
  await channel(page, id).click();
  await page.locator('h1', { hasText: `Channel ${id}` }).waitFor();
  await page.locator(at.card).first().waitFor();
}

/** Lets so many seconds pass by the clock on the wall; what the page has planned is not disturbed. */
async function later(page, seconds) {
  const now = await page.evaluate(() => Date.now());
  await page.clock.setFixedTime(now + 1000 * seconds);
}

// What they are made of.

test('an ItemList of schema.org is a channel’s list, and so are the pages of a WordPress on another origin', {
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
    // Real ones also send `Link`; this one is behind something that takes it off.
    const headers = { 'x-wp-totalpages': '2', 'access-control-expose-headers': 'X-WP-TotalPages' };
    blog.route('/posts', { body: JSON.stringify([post(1), post(2)]), headers });
    server.route(
      '/site.json',
      site(['one', 'two'], {
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

    await go(page, 'two');
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
    const asked = page.waitForRequest((request) => request.url() === `${blog.origin}/posts?page=2`);
    blog.route('/posts', { body: JSON.stringify([post(3)]), headers });
    await page.locator(MORE).click();
    await asked;
    await page.locator(at.card, { hasText: 'Post 3' }).waitFor();
    // The second of two pages is the last.
    assert.equal(await page.locator(MORE).count(), 0);
  } finally {
    await blog.close();
  }
});

test('what is no list of articles is said, with what came instead', async (scene) => {
  const { page, server } = scene;
  server.route('/feeds/one.json', list(0, 1));
  server.route('/feeds/two.json', story('An article'));
  server.route('/feeds/three.json', {
    body: '<?xml version="1.0"?><rss version="2.0"><channel/></rss>',
    type: 'application/rss+xml',
  });
  server.route('/site.json', site(['one', 'two', 'three'], {}));
  await open(scene, ['one', 'two', 'three']);
  for (const [nth, [id, code, message]] of [
    ['two', 'not-feed', /an object with the keys id, inLanguage, headline, body/],
    ['three', 'html', /web page or XML/],
  ].entries()) {
    await channel(page, id).click();
    await page.locator(`${at.failure}[data-code="${code}"]`).waitFor();
    const { detail } = await event(page, 'av-error', nth + 1);
    assert.equal(detail.code, code);
    assert.match(detail.message, message);
  }
});

// Very long ones.

test('ten thousand articles are nine presses away, what is below stays in reach, and an article’s way back leads to its card', {
  viewport: PHONE,
}, async (scene) => {
  const { page, server } = scene;
  server.route('/feeds/one.json', list(0, 10_000));
  await open(scene, ['one', 'two']);
  assert.equal(await page.locator(at.card).count(), 30);
  for (let count = 60; ; count *= 2) {
    const all = Math.min(count, 10_000);
    const button = page.locator(`${MORE}:not([aria-disabled])`);
    await button.focus();
    await page.keyboard.press('Enter');
    // The focus goes to the first of those that came; what is below the list can be reached at any time.
    assert.equal(
      await page.evaluate(() => document.querySelector('article-viewer').shadowRoot.activeElement.textContent),
      `Article ${count / 2}`,
    );
    await page
      .locator(at.card)
      .nth(all - 1)
      .waitFor({ state: 'attached' });
    if (all === 10_000) break;
  }
  await page.getByText('These are all the articles.').waitFor();
  assert.equal(await page.locator(at.card).count(), 10_000);
});

// Old ones.

test('an old list is shown at once and asked for again: by its mark, and what is unchanged does not come a second time', async (scene) => {
  const { page, server } = scene;
  server.route('/feeds/one.json', marked('1', list(0, 3)));
  server.route('/feeds/two.json', marked('1', list(10, 13)));
  await open(scene, ['one', 'two']);
  await go(page, 'two');
  await go(page, 'one');
  await settle(page);
  assert.equal(server.count('/feeds/one.json'), 1, 'it was read a moment ago');

  await later(page, 61);
  await go(page, 'two');
  const slow = server.hold('/feeds/one.json');
  await go(page, 'one');
  await slow.arrived;
  assert.deepEqual(
    await texts(page, at.cardLink),
    ['Article 0', 'Article 1', 'Article 2'],
    'nobody waits for the answer',
  );
  assert.equal(await page.locator(at.skeleton).count(), 0);
  const answered = page.waitForResponse('**/feeds/one.json');
  slow.release();
  await (await answered).finished();
  await settle(page);
  assert.deepEqual([server.count('/feeds/one.json'), server.unchanged('/feeds/one.json')], [2, 1]);
  assert.equal(await page.locator(NEWER).count(), 0);
});

test('new articles wait behind a button: nothing moves, Back finds the list as it was left, and the button shows them', {
  viewport: PHONE,
}, async (scene) => {
  const { page, server } = scene;
  server.route('/feeds/one.json', marked('1', list(10, 70)));
  server.route('/feeds/two.json', marked('1', list(100, 103)));
  server.route('/40.json', story('Forty'));
  await open(scene, ['one', 'two'], 'address="hash"');
  await go(page, 'two');
  await later(page, 61);
  await go(page, 'one');
  await page.locator(MORE).click();
  await go(page, 'two');
  server.route('/feeds/one.json', marked('2', list(8, 70)));
  await later(page, 61);
  const slow = server.hold('/feeds/one.json');
  await go(page, 'one');
  await slow.arrived;
  const link = page.locator(at.cardLink, { hasText: 'Article 40' });
  await link.scrollIntoViewIfNeeded();
  const place = () => link.evaluate((link) => Math.round(link.getBoundingClientRect().top));
  const before = await place();
  slow.release();
  await page.locator(NEWER).waitFor();
  assert.equal(await place(), before, 'the list moved');
  assert.ok(await page.locator(NEWER).isVisible());
  const box = await page.locator(NEWER).boundingBox();
  assert.ok(box.y >= 0 && box.y + box.height < PHONE.height, 'it is in sight wherever the reader is');

  await link.click();
  await shown(page, 'Forty');
  await page.goBack();
  await page.locator(NEWER).waitFor();
  assert.equal(await page.locator(at.cardLink).first().textContent(), 'Article 10');

  await page.locator(NEWER).focus();
  await page.keyboard.press('Enter');
  await page.locator(at.cardLink, { hasText: 'Article 8' }).first().waitFor();
  assert.equal(await page.locator(at.cardLink).first().textContent(), 'Article 8');
  assert.equal(await page.locator(NEWER).count(), 0);
  assert.equal(
    await page.evaluate(() => document.querySelector('article-viewer').shadowRoot.activeElement?.className),
    'av-channel__name',
  );
  assert.ok(
    await page.evaluate(() => document.querySelector('article-viewer').getBoundingClientRect().top >= 0),
    'at the top of the list',
  );
});

test('a list that cannot be had again is shown as it was, without a word', async (scene) => {
  const { page, server, expect } = scene;
  expect(/feeds\/one/);
  server.route('/feeds/one.json', marked('1', list(0, 3)));
  server.route('/feeds/two.json', marked('1', list(10, 13)));
  await open(scene, ['one', 'two']);
  await go(page, 'two');
  await later(page, 61);
  server.route('/feeds/one.json', { status: 503 });
  const answered = page.waitForResponse('**/feeds/one.json');
  await go(page, 'one');
  await answered;
  await settle(page);
  assert.equal(await page.locator(at.card).count(), 3);
  assert.equal(await page.locator(at.failure).count(), 0);
  assert.deepEqual(await told(page, 'av-error'), []);
});

// Those that nobody has asked for yet.

const IN_TWO = { breadcrumb: [{ name: 'Channel two' }] };

test('the list of an article’s channel is fetched while the browser is idle, and given up when the reader leaves', async (scene) => {
  const { page, server, host } = scene;
  server.route('/site.json', site(['one', 'two']));
  server.route('/start.json', story('Start', { ...IN_TWO, relatedLink: [{ name: 'On', src: '/on.json' }] }));
  server.route('/on.json', story('On', { relatedLink: [{ name: 'Back', src: '/start.json' }] }));
  server.route('/feeds/two.json', list(0, 3));
  const slow = server.hold('/feeds/two.json');
  const gone = page.waitForEvent('requestfailed', (request) => request.url().endsWith('/feeds/two.json'));
  await host('<article-viewer src="/start.json" site="/site.json"></article-viewer>');
  await shown(page, 'Start');
  await slow.arrived;
  await page.locator(`${at.related} :is(a, button)`).click();
  await shown(page, 'On');
  await gone;
  slow.release();
  // Where it was not given up, it is there at once.
  const here = page.waitForResponse('**/feeds/two.json');
  await page.locator(`${at.related} :is(a, button)`).click();
  await shown(page, 'Start');
  await (await here).finished();
  await settle(page);
  const asked = server.count('/feeds/two.json');
  await channel(page, 'two').click();
  await page.locator(at.card).first().waitFor();
  assert.equal(server.count('/feeds/two.json'), asked);
});

test('readers who save data are spared lists that they did not ask for', async (scene) => {
  const { page, server, host } = scene;
  await page.addInitScript(() => {
    Object.defineProperty(navigator, 'connection', { value: { saveData: true } });
    const asked = requestIdleCallback;
    window.requestIdleCallback = (then) =>
      asked(() => {
        window.wasIdle = true;
        then();
      });
  });
  server.route('/site.json', site(['one', 'two']));
  server.route('/start.json', story('Start', IN_TWO));
  await host('<article-viewer src="/start.json" site="/site.json"></article-viewer>');
  await shown(page, 'Start');
  await channel(page, 'two').waitFor();
  await page.evaluate(
    () =>
      new Promise((done) => {
        requestIdleCallback(done);
      }),
  );
  await settle(page);
  assert.equal(server.count('/feeds/two.json'), 0);
});

// Slow and failing ones.

test('whoever switches fast among slow and failing channels sees the last one, and each of the others when they come back', async (scene) => {
  const { page, server, expect } = scene;
  expect(/feeds\/(slow|broken|gone)/);
  server.route('/feeds/start.json', list(900, 903));
  server.route('/feeds/slow.json', list(0, 3));
  server.route('/feeds/tardy.json', list(10, 13));
  server.route('/feeds/broken.json', { status: 500 });
  server.route('/feeds/gone.json', { drop: true });
  await open(scene, ['start', 'slow', 'tardy', 'broken', 'gone', 'empty']);
  server.route('/feeds/empty.json', list(0, 0));
  const gates = ['slow', 'tardy', 'broken', 'gone'].map((id) => server.hold(`/feeds/${id}.json`));
  for (const id of ['slow', 'broken', 'tardy', 'gone', 'slow', 'tardy']) await channel(page, id).click();
  await page.locator('h1', { hasText: 'Channel tardy' }).waitFor();
  await gates[1].arrived;
  assert.equal(await page.locator(at.skeleton).count(), 1);
  // All answers come, the failures too, and the last one last.
  for (const gate of [gates[0], gates[2], gates[3]]) gate.release();
  await settle(page);
  assert.equal(await page.locator(at.skeleton).count(), 1);
  assert.equal(await page.locator(at.failure).count(), 0);
  gates[1].release();
  await page.locator(at.card, { hasText: 'Article 10' }).waitFor();
  assert.deepEqual(await texts(page, at.cardLink), ['Article 10', 'Article 11', 'Article 12']);
  assert.deepEqual(
    (await told(page, 'av-channel')).map(({ detail }) => detail.channel),
    ['start', 'tardy'],
  );
  assert.deepEqual(await told(page, 'av-error'), []);
  for (const [id, code] of [
    ['broken', 'status'],
    ['gone', 'unreachable'],
  ]) {
    await channel(page, id).click();
    await page.locator(`${at.failure}[data-code="${code}"]`).waitFor();
  }
  await channel(page, 'empty').click();
  await page.getByText('There are no articles in this channel yet.').waitFor();
  await go(page, 'slow');
  await page.locator(at.card, { hasText: 'Article 2' }).waitFor();
});
