// One photo over everything else: opening, keys, the way back, and the page behind that stays where it is.
import assert from 'node:assert/strict';
import { image, paragraph, picture, story } from './articles.mjs';
import { button, counter, gone, photo, position } from './lightbox.mjs';
import { at, event, focus, focused, inBrowser, PHONE, REFERENCE_HEADLINE, settle, still, told } from './page.mjs';

const test = inBrowser();

/** The photo that is shown; its neighbours lie beside the window. */
const HERE = `${at.lightbox} .av-slide:not([inert])`;

/** An article of three photos in a language, shown on a host's page. */
async function three({ host, page, server }, inLanguage) {
  for (const [name, colour] of [
    ['one', 'crimson'],
    ['two', 'seagreen'],
    ['three', 'navy'],
  ])
    server.route(`/${name}.svg`, picture(colour));
  const images = ['one', 'two', 'three'].map((id) => image(`/${id}.svg`, { id, caption: `Caption ${id}.` }));
  const body = [...images, ...Array.from({ length: 30 }, (_, index) => paragraph(`Paragraph ${index}.`))];
  server.route('/a.json', story('Three photos', { inLanguage, body }));
  await host('<article-viewer src="/a.json"></article-viewer>');
  await photo(page, 2).waitFor();
}

test('a click on a photo shows it large, with its caption, its credit and its number', async ({
  app,
  page,
  server,
}) => {
  await app();
  // The large one is on its way for as long as the test likes.
  const gate = server.hold(/footbridge-(1200|1600)\.avif$/);
  const small = await photo(page, 1).locator('img').boundingBox();
  await photo(page, 1).click();
  await position(page, '2 / 5');
  await gate.arrived;
  assert.equal(await page.locator(`${at.lightbox} img`).count(), 1, 'more than the opened photo is loaded');
  gate.release();
  const img = page.locator(`${HERE} img`);
  assert.deepEqual(await page.locator(`${HERE} figcaption > *`).allInnerTexts(), [
    '白色拱桥横跨清渚河，桥头老柳是河道改造时特意留下的。',
    '摄影：周禾',
  ]);
  await img.evaluate((img) => img.decode());
  assert.match(await img.evaluate((img) => img.currentSrc), /footbridge-\d+\.avif$/);
  const large = await img.boundingBox();
  assert.ok(large.width > small.width * 1.5, `${small.width} → ${large.width}`);
});

test('the opened photo fits into the window of a phone, with its caption in sight', { viewport: PHONE }, async ({
  app,
  page,
}) => {
  await app();
  await photo(page, 0).click();
  await position(page, '1 / 5');
  await still(page);
  for (const part of [
    `${HERE} img`,
    `${HERE} figcaption`,
    `${at.lightbox} .av-lightbox__close`,
    `${at.lightbox} .av-lightbox__next`,
    `${at.lightbox} .av-strip`,
  ]) {
    const box = await page.locator(part).boundingBox();
    assert.ok(
      box.x >= 0 && box.y >= 0 && box.x + box.width <= PHONE.width + 0.5 && box.y + box.height <= PHONE.height + 0.5,
      `${part}: ${JSON.stringify(box)}`,
    );
  }
});

test('Enter on a photo opens it with the focus inside, and Escape gives the focus back to that photo', async ({
  app,
  page,
}) => {
  await app();
  await photo(page, 2).focus();
  await page.keyboard.press('Enter');
  await position(page, '3 / 5');
  assert.equal((await focus(page)).inLightbox, true);
  await page.keyboard.press('Escape');
  await gone(page);
  const back = await focused(page);
  assert.equal(await back.evaluate((element, photo) => element === photo, await photo(page, 2).elementHandle()), true);
});

test('Tab stays inside the lightbox', async ({ app, page }) => {
  await app();
  await photo(page, 2).click();
  await position(page, '3 / 5');
  const seen = new Set();
  for (let press = 0; press < 24; press += 1) {
    await page.keyboard.press('Tab');
    const { inLightbox, tag, part, className } = await focus(page);
    // Between its last and its first stop the browser may visit its own buttons: then nothing of the page has the focus.
    assert.ok(inLightbox || tag === 'body' || tag === 'article-viewer', `${tag} ${part}`);
    if (inLightbox) seen.add(await (await focused(page)).getAttribute('aria-label'));
  }
  assert.deepEqual(
    [...seen].sort(),
    ['3 / 5', '上一张', '下一张', '全屏', '关闭', '分享', '图片说明', '幻灯片播放', '放大', '键盘快捷键'].sort(),
    'each tool once, and of the small photos the current one',
  );
});

test('arrow keys, Home and End walk through the photos, and stop at both ends', async ({ app, page }) => {
  await app();
  await photo(page, 0).click();
  await position(page, '1 / 5');
  for (const [key, words] of [
    ['ArrowRight', '2 / 5'],
    ['ArrowRight', '3 / 5'],
    ['ArrowLeft', '2 / 5'],
    ['End', '5 / 5'],
    ['Home', '1 / 5'],
  ]) {
    await page.keyboard.press(key);
    await position(page, words);
  }
  await page.keyboard.press('ArrowLeft');
  await settle(page);
  await position(page, '1 / 5');
  await page.keyboard.press('End');
  await position(page, '5 / 5');
  await page.keyboard.press('ArrowRight');
  await settle(page);
  await position(page, '5 / 5');
  assert.match(await page.locator(`${HERE} figcaption`).innerText(), /入夜，湖口大桥/);
});

test('the buttons walk too, say when there is no further photo, and keep the focus and the keys at the end', async ({
  app,
  page,
}) => {
  await app();
  await photo(page, 3).click();
  await position(page, '4 / 5');
  const next = button(page, '下一张');
  const previous = button(page, '上一张');
  await next.click();
  await position(page, '5 / 5');
  assert.equal(await next.getAttribute('aria-disabled'), 'true');
  assert.equal(await previous.getAttribute('aria-disabled'), null);
  assert.equal((await focus(page)).inLightbox, true);
  await page.keyboard.press('Home');
  await position(page, '1 / 5');
  assert.equal(await previous.getAttribute('aria-disabled'), 'true');
  await button(page, '关闭').click();
  await gone(page);
});

test('after walking on, the focus comes back to the photo that was seen last', async ({ app, page }) => {
  await app();
  await photo(page, 0).click();
  await position(page, '1 / 5');
  await page.keyboard.press('ArrowRight');
  await position(page, '2 / 5');
  await page.keyboard.press('Escape');
  await gone(page);
  const { part, inLightbox } = await focus(page);
  assert.deepEqual({ part, inLightbox }, { part: 'photo', inLightbox: false });
  const back = await focused(page);
  assert.equal(await back.evaluate((element, photo) => element === photo, await photo(page, 1).elementHandle()), true);
});

test('the page behind does not scroll while a photo is open, and does again after', async ({ app, page }) => {
  await app();
  await page.evaluate(() => scrollTo(0, 300));
  await photo(page, 0).click();
  await position(page, '1 / 5');
  const before = await page.evaluate(() => scrollY);
  const wheel = async () => {
    // The page listens before the wheel turns: the two reach it by different ways, and not always in order.
    await page.evaluate(() => {
      window.wheeled = new Promise((done) => {
        addEventListener('wheel', () => done(), { once: true, passive: true });
      });
    });
    await page.mouse.wheel(0, 500);
    await page.evaluate(() => window.wheeled);
  };
  await wheel();
  for (const key of ['PageDown', 'ArrowDown']) await page.keyboard.press(key);
  await settle(page);
  assert.equal(await page.evaluate(() => scrollY), before);
  await page.keyboard.press('Escape');
  await gone(page);
  assert.equal(await page.evaluate(() => scrollY), before, 'closing moved the page');
  await wheel();
  await page.waitForFunction((before) => scrollY > before, before);
  assert.equal(await page.evaluate(() => document.documentElement.style.overflow), '');
});

test('a host’s own overflow on its page is there again after the lightbox', async (scene) => {
  const { page } = scene;
  await three(scene, 'en');
  await page.evaluate(() => {
    document.documentElement.style.overflow = 'clip';
  });
  await photo(page, 0).click();
  await position(page, '1 / 3');
  await page.keyboard.press('Escape');
  await gone(page);
  await event(page, 'av-lightbox', 2);
  assert.equal(await page.evaluate(() => document.documentElement.style.overflow), 'clip');
});

test('the host hears each step: which photo of how many, and when it is closed', async (scene) => {
  const { page } = scene;
  await three(scene, 'en');
  await photo(page, 1).click();
  await position(page, '2 / 3');
  await page.keyboard.press('ArrowRight');
  await position(page, '3 / 3');
  await page.keyboard.press('ArrowRight'); // There is no fourth: nothing is told.
  await page.keyboard.press('Escape');
  await gone(page);
  await event(page, 'av-lightbox', 3);
  assert.deepEqual(
    (await told(page, 'av-lightbox')).map(({ detail }) => detail),
    [
      { open: true, position: 1, count: 3, image: 'two', kind: 'photo' },
      { open: true, position: 2, count: 3, image: 'three', kind: 'photo' },
      { open: false },
    ],
  );
});

test('in an Arabic article the arrow keys run from right to left, and so do the buttons', async (scene) => {
  const { page } = scene;
  await three(scene, 'ar');
  await photo(page, 0).click();
  await position(page, '١ / ٣');
  await page.keyboard.press('ArrowLeft');
  await position(page, '٢ / ٣');
  await page.keyboard.press('ArrowRight');
  await position(page, '١ / ٣');
  const next = await button(page, 'الصورة التالية').boundingBox();
  const previous = await button(page, 'الصورة السابقة').boundingBox();
  assert.ok(next.x < previous.x, 'the way on is not at the left');
});

test('an article with one photo has a lightbox without ways to others, and arrows do nothing', async ({
  host,
  page,
  server,
}) => {
  server.route('/one.svg', picture());
  server.route('/a.json', story('One photo', { body: [image('/one.svg', { caption: 'Alone.' })] }));
  await host('<article-viewer src="/a.json"></article-viewer>');
  await photo(page, 0).click();
  await position(page, '1 / 1');
  for (const name of ['Previous photo', 'Next photo', 'Slideshow', '1 / 1'])
    assert.equal(await button(page, name).count(), 0, name);
  assert.equal(await button(page, 'Close').count(), 1);
  await page.keyboard.press('ArrowRight');
  await settle(page);
  await position(page, '1 / 1');
  await page.keyboard.press('Escape');
  await gone(page);
});

test('Back while a photo is open closes it, and the page scrolls again', async ({ app, page }) => {
  await app();
  await page.locator(at.tab, { hasText: '经济' }).click();
  await page.locator(at.cardLink).first().click();
  await photo(page, 0).click();
  await position(page, '1 / 2');
  await page.goBack();
  await gone(page);
  assert.equal(await page.evaluate(() => document.documentElement.style.overflow), '');
  await page.goBack();
  await page.locator(at.card).first().waitFor();
  await gone(page);
  assert.equal(await page.evaluate(() => document.documentElement.style.overflow), '');
  await page.goBack();
  await page.locator(at.headline, { hasText: REFERENCE_HEADLINE }).waitFor();
});

test('an element that is removed while a photo is open lets the page scroll again', async (scene) => {
  const { page } = scene;
  await three(scene, 'en');
  await photo(page, 0).click();
  await position(page, '1 / 3');
  assert.equal(await page.evaluate(() => document.documentElement.style.overflow), 'hidden');
  await page.locator('article-viewer').evaluate((viewer) => viewer.remove());
  await page.waitForFunction(() => document.documentElement.style.overflow === '');
});

test('an element that is moved while a photo is open still shows it over everything, or has closed it', async (scene) => {
  const { page } = scene;
  await three(scene, 'en');
  await photo(page, 0).click();
  await position(page, '1 / 3');
  await page.evaluate(() => {
    const main = document.createElement('main');
    document.body.append(main);
    main.append(document.querySelector('article-viewer'));
  });
  await settle(page);
  const state = await page.evaluate(() => {
    const dialog = document.querySelector('article-viewer').shadowRoot.querySelector('dialog');
    return {
      modal: dialog.matches(':modal'),
      open: dialog.open,
      locked: document.documentElement.style.overflow === 'hidden',
    };
  });
  assert.deepEqual(state, { modal: state.modal, open: state.modal, locked: state.modal });
});

test('with a modifier the arrow keys stay the browser’s own', async (given) => {
  const { page } = given;
  await three(given, 'en');
  await photo(page, 0).click();
  await position(page, '1 / 3');
  await page.keyboard.press('Shift+ArrowRight');
  await page.keyboard.press('Control+ArrowRight');
  await settle(page);
  assert.equal(await counter(page).innerText(), '1 / 3');
  await page.keyboard.press('ArrowRight');
  await position(page, '2 / 3');
});
