// Navigation of an embedded viewer: the host keeps its address and history, and may cancel or take over navigation.
import assert from 'node:assert/strict';
import { articleJson } from '../support/articles.mjs';
import { address, channelTab, serveSite, showSite, VIEWER } from '../support/channels.mjs';
import { describeFocus } from '../support/focus.mjs';
import { at, inBrowser, receivedEvents, settle, texts, waitForArticle, waitForEvent } from '../support/page.mjs';

const test = inBrowser();

test('navigation in place leaves the address, history and title of the host unchanged', async (scene) => {
  const { page } = scene;
  await showSite(scene);
  const before = await page.evaluate(() => [location.href, history.length, document.title]);
  await channelTab(page, 'two').click();
  await page.locator(at.cardLink, { hasText: 'Of two' }).click();
  await waitForArticle(page, 'Of two');
  assert.deepEqual(await page.evaluate(() => [location.href, history.length, document.title]), before);
});

test('links have public addresses, for new tabs and for copying', async (scene) => {
  const { page } = scene;
  await showSite(scene);
  assert.equal(await channelTab(page, 'two').getAttribute('href'), 'https://paper.example/two');
  await channelTab(page, 'two').click();
  assert.equal(await page.locator(at.cardLink).getAttribute('href'), 'https://paper.example/0');
});

test('av-navigate can be cancelled and precedes the navigation', async (scene) => {
  const { page } = scene;
  await showSite(scene);
  await page.evaluate(() =>
    addEventListener('av-navigate', (event) => {
      if (event.detail.channel === 'one') event.preventDefault();
    }),
  );
  await channelTab(page, 'one').click();
  await waitForEvent(page, 'av-navigate');
  await settle(page);
  // The list may have been prefetched on hover, but it is not shown.
  assert.deepEqual(await texts(page, at.headline), ['Start']);
  assert.equal(await page.locator(at.card).count(), 0);
  assert.equal((await receivedEvents(page, 'av-channel')).length, 0);

  await channelTab(page, 'two').click();
  await page.locator(at.card, { hasText: 'Of two' }).waitFor();
  assert.deepEqual((await waitForEvent(page, 'av-channel')).detail, { channel: 'two' });
  const order = await page.evaluate(() =>
    window.avEvents.filter(({ detail }) => detail.channel === 'two').map(({ name }) => name),
  );
  assert.deepEqual(order, ['av-navigate', 'av-channel']);
});

test('navigation="host" reports tabs, related links and the next article, and opens none of them', async ({
  host,
  page,
  server,
}) => {
  serveSite(server);
  server.route(
    '/start.json',
    articleJson('Start', {
      relatedLink: [{ name: 'Related', url: 'https://paper.example/r', src: '/a.json' }],
      nextArticle: { name: 'Following', url: 'https://paper.example/n', src: '/b.json' },
    }),
  );
  await host(VIEWER.replace('src=', 'navigation="host" src='));
  await channelTab(page, 'one').click();
  await page.locator(`${at.related} a`).click();
  await page.locator(`${at.next} .av-next__link`).click();
  await waitForEvent(page, 'av-navigate', 3);
  await settle(page);
  const requested = (await receivedEvents(page, 'av-navigate')).map(({ detail }) => detail);
  assert.deepEqual(requested, [
    { kind: 'channel', url: 'https://paper.example/one', src: null, channel: 'one' },
    { kind: 'article', url: 'https://paper.example/r', src: `${server.origin}/a.json`, channel: null },
    { kind: 'article', url: 'https://paper.example/n', src: `${server.origin}/b.json`, channel: null },
  ]);
  assert.deepEqual(await texts(page, at.headline), ['Start']);
  assert.equal(page.url(), `${server.origin}/host/`);
  for (const path of ['/feeds/one.json', '/a.json', '/b.json']) assert.equal(server.count(path), 0, path);
  // The host responds by setting attributes.
  await page.locator('article-viewer').evaluate((viewer) => {
    viewer.src = '/b.json';
  });
  await waitForArticle(page, 'Of two');
});

test('a channel in the breadcrumb opens in place', async ({ app, page, server }) => {
  await app();
  await channelTab(page, '科技').waitFor();
  await page.locator(`${at.breadcrumb} a`, { hasText: '重要新闻' }).click();
  await page.locator(at.title, { hasText: '重要新闻' }).waitFor();
  assert.equal(await address(page), '#/channel/headlines');
  assert.ok(page.url().startsWith(server.origin));
});

test('a click on the image or the summary of a card opens its article', async ({ app, page }) => {
  await app('#/channel/economy', null);
  const card = page.locator(at.card).first();
  const title = await card.locator('a').innerText();
  await card.waitFor();
  assert.equal(await card.locator('a').count(), 1);
  const box = await card.boundingBox();
  await page.mouse.click(box.x + 20, box.y + box.height / 2);
  await waitForArticle(page, title);
  assert.equal((await describeFocus(page)).part, 'headline');
});
