// The sheet as a dialog: keyboard, names, contrast in each theme, narrow windows, both directions, policies, and failures.
import assert from 'node:assert/strict';
import { focusedElement } from '../support/focus.mjs';
import { inBrowser, settle } from '../support/page.mjs';
import {
  ARTICLE,
  BUTTON,
  choose,
  openArticle,
  openSheet,
  SHEET,
  stored,
  styles,
} from '../support/reading_settings.mjs';

const test = inBrowser();

test('by keyboard the sheet opens, changes a setting, closes, and returns the focus', async (scene) => {
  const { page } = scene;
  await openArticle(scene);
  await page.keyboard.press('Tab');
  assert.equal(await (await focusedElement(page)).getAttribute('aria-label'), 'Reading settings');
  await page.keyboard.press('Enter');
  await page.locator(SHEET).waitFor();
  const labels = [];
  for (let press = 0; press < 30; press += 1) {
    await page.keyboard.press('Tab');
    const focused = await focusedElement(page);
    const label = await focused.evaluate(
      (one) => one.ariaLabel ?? (one.labels?.[0] ?? one).querySelector('span')?.textContent ?? one.textContent,
    );
    if (labels.includes(label)) break;
    labels.push(label);
    if (label === 'Text size') await page.keyboard.press('ArrowRight');
  }
  for (const label of [
    'Automatic',
    'Text size',
    'Standard',
    'Weight',
    'Line height',
    'Letter spacing',
    'Paragraph spacing',
    'Indent paragraphs',
    'Column width',
    'Justify text',
    'Reset',
  ])
    assert.ok(labels.includes(label), `${label} is not among ${labels}`);
  assert.deepEqual(await stored(page), { size: { size: 1.1 } });
  await page.keyboard.press('Escape');
  await page.locator(SHEET).waitFor({ state: 'detached' });
  assert.equal(await (await focusedElement(page)).getAttribute('aria-label'), 'Reading settings');
});

test('the dialog, its groups and its controls have names', async (scene) => {
  const { page } = scene;
  await openArticle(scene);
  await openSheet(page);
  await choose(page, 'My colors');
  await choose(page, 'Other');
  await page.getByRole('dialog', { name: 'Reading settings' }).waitFor();
  for (const name of ['Colors', 'Typeface', 'Spacing']) await page.getByRole('group', { name }).waitFor();
  const roles = ['radio', 'slider', 'checkbox', 'textbox', 'button'];
  for (const role of roles) {
    const all = page.locator(SHEET).getByRole(role);
    const named = page.locator(SHEET).getByRole(role, { name: /\S/ });
    assert.ok((await all.count()) > 0, role);
    assert.equal(await named.count(), await all.count(), role);
  }
  const size = page.locator(SHEET).getByRole('slider', { name: 'Text size', exact: true });
  assert.equal(await size.getAttribute('aria-valuetext'), '100%');
});

/** The lowest contrast of a text in the sheet with the background behind it. */
const lowestContrast = (page) =>
  page.locator(SHEET).evaluate((dialog) => {
    const channels = (color) => color.match(/[\d.]+/g).map(Number);
    const luminance = (color) => {
      const [red, green, blue] = channels(color).map((channel) => {
        const value = channel / 255;
        return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
      });
      return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
    };
    const behind = (element) => {
      for (let at = element; at; at = at.parentElement) {
        const { backgroundColor } = getComputedStyle(at);
        if (channels(backgroundColor)[3] !== 0) return backgroundColor;
      }
    };
    const ratios = [...dialog.querySelectorAll('*')]
      .filter(
        (one) => one.checkVisibility() && [...one.childNodes].some((node) => node.nodeType === 3 && node.data.trim()),
      )
      .map((one) => {
        const [low, high] = [luminance(getComputedStyle(one).color), luminance(behind(one))].sort((a, b) => a - b);
        return (high + 0.05) / (low + 0.05);
      });
    return Math.min(...ratios);
  });

for (const [label, least] of [
  ['Light', 4.5],
  ['Dark', 4.5],
  ['Sepia', 4.5],
  ['High contrast', 7],
]) {
  test(`texts of the sheet have a contrast of at least ${least}: ${label}`, async (scene) => {
    const { page } = scene;
    await openArticle(scene);
    await openSheet(page);
    await choose(page, label);
    await settle(page);
    const lowest = await lowestContrast(page);
    assert.ok(lowest >= least, `${lowest}`);
  });
}

for (const [lang, label] of [
  ['en', 'Reading settings'],
  ['ar', 'إعدادات القراءة'],
]) {
  test(`at 320 pixels everything is within the window, and part of the article stays visible: ${lang}`, {
    viewport: { width: 320, height: 640 },
  }, async (scene) => {
    const { page } = scene;
    await openArticle(scene, `<article-viewer src="/a.json" lang="${lang}"></article-viewer>`);
    await page.getByRole('button', { name: label }).waitFor();
    await openSheet(page);
    await page.getByRole('dialog', { name: label }).waitFor();
    const [left, top, outside] = await page.locator(SHEET).evaluate((dialog) => {
      const box = dialog.getBoundingClientRect();
      const wide = [...dialog.querySelectorAll('*')].filter((one) => {
        const { left, right, width } = one.getBoundingClientRect();
        return width > 0 && (left < -1 || right > innerWidth + 1);
      });
      return [box.left, box.top, wide.map((one) => one.outerHTML.slice(0, 80))];
    });
    assert.equal(left, 0);
    assert.ok(top > 200, `${top}`);
    assert.deepEqual(outside, []);
    const close = await page.locator(SHEET).locator('.close').boundingBox();
    assert.equal(lang === 'ar', close.x < 100);
    assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), 320);
  });
}

test('under a strict policy the sheet opens and applies', async (scene) => {
  const { page } = scene;
  const policy =
    "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'; img-src data:; require-trusted-types-for 'script'";
  await openArticle(scene, ARTICLE, { headers: { 'content-security-policy': policy } });
  await openSheet(page);
  await choose(page, 'Dark');
  assert.equal((await styles(page)).surface, 'rgb(21, 23, 26)');
  assert.deepEqual(await page.evaluate(() => window.avViolations), []);
});

test('a plain read does not fetch the sheet, and a failed one opens at the next press', async (scene) => {
  const { page, server, allowErrors } = scene;
  allowErrors(/500|settings/);
  server.route('/locale/settings/en.txt', { status: 500 });
  await openArticle(scene);
  assert.equal(server.count('/settings.js'), 0);
  await page.locator(BUTTON).click();
  await page.locator(`${BUTTON}:not([aria-busy])`).waitFor();
  assert.equal(await page.locator(SHEET).count(), 0);
  server.restore('/locale/settings/en.txt');
  await openSheet(page);
});

test('a press beside the sheet closes it', async (scene) => {
  const { page } = scene;
  await openArticle(scene);
  await openSheet(page);
  await page.mouse.click(20, 400);
  await page.locator(SHEET).waitFor({ state: 'detached' });
});
