// The live view has the elements, attributes and texts of the prerendered one, in every article of the demo and in a list.
import assert from 'node:assert/strict';
import { FIRST_SCREEN, LIVE } from '../support/first_screen.mjs';
import { inBrowser } from '../support/page.mjs';
import { ARTICLES, linesOf, openPrerendered } from '../support/prerendered.mjs';

const test = inBrowser();

test('the demo is prerendered', () => assert.ok(ARTICLES.length >= 24, `${ARTICLES.length} pages`));

for (const address of [...ARTICLES, '/channels/economy/']) {
  test(`the live view of ${address} is the prerendered one`, async (scene) => {
    const { page, server } = scene;
    // The card of the next article gets its photo when that article has been prefetched.
    server.hold(/\/demo\/articles\//);
    const release = await openPrerendered(scene, address);
    const first = await linesOf(page, FIRST_SCREEN);
    assert.ok(first.length > 50, `${first.length} lines`);
    await release();
    assert.deepEqual(await linesOf(page, LIVE), first);
  });
}
