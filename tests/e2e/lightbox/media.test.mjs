// Video and audio in the lightbox: the native player, loaded on demand, paused when left.
import assert from 'node:assert/strict';
import { describeFocus } from '../support/focus.mjs';
import { counter, waitForClosed, waitForPosition } from '../support/lightbox.mjs';
import { assertNoMediaRequests, currentSlide, enlargeButton, showMedia } from '../support/media.mjs';
import { at, inBrowser, receivedEvents, settle } from '../support/page.mjs';

const test = inBrowser();

test('video and audio have positions among the photos, and none of their files is requested', async (scene) => {
  const { page, server } = scene;
  await showMedia(scene);
  await page.locator(at.photo).first().click();
  await waitForPosition(page, '1 / 4');
  // The slide of the video shows a symbol without loading its poster.
  await page.locator(`${at.lightbox} .av-slide_after .av-slide__sign`).waitFor({ state: 'attached' });
  assert.equal(await page.locator(`${at.lightbox} :is(video, audio)`).count(), 0);
  await page.keyboard.press('ArrowRight');
  await waitForPosition(page, '2 / 4');
  const video = currentSlide(page).locator('video');
  const attributes = (player) =>
    player.evaluate((player) =>
      ['controls', 'playsinline', 'preload', 'poster', 'aria-label'].map((name) => player.getAttribute(name)),
    );
  const { origin } = server;
  assert.deepEqual(await attributes(video), ['', '', 'none', `${origin}/poster.svg`, 'Video']);
  assert.equal(await currentSlide(page).locator('figcaption').innerText(), 'A film.');
  assert.equal(await page.locator(`${at.lightbox} [aria-live]`).innerText(), 'Video 2 / 4 A film.');
  await page.keyboard.press('ArrowRight');
  await waitForPosition(page, '3 / 4');
  assert.deepEqual(await attributes(currentSlide(page).locator('audio')), ['', null, 'none', null, 'Audio']);
  const small = page.locator(`${at.lightbox} .av-strip button`);
  assert.deepEqual(await small.evaluateAll((small) => small.map((one) => one.getAttribute('aria-label'))), [
    '1 / 4 A photo.',
    'Video 2 / 4 A film.',
    'Audio 3 / 4 A hum.',
    '4 / 4',
  ]);
  assert.equal(await small.nth(1).locator('img').getAttribute('src'), `${origin}/poster.svg`);
  await page.keyboard.press('ArrowRight');
  await waitForPosition(page, '4 / 4');
  await settle(page);
  assertNoMediaRequests(server);
  const steps = (await receivedEvents(page, 'av-lightbox')).map(({ detail }) => [
    detail.position,
    detail.count,
    detail.image,
    detail.kind,
  ]);
  assert.deepEqual(steps, [
    [0, 4, 'one', 'photo'],
    [1, 4, null, 'video'],
    [2, 4, null, 'audio'],
    [3, 4, 'two', 'photo'],
  ]);
});

test('a button at each player opens it enlarged, pauses the one in the article, and the focus returns', async (scene) => {
  const { page } = scene;
  await showMedia(scene);
  const names = await page
    .locator('.av-media__enlarge')
    .evaluateAll((all) => all.map((one) => one.getAttribute('aria-label')));
  assert.deepEqual(names, ['Enlarge: Video, 2 of 4', 'Enlarge: Audio, 3 of 4']);
  const inline = page.locator('audio.av-media__player');
  await inline.evaluate((player) => player.play());
  await enlargeButton(page, 1).click();
  await waitForPosition(page, '3 / 4');
  await page.waitForFunction((player) => player.paused, await inline.elementHandle());
  await page.keyboard.press('Escape');
  await waitForClosed(page);
  assert.equal((await describeFocus(page)).className, 'av-media__enlarge');
});

test('audio of the article continues while photos are open', async (scene) => {
  const { page } = scene;
  await showMedia(scene);
  const inline = page.locator('audio.av-media__player');
  await inline.evaluate((player) => player.play());
  await page.locator(at.photo).first().click();
  await waitForPosition(page, '1 / 4');
  assert.equal(await inline.evaluate((player) => player.paused), false);
});

test('media is paused by a key, a swipe and closing', async (scene) => {
  const { page } = scene;
  await showMedia(scene);
  const leave = {
    key: () => page.keyboard.press('ArrowRight'),
    previous: () => page.getByRole('button', { name: 'Previous photo' }).last().click(),
    swipe: async () => {
      const { x, y, width } = await currentSlide(page).boundingBox();
      await page.mouse.move(x + width / 2, y + 60);
      await page.mouse.down();
      await page.mouse.move(x + width / 2 - 200, y + 60, { steps: 5 });
      await page.mouse.move(x + width / 2 - 500, y + 60, { steps: 5 });
      await page.mouse.up();
    },
    close: () => page.keyboard.press('Escape'),
  };
  for (const [way, go] of Object.entries(leave)) {
    await enlargeButton(page, 1).click();
    await waitForPosition(page, '3 / 4');
    const player = await currentSlide(page).locator('audio').elementHandle();
    await player.evaluate((player) => player.play());
    assert.equal(await player.evaluate((player) => player.paused), false, way);
    await go();
    await page.waitForFunction((player) => player.paused && !player.isConnected, player);
    if (way !== 'close') {
      await waitForPosition(page, way === 'previous' ? '2 / 4' : '4 / 4');
      await page.keyboard.press('Escape');
    }
    await waitForClosed(page);
  }
});

test('keys belong to the focused player, and to the lightbox afterwards', async (scene) => {
  const { page } = scene;
  await showMedia(scene);
  await enlargeButton(page, 0).click();
  await waitForPosition(page, '2 / 4');
  await currentSlide(page).locator('video').focus();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('End');
  await settle(page);
  assert.equal(await counter(page).innerText(), '2 / 4');
  // A script changes the slide while the player has the focus.
  await page.locator(`${at.lightbox} .av-lightbox__next`).evaluate((button) => button.click());
  await waitForPosition(page, '3 / 4');
  await page.keyboard.press('ArrowRight');
  await waitForPosition(page, '4 / 4');
});
