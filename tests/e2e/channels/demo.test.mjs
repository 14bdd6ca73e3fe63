// The channels and articles of the demo.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { channelTab } from '../support/channels.mjs';
import { at, inBrowser, waitForArticle, waitForEvent } from '../support/page.mjs';
import { DIST } from '../support/server.mjs';

const test = inBrowser();

test('each of the 18 channels lists at least four articles that open in place', async ({ app, page }) => {
  const { channels } = JSON.parse(await readFile(join(DIST, 'demo/site.json'), 'utf8'));
  await app();
  for (const { name } of channels) {
    await channelTab(page, name).click();
    await page.locator(at.title, { hasText: name }).waitFor();
    await page.locator(at.card).first().waitFor();
    const links = await page
      .locator(at.cardLink)
      .evaluateAll((links) => links.map((link) => link.getAttribute('href')));
    assert.ok(links.length >= 4, `${name} has ${links.length}`);
    for (const link of links) assert.match(link, /^#\/article\/.+\.json$/, name);
  }
});

test('each article of the demo opens with a headline and text and without notices', async ({ page, server, host }) => {
  const { channels } = JSON.parse(await readFile(join(DIST, 'demo/site.json'), 'utf8'));
  const sources = new Set();
  for (const channel of channels) {
    const { items } = JSON.parse(await readFile(join(DIST, 'demo', channel.feed), 'utf8'));
    const base = new URL(`/demo/${channel.feed}`, server.origin);
    for (const item of items) sources.add(new URL(item._article_viewer.src, base).pathname);
  }
  assert.ok(sources.size >= 24, `${sources.size} articles`);
  await host('<article-viewer></article-viewer>');
  await waitForEvent(page, 'av-ready');
  let nth = 0;
  for (const source of sources) {
    await page.locator('article-viewer').evaluate((viewer, source) => {
      viewer.src = source;
    }, source);
    nth += 1;
    const { detail } = await waitForEvent(page, 'av-article', nth);
    assert.deepEqual(detail.notices, [], source);
    await waitForArticle(page, detail.headline);
    assert.ok((await page.locator(at.paragraph).count()) > 3, source);
  }
});
