// navigation="host": the host decides about every link.
import assert from 'node:assert/strict';
import { articleJson, feedJson, siteJson } from '../support/articles.mjs';
import { describeFocus } from '../support/focus.mjs';
import { at, inBrowser, PHONE, receivedEvents, settle, texts, waitForArticle, waitForEvent } from '../support/page.mjs';
import { ids, serveSite } from '../support/tabs.mjs';

const test = inBrowser();

/** Serves a site with navigation="host" and an article with every kind of link. */
async function showHostNavigation(scene, attributes = 'src="/start.json"') {
  const { host, page, server } = scene;
  serveSite(server, 3, { paged: true });
  // The pages have the same origin, so that the browser's own navigation can be observed.
  const given = siteJson(ids(3));
  for (const channel of given.channels) channel.url = `${server.origin}/pages/${channel.id}`;
  server.route('/site.json', given);
  for (const id of ids(3))
    server.route(`/pages/${id}`, {
      body: '<!doctype html><title>Page</title><link rel="icon" href="data:,">',
      type: 'text/html',
    });
  const beside = (name, id) => ({ name, url: `${server.origin}/pages/${id}`, src: `/${id}.json` });
  server.route(
    '/start.json',
    articleJson('Start', {
      breadcrumb: [{ name: 'Front page', url: `${server.origin}/front/` }, { name: 'Channel c1' }, { name: 'Start' }],
      relatedLink: [beside('Related', 'c0')],
      nextArticle: beside('Following', 'c2'),
    }),
  );
  await host(`<article-viewer ${attributes} site="/site.json" navigation="host"></article-viewer>`);
  await page.locator(at.tab).first().waitFor();
}

const EVERY_LINK = [at.tab, `${at.related} a`, `${at.next} a`, `${at.breadcrumb} a:has-text("Channel")`];

test('the host receives every kind of target, and nothing is requested or shown', async (scene) => {
  const { page, server } = scene;
  await showHostNavigation(scene);
  await waitForArticle(page, 'Start');
  for (const place of EVERY_LINK) await page.locator(place).first().click();
  await waitForEvent(page, 'av-navigate', EVERY_LINK.length);
  const given = (await receivedEvents(page, 'av-navigate')).map(({ detail, cancelable }) => ({
    ...detail,
    cancelable,
  }));
  const article = (id) => ({
    kind: 'article',
    url: `${server.origin}/pages/${id}`,
    src: `${server.origin}/${id}.json`,
    channel: null,
    cancelable: true,
  });
  const channel = (id) => ({
    kind: 'channel',
    url: `${server.origin}/pages/${id}`,
    src: null,
    channel: id,
    cancelable: true,
  });
  assert.deepEqual(given, [channel('c0'), article('c0'), article('c2'), channel('c1')]);
  await settle(page);
  assert.deepEqual(await texts(page, at.headline), ['Start']);
  for (const id of ids(3)) assert.equal(server.count(`/feeds/${id}.json`) + server.count(`/${id}.json`), 0, id);
});

test('a card is reported as an article, also without a page', async (scene) => {
  const { page, server } = scene;
  await showHostNavigation(scene, '');
  server.route('/feeds/c0.json', {
    ...feedJson('c0', [['Of c0', '/c0.json']]),
    items: [{ id: '0', title: 'Bare', _article_viewer: { src: '/c0.json' } }],
  });
  await page.locator('article-viewer').evaluate((viewer) => {
    viewer.channel = 'c1';
  });
  await page.locator(at.card, { hasText: 'Of c1' }).waitFor();
  await page.locator(at.cardLink).click();
  assert.equal((await waitForEvent(page, 'av-navigate')).detail.src, `${server.origin}/c1.json`);
});

test('the host answers by src and channel, and the viewer shows it', {
  viewport: PHONE,
}, async (scene) => {
  const { page } = scene;
  await showHostNavigation(scene);
  await waitForArticle(page, 'Start');
  await page.evaluate(() =>
    addEventListener('av-navigate', ({ detail, target }) => {
      if (detail.kind === 'article') {
        target.src = detail.src;
      } else {
        target.channel = detail.channel;
        target.src = null;
      }
    }),
  );
  await page.evaluate(() => {
    document.body.style.paddingBottom = '2000px';
    document.body.style.paddingTop = '300px';
  });
  await page.locator(`${at.next} a`).click();
  await waitForArticle(page, 'Story of c2');
  await settle(page);
  assert.equal((await describeFocus(page)).part, 'headline');
  await page.locator(at.tab).first().click();
  await page.locator(at.card, { hasText: 'Of c0' }).waitFor();
  assert.deepEqual(await texts(page, at.currentTab), ['Channel c0']);
  assert.equal((await describeFocus(page)).tag, 'h1');
  await page.locator(at.tab).nth(1).click();
  await page.locator(at.card, { hasText: 'Of c1' }).waitFor();
  await page.locator(at.cardLink).click();
  await waitForArticle(page, 'Story of c1');
  assert.equal((await receivedEvents(page, 'av-navigate')).length, 4);
});

test('middle clicks and modified clicks are left to the browser', async (scene) => {
  const { page, context, server } = scene;
  await showHostNavigation(scene);
  await waitForArticle(page, 'Start');
  for (const place of [at.tab, `${at.related} a`, `${at.next} a`]) {
    for (const options of [{ button: 'middle' }, { modifiers: ['Control'] }, { modifiers: ['Shift'] }]) {
      const opened = context.waitForEvent('page');
      await page.locator(place).first().click(options);
      const other = await opened;
      await other.waitForURL('**/pages/c*');
      await other.close();
    }
  }
  await settle(page);
  assert.equal((await receivedEvents(page, 'av-navigate')).length, 0);
  assert.deepEqual(await texts(page, at.headline), ['Start']);
  assert.ok(page.url().startsWith(server.origin));
});

test('home links are plain links and are not reported', async (scene) => {
  const { page, server } = scene;
  await showHostNavigation(scene);
  await waitForArticle(page, 'Start');
  server.route('/front/', {
    body: '<!doctype html><title>Home</title><link rel="icon" href="data:,">',
    type: 'text/html',
  });
  await page.evaluate(() => addEventListener('av-navigate', () => sessionStorage.setItem('asked', 'yes')));
  await page.locator(`${at.breadcrumb} a`, { hasText: 'Front page' }).click();
  await page.waitForURL('**/front/');
  assert.equal(await page.evaluate(() => sessionStorage.getItem('asked')), null);
});
