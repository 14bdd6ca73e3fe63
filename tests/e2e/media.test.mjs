// Films and recordings among the enlarged photos: the browser's own player, fetched when it is asked to play, silent when it is left.
import assert from 'node:assert/strict';
import { image, paragraph, picture, story } from './articles.mjs';
import { counter, gone, position } from './lightbox.mjs';
import { at, event, focus, inBrowser, PHONE, settle, still, told } from './page.mjs';

const test = inBrowser();

const here = (page) => page.locator(`${at.lightbox} .av-slide:not([inert])`);
const enlarge = (page, index) => page.locator('.av-media__enlarge').nth(index);

/** Ten seconds of a low hum. */
function hum(rate = 8000, seconds = 10) {
  const samples = Buffer.from(
    Array.from({ length: rate * seconds }, (_, at) => 128 + Math.round(20 * Math.sin(at / 10))),
  );
  const head = Buffer.alloc(44);
  head.write('RIFF', 0);
  head.writeUInt32LE(36 + samples.length, 4);
  head.write('WAVEfmt ', 8);
  head.writeUInt32LE(16, 16);
  head.writeUInt16LE(1, 20);
  head.writeUInt16LE(1, 22);
  head.writeUInt32LE(rate, 24);
  head.writeUInt32LE(rate, 28);
  head.writeUInt16LE(1, 32);
  head.writeUInt16LE(8, 34);
  head.write('data', 36);
  head.writeUInt32LE(samples.length, 40);
  return { type: 'audio/wav', body: Buffer.concat([head, samples]) };
}

/** A photo, a film, a recording, and another photo. */
async function mixed({ host, page, server }, attributes = '') {
  server.route('/one.svg', picture('teal'));
  server.route('/two.svg', picture('peru'));
  server.route('/poster.svg', picture('slateblue', 1280, 720));
  server.route('/hum.wav', hum());
  const body = [
    image('/one.svg', { id: 'one', caption: 'A photo.' }),
    paragraph('Words.'),
    { type: 'video', contentUrl: '/film.mp4', poster: '/poster.svg', width: 1280, height: 720, caption: 'A film.' },
    { type: 'aside', body: [{ type: 'audio', contentUrl: '/hum.wav', caption: 'A hum.' }] },
    image('/two.svg', { id: 'two' }),
  ];
  server.route('/a.json', story('Mixed', { inLanguage: 'en', body }));
  await host(`<article-viewer src="/a.json" ${attributes}></article-viewer>`);
  await page.locator(at.headline, { hasText: 'Mixed' }).waitFor();
}

/** Nothing that could be played was fetched. */
const untouched = (server) =>
  assert.deepEqual(
    server.asked().filter((path) => /mp4|wav/.test(path)),
    [],
  );

test('films and recordings have a place among the photos, and nothing of them is fetched', async (scene) => {
  const { page, server } = scene;
  await mixed(scene);
  await page.locator(at.photo).first().click();
  await position(page, '1 / 4');
  // The film beside it is a sign, without its poster.
  await page.locator(`${at.lightbox} .av-slide_after .av-slide__sign`).waitFor({ state: 'attached' });
  assert.equal(await page.locator(`${at.lightbox} :is(video, audio)`).count(), 0);
  await page.keyboard.press('ArrowRight');
  await position(page, '2 / 4');
  const film = here(page).locator('video');
  const attributes = (player) =>
    player.evaluate((player) =>
      ['controls', 'playsinline', 'preload', 'poster', 'aria-label'].map((name) => player.getAttribute(name)),
    );
  const { origin } = server;
  assert.deepEqual(await attributes(film), ['', '', 'none', `${origin}/poster.svg`, 'Video']);
  assert.equal(await here(page).locator('figcaption').innerText(), 'A film.');
  assert.equal(await page.locator(`${at.lightbox} [aria-live]`).innerText(), 'Video 2 / 4 A film.');
  await page.keyboard.press('ArrowRight');
  await position(page, '3 / 4');
  assert.deepEqual(await attributes(here(page).locator('audio')), ['', null, 'none', null, 'Audio']);
  const small = page.locator(`${at.lightbox} .av-strip button`);
  assert.deepEqual(await small.evaluateAll((small) => small.map((one) => one.getAttribute('aria-label'))), [
    '1 / 4',
    'Video 2 / 4',
    'Audio 3 / 4',
    '4 / 4',
  ]);
  assert.equal(await small.nth(1).locator('img').getAttribute('src'), `${origin}/poster.svg`);
  await page.keyboard.press('ArrowRight');
  await position(page, '4 / 4');
  await settle(page);
  untouched(server);
  const steps = (await told(page, 'av-lightbox')).map(({ detail }) => [
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

test('a button beneath each player opens it large, the one in the article is silent, and the focus comes back', async (scene) => {
  const { page } = scene;
  await mixed(scene);
  const names = await page
    .locator('.av-media__enlarge')
    .evaluateAll((all) => all.map((one) => one.getAttribute('aria-label')));
  assert.deepEqual(names, ['Enlarge: Video, 2 of 4', 'Enlarge: Audio, 3 of 4']);
  const inline = page.locator('audio.av-media__player');
  await inline.evaluate((player) => player.play());
  await enlarge(page, 1).click();
  await position(page, '3 / 4');
  await page.waitForFunction((player) => player.paused, await inline.elementHandle());
  await page.keyboard.press('Escape');
  await gone(page);
  assert.equal((await focus(page)).className, 'av-media__enlarge');
});

test('who listens to a recording of the article may look at photos meanwhile', async (scene) => {
  const { page } = scene;
  await mixed(scene);
  const inline = page.locator('audio.av-media__player');
  await inline.evaluate((player) => player.play());
  await page.locator(at.photo).first().click();
  await position(page, '1 / 4');
  assert.equal(await inline.evaluate((player) => player.paused), false);
});

test('what plays falls silent when it is left: by a key, a swipe, or closing', async (scene) => {
  const { page } = scene;
  await mixed(scene);
  const leave = {
    key: () => page.keyboard.press('ArrowRight'),
    previous: () => page.getByRole('button', { name: 'Previous photo' }).last().click(),
    swipe: async () => {
      const { x, y, width } = await here(page).boundingBox();
      await page.mouse.move(x + width / 2, y + 60);
      await page.mouse.down();
      await page.mouse.move(x + width / 2 - 200, y + 60, { steps: 5 });
      await page.mouse.move(x + width / 2 - 500, y + 60, { steps: 5 });
      await page.mouse.up();
    },
    close: () => page.keyboard.press('Escape'),
  };
  for (const [way, go] of Object.entries(leave)) {
    await enlarge(page, 1).click();
    await position(page, '3 / 4');
    const player = await here(page).locator('audio').elementHandle();
    await player.evaluate((player) => player.play());
    assert.equal(await player.evaluate((player) => player.paused), false, way);
    await go();
    await page.waitForFunction((player) => player.paused && !player.isConnected, player);
    if (way !== 'close') {
      await position(page, way === 'previous' ? '2 / 4' : '4 / 4');
      await page.keyboard.press('Escape');
    }
    await gone(page);
  }
});

test('the keys are the player’s while it has the focus, and the lightbox’s again when it is gone', async (scene) => {
  const { page } = scene;
  await mixed(scene);
  await enlarge(page, 0).click();
  await position(page, '2 / 4');
  await here(page).locator('video').focus();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('End');
  await settle(page);
  assert.equal(await counter(page).innerText(), '2 / 4');
  // A host that goes on by the address takes the player away with the focus in it.
  await page.locator(`${at.lightbox} .av-lightbox__next`).evaluate((button) => button.click());
  await position(page, '3 / 4');
  await page.keyboard.press('ArrowRight');
  await position(page, '4 / 4');
});

test('what is played cannot come nearer', async (scene) => {
  const { page } = scene;
  await mixed(scene);
  await enlarge(page, 0).click();
  await position(page, '2 / 4');
  const zoom = page.locator(at.lightbox).getByRole('button', { name: 'Zoom in' });
  assert.equal(await zoom.getAttribute('aria-disabled'), 'true');
  const width = async () => Math.round((await here(page).locator('video').boundingBox()).width);
  const before = await width();
  await page.keyboard.press('+');
  await settle(page);
  assert.equal(await width(), before);
  await page.keyboard.press('ArrowLeft');
  await position(page, '1 / 4');
  assert.equal(await zoom.getAttribute('aria-disabled'), null);
});

test('a slideshow passes by what is played', async (scene) => {
  const { page } = scene;
  await page.clock.install();
  await mixed(scene);
  await page.locator(at.photo).first().click();
  await position(page, '1 / 4');
  await here(page)
    .locator('img')
    .evaluate((img) => img.decode());
  await page.locator(`${at.lightbox} .av-strip img`).first().waitFor({ state: 'attached' });
  await page.keyboard.press('s');
  await page.locator(`${at.lightbox} [aria-pressed="true"][aria-label="Slideshow"]`).waitFor();
  await page.clock.runFor(5100);
  await position(page, '4 / 4');
});

test('a film has a link of its own', async (scene) => {
  const { page, server } = scene;
  await mixed(scene, 'address="hash"');
  await enlarge(page, 0).click();
  await position(page, '2 / 4');
  const link = page.url();
  assert.match(new URL(link).hash, /^#\/photo\/[0-9a-f]{8}\/article\/a\.json$/);
  await page.goto('about:blank');
  await page.goto(link);
  await position(page, '2 / 4');
  assert.equal((await event(page, 'av-lightbox')).detail.kind, 'video');
  untouched(server);
});

test('a player is within a phone’s window, in every direction', { viewport: PHONE }, async (scene) => {
  const { page } = scene;
  await mixed(scene, 'lang="ar"');
  await enlarge(page, 0).click();
  await position(page, '٢ / ٤');
  const { x, width, height } = await here(page).locator('video').boundingBox();
  assert.deepEqual([Math.round(x), Math.round(width), Math.round(height)], [0, 390, 219]);
  // Lines run to the left, and so do the slides.
  await page.keyboard.press('ArrowLeft');
  await position(page, '٣ / ٤');
  await still(page);
  const sound = await here(page).locator('audio').boundingBox();
  assert.ok(sound.x >= 0 && sound.x + sound.width <= 390);
});
