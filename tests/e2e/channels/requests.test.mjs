// Requests for channels and articles: prefetch, cancellation, and responses that arrive late.
import assert from 'node:assert/strict';
import { articleJson } from '../support/articles.mjs';
import { channelTab, showSite } from '../support/channels.mjs';
import { at, inBrowser, settle, texts, waitForArticle } from '../support/page.mjs';

const test = inBrowser();

test('a channel list is prefetched once on hover or focus, and cancelled when the pointer leaves', async (scene) => {
  const { page, server } = scene;
  await showSite(scene);
  const slow = server.hold('/feeds/one.json');
  const gone = page.waitForEvent('requestfailed', (request) => request.url().endsWith('/feeds/one.json'));
  await channelTab(page, 'one').hover();
  await slow.arrived;
  await page.mouse.move(0, 0);
  await gone;
  slow.release();
  await channelTab(page, 'two').focus();
  await page.waitForResponse('**/feeds/two.json');
  await settle(page);
  await page.keyboard.press('Enter');
  await page.locator(at.card, { hasText: 'Of two' }).waitFor();
  assert.equal(server.count('/feeds/two.json'), 1);
});

test('a late response does not replace a channel that was opened after it', async (scene) => {
  const { page, server } = scene;
  await showSite(scene);
  const slow = server.hold('/feeds/one.json');
  await channelTab(page, 'one').click();
  await slow.arrived;
  assert.equal(await page.locator(at.skeleton).count(), 1, 'no skeleton is shown');
  await channelTab(page, 'two').click();
  await page.locator(at.card, { hasText: 'Of two' }).waitFor();
  slow.release();
  await settle(page);
  assert.deepEqual(await texts(page, at.cardLink), ['Of two']);
  assert.deepEqual(await texts(page, 'h1'), ['Channel two']);
  // The channel whose prefetch was cancelled can still be opened.
  await channelTab(page, 'one').click();
  await page.locator(at.card, { hasText: 'Of one' }).waitFor();
});

test('a late article does not replace a channel that was opened after it', async (scene) => {
  const { page, server } = scene;
  await showSite(scene);
  await channelTab(page, 'one').click();
  const slow = server.hold('/a.json');
  await page.locator(at.cardLink).click();
  await slow.arrived;
  await channelTab(page, 'two').click();
  await page.locator(at.card, { hasText: 'Of two' }).waitFor();
  const answered = page.waitForResponse('**/a.json').catch(() => 'aborted');
  slow.release();
  await Promise.race([answered, settle(page)]);
  await settle(page);
  assert.deepEqual(await texts(page, at.cardLink), ['Of two']);
  assert.equal(await page.locator(at.headline).count(), 0);
});

test('Back during the request for an article shows the list, and the late response is ignored', async ({
  app,
  page,
  server,
}) => {
  await app();
  await channelTab(page, '税务').click();
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

test('a click on the current tab keeps the list and sends no request', async (scene) => {
  const { page, server } = scene;
  await showSite(scene);
  await channelTab(page, 'one').click();
  await page.locator(at.card).waitFor();
  await channelTab(page, 'one').click();
  await settle(page);
  assert.deepEqual(await texts(page, at.cardLink), ['Of one']);
  assert.equal(server.count('/feeds/one.json'), 1);
});

test('a next article that is opened during its prefetch is requested once', async ({ host, page, server }) => {
  const gate = server.hold('/next.json');
  server.route('/next.json', articleJson('The next'));
  server.route(
    '/start.json',
    articleJson('Start', { nextArticle: { name: 'On', url: 'https://paper.example/next', src: '/next.json' } }),
  );
  await host('<article-viewer src="/start.json"></article-viewer>');
  await waitForArticle(page, 'Start');
  await gate.arrived;
  await page.getByRole('link', { name: 'On' }).click();
  await page.locator(at.skeleton).waitFor();
  gate.release();
  await waitForArticle(page, 'The next');
  assert.equal(server.count('/next.json'), 1);
});
