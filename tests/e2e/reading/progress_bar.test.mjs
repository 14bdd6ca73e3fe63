// The line of the reading progress (`controls="progress"`): it follows the text, from the side where the text begins.
import assert from 'node:assert/strict';
import { articleJson, paragraphJson } from '../support/articles.mjs';
import { openFirstScreen } from '../support/first_screen.mjs';
import { inBrowser, waitForArticle } from '../support/page.mjs';

const test = inBrowser();
const long = (inLanguage) =>
  articleJson('Long', {
    inLanguage,
    body: Array.from({ length: 80 }, (_, index) =>
      paragraphJson(`Paragraph ${index}. ${'Words and words. '.repeat(20)}`),
    ),
  });
const VIEWER = '<article-viewer src="/a.json" controls="settings progress"></article-viewer>';

/** The length of the line as a share of the width, and its box; undefined if there is none. */
const line = (page) =>
  page
    .locator('[part~="article"]:not(.av-pending *)')
    .first()
    .evaluate((article) => {
      const style = getComputedStyle(article, '::before');
      if (style.content === 'none') return undefined;
      const scale = style.transform === 'none' ? 1 : new DOMMatrix(style.transform).a;
      return { scale, origin: Number.parseFloat(style.transformOrigin), width: article.clientWidth };
    });

/** Scrolls so that this share of the text has passed. */
const scrollTo = (page, share) =>
  page.locator('[part~="body"]:not(.av-pending *)').evaluate((body, wanted) => {
    const { top, height } = body.getBoundingClientRect();
    scrollTo({ top: scrollY + top + wanted * (height - innerHeight), behavior: 'instant' });
    return new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
  }, share);

/** Heights of chunks that come near for the first time change, so that a position is reached by several steps. */
async function readTo(page, share) {
  for (let step = 0; step < 12; step += 1) await scrollTo(page, share);
}

for (const [language, side] of [
  ['en', 'left'],
  ['ar', 'right'],
]) {
  test(`the line grows from the ${side} with the text that was read`, async ({ page, host, server }) => {
    server.route('/a.json', long(language));
    await host(VIEWER);
    await waitForArticle(page, 'Long');
    const lengths = [];
    for (const share of [0, 0.25, 0.5, 1]) {
      await readTo(page, share);
      lengths.push((await line(page)).scale);
    }
    const [start, quarter, half, end] = lengths;
    assert.ok(start < 0.02 && end > 0.98, `${lengths}`);
    assert.ok(Math.abs(quarter - 0.25) < 0.05 && Math.abs(half - 0.5) < 0.05, `${lengths}`);
    const { origin, width } = await line(page);
    assert.equal(Math.round(origin), side === 'left' ? 0 : width);
  });
}

test('the first screen has the line, and nothing has it unless the host wants it', async (scene) => {
  const { page, host, server } = scene;
  server.route('/a.json', long('en'));
  const release = await openFirstScreen(scene, () => host(VIEWER));
  assert.ok((await line(page)).scale < 0.02);
  await release();
  await waitForArticle(page, 'Long');
  await page.evaluate(() => document.querySelector('article-viewer').setAttribute('controls', 'settings'));
  assert.equal(await line(page), undefined);
});
