// Redirects to another origin: followed where the host names the document, refused where a fragment or a frame names it.
import assert from 'node:assert/strict';
import { articleJson } from '../support/articles.mjs';
import * as faults from '../support/faults.mjs';
import { at, inBrowser, waitForArticle, waitForEvent } from '../support/page.mjs';
import { withServer } from '../support/server.mjs';

const test = inBrowser();

test('a fragment does not open an article through an open redirect of the publisher', async ({
  host,
  page,
  server,
}) => {
  await withServer({}, async (other) => {
    other.route('/evil.json', articleJson('Evil'));
    server.route('/home.json', articleJson('Home'));
    server.route('/go', faults.redirect(`${other.origin}/evil.json`));
    await host('<article-viewer src="/home.json" address="hash"></article-viewer>');
    await waitForArticle(page, 'Home');
    await page.evaluate(() => {
      location.hash = '#/article/go';
    });
    await page.locator(`${at.failure}[data-code="origin"]`).waitFor();
    assert.equal((await waitForEvent(page, 'av-error')).detail.code, 'origin');
    // The same at the start.
    await page.reload();
    await page.locator(`${at.failure}[data-code="origin"]`).waitFor();
    assert.equal(await page.locator(at.title, { hasText: 'Evil' }).count(), 0);
  });
});

test('a frame does not show a document through an open redirect', async ({ page, server }) => {
  await withServer({}, async (other) => {
    other.route('/evil.json', articleJson('Evil'));
    server.route('/go', faults.redirect(`${other.origin}/evil.json`));
    server.route('/moved', faults.redirect('/own.json'));
    server.route('/own.json', articleJson('Own'));
    await page.goto(`${server.origin}/embed.html?src=/go`);
    await page.locator(`${at.failure}[data-code="origin"]`).waitFor();
    assert.equal(await page.locator(at.title, { hasText: 'Evil' }).count(), 0);
    await page.goto(`${server.origin}/embed.html?src=/moved`);
    await waitForArticle(page, 'Own');
  });
});

test('the src of a host may lead to another origin', async ({ host, page, server }) => {
  await withServer({}, async (other) => {
    other.route('/cdn.json', articleJson('Moved'));
    server.route('/a.json', faults.redirect(`${other.origin}/cdn.json`));
    await host('<article-viewer src="/a.json" address="hash"></article-viewer>');
    await waitForArticle(page, 'Moved');
  });
});
