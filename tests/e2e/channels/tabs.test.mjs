// Tabs of channels: panels, links to pages, missing lists.
import assert from 'node:assert/strict';
import { feedJson, siteJson } from '../support/articles.mjs';
import { describeFocus } from '../support/focus.mjs';
import { at, inBrowser, PHONE, settle, texts } from '../support/page.mjs';
import { focusState, ids, showTabs, tab } from '../support/tabs.mjs';

const test = inBrowser();

test('a tab that is opened from far down a list shows its panel at the top', { viewport: PHONE }, async (scene) => {
  const { page } = scene;
  await showTabs(scene, 3, { items: 30 });
  await page.locator(at.card).nth(25).scrollIntoViewIfNeeded();
  assert.ok((await page.evaluate(() => scrollY)) > 500);
  await tab(page, 'Channel c1').click();
  await page.locator(at.card, { hasText: 'Of c1' }).first().waitFor();
  // The viewer begins below the margin of the page.
  await page.waitForFunction(() => scrollY <= 8);
});

test('fast switching of tabs shows the last one', async (scene) => {
  const { page, server, allowErrors } = scene;
  await showTabs(scene, 8);
  allowErrors(/Failed to load|ERR_ABORTED/);
  const slow = server.hold(/^\/feeds\/c[1-6]\.json$/);
  for (let index = 1; index < 8; index += 1) await tab(page, `Channel c${index}`).click();
  await page.locator(at.card, { hasText: 'Of c7' }).waitFor();
  slow.release();
  await settle(page);
  assert.deepEqual(await texts(page, at.cardLink), ['Of c7']);
  assert.deepEqual((await focusState(page)).open, ['Channel c7']);
});

test('a channel without a list is reported in its panel, and the next tab works', async (scene) => {
  const { page, server } = scene;
  const given = siteJson(ids(2));
  for (const channel of given.channels) delete channel.url;
  delete given.channels[0].feed;
  server.route('/site.json', given);
  server.route('/feeds/c1.json', feedJson('c1', [['Of c1', '/c1.json']]));
  await scene.host('<article-viewer site="/site.json"></article-viewer>');
  await page.getByRole('tabpanel').locator(`${at.failure}[data-code="no-feed"]`).waitFor();
  await tab(page, 'Channel c1').click();
  await page.locator(at.card).waitFor();
});

test('channels with pages, and all channels with address="hash", are links', async (scene) => {
  const { page, server } = scene;
  for (const [attributes, paged, href] of [
    ['', true, /^https:\/\/paper\.example\/c\d$/],
    ['address="hash"', false, /^#\/channel\/c\d$/],
  ]) {
    await showTabs(scene, 3, { attributes, paged });
    assert.equal(await page.getByRole('tab').count(), 0);
    const links = page.getByRole('navigation', { name: 'Channels' }).getByRole('link');
    assert.equal(await links.count(), 3);
    for (const link of await links.all()) assert.match(await link.getAttribute('href'), href);
    assert.deepEqual(await page.locator(`${at.tabs} [aria-current]`).allInnerTexts(), ['Channel c0']);
    // Arrow keys do nothing on buttons.
    await links.first().focus();
    await page.keyboard.press('ArrowRight');
    assert.equal((await describeFocus(page)).text, 'Channel c0');
  }
  assert.ok(server.count('/site.json') >= 2);
});

test('a channel with a page and no list leads to its page', async (scene) => {
  const { page, server } = scene;
  const given = siteJson(ids(2));
  delete given.channels[1].feed;
  given.channels[1].url = `${server.origin}/elsewhere/`;
  server.route('/site.json', given);
  server.route('/feeds/c0.json', feedJson('c0', [['Of c0', '/c0.json']]));
  server.route('/elsewhere/', {
    body: '<!doctype html><title>Elsewhere</title><link rel="icon" href="data:,">',
    type: 'text/html',
  });
  await scene.host('<article-viewer site="/site.json"></article-viewer>');
  await page.locator(at.card).waitFor();
  await tab(page, 'Channel c1').click();
  await page.waitForURL('**/elsewhere/');
});

test('of two channels with the same id the first is used', async (scene) => {
  const { page, server } = scene;
  const given = siteJson(['c0', 'c1', 'c0']);
  given.channels[2].name = 'Again';
  server.route('/site.json', given);
  server.route('/feeds/c0.json', feedJson('c0', [['Of c0', '/c0.json']]));
  await scene.host('<article-viewer site="/site.json"></article-viewer>');
  await page.locator(at.card).waitFor();
  assert.deepEqual(await texts(page, at.tab), ['Channel c0', 'Channel c1']);
});
