// Channels and articles that open in place: address, Back and Forward, deep links, and links opened in new tabs.
import assert from 'node:assert/strict';
import { address, channelTab, showSite } from '../support/channels.mjs';
import {
  at,
  inBrowser,
  PHONE,
  REFERENCE_HEADLINE,
  receivedEvents,
  settle,
  texts,
  waitForArticle,
} from '../support/page.mjs';

const test = inBrowser();

test('channels and articles open in place, and the address, Back and Forward follow', async ({ app, page }) => {
  await app();
  await channelTab(page, '经济').click();
  await page.locator(at.card).first().waitFor();
  assert.equal(await address(page), '#/channel/economy');
  assert.deepEqual(await texts(page, at.currentTab), ['经济']);
  assert.equal(await page.title(), '经济');
  const titles = await texts(page, at.cardLink);
  await page.locator(at.cardLink).nth(1).click();
  await waitForArticle(page, titles[1]);
  assert.match(await address(page), /^#\/article\/.+\.json$/);
  const article = await address(page);
  assert.equal(await page.title(), titles[1]);

  await page.goBack();
  await page.locator(at.title, { hasText: '经济' }).waitFor();
  assert.deepEqual(await texts(page, at.cardLink), titles);
  assert.equal(await address(page), '#/channel/economy');
  await page.goBack();
  await waitForArticle(page, REFERENCE_HEADLINE);
  assert.equal(await address(page), '');
  assert.equal(await page.title(), REFERENCE_HEADLINE);
  await page.goForward();
  await page.locator(at.title, { hasText: '经济' }).waitFor();
  await page.goForward();
  await waitForArticle(page, titles[1]);
  assert.equal(await address(page), article);
});

test('Back restores the scroll position', { viewport: PHONE }, async ({ app, page }) => {
  await app();
  await page.locator(`${at.related} a`).first().scrollIntoViewIfNeeded();
  const before = await page.evaluate(() => scrollY);
  assert.ok(before > 1000, `the related links are at ${before}`);
  await page.locator(`${at.related} a`).first().click();
  await waitForArticle(page, '湖口湿地请你来数鸟');
  await page.waitForFunction(() => scrollY === 0);
  await page.goBack();
  await waitForArticle(page, REFERENCE_HEADLINE);
  await page.waitForFunction((before) => Math.abs(scrollY - before) <= 2, before);
});

test('Back and Forward reuse responses without a request', async ({ app, page, server }) => {
  await app();
  await channelTab(page, '经济').click();
  await page.locator(at.cardLink).first().click();
  await page.locator(at.headline).waitFor();
  const json = () =>
    server
      .requests()
      .filter((path) => path.endsWith('.json'))
      .sort()
      .join();
  await page.locator(`${at.next} .av-next__link`).waitFor();
  await settle(page);
  await page.goBack();
  await page.locator(at.card).first().waitFor();
  await page.goBack();
  await waitForArticle(page, REFERENCE_HEADLINE);
  const requested = json();
  assert.equal(new Set(requested.split(',')).size, requested.split(',').length, `requested twice: ${requested}`);
});

test('a deep link to a channel or an article shows it, also after a reload', async ({ app, page, server }) => {
  await app('#/channel/tax', null);
  await page.locator(at.title, { hasText: '税务' }).waitFor();
  await page.reload();
  await page.locator(at.title, { hasText: '税务' }).waitFor();
  await page.locator(at.cardLink).first().click();
  await page.locator(at.headline).waitFor();
  const headline = await page.locator(at.headline).innerText();
  const deep = await address(page);
  await page.reload();
  await waitForArticle(page, headline);
  assert.equal(await address(page), deep);
  assert.equal(server.count('/demo/articles/river-returns.json'), 0, 'the first article was requested needlessly');
  await page.goBack();
  await page.locator(at.title, { hasText: '税务' }).waitFor();
});

test('a deep link to a missing article shows the failure panel and keeps the tabs', async ({
  app,
  page,
  allowErrors,
}) => {
  allowErrors(/nothing\.json/);
  await app('#/article/nothing.json', null);
  await page.locator(`${at.failure}[data-code="status"]`).waitFor();
  await channelTab(page, '科技').click();
  await page.locator(at.card).first().waitFor();
});

test('an article of another origin in the address is ignored in favour of the page’s own', async ({ app, page }) => {
  await app('#/article/https://evil.example/a.json');
  assert.deepEqual(await texts(page, at.headline), [REFERENCE_HEADLINE]);
});

test('a typed address and a link to a fragment are followed', async ({ app, page }) => {
  await app();
  await page.evaluate(() => {
    location.hash = '#/channel/education';
  });
  await page.locator(at.title, { hasText: '教育' }).waitFor();
  await page.evaluate(() => {
    location.hash = '';
  });
  await waitForArticle(page, REFERENCE_HEADLINE);
});

for (const [what, options] of [
  ['Ctrl', { modifiers: ['Control'] }],
  ['the middle button', { button: 'middle' }],
]) {
  test(`a click with ${what} opens the channel in a new tab and leaves the first page unchanged`, async ({
    app,
    page,
    context,
    watch,
  }) => {
    await app();
    const opened = context.waitForEvent('page');
    await channelTab(page, '经济').click(options);
    const other = await opened;
    watch(other);
    await other.locator(at.title, { hasText: '经济' }).waitFor();
    await settle(page);
    assert.equal(await address(page), '');
    assert.deepEqual(await texts(page, at.headline), [REFERENCE_HEADLINE]);
    assert.equal((await receivedEvents(page, 'av-navigate')).length, 0);
  });
}

test('a fragment link of the host does not navigate the viewer, and Back still does', async (given) => {
  const { page } = given;
  await showSite(given, 'address="hash"');
  await channelTab(page, 'one').click();
  await page.getByRole('link', { name: 'Of one' }).click();
  await waitForArticle(page, 'Of one');
  await page.evaluate(() => {
    location.hash = '#foot';
  });
  await settle(page);
  assert.deepEqual(await texts(page, at.headline), ['Of one']);
  await page.goBack();
  await page.goBack();
  await page.locator(at.card).first().waitFor();
});

test('Back moves the focus to the headline of the restored view', async (given) => {
  const { page } = given;
  await showSite(given, 'address="hash"');
  await channelTab(page, 'one').click();
  await page.getByRole('link', { name: 'Of one' }).click();
  await waitForArticle(page, 'Of one');
  await page.goBack();
  await page.locator(at.card).first().waitFor();
  await page.waitForFunction(() =>
    document.querySelector('article-viewer').shadowRoot.activeElement?.matches('.av-channel__name'),
  );
});
