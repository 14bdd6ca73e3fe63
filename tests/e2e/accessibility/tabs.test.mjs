// Tabs of channels for keyboard and screen readers.
import assert from 'node:assert/strict';
import { describeFocus } from '../support/focus.mjs';
import { at, inBrowser, receivedEvents, waitForArticle } from '../support/page.mjs';
import { focusState, ids, isInView, showTabs, tab } from '../support/tabs.mjs';

const test = inBrowser();

test('channels without pages are tabs with one panel', async (scene) => {
  const { page } = scene;
  await showTabs(scene, 4);
  const list = page.getByRole('tablist', { name: 'Channels' });
  assert.equal(await list.getByRole('tab').count(), 4);
  assert.deepEqual(await focusState(page), { focus: '', stops: ['Channel c0'], open: ['Channel c0'] });
  const panel = page.getByRole('tabpanel', { name: 'Channel c0' });
  assert.equal(await panel.locator(at.card).count(), 1);
  const id = await panel.getAttribute('id');
  assert.deepEqual(
    await list.getByRole('tab').evaluateAll((tabs) => tabs.map((tab) => tab.getAttribute('aria-controls'))),
    Array(4).fill(id),
  );
  // No navigation landmark, link or list item is announced around them.
  assert.equal(await page.getByRole('navigation').count(), 0);
  assert.equal(await page.locator(`${at.tabs} a`).count(), 0);
  assert.equal(await list.getByRole('listitem').count(), 0);
});

test('arrow keys move through the tabs without opening, Home and End move to the ends, Enter and Space open', async (scene) => {
  const { page, server } = scene;
  await showTabs(scene, 3);
  await tab(page, 'Channel c0').focus();
  for (const [key, name] of [
    ['ArrowRight', 1],
    ['ArrowRight', 2],
    ['ArrowRight', 0],
    ['ArrowLeft', 2],
    ['Home', 0],
    ['End', 2],
  ]) {
    await page.keyboard.press(key);
    assert.deepEqual(
      await focusState(page),
      { focus: `Channel c${name}`, stops: [`Channel c${name}`], open: ['Channel c0'] },
      key,
    );
  }
  assert.equal((await receivedEvents(page, 'av-navigate')).length, 0);
  await page.keyboard.press('Enter');
  await page.locator(at.card, { hasText: 'Of c2' }).waitFor();
  assert.deepEqual(await focusState(page), { focus: 'Channel c2', stops: ['Channel c2'], open: ['Channel c2'] });
  await page.getByRole('tabpanel', { name: 'Channel c2' }).waitFor();
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('Space');
  await page.locator(at.card, { hasText: 'Of c1' }).waitFor();
  assert.deepEqual(await focusState(page), { focus: 'Channel c1', stops: ['Channel c1'], open: ['Channel c1'] });
  // A channel that is opened by keyboard was prefetched on focus.
  for (const id of ids(3)) assert.equal(server.count(`/feeds/${id}.json`), 1, id);
});

test('Tab leads from the tabs into the panel and back to the current tab', async (scene) => {
  const { page } = scene;
  await showTabs(scene, 4);
  await tab(page, 'Channel c0').focus();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Tab');
  assert.match((await describeFocus(page)).className, /av-panel/);
  await page.keyboard.press('Shift+Tab');
  assert.equal((await focusState(page)).focus, 'Channel c0');
});

test('in right-to-left text the arrow keys are reversed', async (scene) => {
  const { page } = scene;
  await showTabs(scene, 3, { lang: 'ar', attributes: 'lang="ar"' });
  await tab(page, 'Channel c0').focus();
  await page.keyboard.press('ArrowLeft');
  assert.equal((await focusState(page)).focus, 'Channel c1');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  assert.equal((await focusState(page)).focus, 'Channel c2');
});

test('keys with Ctrl, Alt, Shift or Meta are left to the browser', async (scene) => {
  const { page } = scene;
  await showTabs(scene, 3);
  await tab(page, 'Channel c0').focus();
  const prevented = await tab(page, 'Channel c0').evaluate((tab) =>
    ['ctrlKey', 'altKey', 'shiftKey', 'metaKey', 'none'].map((held) => {
      const pressed = new KeyboardEvent('keydown', {
        key: 'ArrowRight',
        bubbles: true,
        composed: true,
        cancelable: true,
        [held]: true,
      });
      tab.dispatchEvent(pressed);
      return pressed.defaultPrevented;
    }),
  );
  assert.deepEqual(prevented, [false, false, false, false, true]);
});

test('while an article is shown the tabs are buttons that lead back to the lists', async (scene) => {
  const { page } = scene;
  await showTabs(scene, 3);
  await page.locator(at.cardLink).click();
  await waitForArticle(page, 'Story of c0');
  assert.equal(await page.getByRole('tab').count(), 0);
  assert.equal(await page.getByRole('tabpanel').count(), 0);
  const nav = page.getByRole('navigation', { name: 'Channels' });
  assert.equal(await nav.getByRole('button').count(), 3);
  await nav.getByRole('button', { name: 'Channel c1' }).click();
  await page.getByRole('tabpanel', { name: 'Channel c1' }).locator(at.card).waitFor();
  assert.equal(await isInView(page), true);
});
