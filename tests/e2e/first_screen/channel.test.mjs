// The front of a channel is painted from its feed, and the live view takes over without a shift.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { feedJson, siteJson } from '../support/articles.mjs';
import { compare, differences, FIRST_SCREEN, LIVE, measure, openFirstScreen } from '../support/first_screen.mjs';
import { at, inBrowser, PHONE, REFERENCE, REFERENCE_HEADLINE, SITE, waitForArticle } from '../support/page.mjs';
import { DIST, WASM } from '../support/server.mjs';

const test = inBrowser();
const FRONT = `<article-viewer site="${SITE}"></article-viewer>`;

for (const { id, name } of JSON.parse(await readFile(DIST + SITE)).channels.slice(0, 6)) {
  test(`channel ${id} is painted as the program renders it, at four widths`, async (scene) => {
    const first = await compare(scene, `<article-viewer site="${SITE}" channel="${id}"></article-viewer>`);
    assert.equal(first.find(({ name }) => name.startsWith('av-channel__name')).text, name);
    assert.ok(first.filter(({ name }) => name.startsWith('av-card__link')).length > 1, 'there are no cards');
  });
}

test('a channel from right to left is painted as the program renders it, at four widths', async (scene) => {
  const site = JSON.parse(await readFile(DIST + SITE));
  const feed = JSON.parse(await readFile(`${DIST}/demo/feeds/headlines.json`));
  scene.server.route(SITE, { ...site, inLanguage: 'ar' });
  const items = feed.items.map((item) => ({ ...item, language: 'ar' }));
  scene.server.route('/demo/feeds/headlines.json', { ...feed, items });
  await compare(scene, `<article-viewer site="${SITE}" lang="ar"></article-viewer>`);
});

for (const viewport of [PHONE, { width: 1280, height: 900 }]) {
  test(`nothing shifts when a channel's live view takes over, at ${viewport.width} px`, { viewport }, async (scene) => {
    const { page, host, server } = scene;
    const release = await openFirstScreen(scene, () => host(FRONT));
    await release();
    assert.deepEqual(await page.evaluate(() => window.avShifts), []);
    assert.equal(server.count('/demo/feeds/headlines.json'), 1, 'the feed was fetched twice');
    assert.equal(server.count(SITE), 1, 'the site was fetched twice');
  });
}

test('an address of a channel in the reading app is painted', async (scene) => {
  const { page, server } = scene;
  const program = server.hold(WASM);
  await page.goto(`${server.origin}/#/channel/economy`);
  await page.locator(`${FIRST_SCREEN} .av-card`).first().waitFor();
  assert.equal(server.count(REFERENCE), 0, 'the article was fetched');
  const first = await measure(page, FIRST_SCREEN);
  program.release();
  await page.locator(`${LIVE} .av-card`).first().waitFor();
  await page.locator(FIRST_SCREEN).waitFor({ state: 'detached' });
  assert.deepEqual(differences(first, await measure(page, LIVE)), []);
});

test('articles that were read are marked as the program marks them', async (scene) => {
  const { context, host, page, server } = scene;
  const fnv1a = (text) => Buffer.from(text).reduce((hash, byte) => Math.imul(hash ^ byte, 0x1000193), 0x811c9dc5) >>> 0;
  const entry = fnv1a(`${server.origin}${REFERENCE}`).toString(16).padStart(8, '0');
  await context.addInitScript((entry) => localStorage.setItem('article-viewer:read', `${entry} `), entry);
  const front = `<article-viewer site="${SITE}" address="hash"></article-viewer>`;
  const release = await openFirstScreen(scene, () => host(front));
  const first = await measure(page, FIRST_SCREEN);
  assert.equal(await page.locator(`${FIRST_SCREEN} .av-card__read`).count(), 1);
  await release();
  assert.deepEqual(differences(first, await measure(page, LIVE)), []);
});

test('a card that is pressed before the program has arrived opens its article', async (scene) => {
  const { page, host } = scene;
  const release = await openFirstScreen(scene, () => host(FRONT));
  const card = page.locator(`${FIRST_SCREEN} .av-card__link`, { hasText: REFERENCE_HEADLINE });
  await card.click();
  assert.equal(await page.locator(`${FIRST_SCREEN} [aria-busy=true]`).count(), 1, 'the press is not shown as accepted');
  release().catch(() => {});
  await waitForArticle(page, REFERENCE_HEADLINE);
});

test('feeds that only the program can read, and items with unsafe addresses, are left to it', async (scene) => {
  const { page, host, server, allowErrors } = scene;
  allowErrors(/./);
  server.route('/site.json', siteJson(['one']));
  const safe = feedJson('Feed', [['First', '/a.json']]);
  const feeds = [
    { ...safe, items: [{ ...safe.items[0], url: 'javascript:alert(1)' }] },
    { ...safe, items: [{ ...safe.items[0], image: 'data:text/html,x' }] },
    { ...safe, items: [{ ...safe.items[0], title: 'A &lt;b&gt;' }] },
    { ...safe, items: [7, null, 'x', { title: 7 }] },
    { version: 'https://paper.example/other', items: safe.items },
    { items: 'none' },
    [],
  ];
  for (const feed of feeds) {
    server.route('/feeds/one.json', feed);
    const program = server.hold(WASM);
    await host('<article-viewer site="/site.json"></article-viewer>');
    await program.arrived;
    assert.equal(await page.locator(`${FIRST_SCREEN} .av-card`).count(), 0, JSON.stringify(feed));
    program.release();
    await page.locator(`${LIVE} .av-channel`).waitFor();
  }
});

test('an article that a feed names twice is shown once', async (scene) => {
  const { server } = scene;
  server.route('/site.json', siteJson(['one', 'two']));
  const items = ['a', 'b', 'a', 'c'].map((id) => [`Article ${id}`, `/${id}.json`]);
  const feed = feedJson('One', items);
  server.route('/feeds/one.json', { ...feed, items: feed.items.map(({ url, ...item }) => item) });
  const first = await compare(scene, '<article-viewer site="/site.json"></article-viewer>', [390]);
  assert.equal(first.filter(({ name }) => name.startsWith('av-card__link')).length, 2);
});

test('another channel before the program has arrived shows the other channel', async (scene) => {
  const { page, host, server } = scene;
  server.route('/site.json', siteJson(['one', 'two']));
  for (const id of ['one', 'two']) server.route(`/feeds/${id}.json`, feedJson(id, [[`Article ${id}`, `/${id}.json`]]));
  const program = server.hold(WASM);
  await host('<article-viewer site="/site.json" channel="one"></article-viewer>');
  await page.locator(`${FIRST_SCREEN} .av-card`).waitFor();
  await page.locator('article-viewer').evaluate((viewer) => {
    viewer.channel = 'two';
  });
  assert.equal(await page.locator(FIRST_SCREEN).count(), 0);
  program.release();
  await page.locator(`${LIVE} ${at.card}`, { hasText: 'Article two' }).waitFor();
});
