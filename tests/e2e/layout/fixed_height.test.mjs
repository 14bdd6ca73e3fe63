// Elements of limited height scroll inside.
import assert from 'node:assert/strict';
import { articleJson, paragraphJson } from '../support/articles.mjs';
import { at, inBrowser, waitForArticle } from '../support/page.mjs';
import { TAIL, viewer } from '../support/placement.mjs';

const test = inBrowser();
const LONG = Array.from({ length: 60 }, (_, index) => paragraphJson(`${index} ${'It flows on and on. '.repeat(12)}`));
const PAIR = { body: LONG, nextArticle: { name: 'Second', src: '/b.json' } };

const BOXES = {
  'with its own height': [viewer('height:600px;overflow:auto'), 600],
  'in a scrolling box': [
    `<div id="box" style="height:500px;overflow:auto;margin-top:200px"><article-viewer src="/a.json"></article-viewer>${TAIL}</div>`,
    500,
  ],
  'in a flex row': [
    `<div style="display:flex"><nav style="width:200px">Nav</nav>${viewer('flex:1;height:400px;overflow:auto')}</div>`,
    400,
  ],
  'in a grid': [
    `<div style="display:grid;grid-template-columns:200px 1fr;height:400px"><nav>Nav</nav>${viewer('overflow:auto')}</div>`,
    400,
  ],
};

for (const [where, [body, height]] of Object.entries(BOXES)) {
  test(`${where} the element keeps its height, scrolls inside, and starts another article at its top`, async ({
    host,
    page,
    server,
  }) => {
    server.route('/a.json', articleJson('First', PAIR));
    server.route('/b.json', articleJson('Second', { body: LONG }));
    await host(body, { head: '<style>body{margin:0} #box{overflow-anchor:none}</style>' });
    await waitForArticle(page, 'First');
    const box = page.locator('#box');
    assert.equal((await box.boundingBox()).height, height);
    const room = await box.evaluate((box) => ({
      inside: box.scrollHeight,
      sideways: box.scrollWidth - box.clientWidth,
    }));
    assert.ok(room.inside > 2 * height, 'there is nothing to scroll');
    assert.equal(room.sideways, 0, 'it overflows its box');
    assert.equal(
      await page.evaluate(() => document.documentElement.scrollHeight > innerHeight),
      false,
      'the page became higher',
    );
    await page.locator(`${at.next} .av-next__link`).click();
    await waitForArticle(page, 'Second');
    const [inner, outer] = [await page.locator(at.headline).boundingBox(), await box.boundingBox()];
    assert.ok(
      inner.y >= outer.y && inner.y + inner.height <= outer.y + outer.height,
      `the headline is at ${inner.y}, the box at ${outer.y}`,
    );
    assert.equal(await page.evaluate(() => scrollY), 0, 'the page moved');
  });
}
