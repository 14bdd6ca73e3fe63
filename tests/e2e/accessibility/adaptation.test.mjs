// The view adapts to its reader: size of targets, reflow, text spacing, reduced motion, forced colours, borders of controls.
import assert from 'node:assert/strict';
import { photo } from '../support/lightbox.mjs';
import { at, inBrowser, settle } from '../support/page.mjs';

const test = inBrowser();
const NARROW = { width: 320, height: 640 };

/** Controls that are smaller than 24 px and whose circle of 24 px meets another control (WCAG 2.5.8). Links in text are exempt. */
const smallTargets = (page) =>
  page.evaluate(() => {
    const root = document.querySelector('article-viewer').shadowRoot;
    const within = root.querySelector('dialog[open]') ?? root;
    const shown = [...within.querySelectorAll('a, button, summary, input, [role=tab]')]
      .filter((one) => one.checkVisibility({ visibilityProperty: true }) && !one.closest('.av-first-screen, [inert]'))
      .map((one) => ({ one, box: one.getBoundingClientRect() }))
      .filter(({ one, box }) => box.width > 1 && !one.closest('p.av-text, .av-caption, li .av-link'));
    const distance = (x, y, { left, right, top, bottom }) =>
      Math.hypot(Math.max(left - x, 0, x - right), Math.max(top - y, 0, y - bottom));
    return shown
      .filter(({ box }) => Math.min(box.width, box.height) < 24)
      .filter(({ one, box }) =>
        shown.some(
          (other) => other.one !== one && distance(box.x + box.width / 2, box.y + box.height / 2, other.box) < 12,
        ),
      )
      .map(({ one, box }) => `${one.className}: ${Math.round(box.width)} × ${Math.round(box.height)}`);
  });

/** Elements that are wider than the window, except in parts that scroll by themselves. */
const overflowing = (page) =>
  page.evaluate(() => {
    const root = document.querySelector('article-viewer').shadowRoot;
    const scrolls = (element) =>
      element &&
      (/auto|scroll|clip|hidden/.test(getComputedStyle(element).overflowX) || scrolls(element.parentElement));
    const wide = [...root.querySelectorAll('.av-mount *')].filter((one) => {
      const { right, width } = one.getBoundingClientRect();
      return width > 0 && right > innerWidth + 1 && !scrolls(one.parentElement);
    });
    return [document.documentElement.scrollWidth > innerWidth, ...wide.map(({ className }) => String(className))];
  });

test('at 320 px nothing is cut off and every target is 24 px large or has room: article, list, lightbox', {
  viewport: NARROW,
  reducedMotion: 'reduce',
}, async ({ app, page }) => {
  await app();
  await page.locator(at.home).waitFor();
  assert.deepEqual(await overflowing(page), [false]);
  assert.deepEqual(await smallTargets(page), []);
  await photo(page, 0).click();
  await page.locator(`${at.lightbox} .av-strip`).waitFor();
  assert.deepEqual(await smallTargets(page), []);
  await page.keyboard.press('Escape');
  await page.locator('dialog:not([open])').waitFor({ state: 'attached' });
  await page.locator(at.tab).first().click();
  await page.locator(at.card).first().waitFor();
  assert.deepEqual(await overflowing(page), [false]);
  assert.deepEqual(await smallTargets(page), []);
});

test('the text spacing of WCAG 1.4.12 cuts nothing off', { viewport: NARROW }, async ({ app, page }) => {
  await app();
  await page.locator(at.home).waitFor();
  await page.evaluate(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(
      '* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important } p { margin-block-end: 2em !important }',
    );
    const root = document.querySelector('article-viewer').shadowRoot;
    root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
  });
  await settle(page);
  assert.deepEqual(await overflowing(page), [false]);
  const cut = await page.evaluate(() =>
    [
      ...document
        .querySelector('article-viewer')
        .shadowRoot.querySelectorAll('.av-mount :is(h1, h2, p, a, button, figcaption)'),
    ]
      .filter((one) => one.checkVisibility() && /hidden|clip/.test(getComputedStyle(one).overflowY))
      .filter((one) => one.scrollHeight > one.clientHeight + 2 && !one.matches('.av-breadcrumb__step, .av-photo'))
      .map(({ className }) => className),
  );
  assert.deepEqual(cut, []);
});

test('with reduced motion nothing moves, in the lightbox either', { reducedMotion: 'reduce' }, async ({
  app,
  page,
}) => {
  await app();
  await page.locator(at.home).waitFor();
  const moving = () =>
    page.evaluate(() => {
      const root = document.querySelector('article-viewer').shadowRoot;
      return [...document.getAnimations(), ...root.getAnimations()]
        .filter(({ timeline, playState }) => timeline === document.timeline && playState === 'running')
        .map(({ animationName, transitionProperty }) => animationName ?? transitionProperty);
    });
  assert.deepEqual(await moving(), []);
  await photo(page, 0).click();
  await page.locator(`${at.lightbox} .av-strip`).waitFor();
  assert.deepEqual(await moving(), []);
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('+');
  assert.deepEqual(await moving(), []);
});

test('in forced colours the current channel, focus and buttons are visible', { forcedColors: 'active' }, async ({
  app,
  page,
}) => {
  await app();
  await page.locator(at.home).waitFor();
  const seen = await page.evaluate(() => {
    const root = document.querySelector('article-viewer').shadowRoot;
    const probe = document.body.appendChild(document.createElement('i'));
    probe.style.color = 'Highlight';
    const highlight = getComputedStyle(probe).color;
    probe.remove();
    const current = root.querySelector('.av-mount:not(.av-first-screen) [part~="current-tab"]');
    current.focus();
    return {
      mark: getComputedStyle(current, '::after').backgroundColor === highlight,
      link: getComputedStyle(root.querySelector('.av-mount:not(.av-first-screen) .av-link')).textDecorationLine,
    };
  });
  assert.deepEqual(seen, { mark: true, link: 'underline' });
});

test('the borders of the app’s buttons have a contrast of three to one', async ({ app, page }) => {
  for (const colorScheme of ['light', 'dark']) {
    await page.emulateMedia({ colorScheme });
    await app();
    const contrast = await page.evaluate(() => {
      const button = document.querySelector('.app-button:not(.app-skip)');
      const luminance = (colour) => {
        const [red, green, blue] = colour
          .match(/\d+/g)
          .map((value) => value / 255)
          .map((value) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4));
        return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
      };
      const [dark, light] = [
        getComputedStyle(button).borderTopColor,
        getComputedStyle(document.documentElement).backgroundColor,
      ]
        .map(luminance)
        .sort((a, b) => a - b);
      return (light + 0.05) / (dark + 0.05);
    });
    assert.ok(contrast >= 3, `${colorScheme}: ${contrast}`);
  }
});

test('on a touch screen the link of a section is hidden until its heading is touched', {
  viewport: NARROW,
  hasTouch: true,
  isMobile: true,
}, async ({ app, page }) => {
  await app();
  const link = page.locator('[part~="section-link"]').first();
  await link.waitFor();
  const colour = () => link.evaluate((link) => getComputedStyle(link).color);
  assert.equal(await colour(), 'rgba(0, 0, 0, 0)');
  await page.locator('.av-heading__words').first().tap();
  assert.notEqual(await colour(), 'rgba(0, 0, 0, 0)');
});
