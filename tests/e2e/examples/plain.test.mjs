// examples/plain: a host page without a framework, with its own JSON.
import assert from 'node:assert/strict';
import { fileURLToPath } from 'node:url';
import { at, inBrowser, receivedEvents, waitForArticle, waitForEvent } from '../support/page.mjs';
import { RELEASE_ORIGIN, serveRelease } from '../support/release_server.mjs';

const test = inBrowser({ root: fileURLToPath(new URL('../../../examples/plain', import.meta.url)) });

// Its next article has JSON and no page, so it is a button and not a link.
test('the page shows its own article in its own colours and receives the events', async (scene) => {
  const { page, server } = scene;
  await serveRelease(scene);
  await page.goto(`${server.origin}/`);
  await waitForArticle(page, 'The ferry that never stopped');
  assert.equal(await page.title(), 'The ferry that never stopped – The Small Paper');
  await page
    .locator(`${at.photo} img`)
    .first()
    .evaluate((img) => img.decode());
  assert.equal(
    await page.locator(`${at.paragraph} a`).evaluate((link) => getComputedStyle(link).color),
    'rgb(15, 91, 99)',
  );
  await page.locator(`${at.related} button`).click();
  await page.locator('output', { hasText: 'A morning in five streets' }).waitFor();
  await page.locator(`${at.related} button`).click();
  await page.locator('output', { hasText: 'The ferry that never stopped' }).waitFor();
  assert.deepEqual((await waitForEvent(page, 'av-article', 3)).detail.notices, []);
  assert.equal((await receivedEvents(page, 'av-error')).length, 0);
});

test('without the viewer the fallback content is shown', async (scene) => {
  const { page, context, server, allowErrors } = scene;
  allowErrors(/ERR_CONNECTION_REFUSED/);
  await context.route(`${RELEASE_ORIGIN}/**`, (route) => route.abort('connectionrefused'));
  await page.goto(`${server.origin}/`);
  await page.getByText('when the viewer has loaded').waitFor();
});
