// The read history: marks on cards of articles that were read.
import assert from 'node:assert/strict';
import { LIVE } from '../support/first_screen.mjs';
import { describeFocus } from '../support/focus.mjs';
import { openSite } from '../support/navigation.mjs';
import { at, inBrowser, settle, waitForArticle } from '../support/page.mjs';

const test = inBrowser();

test('a finished article is marked on its card, also after a reload, until the reader clears the history', async (scene) => {
  const { page } = scene;
  await openSite(scene);
  const list = async () => {
    await page.locator(at.tab, { hasText: 'Channel one' }).click();
    await page.locator(at.card).first().waitFor();
  };
  const marks = page.locator('.av-card__read');
  await list();
  assert.deepEqual([await marks.count(), await page.locator('.av-marks').count()], [0, 0]);
  await page.locator(at.cardLink).nth(2).click();
  await waitForArticle(page, 'Bravo');
  await page.goBack();
  await page.locator(at.card).first().waitFor();
  assert.equal(await marks.count(), 0, 'an opened article is not marked as read');
  await page.goForward();
  await waitForArticle(page, 'Bravo');
  await page.locator('.av-foot').evaluate((foot) => foot.scrollIntoView());
  await page.waitForFunction(() => localStorage.getItem('article-viewer:read'));
  assert.match(await page.evaluate(() => localStorage.getItem('article-viewer:read')), /^[0-9a-f]{8} $/);
  await page.goBack();
  await marks.waitFor();
  assert.equal(await page.locator(at.card, { has: marks }).locator('a').textContent(), 'Item 2');
  assert.match(await marks.textContent(), /Read|已读/);
  await page.reload();
  await page.locator(LIVE).locator(marks).waitFor();
  const forget = page.locator('.av-marks button');
  await forget.focus();
  await page.keyboard.press('Enter');
  await page.locator('.av-marks [role="status"]', { hasText: /./ }).waitFor();
  assert.equal(await marks.count(), 0);
  assert.equal((await describeFocus(page)).tag, 'button', 'the focus stays');
  assert.equal(await page.evaluate(() => localStorage.length), 0);
  await page.reload();
  await page.locator(at.card).first().waitFor();
  assert.equal(await page.locator('.av-marks').count(), 0);
});

test('two windows share the read history, and without storage nothing fails', async (scene) => {
  const { context, page, server, watch } = scene;
  await openSite(scene);
  const other = await context.newPage();
  watch(other);
  await other.goto(`${server.origin}/host/#/article/b.json`);
  await waitForArticle(other, 'Bravo');
  const end = (page) => page.locator('.av-foot').evaluate((foot) => foot.scrollIntoView());
  const length = (count) =>
    page.waitForFunction((length) => localStorage.getItem('article-viewer:read')?.length === length, 9 * count);
  await page.bringToFront();
  await end(page);
  await length(1);
  await other.bringToFront();
  await end(other);
  await length(2);
  await other.close();
  // Foreign data under the storage key is ignored.
  await page.evaluate(() => localStorage.setItem('article-viewer:read', '{"not": "ours"}'));
  await page.addInitScript(() =>
    Object.defineProperty(window, 'localStorage', {
      get() {
        throw new DOMException('denied', 'SecurityError');
      },
    }),
  );
  await page.goto(`${server.origin}/host/#/channel/one`);
  await page.reload();
  await page.locator(at.cardLink).nth(2).click();
  await waitForArticle(page, 'Bravo');
  await end(page);
  await settle(page);
  await page.goBack();
  // It is kept in memory as long as the page lives.
  await page.locator('.av-card__read').waitFor();
});
