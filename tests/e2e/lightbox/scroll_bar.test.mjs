// The scroll bar of the page where it takes space.
import assert from 'node:assert/strict';
import { articleJson, imageJson, paragraphJson, svgImage } from '../support/articles.mjs';
import { photo, waitForClosed, waitForPosition } from '../support/lightbox.mjs';
import { inBrowser } from '../support/page.mjs';

const test = inBrowser({ scrollbars: true });

test('no scroll bar of the page stays beside the stage, and the page does not shift', async ({
  host,
  page,
  server,
}) => {
  server.route(
    '/a.json',
    articleJson('Long', { body: [imageJson('/one.svg'), ...Array(40).fill(paragraphJson('Text.'))] }),
  );
  server.route('/one.svg', svgImage());
  await host('<article-viewer src="/a.json"></article-viewer>', {
    head: '<style>::-webkit-scrollbar{width:16px}</style>',
  });
  const measure = () =>
    page.evaluate(() => {
      const root = document.querySelector('article-viewer').shadowRoot;
      return {
        bar: innerWidth - document.documentElement.clientWidth,
        article: document.querySelector('article-viewer').getBoundingClientRect().width,
        stage: innerWidth - root.querySelector('dialog').getBoundingClientRect().width,
      };
    });
  await page.locator('article-viewer dialog').waitFor({ state: 'attached' });
  const before = await measure();
  assert.ok(before.bar > 8, `${before.bar}`);
  await photo(page, 0).click();
  await waitForPosition(page, '1 / 1');
  assert.deepEqual(await measure(), { bar: 0, article: before.article, stage: 0 });
  await page.keyboard.press('Escape');
  await waitForClosed(page);
  assert.equal(await page.evaluate(() => document.documentElement.getAttribute('style')), null);
});
