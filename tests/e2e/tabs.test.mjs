// The row of channels: links or tabs, by keys, fingers, mouse and wheel; all of them in a sheet; and a host that navigates itself.
import assert from 'node:assert/strict';
import { feed, site, story } from './articles.mjs';
import { at, DESKTOP, event, focus, inBrowser, PHONE, settle, shown, still, texts, told } from './page.mjs';

const test = inBrowser();

const SMALL = { width: 320, height: 640 };
const ids = (count) => Array.from({ length: count }, (_, index) => `c${index}`);
const row = (page) => page.locator('.av-tabs__row');
const tab = (page, name) => page.locator(at.tab).filter({ hasText: new RegExp(`^${name}$`) });
const sheet = (page) => page.locator('.av-sheet');
const scrolled = (page) => row(page).evaluate((row) => row.scrollLeft);
const inSight = (page) =>
  page.locator(at.currentTab).evaluate((tab) => {
    const [a, b] = [tab.getBoundingClientRect(), tab.closest('ul').getBoundingClientRect()];
    return a.left >= b.left && a.right <= b.right;
  });

/** A site of channels that are places only inside the viewer, or (`paged`) that have a page each. */
function paper(server, count, { paged = false, items = 1, ...more } = {}) {
  const given = site(ids(count), more);
  if (!paged) for (const channel of given.channels) delete channel.url;
  server.route('/site.json', given);
  for (const id of ids(count)) {
    const articles = Array.from({ length: items }, (_, index) => [
      `${index ? `${index} ` : ''}Of ${id}`,
      index ? `/${id}.json?${index}` : `/${id}.json`,
    ]);
    server.route(`/feeds/${id}.json`, feed(id, articles));
    server.route(`/${id}.json`, story(`Story of ${id}`));
  }
}

/** Shows such a site, and waits for the list of its first channel. */
async function front({ host, page, server }, count, { attributes = '', before = '', after = '', lang, ...more } = {}) {
  paper(server, count, more);
  await host(`${before}<article-viewer site="/site.json" ${attributes}></article-viewer>${after}`, lang && { lang });
  await page.locator(at.card).first().waitFor();
}

/** Where the focus is, and which tab the Tab key would come to. */
const standing = async (page) => ({
  focus: (await focus(page)).text,
  stops: await page.locator('[role=tab][tabindex="0"]').allInnerTexts(),
  open: await page.locator('[role=tab][aria-selected=true]').allInnerTexts(),
});

// Tabs.

test('channels without addresses are tabs of one panel, and say so', async (scene) => {
  const { page } = scene;
  await front(scene, 4);
  const list = page.getByRole('tablist', { name: 'Channels' });
  assert.equal(await list.getByRole('tab').count(), 4);
  assert.deepEqual(await standing(page), { focus: '', stops: ['Channel c0'], open: ['Channel c0'] });
  const panel = page.getByRole('tabpanel', { name: 'Channel c0' });
  assert.equal(await panel.locator(at.card).count(), 1);
  const id = await panel.getAttribute('id');
  assert.deepEqual(
    await list.getByRole('tab').evaluateAll((tabs) => tabs.map((tab) => tab.getAttribute('aria-controls'))),
    Array(4).fill(id),
  );
  // Neither a landmark of navigation nor a link nor an item of a list is announced around them.
  assert.equal(await page.getByRole('navigation').count(), 0);
  assert.equal(await page.locator(`${at.tabs} a`).count(), 0);
  assert.equal(await list.getByRole('listitem').count(), 0);
});

test('arrows go round the tabs and open none, Home and End lead to the ends, Enter and Space open, and the focus stays', async (scene) => {
  const { page, server } = scene;
  await front(scene, 3);
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
      await standing(page),
      { focus: `Channel c${name}`, stops: [`Channel c${name}`], open: ['Channel c0'] },
      key,
    );
  }
  assert.equal((await told(page, 'av-navigate')).length, 0);
  await page.keyboard.press('Enter');
  await page.locator(at.card, { hasText: 'Of c2' }).waitFor();
  assert.deepEqual(await standing(page), { focus: 'Channel c2', stops: ['Channel c2'], open: ['Channel c2'] });
  await page.getByRole('tabpanel', { name: 'Channel c2' }).waitFor();
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('Space');
  await page.locator(at.card, { hasText: 'Of c1' }).waitFor();
  assert.deepEqual(await standing(page), { focus: 'Channel c1', stops: ['Channel c1'], open: ['Channel c1'] });
  // What is opened by keys was fetched when the focus came near.
  for (const id of ids(3)) assert.equal(server.count(`/feeds/${id}.json`), 1, id);
});

test('the Tab key leads from the tabs into the panel, and back to the open one', async (scene) => {
  const { page } = scene;
  await front(scene, 4);
  await tab(page, 'Channel c0').focus();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Tab');
  assert.match((await focus(page)).className, /av-panel/);
  await page.keyboard.press('Shift+Tab');
  assert.equal((await standing(page)).focus, 'Channel c0');
});

test('where lines run from right to left, so do the arrows', async (scene) => {
  const { page } = scene;
  await front(scene, 3, { lang: 'ar', attributes: 'lang="ar"' });
  await tab(page, 'Channel c0').focus();
  await page.keyboard.press('ArrowLeft');
  assert.equal((await standing(page)).focus, 'Channel c1');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  assert.equal((await standing(page)).focus, 'Channel c2');
});

test('keys with Ctrl, Alt, Shift or Meta are the browser’s', async (scene) => {
  const { page } = scene;
  await front(scene, 3);
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

test('an article in the place of the panel makes buttons of the tabs, which lead back to the lists', async (scene) => {
  const { page } = scene;
  await front(scene, 3);
  await page.locator(at.cardLink).click();
  await shown(page, 'Story of c0');
  assert.equal(await page.getByRole('tab').count(), 0);
  assert.equal(await page.getByRole('tabpanel').count(), 0);
  const nav = page.getByRole('navigation', { name: 'Channels' });
  assert.equal(await nav.getByRole('button').count(), 3);
  await nav.getByRole('button', { name: 'Channel c1' }).click();
  await page.getByRole('tabpanel', { name: 'Channel c1' }).locator(at.card).waitFor();
  assert.equal(await inSight(page), true);
});

test('a tab that is opened from deep in a list begins its panel at the top', { viewport: PHONE }, async (scene) => {
  const { page } = scene;
  await front(scene, 3, { items: 30 });
  await page.locator(at.card).nth(25).scrollIntoViewIfNeeded();
  assert.ok((await page.evaluate(() => scrollY)) > 500);
  await tab(page, 'Channel c1').click();
  await page.locator(at.card, { hasText: 'Of c1' }).first().waitFor();
  // The top of the viewer, which is below the margin of the page.
  await page.waitForFunction(() => scrollY <= 8);
});

test('tabs that are switched faster than their lists come show the last one', async (scene) => {
  const { page, server, expect } = scene;
  await front(scene, 8);
  expect(/Failed to load|ERR_ABORTED/);
  const slow = server.hold(/^\/feeds\/c[1-6]\.json$/);
  for (let index = 1; index < 8; index += 1) await tab(page, `Channel c${index}`).click();
  await page.locator(at.card, { hasText: 'Of c7' }).waitFor();
  slow.release();
  await settle(page);
  assert.deepEqual(await texts(page, at.cardLink), ['Of c7']);
  assert.deepEqual((await standing(page)).open, ['Channel c7']);
});

test('a channel without a list is told in its panel, and the next tab works', async (scene) => {
  const { page, server } = scene;
  const given = site(ids(2));
  for (const channel of given.channels) delete channel.url;
  delete given.channels[0].feed;
  server.route('/site.json', given);
  server.route('/feeds/c1.json', feed('c1', [['Of c1', '/c1.json']]));
  await scene.host('<article-viewer site="/site.json"></article-viewer>');
  await page.getByRole('tabpanel').locator(`${at.failure}[data-code="no-feed"]`).waitFor();
  await tab(page, 'Channel c1').click();
  await page.locator(at.card).waitFor();
});

// Links.

test('channels with pages, and all channels where the address follows, are links with addresses', async (scene) => {
  const { page, server } = scene;
  for (const [attributes, paged, href] of [
    ['', true, /^https:\/\/paper\.example\/c\d$/],
    ['address="hash"', false, /^#\/channel\/c\d$/],
  ]) {
    await front(scene, 3, { attributes, paged });
    assert.equal(await page.getByRole('tab').count(), 0);
    const links = page.getByRole('navigation', { name: 'Channels' }).getByRole('link');
    assert.equal(await links.count(), 3);
    for (const link of await links.all()) assert.match(await link.getAttribute('href'), href);
    assert.deepEqual(await page.locator(`${at.tabs} [aria-current]`).allInnerTexts(), ['Channel c0']);
    // Arrows are not theirs.
    await links.first().focus();
    await page.keyboard.press('ArrowRight');
    assert.equal((await focus(page)).text, 'Channel c0');
  }
  assert.ok(server.count('/site.json') >= 2);
});

test('a channel that has a page and no list leads to its page, as any link does', async (scene) => {
  const { page, server } = scene;
  const given = site(ids(2));
  delete given.channels[1].feed;
  given.channels[1].url = `${server.origin}/elsewhere/`;
  server.route('/site.json', given);
  server.route('/feeds/c0.json', feed('c0', [['Of c0', '/c0.json']]));
  server.route('/elsewhere/', {
    body: '<!doctype html><title>Elsewhere</title><link rel="icon" href="data:,">',
    type: 'text/html',
  });
  await scene.host('<article-viewer site="/site.json"></article-viewer>');
  await page.locator(at.card).waitFor();
  await tab(page, 'Channel c1').click();
  await page.waitForURL('**/elsewhere/');
});

test('of two channels with one id the first counts', async (scene) => {
  const { page, server } = scene;
  const given = site(['c0', 'c1', 'c0']);
  given.channels[2].name = 'Again';
  server.route('/site.json', given);
  server.route('/feeds/c0.json', feed('c0', [['Of c0', '/c0.json']]));
  await scene.host('<article-viewer site="/site.json"></article-viewer>');
  await page.locator(at.card).waitFor();
  assert.deepEqual(await texts(page, at.tab), ['Channel c0', 'Channel c1']);
});

// The row.

const FINGERS = { viewport: SMALL, hasTouch: true, isMobile: true };

test(
  '18 channels on a phone scroll sideways, snap, fade at the edges, and have no arrows',
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
  test(`the current tab comes into sight and the page does not move${what}`, { viewport: options }, async (scene) => {
    const { page } = scene;
    // The viewer lies below the window: whoever scrolls to the tab would scroll the page.
    await front(scene, 40, {
      ...more,
      before: '<div style="height:2000px"></div>',
      after: '<div style="height:2000px"></div>',
      attributes: `channel="c30" ${more.attributes ?? ''}`,
    });
    assert.equal(await inSight(page), true);
    assert.equal(await page.evaluate(() => scrollY), 0);
    await page.evaluate(() => scrollTo(0, 1900));
    for (const id of ['c5', 'c39', 'c0', 'c20']) {
      await page.locator('article-viewer').evaluate((viewer, id) => {
        viewer.channel = id;
      }, id);
      await page.locator(at.card, { hasText: `Of ${id}` }).waitFor();
      await still(page);
      assert.equal(await inSight(page), true, id);
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
  test(`with a mouse, arrows lead along a row that goes on, and hide at its ends${what}`, async (scene) => {
    const { page } = scene;
    await front(scene, 30, more);
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
    // Nobody comes to them by keys, or hears of them.
    assert.deepEqual(
      await page.locator('.av-tabs__turn').evaluateAll((all) => all.map((one) => [one.ariaHidden, one.tabIndex])),
      [
        ['true', -1],
        ['true', -1],
      ],
    );
    assert.equal((await told(page, 'av-navigate')).length, 0);
  });
}

test('a row that has room for all has no arrows and no fading', async (scene) => {
  const { page } = scene;
  await front(scene, 4);
  await settle(page);
  assert.deepEqual(await arrows(page), [false, false]);
  assert.equal(await row(page).evaluate((row) => getComputedStyle(row).maskImage), 'none');
});

for (const [what, more, towards] of [
  ['', {}, 1],
  [', from right to left', { lang: 'ar', attributes: 'lang="ar"' }, -1],
]) {
  test(`a mouse drags the row, and that is no click${what}`, async (scene) => {
    const { page } = scene;
    await front(scene, 40, { ...more, paged: true });
    const box = await tab(page, 'Channel c2').boundingBox();
    const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
    await page.mouse.move(x, y);
    await page.mouse.down();
    for (let step = 1; step <= 10; step += 1) await page.mouse.move(x - towards * 20 * step, y + step);
    await page.mouse.up();
    assert.equal(await scrolled(page), towards * 200);
    await settle(page);
    assert.equal((await told(page, 'av-navigate')).length, 0);
    // The next click is one again, also if it slips a little.
    const next = await tab(page, 'Channel c4').boundingBox();
    await page.mouse.move(next.x + 10, next.y + 10);
    await page.mouse.down();
    await page.mouse.move(next.x + 13, next.y + 11);
    await page.mouse.up();
    await page.locator(at.card, { hasText: 'Of c4' }).waitFor();
    assert.equal((await told(page, 'av-navigate')).length, 1);
  });
}

test('a wheel moves the row as far as it goes, and then the page; sideways, with keys and on a trackpad nothing is caught', async (scene) => {
  const { page } = scene;
  await front(scene, 25, { items: 30 });
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
  // Back again: the row first.
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

test('from right to left a wheel moves the row on as well', async (scene) => {
  const { page } = scene;
  await front(scene, 40, { lang: 'ar', attributes: 'lang="ar"' });
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

// All of them in a sheet.

for (const [what, viewport] of [
  ['a phone', SMALL],
  ['a desktop', DESKTOP],
]) {
  test(`on ${what} the sheet of 200 channels opens at the current one, by keys alone, and gives the focus back`, {
    viewport,
  }, async (scene) => {
    const { page } = scene;
    await front(scene, 200, { paged: true, attributes: 'channel="c150"' });
    const opener = page.getByRole('button', { name: 'All channels' });
    await opener.focus();
    await page.keyboard.press('Enter');
    await page.waitForFunction(() =>
      document.querySelector('article-viewer').shadowRoot.activeElement?.matches('.av-sheet__link'),
    );
    assert.equal((await focus(page)).text, 'Channel c150');
    assert.equal(await sheet(page).locator('li').count(), 200);
    const lies = await sheet(page)
      .locator('[aria-current]')
      .evaluate((link) => {
        const [a, b] = [link.getBoundingClientRect(), link.closest('.av-sheet').getBoundingClientRect()];
        const head = link.closest('.av-sheet').querySelector('.av-sheet__head').getBoundingClientRect();
        return (
          a.top >= head.bottom &&
          a.bottom <= b.bottom &&
          b.left >= 0 &&
          b.right <= innerWidth &&
          b.top >= 0 &&
          b.bottom <= innerHeight
        );
      });
    assert.equal(lies, true);
    assert.equal(await page.evaluate(() => scrollY), 0, 'the page moved');
    await page.keyboard.press('Escape');
    await sheet(page).waitFor({ state: 'hidden' });
    assert.equal((await focus(page)).className, 'av-tabs__all');
    // A button closes it for those who have no Escape.
    await page.keyboard.press('Enter');
    await page.waitForFunction(() =>
      document.querySelector('article-viewer').shadowRoot.activeElement?.matches('.av-sheet__link'),
    );
    await sheet(page).getByRole('button', { name: 'Close' }).click();
    await sheet(page).waitFor({ state: 'hidden' });
    assert.equal((await focus(page)).className, 'av-tabs__all');
    await page.keyboard.press('Enter');
    await page.waitForFunction(() =>
      document.querySelector('article-viewer').shadowRoot.activeElement?.matches('.av-sheet__link'),
    );
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.locator(at.card, { hasText: 'Of c151' }).waitFor();
    await sheet(page).waitFor({ state: 'hidden' });
    assert.deepEqual(
      { ...(await focus(page)), className: '' },
      { tag: 'h1', part: '', className: '', text: 'Channel c151', inLightbox: false },
    );
    assert.equal(await inSight(page), true);
  });
}

test('in the reader’s own forced colours the sheet has an edge', { forcedColors: 'active' }, async (scene) => {
  const { page } = scene;
  await front(scene, 20);
  await page.getByRole('button', { name: 'All channels' }).click();
  assert.equal(await sheet(page).evaluate((sheet) => getComputedStyle(sheet).borderTopWidth), '2px');
});

test('a sheet of tabs switches the panel, too, and leads to it', async (scene) => {
  const { page } = scene;
  await front(scene, 20);
  await page.getByRole('button', { name: 'All channels' }).click();
  await sheet(page).getByRole('button', { name: 'Channel c15' }).click();
  await page.getByRole('tabpanel', { name: 'Channel c15' }).locator(at.card).waitFor();
  await sheet(page).waitFor({ state: 'hidden' });
  assert.equal((await focus(page)).text, 'Channel c15', 'the name of the channel has the focus');
  assert.equal(await inSight(page), true);
});

// A host that navigates.

/** A small paper whose host is asked, and an article of it that leads everywhere. */
async function asked(scene, attributes = 'src="/start.json"') {
  const { host, page, server } = scene;
  paper(server, 3, { paged: true });
  // Pages of the same origin, so that a click that is the browser's can be seen to lead there.
  const given = site(ids(3));
  for (const channel of given.channels) channel.url = `${server.origin}/pages/${channel.id}`;
  server.route('/site.json', given);
  for (const id of ids(3))
    server.route(`/pages/${id}`, {
      body: '<!doctype html><title>Page</title><link rel="icon" href="data:,">',
      type: 'text/html',
    });
  const beside = (name, id) => ({ name, url: `${server.origin}/pages/${id}`, src: `/${id}.json` });
  server.route(
    '/start.json',
    story('Start', {
      breadcrumb: [{ name: 'Front page', url: `${server.origin}/front/` }, { name: 'Channel c1' }, { name: 'Start' }],
      relatedLink: [beside('Related', 'c0')],
      nextArticle: beside('Following', 'c2'),
    }),
  );
  await host(`<article-viewer ${attributes} site="/site.json" navigation="host"></article-viewer>`);
  await page.locator(at.tab).first().waitFor();
}

const EVERYWHERE = [at.tab, `${at.related} a`, `${at.next} a`, `${at.breadcrumb} a:has-text("Channel")`];

test('a host is asked for every kind of place, and nothing is fetched or shown by itself', async (scene) => {
  const { page, server } = scene;
  await asked(scene);
  await shown(page, 'Start');
  for (const place of EVERYWHERE) await page.locator(place).first().click();
  await event(page, 'av-navigate', EVERYWHERE.length);
  const given = (await told(page, 'av-navigate')).map(({ detail, cancelable }) => ({ ...detail, cancelable }));
  const article = (id) => ({
    kind: 'article',
    url: `${server.origin}/pages/${id}`,
    src: `${server.origin}/${id}.json`,
    channel: null,
    cancelable: true,
  });
  const channel = (id) => ({
    kind: 'channel',
    url: `${server.origin}/pages/${id}`,
    src: null,
    channel: id,
    cancelable: true,
  });
  assert.deepEqual(given, [channel('c0'), article('c0'), article('c2'), channel('c1')]);
  await settle(page);
  assert.deepEqual(await texts(page, at.headline), ['Start']);
  for (const id of ids(3)) assert.equal(server.count(`/feeds/${id}.json`) + server.count(`/${id}.json`), 0, id);
});

test('a card of a list is asked for as an article, also one without a page', async (scene) => {
  const { page, server } = scene;
  await asked(scene, '');
  server.route('/feeds/c0.json', {
    ...feed('c0', [['Of c0', '/c0.json']]),
    items: [{ id: '0', title: 'Bare', _article_viewer: { src: '/c0.json' } }],
  });
  await page.locator('article-viewer').evaluate((viewer) => {
    viewer.channel = 'c1';
  });
  await page.locator(at.card, { hasText: 'Of c1' }).waitFor();
  await page.locator(at.cardLink).click();
  assert.equal((await event(page, 'av-navigate')).detail.src, `${server.origin}/c1.json`);
});

test('the host answers in its listener, by src and by channel, and the reader arrives there', {
  viewport: PHONE,
}, async (scene) => {
  const { page } = scene;
  await asked(scene);
  await shown(page, 'Start');
  await page.evaluate(() =>
    addEventListener('av-navigate', ({ detail, target }) => {
      if (detail.kind === 'article') {
        target.src = detail.src;
      } else {
        target.channel = detail.channel;
        target.src = null;
      }
    }),
  );
  await page.evaluate(() => {
    document.body.style.paddingBottom = '2000px';
    document.body.style.paddingTop = '300px';
  });
  await page.locator(`${at.next} a`).click();
  await shown(page, 'Story of c2');
  await settle(page);
  assert.equal((await focus(page)).part, 'headline');
  await page.locator(at.tab).first().click();
  await page.locator(at.card, { hasText: 'Of c0' }).waitFor();
  assert.deepEqual(await texts(page, at.currentTab), ['Channel c0']);
  assert.equal((await focus(page)).tag, 'h1');
  await page.locator(at.tab).nth(1).click();
  await page.locator(at.card, { hasText: 'Of c1' }).waitFor();
  await page.locator(at.cardLink).click();
  await shown(page, 'Story of c1');
  assert.equal((await told(page, 'av-navigate')).length, 4);
});

test('with the middle button or a key a host is never asked: a link is a link', async (scene) => {
  const { page, context, server } = scene;
  await asked(scene);
  await shown(page, 'Start');
  for (const place of [at.tab, `${at.related} a`, `${at.next} a`]) {
    for (const options of [{ button: 'middle' }, { modifiers: ['Control'] }, { modifiers: ['Shift'] }]) {
      const opened = context.waitForEvent('page');
      await page.locator(place).first().click(options);
      const other = await opened;
      await other.waitForURL('**/pages/c*');
      await other.close();
    }
  }
  await settle(page);
  assert.equal((await told(page, 'av-navigate')).length, 0);
  assert.deepEqual(await texts(page, at.headline), ['Start']);
  assert.ok(page.url().startsWith(server.origin));
});

test('the ways home are links to pages, and nobody asks about them', async (scene) => {
  const { page, server } = scene;
  await asked(scene);
  await shown(page, 'Start');
  server.route('/front/', {
    body: '<!doctype html><title>Home</title><link rel="icon" href="data:,">',
    type: 'text/html',
  });
  await page.evaluate(() => addEventListener('av-navigate', () => sessionStorage.setItem('asked', 'yes')));
  await page.locator(`${at.breadcrumb} a`, { hasText: 'Front page' }).click();
  await page.waitForURL('**/front/');
  assert.equal(await page.evaluate(() => sessionStorage.getItem('asked')), null);
});
