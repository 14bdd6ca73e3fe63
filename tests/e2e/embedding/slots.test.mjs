// Content of the host in the slots of the element: header and footer.
import assert from 'node:assert/strict';
import { articleJson } from '../support/articles.mjs';
import { FIRST_SCREEN } from '../support/first_screen.mjs';
import { at, inBrowser, waitForArticle } from '../support/page.mjs';
import { WASM } from '../support/server.mjs';
import { AROUND, box, viewer } from '../support/slots.mjs';

const test = inBrowser();

test('header and footer stand above and below the view before and after the program arrives', async ({
  host,
  page,
  server,
}) => {
  server.route('/a.json', articleJson('Between'));
  const program = server.hold(WASM);
  const json = server.hold('/a.json');
  await host(viewer(AROUND));
  const skeleton = await box(page, at.skeleton);
  const before = await box(page, '#above');
  assert.ok(before.y + before.height <= skeleton.y, 'the header is not above the skeleton');
  assert.ok((await box(page, '#below')).y >= skeleton.y + skeleton.height, 'the footer is not below it');
  json.release();
  await page.locator(FIRST_SCREEN).waitFor();
  assert.deepEqual(await box(page, '#above'), before, 'the header moved when the first screen came');
  assert.ok(
    (await box(page, '#below')).y >= (await box(page, FIRST_SCREEN)).y + (await box(page, FIRST_SCREEN)).height,
  );
  program.release();
  await waitForArticle(page, 'Between');
  assert.deepEqual(await box(page, '#above'), before, 'the header moved when the program came');
  const article = await box(page, '[part~="viewer"]');
  assert.ok(before.y + before.height <= article.y);
  assert.ok((await box(page, '#below')).y >= article.y + article.height);
});

test('slotted content keeps the style of the host, and the view does not take it', async ({ host, page, server }) => {
  server.route('/a.json', articleJson('Styles'));
  await host(viewer(AROUND), {
    head: '<style>body{font:italic 30px/2 monospace;letter-spacing:3px} #above{color:rgb(0,128,0)}</style>',
  });
  await waitForArticle(page, 'Styles');
  const style = (selector) =>
    page
      .locator(selector)
      .first()
      .evaluate((element) => {
        const { fontSize, fontFamily, fontStyle, letterSpacing, color } = getComputedStyle(element);
        return { fontSize, fontFamily, fontStyle, letterSpacing, color };
      });
  assert.deepEqual(await style('#above'), {
    fontSize: '30px',
    fontFamily: 'monospace',
    fontStyle: 'italic',
    letterSpacing: '3px',
    color: 'rgb(0, 128, 0)',
  });
  const { fontStyle, letterSpacing } = await style(at.paragraph);
  assert.deepEqual({ fontStyle, letterSpacing }, { fontStyle: 'normal', letterSpacing: 'normal' });
});

for (const theme of ['light', 'dark', 'sepia']) {
  test(`slotted content without a colour is readable on the background of the theme ${theme}`, async ({
    host,
    page,
    server,
  }) => {
    server.route('/a.json', articleJson('Readable'));
    await host(viewer(AROUND, `src="/a.json" theme="${theme}"`), {
      head: '<style>body{background:#777;color:#777}</style>',
    });
    await waitForArticle(page, 'Readable');
    const ratio = await page.locator('#above').evaluate((element) => {
      const light = (colour) => {
        const [r, g, b] = colour.match(/\d+/g).map((part) => (part / 255) ** 2.2);
        return 0.2126 * r + 0.7152 * g + 0.0722 * b + 0.05;
      };
      const pair = [getComputedStyle(element).color, getComputedStyle(element.parentElement).backgroundColor].map(
        light,
      );
      return Math.max(...pair) / Math.min(...pair);
    });
    assert.ok(ratio > 7, `a contrast of ${ratio}`);
  });
}
