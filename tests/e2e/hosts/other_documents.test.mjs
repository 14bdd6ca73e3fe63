// An element that moves between the page and a frame of the same origin again and again.
import assert from 'node:assert/strict';
import { articleJson, imageJson, paragraphJson, svgImage } from '../support/articles.mjs';
import { at, inBrowser, settle, waitForArticle } from '../support/page.mjs';

const test = inBrowser();

/** Records in `window.loops` the errors of both windows that name an observer of sizes. */
const recordLoops = (page) =>
  page.evaluate(() => {
    window.loops = [];
    const frame = document.querySelector('iframe').contentWindow;
    for (const one of [window, frame])
      one.addEventListener('error', ({ message }) => {
        if (/ResizeObserver/.test(message)) window.loops.push(message);
      });
  });

for (const where of ['at its beginning', 'in its middle']) {
  test(`an article that moves between documents fifty times, read ${where}, reports no loop of observers`, async ({
    host,
    page,
    server,
    allowErrors,
  }) => {
    allowErrors(/ResizeObserver/); // Counted below.
    server.route('/photo.svg', svgImage());
    const body = Array.from({ length: 120 }, (_, index) =>
      index % 10 === 5
        ? imageJson('/photo.svg', { id: `photo-${index}` })
        : paragraphJson(`Paragraph ${index}. `.repeat(30)),
    );
    server.route('/a.json', articleJson('Moved', { body }));
    await host(
      '<main><article-viewer src="/a.json" lang="en"></article-viewer></main><iframe width="600" height="500"></iframe>',
    );
    await waitForArticle(page, 'Moved');
    await page.locator('article-viewer .av-foot').waitFor({ state: 'attached' });
    await recordLoops(page);
    await page.evaluate(async (where) => {
      const viewer = document.querySelector('article-viewer');
      const frame = document.querySelector('iframe').contentDocument;
      const painted = () => new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
      for (let turn = 0; turn < 50; turn += 1) {
        (turn % 2 ? document.querySelector('main') : frame.body).append(viewer);
        await painted();
        const { defaultView } = viewer.ownerDocument;
        if (where !== 'at its beginning') defaultView.scrollTo(0, (turn % 7) * 1500);
        await painted();
      }
    }, where);
    await settle(page);
    assert.equal(await page.locator(`main ${at.headline}`).count(), 1);
    assert.deepEqual(await page.evaluate(() => window.loops), []);
  });
}
