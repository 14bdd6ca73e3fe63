// Channels and articles opened in place: lists, the address, Back and Forward, and the host that has a say.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { feed, site, story } from './articles.mjs';
import { at, event, focus, inBrowser, PHONE, REFERENCE_HEADLINE, settle, shown, texts, told } from './page.mjs';
import { DIST } from './server.mjs';

const test = inBrowser();

const address = (page) => page.evaluate(() => decodeURIComponent(location.hash));
const channel = (page, name) => page.locator(at.tab, { hasText: name });

/** A small paper of two channels and two articles, for what the demo cannot play. */
function paper(server) {
  server.route('/site.json', site(['one', 'two']));
  server.route('/feeds/one.json', feed('One', [['Of one', '/a.json']]));
  server.route('/feeds/two.json', feed('Two', [['Of two', '/b.json']]));
  server.route('/start.json', story('Start'));
  server.route('/a.json', story('Of one'));
  server.route('/b.json', story('Of two'));
}

const VIEWER = '<article-viewer src="/start.json" site="/site.json"></article-viewer>';

/** Shows the small paper with its site and waits for both. */
async function embed({ host, page, server }, attributes = '') {
  paper(server);
  await host(VIEWER.replace('src=', `${attributes} src=`));
  await shown(page, 'Start');
  await channel(page, 'two').waitFor();
}

test('every one of the 18 channels lists at least four articles, and each of them can be opened in place', async ({
  app,
  page,
}) => {
  const { channels } = JSON.parse(await readFile(join(DIST, 'demo/site.json'), 'utf8'));
  await app();
  for (const { name } of channels) {
    await channel(page, name).click();
    await page.locator('h1', { hasText: name }).waitFor();
    await page.locator(at.card).first().waitFor();
    const links = await page
      .locator(at.cardLink)
      .evaluateAll((links) => links.map((link) => link.getAttribute('href')));
    assert.ok(links.length >= 4, `${name} has ${links.length}`);
    for (const link of links) assert.match(link, /^#\/article\/.+\.json$/, name);
  }
});

test('every article of the demo opens: a headline, text, and no notice', async ({ page, server, host }) => {
  const { channels } = JSON.parse(await readFile(join(DIST, 'demo/site.json'), 'utf8'));
  const sources = new Set();
  for (const channel of channels) {
    const { items } = JSON.parse(await readFile(join(DIST, 'demo', channel.feed), 'utf8'));
    const base = new URL(`/demo/${channel.feed}`, server.origin);
    for (const item of items) sources.add(new URL(item._article_viewer.src, base).pathname);
  }
  assert.ok(sources.size >= 24, `${sources.size} articles`);
  await host('<article-viewer></article-viewer>');
  await event(page, 'av-ready');
  let nth = 0;
  for (const source of sources) {
    await page.locator('article-viewer').evaluate((viewer, source) => {
      viewer.src = source;
    }, source);
    const { detail } = await event(page, 'av-article', (nth += 1));
    assert.deepEqual(detail.notices, [], source);
    await shown(page, detail.headline);
    assert.ok((await page.locator(at.paragraph).count()) > 3, source);
  }
});

test('a channel, then an article in place; the address follows, and Back and Forward go the way again', async ({
  app,
  page,
}) => {
  await app();
  await channel(page, '经济').click();
  await page.locator(at.card).first().waitFor();
  assert.equal(await address(page), '#/channel/economy');
  assert.deepEqual(await texts(page, at.currentTab), ['经济']);
  assert.equal(await page.title(), '经济');
  const titles = await texts(page, at.cardLink);
  await page.locator(at.cardLink).nth(1).click();
  await shown(page, titles[1]);
  assert.match(await address(page), /^#\/article\/.+\.json$/);
  const article = await address(page);
  assert.equal(await page.title(), titles[1]);

  await page.goBack();
  await page.locator('h1', { hasText: '经济' }).waitFor();
  assert.deepEqual(await texts(page, at.cardLink), titles);
  assert.equal(await address(page), '#/channel/economy');
  await page.goBack();
  await shown(page, REFERENCE_HEADLINE);
  assert.equal(await address(page), '');
  assert.equal(await page.title(), REFERENCE_HEADLINE);
  await page.goForward();
  await page.locator('h1', { hasText: '经济' }).waitFor();
  await page.goForward();
  await shown(page, titles[1]);
  assert.equal(await address(page), article);
});

test('Back brings the reader to where they were on the page', { viewport: PHONE }, async ({ app, page }) => {
  await app();
  await page.locator(`${at.related} a`).first().scrollIntoViewIfNeeded();
  const before = await page.evaluate(() => scrollY);
  assert.ok(before > 1000, `the related links are at ${before}`);
  await page.locator(`${at.related} a`).first().click();
  await shown(page, '湖口湿地请你来数鸟');
  await page.waitForFunction(() => scrollY === 0);
  await page.goBack();
  await shown(page, REFERENCE_HEADLINE);
  await page.waitForFunction((before) => Math.abs(scrollY - before) <= 2, before);
});

test('Back and Forward need no network for what was just read', async ({ app, page, server }) => {
  await app();
  await channel(page, '经济').click();
  await page.locator(at.cardLink).first().click();
  await page.locator(at.headline).waitFor();
  const json = () =>
    server
      .asked()
      .filter((path) => path.endsWith('.json'))
      .sort()
      .join();
  await page.locator(`${at.next} .av-next__link`).waitFor();
  await settle(page);
  await page.goBack();
  await page.locator(at.card).first().waitFor();
  await page.goBack();
  await shown(page, REFERENCE_HEADLINE);
  const asked = json();
  assert.equal(new Set(asked.split(',')).size, asked.split(',').length, `asked twice: ${asked}`);
});

test('a deep link to a channel, to an article, and a reload of each, show what they name', async ({
  app,
  page,
  server,
}) => {
  await app('#/channel/tax', null);
  await page.locator('h1', { hasText: '税务' }).waitFor();
  await page.reload();
  await page.locator('h1', { hasText: '税务' }).waitFor();
  await page.locator(at.cardLink).first().click();
  await page.locator(at.headline).waitFor();
  const headline = await page.locator(at.headline).innerText();
  const deep = await address(page);
  await page.reload();
  await shown(page, headline);
  assert.equal(await address(page), deep);
  assert.equal(server.count('/demo/articles/river-returns.json'), 0, 'the first article was fetched for nothing');
  await page.goBack();
  await page.locator('h1', { hasText: '税务' }).waitFor();
});

test('a deep link to what does not exist says so, and the tabs still lead on', async ({ app, page, expect }) => {
  expect(/nothing\.json/);
  await app('#/article/nothing.json', null);
  await page.locator(`${at.failure}[data-code="status"]`).waitFor();
  await channel(page, '科技').click();
  await page.locator(at.card).first().waitFor();
});

test('a link to another origin’s article in the address shows the page’s own article instead', async ({
  app,
  page,
}) => {
  await app('#/article/https://evil.example/a.json');
  assert.deepEqual(await texts(page, at.headline), [REFERENCE_HEADLINE]);
});

test('an address typed by hand, or a plain link to a fragment, is followed', async ({ app, page }) => {
  await app();
  await page.evaluate(() => {
    location.hash = '#/channel/education';
  });
  await page.locator('h1', { hasText: '教育' }).waitFor();
  await page.evaluate(() => {
    location.hash = '';
  });
  await shown(page, REFERENCE_HEADLINE);
});

for (const [what, options] of [
  ['Ctrl', { modifiers: ['Control'] }],
  ['the middle button', { button: 'middle' }],
]) {
  test(`a click with ${what} opens a tab of its own, which shows the channel, and leaves the reader where they are`, async ({
    app,
    page,
    context,
    listen,
  }) => {
    await app();
    const opened = context.waitForEvent('page');
    await channel(page, '经济').click(options);
    const other = await opened;
    listen(other);
    await other.locator('h1', { hasText: '经济' }).waitFor();
    await settle(page);
    assert.equal(await address(page), '');
    assert.deepEqual(await texts(page, at.headline), [REFERENCE_HEADLINE]);
    assert.equal((await told(page, 'av-navigate')).length, 0);
  });
}

// Embedded: the host has the last word, and its address is its own.

test('embedded, reading in place leaves the host’s address, history and title alone', async (scene) => {
  const { page } = scene;
  await embed(scene);
  const before = await page.evaluate(() => [location.href, history.length, document.title]);
  await channel(page, 'two').click();
  await page.locator(at.cardLink, { hasText: 'Of two' }).click();
  await shown(page, 'Of two');
  assert.deepEqual(await page.evaluate(() => [location.href, history.length, document.title]), before);
});

test('embedded, links carry their public address for a new tab and for copying', async (scene) => {
  const { page } = scene;
  await embed(scene);
  assert.equal(await channel(page, 'two').getAttribute('href'), 'https://paper.example/two');
  await channel(page, 'two').click();
  assert.equal(await page.locator(at.cardLink).getAttribute('href'), 'https://paper.example/0');
});

test('the host is asked before the reader goes anywhere, and told after; preventDefault stops it', async (scene) => {
  const { page, server } = scene;
  await embed(scene);
  await page.evaluate(() =>
    addEventListener('av-navigate', (event) => {
      if (event.detail.channel === 'one') event.preventDefault();
    }),
  );
  await channel(page, 'one').click();
  await event(page, 'av-navigate');
  await settle(page);
  // The list may have come when the pointer did; it is not shown.
  assert.deepEqual(await texts(page, at.headline), ['Start']);
  assert.equal(await page.locator(at.card).count(), 0);
  assert.equal((await told(page, 'av-channel')).length, 0);

  await channel(page, 'two').click();
  await page.locator(at.card, { hasText: 'Of two' }).waitFor();
  assert.deepEqual((await event(page, 'av-channel')).detail, { channel: 'two' });
  const order = await page.evaluate(() =>
    window.avEvents.filter(({ detail }) => detail.channel === 'two').map(({ name }) => name),
  );
  assert.deepEqual(order, ['av-navigate', 'av-channel']);
});

test('navigation="host" asks for tabs, related links and the next article, and never goes by itself', async ({
  host,
  page,
  server,
}) => {
  paper(server);
  server.route(
    '/start.json',
    story('Start', {
      relatedLink: [{ name: 'Related', url: 'https://paper.example/r', src: '/a.json' }],
      nextArticle: { name: 'Following', url: 'https://paper.example/n', src: '/b.json' },
    }),
  );
  await host(VIEWER.replace('src=', 'navigation="host" src='));
  await channel(page, 'one').click();
  await page.locator(`${at.related} a`).click();
  await page.locator(`${at.next} .av-next__link`).click();
  await event(page, 'av-navigate', 3);
  await settle(page);
  const asked = (await told(page, 'av-navigate')).map(({ detail }) => detail);
  assert.deepEqual(asked, [
    { kind: 'channel', url: 'https://paper.example/one', src: null, channel: 'one' },
    { kind: 'article', url: 'https://paper.example/r', src: `${server.origin}/a.json`, channel: null },
    { kind: 'article', url: 'https://paper.example/n', src: `${server.origin}/b.json`, channel: null },
  ]);
  assert.deepEqual(await texts(page, at.headline), ['Start']);
  assert.equal(page.url(), `${server.origin}/host/`);
  for (const path of ['/feeds/one.json', '/a.json', '/b.json']) assert.equal(server.count(path), 0, path);
  // The host answers by its attributes.
  await page.locator('article-viewer').evaluate((viewer) => {
    viewer.src = '/b.json';
  });
  await shown(page, 'Of two');
});

test('the list of a channel is fetched when the pointer or the focus comes near, once, and given up when it goes', async (scene) => {
  const { page, server } = scene;
  await embed(scene);
  const slow = server.hold('/feeds/one.json');
  const gone = page.waitForEvent('requestfailed', (request) => request.url().endsWith('/feeds/one.json'));
  await channel(page, 'one').hover();
  await slow.arrived;
  await page.mouse.move(0, 0);
  await gone;
  slow.release();
  await channel(page, 'two').focus();
  await page.waitForResponse('**/feeds/two.json');
  await settle(page);
  await page.keyboard.press('Enter');
  await page.locator(at.card, { hasText: 'Of two' }).waitFor();
  assert.equal(server.count('/feeds/two.json'), 1);
});

test('a slow channel does not replace the fast one that was opened after it', async (scene) => {
  const { page, server } = scene;
  await embed(scene);
  const slow = server.hold('/feeds/one.json');
  await channel(page, 'one').click();
  await slow.arrived;
  assert.equal(await page.locator(at.skeleton).count(), 1, 'nothing says that the list is on its way');
  await channel(page, 'two').click();
  await page.locator(at.card, { hasText: 'Of two' }).waitFor();
  slow.release();
  await settle(page);
  assert.deepEqual(await texts(page, at.cardLink), ['Of two']);
  assert.deepEqual(await texts(page, 'h1'), ['Channel two']);
  // And the one that was given up can still be opened.
  await channel(page, 'one').click();
  await page.locator(at.card, { hasText: 'Of one' }).waitFor();
});

test('a slow article does not replace the channel that was opened in the meantime', async (scene) => {
  const { page, server } = scene;
  await embed(scene);
  await channel(page, 'one').click();
  const slow = server.hold('/a.json');
  await page.locator(at.cardLink).click();
  await slow.arrived;
  await channel(page, 'two').click();
  await page.locator(at.card, { hasText: 'Of two' }).waitFor();
  const answered = page.waitForResponse('**/a.json').catch(() => 'aborted');
  slow.release();
  await Promise.race([answered, settle(page)]);
  await settle(page);
  assert.deepEqual(await texts(page, at.cardLink), ['Of two']);
  assert.equal(await page.locator(at.headline).count(), 0);
});

test('Back while an article is on its way shows the list, and the late answer changes nothing', async ({
  app,
  page,
  server,
}) => {
  await app();
  await channel(page, '税务').click();
  await page.locator(at.card).first().waitFor();
  const slow = server.hold(/^\/demo\/articles\//);
  await page.locator(at.cardLink).first().click();
  await slow.arrived;
  await page.goBack();
  await page.locator(at.card).first().waitFor();
  slow.release();
  await settle(page);
  assert.deepEqual(await texts(page, 'h1'), ['税务']);
});

test('the current tab, clicked again, keeps the reader’s list and fetches nothing twice', async (scene) => {
  const { page, server } = scene;
  await embed(scene);
  await channel(page, 'one').click();
  await page.locator(at.card).waitFor();
  await channel(page, 'one').click();
  await settle(page);
  assert.deepEqual(await texts(page, at.cardLink), ['Of one']);
  assert.equal(server.count('/feeds/one.json'), 1);
});

test('a channel named in the breadcrumb opens in place', async ({ app, page, server }) => {
  await app();
  await channel(page, '科技').waitFor();
  await page.locator(`${at.breadcrumb} a`, { hasText: '重要新闻' }).click();
  await page.locator('h1', { hasText: '重要新闻' }).waitFor();
  assert.equal(await address(page), '#/channel/headlines');
  assert.ok(page.url().startsWith(server.origin));
});

test('a card is one link: a click on its picture or its summary opens the article', async ({ app, page }) => {
  await app('#/channel/economy', null);
  const card = page.locator(at.card).first();
  const title = await card.locator('a').innerText();
  await card.waitFor();
  assert.equal(await card.locator('a').count(), 1);
  const box = await card.boundingBox();
  await page.mouse.click(box.x + 20, box.y + box.height / 2);
  await shown(page, title);
  assert.equal((await focus(page)).part, 'headline');
});

test('a host’s own anchor is not the viewer’s business, and Back still is', async (given) => {
  const { page } = given;
  await embed(given, 'address="hash"');
  await channel(page, 'one').click();
  await page.getByRole('link', { name: 'Of one' }).click();
  await shown(page, 'Of one');
  await page.evaluate(() => {
    location.hash = '#foot';
  });
  await settle(page);
  assert.deepEqual(await texts(page, at.headline), ['Of one']);
  await page.goBack();
  await page.goBack();
  await page.locator(at.card).first().waitFor();
});

test('the next article, asked for while it is being fetched ahead, is fetched once', async ({ host, page, server }) => {
  const gate = server.hold('/next.json');
  server.route('/next.json', story('The next'));
  server.route(
    '/start.json',
    story('Start', { nextArticle: { name: 'On', url: 'https://paper.example/next', src: '/next.json' } }),
  );
  await host('<article-viewer src="/start.json"></article-viewer>');
  await shown(page, 'Start');
  await gate.arrived;
  await page.getByRole('link', { name: 'On' }).click();
  await page.locator(at.skeleton).waitFor();
  gate.release();
  await shown(page, 'The next');
  assert.equal(server.count('/next.json'), 1);
});

test('after Back the keyboard is at the headline of where the reader went', async (given) => {
  const { page } = given;
  await embed(given, 'address="hash"');
  await channel(page, 'one').click();
  await page.getByRole('link', { name: 'Of one' }).click();
  await shown(page, 'Of one');
  await page.goBack();
  await page.locator(at.card).first().waitFor();
  await page.waitForFunction(() =>
    document.querySelector('article-viewer').shadowRoot.activeElement?.matches('.av-channel__name'),
  );
});

// Lists that go on.

/** Articles `from` to `to` of a long list. */
const articles = (from, to) =>
  Array.from({ length: to - from }, (_, index) => [`Article ${from + index}`, `/${from + index}.json`]);

const MORE = '.av-channel__rest button';
const rest = (page) => page.locator('.av-channel__rest');

/** The small paper, whose first channel goes on for two more pages; shown at its first channel. */
async function long({ host, page, server }, attributes = '') {
  paper(server);
  const items = (from, to, more) => ({ ...feed('One', articles(from, to)), ...more });
  // Each item has an address of its own, as pages of one list have.
  const own = (list) => ({
    ...list,
    items: list.items.map((item) => ({ ...item, url: item._article_viewer.src.replace('.json', '') })),
  });
  server.route('/feeds/one.json', own(items(0, 40, { next_url: '/feeds/one-2.json' })));
  server.route('/feeds/one-2.json', own(items(40, 50, { next_url: '/feeds/one-3.json' })));
  server.route('/feeds/one-3.json', own(items(50, 60, { next_url: '/feeds/one-2.json' })));
  await host(`<article-viewer site="/site.json" ${attributes}></article-viewer>`);
  await page.locator(at.card).nth(29).waitFor();
}

test('a long list is drawn in pieces, goes on with its pages by keyboard alone, and says when it ends', async (scene) => {
  const { page, server } = scene;
  await long(scene);
  assert.equal(await page.locator(at.card).count(), 30);
  for (const [count, first] of [
    [40, 'Article 30'],
    [50, 'Article 40'],
    [60, 'Article 50'],
  ]) {
    await page.locator(MORE).focus();
    await page.keyboard.press('Enter');
    await page
      .locator(at.card)
      .nth(count - 1)
      .waitFor();
    assert.equal(
      await page.evaluate(() => document.querySelector('article-viewer').shadowRoot.activeElement.innerText),
      first,
    );
  }
  // The last page says that the second one follows.
  await page.locator(MORE).click();
  await rest(page).getByText('These are all the articles.').waitFor();
  assert.equal(await page.locator(MORE).count(), 0);
  // What is far away is not laid out, and then has no inner text.
  assert.equal(new Set(await page.locator(at.cardLink).allTextContents()).size, 60);
  assert.equal(server.count('/feeds/one-2.json'), 2);
});

test('a page of a list that is slow, and then fails, keeps the list, says so, and comes with another try', async (scene) => {
  const { page, server, expect } = scene;
  expect(/one-2/);
  await long(scene);
  await page.locator(MORE).click();
  await page.locator(at.card).nth(39).waitFor();
  server.route('/feeds/one-2.json', { status: 503 });
  const slow = server.hold('/feeds/one-2.json');
  await page.locator(MORE).click();
  await slow.arrived;
  assert.equal(await page.locator(MORE).getAttribute('aria-disabled'), 'true');
  await page.locator(MORE).click({ force: true });
  slow.release();
  await rest(page).getByText('More articles could not be loaded.').waitFor();
  assert.equal(server.count('/feeds/one-2.json'), 1, 'a second press asked twice');
  assert.equal(await page.locator(at.card).count(), 40);
  server.route('/feeds/one-2.json', feed('One', articles(40, 45)));
  await page.locator(MORE).click();
  await rest(page).getByText('These are all the articles.').waitFor();
  assert.equal((await event(page, 'av-error')).detail.code, 'status');
});

test('Back from an article shows as much of a long list as there was, where the reader left it', {
  viewport: PHONE,
}, async (scene) => {
  const { page, server } = scene;
  await long(scene, 'address="hash"');
  server.route('/38.json', story('Thirty-eight'));
  await page.locator(MORE).click();
  const link = page.locator(at.cardLink, { hasText: 'Article 38' });
  await link.scrollIntoViewIfNeeded();
  // What is above may have other heights than before: the cards that are not seen have none that is sure.
  const top = () => link.evaluate((link) => link.getBoundingClientRect().top);
  const before = await top();
  await link.click();
  await shown(page, 'Thirty-eight');
  await page.goBack();
  await page.locator(at.card).nth(39).waitFor();
  await page.waitForFunction((before) => {
    const links = [...document.querySelector('article-viewer').shadowRoot.querySelectorAll('[part~="card"] a')];
    const link = links.find((link) => link.textContent.includes('Article 38'));
    return Math.abs(link.getBoundingClientRect().top - before) <= 2;
  }, before);
});

// All channels at once.

const sheet = (page) => page.locator('.av-sheet');

test('a phone shows all 18 channels in a sheet, which a key opens and closes, and a choice closes', {
  viewport: { width: 320, height: 640 },
}, async ({ app, page }) => {
  await app();
  const opener = page.getByRole('button', { name: '全部频道' });
  assert.equal(await sheet(page).isVisible(), false);
  await opener.focus();
  await page.keyboard.press('Enter');
  await sheet(page).waitFor();
  assert.equal(await sheet(page).locator('a').count(), 18);
  const box = await sheet(page).boundingBox();
  assert.ok(box.x >= 0 && box.x + box.width <= 320.5 && box.y >= 0, JSON.stringify(box));
  await page.keyboard.press('Escape');
  await sheet(page).waitFor({ state: 'hidden' });
  assert.equal(await opener.evaluate((button) => button.getRootNode().activeElement === button), true);
  await opener.click();
  await sheet(page).locator('a').nth(16).click();
  await page.locator(at.card).first().waitFor();
  await sheet(page).waitFor({ state: 'hidden' });
  // The tab of the channel has come into view.
  const tab = await page.locator(at.currentTab).boundingBox();
  assert.ok(tab.x >= 0 && tab.x + tab.width <= 320, JSON.stringify(tab));
});

test('a few channels need no sheet', async (scene) => {
  await embed(scene);
  assert.equal(await sheet(scene.page).count(), 0);
  assert.equal(await scene.page.getByRole('button', { name: 'All channels' }).count(), 0);
});

test('the sheet closes when the channel is chosen in which one is', { viewport: PHONE }, async ({ app, page }) => {
  await app('#/channel/tax', null);
  await page.locator(at.card).first().waitFor();
  await page.getByRole('button', { name: '全部频道' }).click();
  await sheet(page).waitFor();
  await sheet(page).locator('[aria-current]').click();
  await sheet(page).waitFor({ state: 'hidden' });
});

test('who has gone on while more of a list was coming is left where they are', async (scene) => {
  const { page, server } = scene;
  await long(scene);
  await page.locator(MORE).click();
  await page.locator(at.card).nth(39).waitFor();
  await page.evaluate(() => {
    const field = document.createElement('input');
    field.id = 'search';
    document.body.prepend(field);
  });
  const slow = server.hold('/feeds/one-2.json');
  await page.locator(MORE).click();
  await slow.arrived;
  await page.locator('#search').focus();
  slow.release();
  await page.locator(at.card).nth(49).waitFor();
  await settle(page);
  assert.equal(await page.evaluate(() => document.activeElement.id), 'search');
});
