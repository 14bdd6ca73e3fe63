// The popover with all channels on narrow screens.
import assert from 'node:assert/strict';
import { showSite } from '../support/channels.mjs';
import { at, inBrowser, PHONE } from '../support/page.mjs';

const test = inBrowser();
const sheet = (page) => page.locator('.av-sheet');

test('a phone opens and closes the popover of 18 channels by key and closes it after a choice', {
  viewport: { width: 320, height: 640 },
}, async ({ app, page }) => {
  await app();
  const opener = page.getByRole('button', { name: '全部频道' });
  assert.equal(await sheet(page).isVisible(), false);
  await opener.focus();
  await page.keyboard.press('Enter');
  await sheet(page).waitFor();
  assert.equal(await sheet(page).locator('a').count(), 18);
  const box = await sheet(page).boundingBox();
  assert.ok(box.x >= 0 && box.x + box.width <= 320.5 && box.y >= 0, JSON.stringify(box));
  await page.keyboard.press('Escape');
  await sheet(page).waitFor({ state: 'hidden' });
  assert.equal(await opener.evaluate((button) => button.getRootNode().activeElement === button), true);
  await opener.click();
  await sheet(page).locator('a').nth(16).click();
  await page.locator(at.card).first().waitFor();
  await sheet(page).waitFor({ state: 'hidden' });
  // The tab of the channel was scrolled into view.
  const tab = await page.locator(at.currentTab).boundingBox();
  assert.ok(tab.x >= 0 && tab.x + tab.width <= 320, JSON.stringify(tab));
});

test('a few channels have no popover', async (scene) => {
  await showSite(scene);
  assert.equal(await sheet(scene.page).count(), 0);
  assert.equal(await scene.page.getByRole('button', { name: 'All channels' }).count(), 0);
});

test('choosing the current channel closes the popover', { viewport: PHONE }, async ({ app, page }) => {
  await app('#/channel/tax', null);
  await page.locator(at.card).first().waitFor();
  await page.getByRole('button', { name: '全部频道' }).click();
  await sheet(page).waitFor();
  await sheet(page).locator('[aria-current]').click();
  await sheet(page).waitFor({ state: 'hidden' });
});

test('the Tab key beyond the last channel closes the popover, and Escape before it returns to the button', async ({
  app,
  page,
}) => {
  await app();
  const opener = page.getByRole('button', { name: '全部频道' });
  await opener.click();
  await sheet(page).locator('a').last().focus();
  await page.keyboard.press('Escape');
  await sheet(page).waitFor({ state: 'hidden' });
  assert.equal(await opener.evaluate((button) => button.getRootNode().activeElement === button), true);
  await opener.click();
  await sheet(page).locator('a').last().focus();
  await page.keyboard.press('Tab');
  await sheet(page).waitFor({ state: 'hidden' });
  assert.equal(
    await page
      .locator('[part~="breadcrumb"] a')
      .first()
      .evaluate((link) => link.getRootNode().activeElement === link),
    true,
  );
});

test('a second press on the button closes the popover', async ({ app, page }) => {
  await app();
  const opener = page.getByRole('button', { name: '全部频道' });
  await opener.click();
  await sheet(page).waitFor();
  // The backdrop lies over the button, so that a reader can press it by key only.
  await opener.focus();
  await page.keyboard.press('Enter');
  await sheet(page).waitFor({ state: 'hidden' });
});

test('in a sidebar a headline has more than half of its card, and the lines between cards are as wide as they', async ({
  host,
  page,
}) => {
  await host(
    '<style>body{margin:0}</style><div style="width:300px"><article-viewer site="/demo/site.json"></article-viewer></div>',
  );
  await page.locator(at.card).nth(2).waitFor();
  const [words, card, line] = await page
    .locator(at.card)
    .nth(1)
    .evaluate((card) => {
      const width = (element) => element.getBoundingClientRect().width;
      return [
        width(card.querySelector('.av-card__words')),
        width(card),
        Number.parseFloat(getComputedStyle(card, '::before').width),
      ];
    });
  assert.ok(words > card * 0.6, `${words} of ${card} px`);
  assert.equal(line, card);
});
