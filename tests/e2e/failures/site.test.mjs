// Failures of a site, its channels and the next article.
import assert from 'node:assert/strict';
import { articleJson, feedJson, siteJson } from '../support/articles.mjs';
import { PATH, stopTries, VIEWER } from '../support/failures.mjs';
import {
  at,
  inBrowser,
  REFERENCE,
  REFERENCE_HEADLINE,
  receivedEvents,
  settle,
  waitForArticle,
  waitForEvent,
} from '../support/page.mjs';

const test = inBrowser();

test('a missing site is reported to the host and does not affect the article', async ({
  host,
  page,
  server,
  allowErrors,
}) => {
  allowErrors(/site\.json/);
  server.route('/site.json', { status: 404 });
  await host(`<article-viewer src="${REFERENCE}" site="/site.json"></article-viewer>`);
  await waitForArticle(page, REFERENCE_HEADLINE);
  const { detail } = await waitForEvent(page, 'av-error');
  assert.equal(detail.code, 'status');
  assert.match(detail.url, /site\.json$/);
  assert.equal(await page.locator(at.failure).count(), 0);
  assert.equal(await page.locator(at.paragraph).count(), 40);
});

test('a viewer with only a site reports a missing site, and Retry opens the first channel', async ({
  host,
  page,
  server,
  allowErrors,
}) => {
  allowErrors(/site\.json/);
  server.route('/site.json', { status: 500 });
  server.route('/feeds/one.json', feedJson('One', [['Of one', PATH]]));
  await host('<article-viewer site="/site.json"></article-viewer>');
  await page.locator(`${at.failure}[data-code="status"]`).waitFor();
  server.route('/site.json', siteJson(['one']));
  await page.locator(at.retry).click();
  await page.locator(at.card, { hasText: 'Of one' }).waitFor();
});

const LISTS = {
  'is missing': { given: { drop: true }, code: 'unreachable', title: 'The list of articles could not be reached' },
  'does not exist': {
    given: { status: 404 },
    code: 'status',
    title: 'This list of articles does not exist, or no longer does',
  },
  'is not a feed': {
    given: { body: '{"rows":[]}' },
    code: 'not-feed',
    title: 'What arrived is not a list of articles',
  },
  'is a web page': {
    given: { body: '<html>', type: 'text/html' },
    code: 'html',
    title: 'A web page came instead of a list of articles',
  },
};

for (const [what, { given, code, title }] of Object.entries(LISTS)) {
  test(`a channel whose list ${what} shows the error, keeps the tabs, and recovers by Retry`, async ({
    host,
    page,
    server,
    allowErrors,
  }) => {
    allowErrors(/one\.json/);
    server.route('/site.json', siteJson(['one', 'two']));
    server.route('/feeds/one.json', given);
    await host('<article-viewer site="/site.json" channel="one"></article-viewer>');
    const panel = page.locator(`${at.failure}[data-code="${code}"]`);
    assert.equal(await panel.locator('.av-failure__title').textContent(), title);
    assert.equal(await page.locator(at.tab).count(), 2);
    await stopTries(page);
    server.route('/feeds/one.json', feedJson('One', [['Of one', PATH]]));
    await page.locator(at.retry).click();
    await page.locator(at.card, { hasText: 'Of one' }).waitFor();
  });
}

test('unknown channels, channels without a list and empty lists are reported', async ({ host, page, server }) => {
  const paper = siteJson(['bare', 'empty']);
  delete paper.channels[0].feed;
  delete paper.channels[0].url;
  server.route('/site.json', paper);
  server.route('/feeds/empty.json', feedJson('Empty', []));
  await host('<article-viewer site="/site.json" channel="nowhere"></article-viewer>');
  await page.locator(`${at.failure}[data-code="no-channel"]`).waitFor();
  await page.locator(at.tab, { hasText: 'bare' }).click();
  await page.locator(`${at.failure}[data-code="no-feed"]`).waitFor();
  await page.locator(at.tab, { hasText: 'empty' }).click();
  await page.getByText('There are no articles in this channel yet.').waitFor();
});

test('a failed prefetch of the next article is reported only when the reader opens it', async ({
  host,
  page,
  server,
  allowErrors,
}) => {
  allowErrors(/b\.json/);
  server.route(
    PATH,
    articleJson('First', { nextArticle: { name: 'Second', url: 'https://paper.example/b', src: '/b.json' } }),
  );
  server.route('/b.json', { status: 500 });
  const ahead = page.waitForResponse('**/b.json');
  await host(VIEWER);
  await ahead;
  await settle(page);
  assert.equal((await receivedEvents(page, 'av-error')).length, 0);
  assert.equal(await page.locator(at.failure).count(), 0);
  server.route('/b.json', articleJson('Second'));
  await page.locator(`${at.next} a`).click();
  await waitForArticle(page, 'Second');
});
