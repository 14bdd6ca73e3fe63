// Prefetch of lists, and fast switching between channels.
import assert from 'node:assert/strict';
import { articleJson, siteJson } from '../support/articles.mjs';
import { channelTab, list, openChannel, showSite } from '../support/lists.mjs';
import { at, inBrowser, receivedEvents, settle, texts, waitForArticle } from '../support/page.mjs';

const test = inBrowser();
const IN_CHANNEL_TWO = { breadcrumb: [{ name: 'Channel two' }] };

test('the list of the article’s channel is prefetched when the browser is idle and cancelled when the reader leaves', async (scene) => {
  const { page, server, host } = scene;
  server.route('/site.json', siteJson(['one', 'two']));
  server.route(
    '/start.json',
    articleJson('Start', { ...IN_CHANNEL_TWO, relatedLink: [{ name: 'On', src: '/on.json' }] }),
  );
  server.route('/on.json', articleJson('On', { relatedLink: [{ name: 'Back', src: '/start.json' }] }));
  server.route('/feeds/two.json', list(0, 3));
  const slow = server.hold('/feeds/two.json');
  const gone = page.waitForEvent('requestfailed', (request) => request.url().endsWith('/feeds/two.json'));
  await host('<article-viewer src="/start.json" site="/site.json"></article-viewer>');
  await waitForArticle(page, 'Start');
  await slow.arrived;
  await page.locator(`${at.related} :is(a, button)`).click();
  await waitForArticle(page, 'On');
  await gone;
  slow.release();
  // A prefetch that was not cancelled is used at once.
  await page.locator(`${at.related} :is(a, button)`).click();
  await waitForArticle(page, 'Start');
  // The cancelled request has no response.
  await page.waitForFunction(() =>
    performance
      .getEntriesByType('resource')
      .some(({ name, responseStart }) => name.endsWith('/feeds/two.json') && responseStart > 0),
  );
  await settle(page);
  const requested = server.count('/feeds/two.json');
  await channelTab(page, 'two').click();
  await page.locator(at.card).first().waitFor();
  assert.equal(server.count('/feeds/two.json'), requested);
});

test('a list whose prefetch waits for an idle moment is requested at once when its tab is pressed', async (scene) => {
  const { page, server, host } = scene;
  await page.addInitScript(() => {
    window.idle = [];
    window.requestIdleCallback = (then) => window.idle.push(then);
  });
  server.route('/site.json', siteJson(['one', 'two']));
  server.route('/start.json', articleJson('Start', IN_CHANNEL_TWO));
  server.route('/feeds/two.json', list(0, 3));
  await host('<article-viewer src="/start.json" site="/site.json"></article-viewer>');
  await waitForArticle(page, 'Start');
  await channelTab(page, 'two').waitFor();
  // The first idle moment starts the prefetch, which waits for a second one.
  await page.waitForFunction(() => window.idle.length === 1);
  await page.evaluate(() => window.idle[0]());
  await page.waitForFunction(() => window.idle.length === 2);
  await channelTab(page, 'two').click();
  await page.locator(at.card).first().waitFor();
  assert.equal(server.count('/feeds/two.json'), 1);
  await page.evaluate(() => window.idle[1]());
  await settle(page);
  assert.equal(server.count('/feeds/two.json'), 1);
});

test('with save-data no list is prefetched', async (scene) => {
  const { page, server, host } = scene;
  await page.addInitScript(() => {
    Object.defineProperty(navigator, 'connection', { value: { saveData: true } });
    const requested = requestIdleCallback;
    window.requestIdleCallback = (then) =>
      requested(() => {
        window.wasIdle = true;
        then();
      });
  });
  server.route('/site.json', siteJson(['one', 'two']));
  server.route('/start.json', articleJson('Start', IN_CHANNEL_TWO));
  await host('<article-viewer src="/start.json" site="/site.json"></article-viewer>');
  await waitForArticle(page, 'Start');
  await channelTab(page, 'two').waitFor();
  await page.evaluate(
    () =>
      new Promise((done) => {
        requestIdleCallback(done);
      }),
  );
  await settle(page);
  assert.equal(server.count('/feeds/two.json'), 0);
});

test('fast switching among slow and failing channels shows the last one, and the others on return', async (scene) => {
  const { page, server, allowErrors } = scene;
  allowErrors(/feeds\/(slow|broken|gone)/);
  server.route('/feeds/start.json', list(900, 903));
  server.route('/feeds/slow.json', list(0, 3));
  server.route('/feeds/tardy.json', list(10, 13));
  server.route('/feeds/broken.json', { status: 500 });
  server.route('/feeds/gone.json', { drop: true });
  await showSite(scene, ['start', 'slow', 'tardy', 'broken', 'gone', 'empty']);
  server.route('/feeds/empty.json', list(0, 0));
  const gates = ['slow', 'tardy', 'broken', 'gone'].map((id) => server.hold(`/feeds/${id}.json`));
  for (const id of ['slow', 'broken', 'tardy', 'gone', 'slow', 'tardy']) await channelTab(page, id).click();
  await page.locator(at.title, { hasText: 'Channel tardy' }).waitFor();
  await gates[1].arrived;
  assert.equal(await page.locator(at.skeleton).count(), 1);
  // All responses arrive, also the failures, and the last one arrives last.
  for (const gate of [gates[0], gates[2], gates[3]]) gate.release();
  await settle(page);
  assert.equal(await page.locator(at.skeleton).count(), 1);
  assert.equal(await page.locator(at.failure).count(), 0);
  gates[1].release();
  await page.locator(at.card, { hasText: 'Article 10' }).waitFor();
  assert.deepEqual(await texts(page, at.cardLink), ['Article 10', 'Article 11', 'Article 12']);
  assert.deepEqual(
    (await receivedEvents(page, 'av-channel')).map(({ detail }) => detail.channel),
    ['start', 'tardy'],
  );
  assert.deepEqual(await receivedEvents(page, 'av-error'), []);
  for (const [id, code] of [
    ['broken', 'status'],
    ['gone', 'unreachable'],
  ]) {
    await channelTab(page, id).click();
    await page.locator(`${at.failure}[data-code="${code}"]`).waitFor();
  }
  await channelTab(page, 'empty').click();
  await page.getByText('There are no articles in this channel yet.').waitFor();
  await openChannel(page, 'slow');
  await page.locator(at.card, { hasText: 'Article 2' }).waitFor();
});
