// The events that a host receives from the element.
import assert from 'node:assert/strict';
import { articleJson, feedJson, imageJson, siteJson, svgImage } from '../support/articles.mjs';
import { setAttribute, VIEWER } from '../support/element.mjs';
import { at, inBrowser, settle, waitForArticle, waitForEvent } from '../support/page.mjs';

const test = inBrowser();

test('events carry the documented details, bubble and are composed', async ({ host, page, server }) => {
  server.route('/p.svg', svgImage());
  server.route('/site.json', siteJson(['one']));
  server.route('/feeds/one.json', feedJson('One', [['Item', '/a.json']]));
  server.route(
    '/a.json',
    articleJson('Events', {
      url: 'https://paper.example/a',
      body: [imageJson('/p.svg', { id: 'photo-1', caption: 'A hill.' })],
    }),
  );
  await host('<div id="outer"></div>');
  // Only composed events leave a shadow root.
  await page.evaluate(() => {
    const root = document.getElementById('outer').attachShadow({ mode: 'open' });
    root.innerHTML = '<article-viewer src="/a.json" site="/site.json"></article-viewer>';
  });
  const ready = await waitForEvent(page, 'av-ready');
  assert.deepEqual(ready.detail, {});
  const { detail } = await waitForEvent(page, 'av-article');
  assert.deepEqual(Object.keys(detail).sort(), ['captions', 'format', 'headline', 'id', 'language', 'notices', 'url']);
  assert.equal(detail.headline, 'Events');
  assert.equal(detail.id, 'story-Events');
  assert.equal(detail.url, 'https://paper.example/a');
  assert.equal(detail.language, 'en');
  assert.deepEqual(detail.notices, []);
  assert.equal(detail.captions.length, 1);
  assert.deepEqual(Object.keys(detail.captions[0]).sort(), [
    'alternative',
    'alternativeFrom',
    'credit',
    'image',
    'junkAlt',
    'relation',
    'rule',
    'score',
    'shown',
    'shownFrom',
  ]);
  assert.equal(detail.captions[0].shown, 'A hill.');
  assert.equal(detail.captions[0].image, 'photo-1');

  await page.locator(at.photo).click();
  assert.deepEqual((await waitForEvent(page, 'av-lightbox')).detail, {
    open: true,
    position: 0,
    count: 1,
    image: 'photo-1',
    kind: 'photo',
  });
  await page.keyboard.press('Escape');
  assert.deepEqual((await waitForEvent(page, 'av-lightbox', 2)).detail, { open: false });

  await page.locator(at.tab).click();
  assert.deepEqual((await waitForEvent(page, 'av-navigate')).detail, {
    kind: 'channel',
    url: 'https://paper.example/one',
    src: null,
    channel: 'one',
  });
  assert.deepEqual((await waitForEvent(page, 'av-channel')).detail, { channel: 'one' });
  await page.locator(at.cardLink).click();
  assert.deepEqual((await waitForEvent(page, 'av-navigate', 2)).detail, {
    kind: 'article',
    url: 'https://paper.example/0',
    src: `${server.origin}/a.json`,
    channel: null,
  });

  const events = await page.evaluate(() => window.avEvents);
  for (const { name, bubbles, composed, cancelable } of events) {
    assert.deepEqual(
      { name, bubbles, composed, cancelable },
      { name, bubbles: true, composed: true, cancelable: name === 'av-navigate' },
    );
  }
});

test('av-error carries the code, the message and the address', async ({ host, page, server, allowErrors }) => {
  allowErrors(/a\.json/);
  server.route('/a.json', { status: 503, body: 'closed' });
  await host(VIEWER);
  const { detail, target } = await waitForEvent(page, 'av-error');
  assert.equal(target, 'viewer');
  assert.deepEqual(Object.keys(detail).sort(), ['code', 'message', 'url']);
  assert.equal(detail.code, 'status');
  assert.equal(detail.url, `${server.origin}/a.json`);
  assert.match(detail.message, /503/);
});

test('a listener that throws or removes the element does not break the viewer', async ({
  host,
  page,
  server,
  allowErrors,
}) => {
  allowErrors(/the host's own fault/);
  server.route('/a.json', articleJson('Sturdy'));
  server.route('/b.json', articleJson('Leaving'));
  await host(VIEWER, {
    head: `<script>addEventListener('av-article', (event) => {
      if (event.detail.headline === 'Leaving') { window.kept = event.target; event.target.remove(); return; }
      throw new Error("the host's own fault");
    });</script>`,
  });
  await waitForArticle(page, 'Sturdy');
  await waitForEvent(page, 'av-article');
  await setAttribute(page, 'src', '/b.json');
  await waitForEvent(page, 'av-article', 2);
  await settle(page);
  assert.equal(await page.evaluate(() => window.kept.shadowRoot.childElementCount), 0);
});

test('av-article follows av-ready and is sent when the article is rendered', async ({ host, page }) => {
  await host('');
  const seen = await page.evaluate(
    () =>
      new Promise((resolve) => {
        const seen = [];
        const viewer = document.createElement('article-viewer');
        viewer.addEventListener('av-ready', () => seen.push('ready'));
        viewer.addEventListener('av-article', () =>
          resolve([...seen, viewer.shadowRoot.querySelector('h1')?.textContent]),
        );
        viewer.article = { headline: 'Inline', body: ['Text.'] };
        document.body.append(viewer);
      }),
  );
  assert.deepEqual(seen, ['ready', 'Inline']);
});
