// Prefetch of lists, and fast switching between channels.
import assert from 'node:assert/strict';
import { site, story } from '../support/articles.mjs';
import { channel, go, list, open } from '../support/lists.mjs';
import { at, inBrowser, settle, shown, texts, told } from '../support/page.mjs';

const test = inBrowser();
const IN_TWO = { breadcrumb: [{ name: 'Channel two' }] };

test('the list of the article’s channel is prefetched when the browser is idle and cancelled when the reader leaves', async (scene) => {
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
  // A prefetch that was not cancelled is used at once.
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

test('with save-data no list is prefetched', async (scene) => {
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

test('fast switching among slow and failing channels shows the last one, and the others on return', async (scene) => {
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
  // All responses arrive, also the failures, and the last one arrives last.
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
