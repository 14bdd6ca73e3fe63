// Reading by keyboard: the order of Tab, visible focus, and the focus after each action.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { articleJson, feedJson, siteJson } from '../support/articles.mjs';
import { describeFocus, focusedElement } from '../support/focus.mjs';
import { at, inBrowser, PHONE, REFERENCE, settle, waitForArticle } from '../support/page.mjs';
import { DIST } from '../support/server.mjs';

const test = inBrowser();

/** Describes the focused element and whether its focus ring is visible. */
const describeFocusRing = async (page) =>
  (await focusedElement(page)).evaluate((element) => {
    const kinds = {
      skip: '.app-skip',
      settings: '.av-tools__button',
      tab: '[part~="tab"]',
      breadcrumb: '[part~="breadcrumb"] *',
      photo: '[part~="photo"]',
      related: '[part~="related"] *',
      next: '[part~="next"] *',
      home: '[part~="home"] *',
      masthead: '[part~="masthead"] *',
      card: '[part~="card"] *',
      section: '[part~="section-link"]',
      text: '[part~="body"] a',
    };
    const kind = Object.keys(kinds).find((kind) => element.matches(kinds[kind])) ?? element.localName;
    // A card shows the focus ring of its link around itself.
    const ringed = [element, element.closest('[part~="card"]')].filter(Boolean).some((one) => {
      const style = getComputedStyle(one);
      return style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) > 0;
    });
    const box = element.getBoundingClientRect();
    // Part of the focused element must be in the window, with nothing over its centre. Browsers do not scroll to
    // elements that are half visible, so the whole element is not required.
    const [left, right] = [Math.max(box.left, 0), Math.min(box.right, innerWidth)];
    const [upper, lower] = [Math.max(box.top, 0), Math.min(box.bottom, innerHeight)];
    const top = element.getRootNode().elementFromPoint((left + right) / 2, (upper + lower) / 2);
    const enough = right - left >= Math.min(box.width, 44) && lower - upper >= Math.min(box.height, 44);
    const seen =
      enough &&
      top !== null &&
      (element.contains(top) || top.contains(element) || element.closest('[part~="card"]')?.contains(top) === true);
    return { kind, ringed, seen, text: element.textContent.trim().slice(0, 20) };
  });

/** Presses a key until the focus leaves the viewer, and returns the stops. */
async function tabStops(page, key, most = 80) {
  const met = [];
  for (let press = 0; press < most; press += 1) {
    await page.keyboard.press(key);
    const stop = await describeFocusRing(page);
    if (stop.kind === 'body' || stop.kind === 'html') break;
    met.push(stop);
  }
  return met;
}

for (const [name, viewport] of [
  ['a desktop', { width: 1280, height: 900 }],
  ['a window of a phone’s width', PHONE],
]) {
  test(`Tab follows the order of the page on ${name}: settings, masthead, tabs, breadcrumb, photos, sections, links`, {
    viewport,
  }, async ({ app, page }) => {
    const { body } = JSON.parse(await readFile(join(DIST, REFERENCE), 'utf8'));
    const sections = body.filter(({ type, level }) => type === 'heading' && level <= 3).length;
    const links = body.flatMap(({ text }) => text).filter((span) => span?.type === 'link').length;
    await app();
    await page.locator(at.home).waitFor();
    const met = await tabStops(page, 'Tab');
    const kinds = met.map(({ kind }) => kind);
    const count = (kind) => kinds.filter((one) => one === kind).length;
    assert.deepEqual(
      Object.fromEntries(
        [
          'skip',
          'settings',
          'masthead',
          'tab',
          'breadcrumb',
          'photo',
          'section',
          'text',
          'related',
          'next',
          'home',
        ].map((kind) => [kind, count(kind)]),
      ),
      {
        skip: 1,
        settings: 1,
        masthead: 1,
        tab: 18,
        breadcrumb: 2,
        photo: 5,
        section: sections,
        text: links,
        related: 5,
        next: 1,
        home: 2,
      },
    );
    const order = kinds.filter((kind, index) => kind !== kinds[index - 1]);
    // Links and section links alternate in the text.
    const parts = order
      .filter((kind) => kind !== 'a' && kind !== 'section')
      .filter((kind, index, all) => kind !== all[index - 1]);
    assert.deepEqual(parts, [
      'skip',
      'settings',
      'masthead',
      'tab',
      'button',
      'breadcrumb',
      'photo',
      'text',
      'related',
      'next',
      'home',
    ]);
  });

  test(`on ${name} every tab stop has a visible focus ring inside the window, forwards and backwards`, {
    viewport,
  }, async ({ app, page }) => {
    await app();
    await page.locator(at.home).waitFor();
    const down = await tabStops(page, 'Tab');
    assert.ok(down.length > 30);
    await page.locator(`${at.home} a`).last().focus();
    const up = await tabStops(page, 'Shift+Tab', down.length - 2);
    assert.ok(up.length > 30);
    const unseen = [...down, ...up].filter(({ ringed, seen }) => !ringed || !seen);
    assert.deepEqual(unseen, []);
  });
}

test('a focused card has a focus ring, and Enter opens its article with the focus on the headline', async ({
  app,
  page,
}) => {
  await app('#/channel/economy', null);
  await page.locator(at.card).first().waitFor();
  const met = await tabStops(page, 'Tab');
  const cards = met.filter(({ kind }) => kind === 'card');
  assert.ok(cards.length >= 4);
  assert.ok(
    cards.every(({ ringed, seen }) => ringed && seen),
    JSON.stringify(cards),
  );
  await page.locator(at.cardLink).first().focus();
  const title = await page.locator(at.cardLink).first().innerText();
  await page.keyboard.press('Enter');
  await waitForArticle(page, title);
  const now = await describeFocus(page);
  assert.deepEqual({ part: now.part, text: now.text }, { part: 'headline', text: title });
});

test('the first stop leads past the channels to the headline, in the language of the interface', async ({
  app,
  page,
}) => {
  await app();
  await page.locator(at.home).waitFor();
  await page.keyboard.press('Tab');
  const skip = page.locator('#app-skip');
  assert.equal(await skip.evaluate((button) => button === document.activeElement && button.offsetWidth > 40), true);
  assert.equal(await skip.innerText(), '跳到正文');
  await page.keyboard.press('Enter');
  assert.equal((await describeFocus(page)).part, 'headline');
});

test('Enter on a tab opens its channel with the focus on its name, and Tab continues into the list', async ({
  app,
  page,
}) => {
  await app();
  await page.locator(at.tab, { hasText: '民生' }).focus();
  await page.keyboard.press('Enter');
  await page.locator(at.card).first().waitFor();
  const now = await describeFocus(page);
  assert.deepEqual({ tag: now.tag, text: now.text }, { tag: 'h1', text: '民生' });
  await page.keyboard.press('Tab');
  assert.equal((await describeFocusRing(page)).kind, 'card');
});

test('Enter on the next article starts it at the top with the focus on its headline', async ({ app, page }) => {
  await app();
  await page.locator(`${at.next} a`).focus();
  assert.ok((await page.evaluate(() => scrollY)) > 1000);
  await page.keyboard.press('Enter');
  await waitForArticle(page, '关于优化调整五条公交线路的公告');
  assert.equal((await describeFocus(page)).part, 'headline');
  assert.equal(await page.evaluate(() => scrollY), 0);
});

test('a slow article receives the focus when it is shown', async ({ host, page, server }) => {
  server.route('/site.json', siteJson(['one']));
  server.route('/feeds/one.json', feedJson('One', [['Slow', '/a.json']]));
  server.route('/a.json', articleJson('Slow'));
  const slow = server.hold('/a.json');
  await host('<article-viewer site="/site.json"></article-viewer>');
  await page.locator(at.cardLink).focus();
  await page.keyboard.press('Enter');
  await slow.arrived;
  slow.release();
  await waitForArticle(page, 'Slow');
  await settle(page);
  assert.equal((await describeFocus(page)).part, 'headline');
});

test('an embedded viewer does not take the focus when it starts', async ({ host, page, server }) => {
  server.route('/a.json', articleJson('Quiet'));
  await host(
    '<input id="search"><script>document.getElementById("search").focus()</script><article-viewer src="/a.json"></article-viewer>',
  );
  await waitForArticle(page, 'Quiet');
  await settle(page);
  assert.equal((await describeFocus(page)).tag, 'input');
});

test('Retry can be reached and activated by keyboard', async ({ host, page, server, allowErrors }) => {
  allowErrors(/a\.json/);
  server.route('/a.json', { status: 500 });
  await host('<article-viewer src="/a.json"></article-viewer>');
  await page.locator(at.failure).waitFor();
  // The button of the reading settings is before it.
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  assert.equal((await describeFocus(page)).tag, 'button');
  server.route('/a.json', articleJson('Recovered'));
  await page.keyboard.press('Enter');
  await waitForArticle(page, 'Recovered');
});
