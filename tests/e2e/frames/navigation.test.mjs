// Navigation inside a frame and from it.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { articleJson } from '../support/articles.mjs';
import {
  frameMessages,
  inFrame,
  inside,
  lines,
  long,
  openHostPage,
  scrollPosition,
  serveAlbum,
  waitForFit,
} from '../support/frames.mjs';
import { at, receivedEvents } from '../support/page.mjs';
import { DIST, withServer } from '../support/server.mjs';

const test = inFrame();

test('an article opened in a frame starts in the reader’s view, and a height alone does not scroll the page', async (scene) => {
  const { page, viewer } = scene;
  viewer.route('/a.json', articleJson('First', { body: long(), nextArticle: { name: 'Second', src: '/b.json' } }));
  viewer.route('/b.json', articleJson('Second', { body: long() }));
  await openHostPage(scene, { above: lines(10, 'top'), below: lines(30, 'end') });
  await waitForFit(page);
  assert.equal(await scrollPosition(page), 0);
  await inside(page).locator(`${at.next} .av-next__link`).scrollIntoViewIfNeeded();
  assert.ok((await scrollPosition(page)) > 2000);
  await inside(page).locator(`${at.next} .av-next__link`).click();
  await inside(page).locator(at.headline, { hasText: 'Second' }).waitFor();
  await page.waitForFunction(() => Math.abs(document.querySelector('iframe').getBoundingClientRect().top) <= 1);
});

test('with navigation=host the parent opens the chosen article', async (scene) => {
  const { page, viewer, site } = scene;
  viewer.route(
    '/a.json',
    articleJson('First', { nextArticle: { name: 'Second', src: '/b.json', url: 'https://paper.example/b' } }),
  );
  viewer.route('/b.json', articleJson('Second'));
  await openHostPage(scene, {
    query: 'src=/a.json&navigation=host',
    above:
      '<script>addEventListener("av-navigate", ({ target, detail }) => { target.src = target.src.replace("/a.json", new URL(detail.src).pathname); });</script>',
  });
  await waitForFit(page);
  await inside(page).locator(`${at.next} .av-next__link`).click();
  await inside(page).locator(at.headline, { hasText: 'Second' }).waitFor();
  assert.deepEqual(
    (await receivedEvents(page, 'av-navigate')).map(({ detail }) => detail),
    [{ kind: 'article', url: 'https://paper.example/b', src: `${site}/b.json`, channel: null }],
  );
  assert.equal((await frameMessages(page, 'arrive')).length, 0);
});

test('links navigate the top window', async (scene) => {
  const { page, viewer, site } = scene;
  viewer.route('/other.html', { body: '<link rel="icon" href="data:,"><h1>Another page</h1>', type: 'text/html' });
  viewer.route(
    '/a.json',
    articleJson('Links', {
      body: [{ type: 'paragraph', text: [{ type: 'link', url: `${site}/other.html`, text: 'Away' }] }],
    }),
  );
  await openHostPage(scene);
  await waitForFit(page);
  await inside(page).locator('a', { hasText: 'Away' }).click();
  await page.waitForURL(`${site}/other.html`);
});

test('a frame shows documents of other origins only if its page names them', async (scene) => {
  const { page, viewer } = scene;
  await openHostPage(scene, { query: `src=${encodeURIComponent('https://evil.example/a.json')}` });
  await inside(page).getByText('shows no documents of https://evil.example').waitFor();
  assert.equal(await inside(page).locator('article-viewer').count(), 0);

  await withServer({}, async (other) => {
    other.route('/a.json', articleJson('Allowed'));
    const html = readFileSync(join(DIST, 'embed.html'), 'utf8');
    viewer.route('/embed.html', {
      body: html.replace(
        'name="article-origins" content=""',
        `name="article-origins" content="https://a.example ${other.origin}"`,
      ),
      type: 'text/html',
    });
    await openHostPage(scene, { query: `src=${encodeURIComponent(`${other.origin}/a.json`)}` });
    await inside(page).locator(at.headline, { hasText: 'Allowed' }).waitFor();
  });
});

test('embed.html works as a page of its own', async (scene) => {
  const { page, viewer, site } = scene;
  serveAlbum(viewer);
  await page.goto(`${site}/embed.html?src=a.json&theme=dark&controls=download`);
  await page.locator(at.headline, { hasText: 'Album' }).waitFor();
  assert.equal(await page.locator('article-viewer').getAttribute('theme'), 'dark');
  await page.waitForFunction(() => document.title === 'Album' && document.documentElement.lang === 'en');
  await page.locator(at.photo).first().click();
  await page.locator(at.lightbox).waitFor();
});
