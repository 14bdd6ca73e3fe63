// HTML with very many open elements is read in bounded time, and keeps its text.
import assert from 'node:assert/strict';
import { PATH, post, VIEWER } from '../support/foreign.mjs';
import { inBrowser, waitForArticle } from '../support/page.mjs';

const test = inBrowser();

/** A plain document with as many letters, against which the time is compared. */
const plain = (length) => `<p>first</p>${'<p>deep and long</p>'.repeat(length / 20)}<p>last</p>`;
/** The time that the converter and the view take for a document, in milliseconds. */
async function duration(page, server, html, title) {
  server.route(PATH, post(html, { title: { rendered: title } }));
  const start = performance.now();
  await page.evaluate((src) => {
    document.querySelector('article-viewer').src = src;
  }, `${PATH}?${title}`);
  await waitForArticle(page, title);
  return performance.now() - start;
}

const OPENINGS = [
  '<b>',
  '<del>',
  '<ul>',
  '<div>',
  '<b/>',
  '<h1><li>',
  '<dd><li>',
  '<optgroup>',
  '<p><b class=@>',
  '<table><tr><td>',
];

for (const opening of OPENINGS) {
  test(`50,000 × ${opening} take about as long as as many letters`, async ({ host, page, server }) => {
    server.route(PATH, post('<p>ready</p>'));
    await host(VIEWER);
    await waitForArticle(page, 'A foreign post');
    const html = Array.from({ length: 50_000 }, (_, index) => opening.replace('@', index)).join('');
    const usual = await duration(page, server, plain(html.length), 'Plain');
    const hostile = await duration(page, server, `<p>first</p>${html}deep`, 'Hostile');
    assert.ok(hostile < 2 * usual + 1500, `${hostile} ms against ${usual} ms`);
    await page.getByText('first').waitFor();
    if (opening !== '<del>') await page.getByText('deep').first().waitFor({ state: 'attached' });
  });
}

test('levels of lists beyond the limit stay as items', async ({ host, page, server }) => {
  const lists = `${'<ul><li>item '.repeat(120)}innermost${'</li></ul>'.repeat(120)}`;
  server.route(PATH, post(`<p>before</p>${lists}<p>after</p>`));
  await page.setViewportSize({ width: 390, height: 800 });
  await host(VIEWER);
  await waitForArticle(page, 'A foreign post');
  await page.getByText('after', { exact: true }).waitFor();
  assert.equal(await page.getByText('innermost').count(), 1);
  assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), 390);
});

test('a module without its export is a failure of the converter, and Retry loads it anew', async ({
  host,
  page,
  server,
  allowErrors,
}) => {
  allowErrors(/markup\.js/);
  server.route('/markup.js', { type: 'text/javascript', body: '' });
  server.route(PATH, post('<p>One &amp; two.</p>'));
  await host(VIEWER);
  const panel = page.locator('[data-code="converter"]');
  await panel.waitFor();
  assert.equal(await page.getByText('&amp;').count(), 0);
  server.restore('/markup.js');
  await panel.getByRole('button').first().click();
  await page.getByText('One & two.').waitFor();
});
