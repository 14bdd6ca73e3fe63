// The theming page of the demo: every property and part of the contract, with a style sheet to copy.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describeFocus } from '../support/focus.mjs';
import { at, inBrowser, REFERENCE_HEADLINE, waitForArticle, waitForEvent } from '../support/page.mjs';

const test = inBrowser();
const PAGE = '/demo/theming.html';
const CONTRACT = readFileSync(new URL('../../../CONTRACT.md', import.meta.url), 'utf8');

/** The names in the first column of the table under a heading. */
const listed = (chapter) =>
  [
    ...CONTRACT.split(`## ${chapter}\n`)[1]
      .split('\n## ')[0]
      .matchAll(/^\| `([^`]+)` \|/gm),
  ].map(([, name]) => name);

async function open(page, server) {
  await page.goto(`${server.origin}${PAGE}`);
  await waitForArticle(page, REFERENCE_HEADLINE);
}

const computedStyles = (page) =>
  page.evaluate(() => {
    const root = document.querySelector('article-viewer').shadowRoot;
    const headline = getComputedStyle(root.querySelector('h1'));
    const text = getComputedStyle(root.querySelector('p.av-text'));
    const tab = getComputedStyle(root.querySelector('[part~="current-tab"]'));
    return [
      tab.color,
      headline.textAlign,
      headline.fontFamily,
      text.fontFamily,
      text.lineHeight,
      text.maxWidth,
      text.color,
      getComputedStyle(document.querySelector('article-viewer')).backgroundColor,
    ];
  });

test('it has a control for every property, part and theme of the contract', async ({ page, server }) => {
  await open(page, server);
  const names = await page.locator('[name^="--av-"]').evaluateAll((controls) => controls.map(({ name }) => name));
  assert.deepEqual(names.sort(), listed('Custom properties').sort());
  const parts = await page.locator('#part option').allInnerTexts();
  assert.deepEqual(parts.sort(), listed('Parts').sort());
  const themes = await page.locator('[name="theme"]').evaluateAll((controls) => controls.map(({ value }) => value));
  const row = CONTRACT.split('\n').find((line) => line.startsWith('| `theme` |'));
  for (const theme of themes) assert.ok(row.includes(`\`${theme}\``), theme);
  assert.equal(themes.length, row.split('|')[2].match(/`/g).length / 2);
});

test('a choice is applied at once, and the copied style sheet does the same on another page', async ({
  page,
  host,
  server,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await open(page, server);
  const before = await computedStyles(page);
  await page.getByLabel('sepia').check();
  await page.locator('[name="--av-accent"]').fill('#00706b');
  await page.locator('[name="--av-leading"]').fill('2.2');
  await page.locator('[name="--av-measure"]').fill('30');
  await page.locator('[name="--av-font-heading"]').selectOption('serifs');
  await page.locator('#declarations').fill('text-align: center');
  const chosen = await computedStyles(page);
  assert.equal(
    chosen.filter((one, index) => one === before[index]).length,
    1,
    `the typeface of the text alone stays: ${chosen}`,
  );
  await page.getByRole('button', { name: 'Copy' }).click();
  await page.getByText('Copied').waitFor();
  const css = await page.evaluate(() => navigator.clipboard.readText());
  assert.equal(css, await page.locator('#css').innerText());
  await host(
    '<article-viewer src="/demo/articles/river-returns.json" site="/demo/site.json" theme="sepia"></article-viewer>',
    { head: `<style>${css} article-viewer { width: 896px }</style>` },
  );
  await waitForArticle(page, REFERENCE_HEADLINE);
  await page.locator(at.currentTab).waitFor();
  assert.deepEqual(await computedStyles(page), chosen);
});

test('one property and all properties can be reset by keyboard', async ({ page, server }) => {
  await open(page, server);
  const before = await computedStyles(page);
  const accent = page.locator('[name="--av-accent"]');
  const start = await accent.inputValue();
  await accent.fill('#00706b');
  await accent.focus();
  await page.keyboard.press('Tab');
  assert.equal((await describeFocus(page)).tag, 'button');
  await page.keyboard.press('Enter');
  assert.equal(await accent.inputValue(), start);
  assert.equal(
    await accent.evaluate((control) => document.activeElement === control),
    true,
    'the focus was lost with the button',
  );
  assert.deepEqual(await computedStyles(page), before);
  await page.locator('[name="--av-measure"]').focus();
  await page.keyboard.press('ArrowLeft');
  assert.match(await page.locator('#css').innerText(), /--av-measure: 37em;/);
  assert.equal(await page.locator('[name="--av-measure"]').getAttribute('aria-valuetext'), '37em');
  await page.getByRole('radio', { name: 'auto' }).focus();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  assert.equal(await page.locator('article-viewer').getAttribute('theme'), 'dark');
  // Colours that were not chosen are those of the theme.
  assert.notEqual(await accent.inputValue(), start);
  await page.getByRole('button', { name: 'Start over' }).focus();
  await page.keyboard.press('Enter');
  await page.waitForFunction(() => document.getElementById('css').textContent.includes('No changes'));
  assert.deepEqual(await computedStyles(page), before);
  assert.equal(await page.locator('article-viewer').getAttribute('theme'), null);
});

test('declarations are kept for each part, and a part can be highlighted', async ({ page, server }) => {
  await open(page, server);
  const outline = (part) =>
    page
      .locator(`[part~="${part}"]`)
      .first()
      .evaluate((element) => getComputedStyle(element).outlineStyle);
  await page.locator('#declarations').fill('letter-spacing: 2px; text-transform: uppercase');
  await page.locator('#part').selectOption('byline');
  assert.equal(await page.locator('#declarations').inputValue(), '');
  await page.locator('#declarations').fill('opacity: .5');
  await page.locator('#outline').check();
  assert.deepEqual([await outline('byline'), await outline('headline')], ['dashed', 'none']);
  await page.locator('#part').selectOption('headline');
  assert.deepEqual([await outline('byline'), await outline('headline')], ['none', 'dashed']);
  assert.equal(await page.locator('#declarations').inputValue(), 'letter-spacing: 2px; text-transform: uppercase');
  assert.equal(
    await page.locator('#css').innerText(),
    'article-viewer::part(headline) {\n  letter-spacing: 2px;\n  text-transform: uppercase;\n}\narticle-viewer::part(byline) {\n  opacity: .5;\n}\n',
  );
});

test('it needs no inline script or style, and fits a small phone', {
  viewport: { width: 320, height: 640 },
}, async ({ page, server }) => {
  server.route(PAGE, {
    type: 'text/html; charset=utf-8',
    headers: {
      'content-security-policy':
        "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; connect-src 'self'; img-src 'self' data:; require-trusted-types-for 'script'; trusted-types 'none'",
    },
    body: readFileSync(new URL('../../../static/demo/theming.html', import.meta.url), 'utf8'),
  });
  await open(page, server);
  await page.locator('[name="--av-accent"]').fill('#00706b');
  await page.locator('#declarations').fill('opacity: .5');
  await waitForEvent(page, 'av-article');
  assert.deepEqual(await page.evaluate(() => window.avViolations), []);
  const wide = await page.evaluate(() =>
    [document.documentElement, document.getElementById('panel')].map(
      (element) => element.scrollWidth - element.clientWidth,
    ),
  );
  assert.deepEqual(wide, [0, 0]);
});

test('the style sheet is saved as a file', async ({ page, server }) => {
  await open(page, server);
  await page.locator('[name="--av-accent"]').fill('#00695c');
  const saved = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Save as a file' }).click();
  const file = await saved;
  assert.equal(file.suggestedFilename(), 'article-viewer-theme.css');
  const text = readFileSync(await file.path(), 'utf8');
  assert.equal(text, await page.locator('#css').textContent());
  assert.match(text, /^article-viewer \{\n {2}--av-accent: #00695c;\n\}/);
});
