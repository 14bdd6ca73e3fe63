// Revalidation of lists: conditional requests, new articles, failures.
import assert from 'node:assert/strict';
import { articleJson } from '../support/articles.mjs';
import { list, MORE, openChannel, showSite } from '../support/lists.mjs';
import { at, inBrowser, PHONE, receivedEvents, settle, texts, waitForArticle } from '../support/page.mjs';

const test = inBrowser();
const NEWER = '.av-channel__newer';

/** A list with an ETag for conditional requests. */
const withEtag = (etag, json) => ({
  body: JSON.stringify(json),
  type: 'application/json',
  headers: { etag: `"${etag}"`, 'cache-control': 'no-cache' },
});

/** Advances the wall clock by some seconds without running timers. */
async function advanceClock(page, seconds) {
  const now = await page.evaluate(() => Date.now());
  await page.clock.setFixedTime(now + 1000 * seconds);
}

/** Shows a list of sixty articles, and goes to another channel until the list is old. */
async function leaveLongList(scene) {
  const { page, server } = scene;
  server.route('/feeds/one.json', withEtag('1', list(10, 70)));
  server.route('/feeds/two.json', withEtag('1', list(100, 103)));
  server.route('/40.json', articleJson('Forty'));
  await showSite(scene, ['one', 'two'], 'address="hash"');
  await openChannel(page, 'two');
  await advanceClock(page, 61);
}

test('an old list is shown at once and revalidated by its ETag', async (scene) => {
  const { page, server } = scene;
  server.route('/feeds/one.json', withEtag('1', list(0, 3)));
  server.route('/feeds/two.json', withEtag('1', list(10, 13)));
  await showSite(scene, ['one', 'two']);
  await openChannel(page, 'two');
  await openChannel(page, 'one');
  await settle(page);
  assert.equal(server.count('/feeds/one.json'), 1, 'it was loaded a moment ago');

  await advanceClock(page, 61);
  await openChannel(page, 'two');
  const slow = server.hold('/feeds/one.json');
  await openChannel(page, 'one');
  await slow.arrived;
  assert.deepEqual(
    await texts(page, at.cardLink),
    ['Article 0', 'Article 1', 'Article 2'],
    'the cancelled response is ignored',
  );
  assert.equal(await page.locator(at.skeleton).count(), 0);
  const answered = page.waitForResponse('**/feeds/one.json');
  slow.release();
  await (await answered).finished();
  await settle(page);
  assert.deepEqual([server.count('/feeds/one.json'), server.notModified('/feeds/one.json')], [2, 1]);
  assert.equal(await page.locator(NEWER).count(), 0);
});

test('new articles wait behind a button, nothing moves, and Back restores the list', {
  viewport: PHONE,
}, async (scene) => {
  const { page, server } = scene;
  await leaveLongList(scene);
  await openChannel(page, 'one');
  await page.locator(MORE).click();
  await openChannel(page, 'two');
  server.route('/feeds/one.json', withEtag('2', list(8, 70)));
  await advanceClock(page, 61);
  const slow = server.hold('/feeds/one.json');
  await openChannel(page, 'one');
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
  assert.ok(box.y >= 0 && box.y + box.height < PHONE.height, 'it is in view at every position');

  await link.click();
  await waitForArticle(page, 'Forty');
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

test('a restored position does not return after newer articles are shown', { viewport: PHONE }, async (scene) => {
  const { page, server } = scene;
  await leaveLongList(scene);
  server.route('/feeds/one.json', withEtag('2', list(8, 70)));
  const slow = server.hold('/feeds/one.json');
  await openChannel(page, 'one');
  await slow.arrived;
  await page.locator(MORE).click();
  const link = page.locator(at.cardLink, { hasText: 'Article 40' });
  await link.scrollIntoViewIfNeeded();
  slow.release();
  await page.locator(NEWER).waitFor();
  await link.click();
  await waitForArticle(page, 'Forty');

  // The button is pressed in the frame in which Back has rendered it, and the position is read some frames later.
  const top = await page.evaluate(async (newer) => {
    const host = document.querySelector('article-viewer');
    const button = new Promise((resolve) => {
      const observer = new MutationObserver(() => {
        const found = host.shadowRoot.querySelector(newer);
        if (!found) return;
        observer.disconnect();
        resolve(found);
      });
      observer.observe(host.shadowRoot, { childList: true, subtree: true });
    });
    history.back();
    (await button).click();
    for (let frame = 0; frame < 6; frame += 1) {
      await new Promise((painted) => requestAnimationFrame(() => setTimeout(painted)));
    }
    return host.getBoundingClientRect().top;
  }, NEWER);
  assert.equal(await page.locator(at.cardLink).first().textContent(), 'Article 8');
  assert.ok(top >= 0, `at the top of the list: ${top}`);
});

test('a list that cannot be revalidated is shown unchanged', async (scene) => {
  const { page, server, allowErrors } = scene;
  allowErrors(/feeds\/one/);
  server.route('/feeds/one.json', withEtag('1', list(0, 3)));
  server.route('/feeds/two.json', withEtag('1', list(10, 13)));
  await showSite(scene, ['one', 'two']);
  await openChannel(page, 'two');
  await advanceClock(page, 61);
  server.route('/feeds/one.json', { status: 503 });
  const answered = page.waitForResponse('**/feeds/one.json');
  await openChannel(page, 'one');
  await answered;
  await settle(page);
  assert.equal(await page.locator(at.card).count(), 3);
  assert.equal(await page.locator(at.failure).count(), 0);
  assert.deepEqual(await receivedEvents(page, 'av-error'), []);
});
