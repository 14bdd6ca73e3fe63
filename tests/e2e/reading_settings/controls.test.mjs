// Each control of the sheet changes the text at once, and no other style.
import assert from 'node:assert/strict';
import { DESKTOP, inBrowser } from '../support/page.mjs';
import {
  changed,
  choose,
  openArticle,
  openSheet,
  SHEET,
  setRange,
  stored,
  styles,
} from '../support/reading_settings.mjs';

const test = inBrowser();

const CONTROLS = [
  ['text size', (page) => setRange(page, 'Text size', 11), { size: 45 }],
  ['line height', (page) => setRange(page, 'Line height', 2.2), { leading: 2.2 }],
  ['letter spacing', (page) => setRange(page, 'Letter spacing', 0.1), { letters: 0.1 }],
  ['paragraph spacing', (page) => setRange(page, 'Paragraph spacing', 2.4), { paragraphs: 2.4 }],
  ['indent', (page) => choose(page, 'Indent paragraphs'), { indent: 2 }],
  ['column width', (page) => setRange(page, 'Column width', 24), { width: 26.5 }],
  ['weight', (page) => setRange(page, 'Weight', 600), { weight: '600' }],
  ['justification', (page) => choose(page, 'Justify text'), { align: 'justify' }],
];

for (const [name, act, expected] of CONTROLS) {
  test(`${name} changes the text and nothing else`, async (scene) => {
    const { page } = scene;
    await openArticle(scene);
    const before = await styles(page);
    await openSheet(page);
    await act(page);
    const after = await styles(page);
    assert.deepEqual(changed(before, after), Object.keys(expected));
    for (const [style, value] of Object.entries(expected)) assert.equal(after[style], value);
  });
}

test('text has twelve sizes', async (scene) => {
  const { page } = scene;
  await openArticle(scene);
  await openSheet(page);
  const sizes = new Set();
  for (let step = 0; step <= 11; step += 1) {
    await setRange(page, 'Text size', step);
    sizes.add((await styles(page)).size);
  }
  assert.equal(sizes.size, 12);
  assert.equal(
    await page.locator(SHEET).getByRole('slider', { name: 'Text size', exact: true }).getAttribute('max'),
    '11',
  );
});

test('serif, sans serif and another typeface are those of text and headline', async (scene) => {
  const { page } = scene;
  await openArticle(scene, undefined, {
    head: '<style>article-viewer { --av-font: Papyrus; --av-font-heading: Impact; }</style>',
  });
  await openSheet(page);
  await choose(page, 'Serif');
  let { font, headline } = await styles(page);
  assert.match(font, /Georgia.*serif$/);
  assert.equal(headline, font);
  await choose(page, 'Sans serif');
  ({ font, headline } = await styles(page));
  assert.match(font, /sans-serif$/);
  assert.equal(headline, font);
  await choose(page, 'Other');
  await page.locator(SHEET).getByLabel('Name of an installed typeface').fill('Atkinson "Hyperlegible');
  ({ font, headline } = await styles(page));
  assert.match(font, /^"Atkinson Hyperlegible"/);
  await choose(page, 'Standard');
  ({ font, headline } = await styles(page));
  assert.deepEqual([font, headline], ['Papyrus', 'Impact']);
});

const THEMES = [
  ['Light', 'rgb(255, 255, 255)', 'light'],
  ['Dark', 'rgb(21, 23, 26)', 'dark'],
  ['Sepia', 'rgb(248, 241, 227)', 'light'],
  ['High contrast', 'rgb(255, 255, 255)', 'light'],
];
for (const colorScheme of ['light', 'dark']) {
  test(`themes take precedence over the host's theme and colors: ${colorScheme} system`, {
    colorScheme,
    viewport: DESKTOP,
  }, async (scene) => {
    const { page } = scene;
    const element =
      '<article-viewer src="/a.json" theme="sepia" style="--av-surface: pink; --av-accent: teal"></article-viewer>';
    await openArticle(scene, element);
    const before = await styles(page);
    assert.equal(before.surface, 'rgb(255, 192, 203)');
    await openSheet(page);
    for (const [label, surface, scheme] of THEMES) {
      await choose(page, label);
      const after = await styles(page);
      assert.deepEqual([after.surface, after.scheme], [surface, scheme], label);
      assert.notEqual(after.link, before.link);
    }
    await choose(page, 'Automatic');
    assert.deepEqual(await styles(page), before);
  });
}

test('own colors apply, and a low contrast is named', async (scene) => {
  const { page } = scene;
  await openArticle(scene);
  await openSheet(page);
  await choose(page, 'My colors');
  const color = (label) => page.locator(SHEET).getByLabel(label, { exact: true });
  await color('Background').fill('#102030');
  const warning = page.locator(SHEET).locator('.warning');
  await warning.getByText('The contrast is 1').waitFor();
  await color('Text').fill('#f0f0f0');
  await color('Links').fill('#ffd000');
  assert.equal(await warning.innerText(), '');
  const after = await styles(page);
  assert.deepEqual(
    [after.surface, after.ink, after.link, after.scheme],
    ['rgb(16, 32, 48)', 'rgb(240, 240, 240)', 'rgb(255, 208, 0)', 'dark'],
  );
});

test('reset gives back the defaults of the host', async (scene) => {
  const { page } = scene;
  await openArticle(scene, '<article-viewer src="/a.json" theme="dark"></article-viewer>');
  const before = await styles(page);
  await openSheet(page);
  for (const [, act] of CONTROLS) await act(page);
  await choose(page, 'Sepia');
  assert.ok(changed(before, await styles(page)).length > 8);
  await choose(page, 'Reset');
  assert.deepEqual(await styles(page), before);
  assert.deepEqual(await stored(page), {});
});

test('the sheet offers the groups of `controls`, and others do not apply', async (scene) => {
  const { page } = scene;
  await openArticle(scene);
  await openSheet(page);
  await setRange(page, 'Text size', 9);
  await choose(page, 'Dark');
  await page.keyboard.press('Escape');
  const all = await styles(page);
  const set = (value) =>
    page.evaluate((value) => document.querySelector('article-viewer').setAttribute('controls', value), value);
  await set('download Size');
  const sized = await styles(page);
  assert.equal(sized.size, all.size);
  assert.equal(sized.surface, 'rgb(255, 255, 255)');
  await openSheet(page);
  assert.equal(await page.locator(SHEET).locator('input').count(), 1);
  await page.keyboard.press('Escape');
  for (const none of ['none', 'download']) {
    await set(none);
    assert.equal((await styles(page)).size, 18);
    assert.equal(await page.locator('.av-tools__button').isVisible(), false);
  }
  await set('');
  assert.deepEqual(await styles(page), all);
  assert.equal(await page.locator('.av-tools__button').isVisible(), true);
});
