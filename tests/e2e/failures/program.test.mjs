// Failures of the program itself: glue or wasm missing or damaged. `crash.test.mjs` has programs that trap.
import assert from 'node:assert/strict';
import { removeAndAdd } from '../support/element.mjs';
import { GOOD, PATH, VIEWER } from '../support/failures.mjs';
import { at, inBrowser, waitForArticle, waitForEvent } from '../support/page.mjs';
import { WASM } from '../support/server.mjs';

const test = inBrowser();
const GLUE = '/viewer.js';

const PROGRAM = {
  'the wasm is missing': [WASM, { status: 404 }],
  'the wasm is invalid': [WASM, { body: 'not wasm', type: 'application/wasm' }],
  'the request for the wasm fails': [WASM, { drop: true }],
  'the glue is missing': [GLUE, { status: 404 }],
  'the glue is a web page': [GLUE, { body: '<!doctype html>', type: 'text/html' }],
};

for (const [what, [path, given]] of Object.entries(PROGRAM)) {
  test(`when ${what}, the host’s fallback content stays readable, and Try again starts the viewer`, async ({
    host,
    page,
    server,
    allowErrors,
  }) => {
    allowErrors(/viewer_bg\.wasm|viewer\.js|MIME type/);
    server.route(PATH, GOOD);
    server.route(path, given);
    const article = server.hold(PATH); // Without its JSON there is no first screen.
    await host(`<article-viewer src="${PATH}"><p id="own">Read it on our site.</p></article-viewer>`);
    await page.locator(at.broken).getByText('阅读器未能启动').waitFor();
    assert.equal(await page.locator('#own').isVisible(), true);
    const { detail } = await waitForEvent(page, 'av-error');
    assert.equal(detail.code, 'program');
    assert.equal(detail.url, null);
    assert.ok(detail.message.length > 5, detail.message);

    server.restore(path);
    article.release();
    await page.locator(`${at.broken} button`).click();
    await waitForArticle(page, 'Recovered');
    assert.equal(await page.locator(at.broken).count(), 0);
    assert.equal(await page.locator('#own').isVisible(), false, 'the fallback content is shown beside the article');
  });
}

test('a missing program is reported by every viewer of a page, and each can be retried', async ({
  host,
  page,
  server,
  allowErrors,
}) => {
  allowErrors(/viewer_bg\.wasm/);
  server.route(PATH, GOOD);
  server.route(WASM, { status: 500 });
  await host(`${VIEWER}${VIEWER}`);
  await page.locator(at.broken).nth(1).waitFor();
  server.restore(WASM);
  await page.locator(`${at.broken} button`).first().click();
  await waitForArticle(page, 'Recovered');
  await page.locator(`${at.broken} button`).click();
  await page.locator(at.headline).nth(1).waitFor();
});

test('a removed viewer with a failed program works after it is added again', async ({
  host,
  page,
  server,
  allowErrors,
}) => {
  allowErrors(/viewer_bg\.wasm/);
  server.route(PATH, GOOD);
  server.route(WASM, { status: 404 });
  await host(VIEWER);
  await page.locator(at.broken).waitFor();
  server.restore(WASM);
  await removeAndAdd(page);
  await waitForArticle(page, 'Recovered');
});
