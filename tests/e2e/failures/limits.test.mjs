// Loads that take long: the note, its buttons, the limits, and what must not wait.
import assert from 'node:assert/strict';
import { articleJson, paragraphJson } from '../support/articles.mjs';
import { GOOD, PATH } from '../support/failures.mjs';
import * as faults from '../support/faults.mjs';
import { at, inBrowser, receivedEvents, waitForArticle, waitForEvent } from '../support/page.mjs';

const test = inBrowser();
const OWN = '<p id="own">Read it on our site.</p>';
const viewer = (attributes, content = '') => `<article-viewer ${attributes} lang="en">${content}</article-viewer>`;
const note = (page) => page.locator(at.status);
const set = (page, name, value) =>
  page
    .locator('article-viewer')
    .evaluate((viewer, [name, value]) => Object.assign(viewer, { [name]: value }), [name, value]);

test('a slow load has a note with Cancel and Retry, and is shown when it comes', async ({ host, page, server }) => {
  server.route(PATH, faults.trickle(GOOD, { size: 4, ms: 200 }));
  await host(viewer(`src="${PATH}" timeout="2"`));
  await note(page).getByText('This takes longer than usual.').waitFor();
  assert.equal(await note(page).locator('button').count(), 2);
  await waitForArticle(page, 'Recovered');
  assert.equal(await note(page).count(), 0);
  assert.equal((await receivedEvents(page, 'av-error')).length, 0);
});

test('of a document that stalls, what has arrived is shown with a note, and Retry loads the rest', async ({
  host,
  page,
  server,
}) => {
  const body = Array.from({ length: 40 }, (_, index) => paragraphJson(`Paragraph ${index}.`));
  const long = articleJson('Long', { body });
  server.route(PATH, faults.stall(long, 0.6));
  await host(viewer(`src="${PATH}" timeout="2"`));
  await note(page).getByText('The article arrived incomplete').waitFor();
  await waitForArticle(page, 'Long');
  const shown = await page.locator(at.paragraph).count();
  assert.ok(shown > 15 && shown < 40, `${shown} paragraphs`);
  assert.equal((await receivedEvents(page, 'av-error')).length, 0);
  server.route(PATH, long);
  await note(page).getByRole('button', { name: 'Try again' }).click();
  await page.locator(at.paragraph, { hasText: 'Paragraph 39.' }).waitFor();
  assert.equal(await note(page).count(), 0);
});

test('Retry of a slow load sends another request and aborts the first', async ({ host, page, server }) => {
  let aborted = false;
  server.route(PATH, { fault: (request) => request.on('close', () => (aborted = true)) });
  await host(viewer(`src="${PATH}" timeout="20"`));
  await note(page).waitFor();
  server.route(PATH, GOOD);
  await note(page).getByRole('button', { name: 'Try again' }).click();
  await waitForArticle(page, 'Recovered');
  assert.equal(aborted, true, 'the request of the loader was not aborted');
});

test('Cancel ends a slow load with one error', async ({ host, page, server }) => {
  server.route(PATH, faults.hang());
  await host(viewer(`src="${PATH}" timeout="20"`));
  await note(page).getByRole('button', { name: 'Cancel' }).click();
  await page.locator(`${at.failure}[data-code="timeout"]`).waitFor();
  assert.equal(await page.locator(at.cancel).count(), 0, 'it is tried again');
  assert.equal((await receivedEvents(page, 'av-error')).length, 1);
});

for (const [what, again] of [
  ['property', (viewer) => Object.assign(viewer, { src: viewer.src })],
  ['attribute', (viewer) => viewer.setAttribute('src', viewer.getAttribute('src'))],
]) {
  test(`the same src again, as ${what}, loads what hangs and what failed, and nothing else`, async ({
    host,
    page,
    server,
    allowErrors,
  }) => {
    allowErrors(/a\.json/);
    const element = page.locator('article-viewer');
    server.route(PATH, faults.hang());
    await host(viewer(`src="${PATH}" timeout="20"`));
    await waitForEvent(page, 'av-ready');
    await element.evaluate(again);
    assert.equal(server.count(PATH), 1);
    await note(page).waitFor();
    server.route(PATH, faults.status(404));
    await element.evaluate(again);
    await page.locator(at.failure).waitFor();
    server.route(PATH, GOOD);
    await element.evaluate(again);
    await waitForArticle(page, 'Recovered');
    assert.equal(server.count(PATH), 3);
    await element.evaluate(again);
    assert.equal(server.count(PATH), 3);
  });
}

// A request that hangs, with content of the host in the element: what does not need it is shown.
const MEANWHILE = {
  'inline JSON is shown': {
    content: `${OWN}<script type="application/json">${JSON.stringify(articleJson('Inline'))}</script>`,
    attributes: 'site="/slow.json"',
    act: () => {},
    headline: 'Inline',
  },
  'another src is shown': { act: (page) => set(page, 'src', '/b.json'), headline: 'Other' },
  'a set article is shown': { act: (page) => set(page, 'article', articleJson('Set')), headline: 'Set' },
  'the element is removed and put back': {
    act: (page, server) => {
      server.route('/slow.json', articleJson('Again'));
      return page.evaluate(async () => {
        const viewer = document.querySelector('article-viewer');
        viewer.remove();
        await new Promise((done) => {
          setTimeout(done, 1500);
        });
        document.body.append(viewer);
      });
    },
    headline: 'Again',
  },
};

for (const [what, { content = OWN, attributes = 'src="/slow.json"', act, headline }] of Object.entries(MEANWHILE)) {
  test(`while a request hangs and the host's content is shown, ${what}`, async ({ host, page, server }) => {
    server.route('/slow.json', faults.hang());
    server.route('/b.json', articleJson('Other'));
    await host(viewer(attributes, content));
    await page.locator('#own').waitFor({ state: 'attached' });
    await act(page, server);
    await waitForArticle(page, headline);
    assert.equal(await page.locator('#own').isVisible(), false);
  });
}

test('fallback content stays with the note below it, and is replaced by the panel', async ({ host, page, server }) => {
  server.route(PATH, faults.hang());
  await host(viewer(`src="${PATH}" site="/site.json" timeout="3"`, OWN));
  server.route('/site.json', faults.hang());
  await note(page).waitFor();
  assert.equal(await page.locator('#own').isVisible(), true);
  assert.equal(await page.locator(at.skeleton).isVisible(), false);
  const [own, below] = [await page.locator('#own').boundingBox(), await note(page).boundingBox()];
  assert.ok(own.y + own.height <= below.y, 'the note is above the content of the host');
  await page.locator(at.failure).waitFor();
  assert.equal(await page.locator('#own').isVisible(), false);
});

test('within a second of the return of the network the article is there', async ({
  host,
  page,
  server,
  context,
  allowErrors,
}) => {
  allowErrors(/a\.json/);
  server.route(PATH, GOOD);
  await host(viewer('timeout="20"'));
  await page.locator(at.failure).waitFor();
  await context.setOffline(true);
  await set(page, 'src', PATH);
  await page.locator(`${at.failure}[data-code="unreachable"]`).waitFor();
  await page.evaluate(() => {
    addEventListener('online', () => {
      window.online = performance.now();
    });
    addEventListener('av-article', () => {
      window.shown = performance.now();
    });
  });
  await context.setOffline(false);
  await waitForArticle(page, 'Recovered');
  const took = await page.evaluate(() => window.shown - window.online);
  assert.ok(took < 1000, `it took ${took} ms`);
});

test('an article that was read is shown with its age when the network fails', async ({
  host,
  page,
  server,
  allowErrors,
}) => {
  allowErrors(/a\.json/);
  server.route(PATH, GOOD);
  server.route('/b.json', articleJson('Other'));
  await host(viewer(`src="${PATH}" timeout="20"`));
  await waitForArticle(page, 'Recovered');
  await set(page, 'src', '/b.json');
  await waitForArticle(page, 'Other');
  server.setDown(true);
  await set(page, 'src', PATH);
  await note(page)
    .getByText(/Saved copy of \d\d:\d\d, not up to date\./)
    .waitFor();
  await waitForArticle(page, 'Recovered');
  assert.equal((await receivedEvents(page, 'av-error')).length, 1);
  server.setDown(false);
  await note(page).getByRole('button').click();
  await note(page).waitFor({ state: 'detached' });
  await waitForArticle(page, 'Recovered');
});

test('a bad answer in the HTTP cache does not survive Retry or a reload of the page', async ({
  host,
  page,
  server,
  allowErrors,
}) => {
  allowErrors(/a\.json/);
  server.route(PATH, faults.cacheable(faults.status(404)));
  await host(viewer(`src="${PATH}"`));
  await page.locator(at.failure).waitFor();
  server.route(PATH, GOOD);
  await page.locator(at.retry).click();
  await waitForArticle(page, 'Recovered');
  // Again, with a reload in place of Retry.
  server.route('/b.json', faults.cacheable({ body: '<!doctype html>', type: 'text/html' }));
  await host(viewer('src="/b.json"'));
  await page.locator(at.failure).waitFor();
  server.route('/b.json', articleJson('Other'));
  await page.goto(page.url());
  await waitForArticle(page, 'Other');
});
