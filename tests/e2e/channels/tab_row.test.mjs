// The row of tabs: scrolling by touch, buttons, drag and wheel.
import assert from 'node:assert/strict';
import { at, DESKTOP, inBrowser, receivedEvents, settle, waitForAnimations } from '../support/page.mjs';
import { isInView, SMALL, showTabs, tab } from '../support/tabs.mjs';

const test = inBrowser();
const row = (page) => page.locator('.av-tabs__row');
const scrolled = (page) => row(page).evaluate((row) => row.scrollLeft);
const FINGERS = { viewport: SMALL, hasTouch: true, isMobile: true };

test(
  '18 channels on a phone scroll horizontally with snapping, faded ends and touch targets of sufficient size',
  FINGERS,
  async ({ app, page }) => {
    await app();
    assert.equal(await page.locator(at.tab).count(), 18);
    const look = await row(page).evaluate((row) => {
      const style = getComputedStyle(row);
      return {
        snap: style.scrollSnapType,
        over: row.scrollWidth > row.clientWidth,
        mask: style.maskImage,
        page: document.documentElement.scrollWidth,
      };
    });
    assert.match(look.snap, /^x/);
    assert.equal(look.over, true);
    assert.match(look.mask, /gradient/);
    assert.ok(look.page <= SMALL.width, `the page is ${look.page} wide`);
    assert.equal(await page.locator('.av-tabs__turn:visible').count(), 0);
  },
);

for (const [what, options, more] of [
  ['', DESKTOP, {}],
  [', from right to left', DESKTOP, { lang: 'ar', attributes: 'lang="ar"' }],
  [' on a phone', SMALL, {}],
]) {
  test(`the current tab is scrolled into view without scrolling the page${what}`, {
    viewport: options,
  }, async (scene) => {
    const { page } = scene;
    // The viewer lies below the window, so scrolling to the tab would scroll the page.
    await showTabs(scene, 40, {
      ...more,
      before: '<div style="height:2000px"></div>',
      after: '<div style="height:2000px"></div>',
      attributes: `channel="c30" ${more.attributes ?? ''}`,
    });
    assert.equal(await isInView(page), true);
    assert.equal(await page.evaluate(() => scrollY), 0);
    await page.evaluate(() => scrollTo(0, 1900));
    for (const id of ['c5', 'c39', 'c0', 'c20']) {
      await page.locator('article-viewer').evaluate((viewer, id) => {
        viewer.channel = id;
      }, id);
      await page.locator(at.card, { hasText: `Of ${id}` }).waitFor();
      await waitForAnimations(page);
      assert.equal(await isInView(page), true, id);
      assert.equal(await page.evaluate(() => scrollY), 1900, id);
    }
  });
}

const arrows = (page) =>
  page
    .locator('.av-tabs__turn')
    .evaluateAll((all) =>
      all.map((one) => getComputedStyle(one).visibility === 'visible' && one.getClientRects().length > 0),
    );

for (const [what, more, towards] of [
  ['', {}, 1],
  [', from right to left', { lang: 'ar', attributes: 'lang="ar"' }, -1],
]) {
  test(`with a mouse, scroll buttons move an overflowing row and hide at its ends${what}`, async (scene) => {
    const { page } = scene;
    await showTabs(scene, 30, more);
    await page.waitForFunction(
      () =>
        getComputedStyle(document.querySelector('article-viewer').shadowRoot.querySelector('.av-tabs__turn_on'))
          .visibility === 'visible',
    );
    assert.deepEqual(await arrows(page), [false, true]);
    const [back, on] = [page.locator('.av-tabs__turn').first(), page.locator('.av-tabs__turn_on')];
    const side = await on.evaluate((arrow) => arrow.getBoundingClientRect().left > innerWidth / 2);
    assert.equal(side, towards > 0);
    await on.click();
    await page.waitForFunction(
      () =>
        Math.abs(document.querySelector('article-viewer').shadowRoot.querySelector('.av-tabs__row').scrollLeft) > 300,
    );
    assert.equal(Math.sign(await scrolled(page)), towards);
    await page.waitForFunction(
      () =>
        getComputedStyle(document.querySelector('article-viewer').shadowRoot.querySelector('.av-tabs__turn'))
          .visibility === 'visible',
    );
    assert.deepEqual(await arrows(page), [true, true]);
    await row(page).evaluate(
      (row, towards) => row.scrollTo({ left: towards * row.scrollWidth, behavior: 'instant' }),
      towards,
    );
    await settle(page);
    assert.deepEqual(await arrows(page), [true, false]);
    await back.click();
    await page.waitForFunction(
      () =>
        getComputedStyle(document.querySelector('article-viewer').shadowRoot.querySelector('.av-tabs__turn_on'))
          .visibility === 'visible',
    );
    // They are neither tab stops nor in the accessibility tree.
    assert.deepEqual(
      await page.locator('.av-tabs__turn').evaluateAll((all) => all.map((one) => [one.ariaHidden, one.tabIndex])),
      [
        ['true', -1],
        ['true', -1],
      ],
    );
    assert.equal((await receivedEvents(page, 'av-navigate')).length, 0);
  });
}

test('a row that fits has no scroll buttons and no fading', async (scene) => {
  const { page } = scene;
  await showTabs(scene, 4);
  await settle(page);
  assert.deepEqual(await arrows(page), [false, false]);
  assert.equal(await row(page).evaluate((row) => getComputedStyle(row).maskImage), 'none');
});

for (const [what, more, towards] of [
  ['', {}, 1],
  [', from right to left', { lang: 'ar', attributes: 'lang="ar"' }, -1],
]) {
  test(`a mouse drags the row without a click${what}`, async (scene) => {
    const { page } = scene;
    await showTabs(scene, 40, { ...more, paged: true });
    const box = await tab(page, 'Channel c2').boundingBox();
    const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
    await page.mouse.move(x, y);
    await page.mouse.down();
    for (let step = 1; step <= 10; step += 1) await page.mouse.move(x - towards * 20 * step, y + step);
    await page.mouse.up();
    assert.equal(await scrolled(page), towards * 200);
    await settle(page);
    assert.equal((await receivedEvents(page, 'av-navigate')).length, 0);
    // The next click counts again, also with a small movement.
    const next = await tab(page, 'Channel c4').boundingBox();
    await page.mouse.move(next.x + 10, next.y + 10);
    await page.mouse.down();
    await page.mouse.move(next.x + 13, next.y + 11);
    await page.mouse.up();
    await page.locator(at.card, { hasText: 'Of c4' }).waitFor();
    assert.equal((await receivedEvents(page, 'av-navigate')).length, 1);
  });
}

test('a wheel scrolls the row to its end and then the page, and other wheel events are left to the browser', async (scene) => {
  const { page } = scene;
  await showTabs(scene, 25, { items: 30 });
  const most = await row(page).evaluate((row) => row.scrollWidth - row.clientWidth);
  await row(page).hover();
  await page.mouse.wheel(0, 120);
  await page.waitForFunction(
    () => document.querySelector('article-viewer').shadowRoot.querySelector('.av-tabs__row').scrollLeft === 120,
  );
  assert.equal(await page.evaluate(() => scrollY), 0);
  for (let turn = 0; turn * 120 < most + 240; turn += 1) await page.mouse.wheel(0, 120);
  await page.waitForFunction(() => scrollY > 0);
  assert.ok(Math.abs((await scrolled(page)) - most) <= 1);
  // In the other direction the row scrolls first, too.
  await settle(page);
  const down = await page.evaluate(() => scrollY);
  await row(page).hover();
  await page.mouse.wheel(0, -120);
  await page.waitForFunction(
    (most) =>
      document.querySelector('article-viewer').shadowRoot.querySelector('.av-tabs__row').scrollLeft < most - 100,
    most,
  );
  assert.equal(await page.evaluate(() => scrollY), down);
  const caught = await row(page).evaluate((row) =>
    [
      { deltaY: 120 },
      { deltaY: 3, deltaMode: 1 },
      { deltaX: 40, deltaY: 120 },
      { deltaY: 120, shiftKey: true },
      { deltaY: 120, ctrlKey: true },
      { deltaY: 7, trackpad: -21 },
      { deltaX: 30 },
    ].map((turned) => {
      row.scrollTo({ left: 100, behavior: 'instant' });
      const wheel = new WheelEvent('wheel', { bubbles: true, cancelable: true, ...turned });
      Object.defineProperty(wheel, 'wheelDeltaY', { value: turned.trackpad ?? -120 });
      row.dispatchEvent(wheel);
      return [wheel.defaultPrevented, row.scrollLeft];
    }),
  );
  assert.deepEqual(caught, [
    [true, 220],
    [true, 148],
    [false, 100],
    [false, 100],
    [false, 100],
    [false, 100],
    [false, 100],
  ]);
});

test('in right-to-left text a wheel scrolls the row forwards', async (scene) => {
  const { page } = scene;
  await showTabs(scene, 40, { lang: 'ar', attributes: 'lang="ar"' });
  await row(page).hover();
  await page.mouse.wheel(0, 120);
  await page.waitForFunction(
    () => document.querySelector('article-viewer').shadowRoot.querySelector('.av-tabs__row').scrollLeft === -120,
  );
  await page.mouse.wheel(0, -120);
  await page.waitForFunction(
    () => document.querySelector('article-viewer').shadowRoot.querySelector('.av-tabs__row').scrollLeft === 0,
  );
});
