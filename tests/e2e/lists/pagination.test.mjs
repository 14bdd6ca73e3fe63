// Pagination of a channel list: cards are drawn in groups, and further pages are loaded on request.
import assert from 'node:assert/strict';
import { articleJson, feedJson } from '../support/articles.mjs';
import { serveSite } from '../support/channels.mjs';
import { at, inBrowser, PHONE, settle, waitForArticle, waitForEvent } from '../support/page.mjs';

const test = inBrowser();

/** Articles `from` to `to` of a long list. */
const articles = (from, to) =>
  Array.from({ length: to - from }, (_, index) => [`Article ${from + index}`, `/${from + index}.json`]);

const MORE = '.av-channel__rest button';
const paginationRow = (page) => page.locator('.av-channel__rest');

/** Shows the small site at its first channel, whose list has two more pages. */
async function showLongList({ host, page, server }, attributes = '') {
  serveSite(server);
  const items = (from, to, more) => ({ ...feedJson('One', articles(from, to)), ...more });
  // Each item has an address of its own, as in the pages of one list.
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

test('a long list is drawn in groups, loads further pages by keyboard, and reports its end', async (scene) => {
  const { page, server } = scene;
  await showLongList(scene);
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
  // The last page names the second one as its next page.
  await page.locator(MORE).click();
  await paginationRow(page).getByText('These are all the articles.').waitFor();
  assert.equal(await page.locator(MORE).count(), 0);
  // Content far outside the window has no layout and therefore no inner text.
  assert.equal(new Set(await page.locator(at.cardLink).allTextContents()).size, 60);
  assert.equal(server.count('/feeds/one-2.json'), 2);
});

test('a slow or failed page keeps the list, shows the error, and can be retried', async (scene) => {
  const { page, server, allowErrors } = scene;
  allowErrors(/one-2/);
  await showLongList(scene);
  await page.locator(MORE).click();
  await page.locator(at.card).nth(39).waitFor();
  server.route('/feeds/one-2.json', { status: 503 });
  const slow = server.hold('/feeds/one-2.json');
  await page.locator(MORE).click();
  await slow.arrived;
  assert.equal(await page.locator(MORE).getAttribute('aria-disabled'), 'true');
  await page.locator(MORE).click({ force: true });
  slow.release();
  await paginationRow(page).getByText('More articles could not be loaded.').waitFor();
  assert.equal(server.count('/feeds/one-2.json'), 1, 'a second click sent another request');
  assert.equal(await page.locator(at.card).count(), 40);
  server.route('/feeds/one-2.json', feedJson('One', articles(40, 45)));
  await page.locator(MORE).click();
  await paginationRow(page).getByText('These are all the articles.').waitFor();
  assert.equal((await waitForEvent(page, 'av-error')).detail.code, 'status');
});

test('Back from an article restores the length and the scroll position of a long list', {
  viewport: PHONE,
}, async (scene) => {
  const { page, server } = scene;
  await showLongList(scene, 'address="hash"');
  server.route('/38.json', articleJson('Thirty-eight'));
  await page.locator(MORE).click();
  const link = page.locator(at.cardLink, { hasText: 'Article 38' });
  await link.scrollIntoViewIfNeeded();
  // The heights above may differ, because cards outside the window have estimated heights.
  const top = () => link.evaluate((link) => link.getBoundingClientRect().top);
  const before = await top();
  await link.click();
  await waitForArticle(page, 'Thirty-eight');
  await page.goBack();
  await page.locator(at.card).nth(39).waitFor();
  await page.waitForFunction((before) => {
    const links = [...document.querySelector('article-viewer').shadowRoot.querySelectorAll('[part~="card"] a')];
    const link = links.find((link) => link.textContent.includes('Article 38'));
    return Math.abs(link.getBoundingClientRect().top - before) <= 2;
  }, before);
});

test('a page that arrives after the reader moved on does not change the focus or the scroll position', async (scene) => {
  const { page, server } = scene;
  await showLongList(scene);
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
