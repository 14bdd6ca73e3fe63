// Properties and attributes: reflection before and after the loader, and changes at run time.
import assert from 'node:assert/strict';
import { articleJson, feedJson, siteJson } from '../support/articles.mjs';
import { FIRST_SCREEN } from '../support/first_screen.mjs';
import { at, inBrowser, settle, waitForArticle, waitForEvent } from '../support/page.mjs';
import { requestedFiles, waitForIntersection } from '../support/placement.mjs';
import { WASM } from '../support/server.mjs';

const test = inBrowser();

test('properties that are set before the loader runs are reflected as attributes at once', async ({
  host,
  page,
  server,
}) => {
  await host('<div style="height:5000px"></div><article-viewer></article-viewer>', { loader: false });
  const values = await page.evaluate(async () => {
    const viewer = document.querySelector('article-viewer');
    const values = {
      src: '/a.json',
      format: 'house',
      mapping: '/m.json',
      site: '/s.json',
      channel: 'one',
      theme: 'dark',
      navigation: 'host',
      address: 'hash',
      captionPolicy: 'keep-alt',
      controls: 'download',
      loading: 'lazy',
      timeout: '30',
      offline: 'read',
    };
    Object.assign(viewer, values);
    await import('/article-viewer.js');
    const attributes = viewer.getAttributeNames().map((name) => [name, viewer.getAttribute(name)]);
    const own = Object.keys(viewer);
    return {
      attributes: Object.fromEntries(attributes),
      own,
      observed: customElements.get('article-viewer').observedAttributes.length,
      values,
    };
  });
  const expected = Object.entries(values.values).map(([name, value]) => [
    name === 'captionPolicy' ? 'caption-policy' : name,
    value,
  ]);
  assert.deepEqual(values.attributes, Object.fromEntries(expected));
  assert.equal(expected.length + 1, values.observed, 'an attribute is not in this test (lang is every element’s)');
  assert.deepEqual(values.own, []);
  await waitForIntersection(page);
  assert.deepEqual(requestedFiles(server), [], 'the property loading was applied too late');
});

test('changes of site, address, navigation and caption-policy apply at once', async ({ host, page, server }) => {
  server.route('/site.json', siteJson(['one']));
  server.route('/feeds/one.json', feedJson('One', []));
  const photo = {
    type: 'image',
    contentUrl: 'data:image/gif;base64,R0lGODlhAQABAAAAACw=',
    width: 3,
    height: 2,
    caption: 'A hill.',
    creditText: 'Somebody',
  };
  server.route('/a.json', articleJson('First', { body: [photo], nextArticle: { name: 'Second', src: '/b.json' } }));
  server.route('/b.json', articleJson('Second'));
  await host('<article-viewer src="/a.json"></article-viewer>');
  await waitForArticle(page, 'First');
  const set = (name, value) =>
    page.locator('article-viewer').evaluate(
      (viewer, [name, value]) => {
        viewer[name] = value;
      },
      [name, value],
    );

  await page.locator('[part~="credit"]').waitFor();
  await set('captionPolicy', 'hide-credit');
  await page.locator('[part~="credit"]').waitFor({ state: 'detached' });
  await set('captionPolicy', null);
  await page.locator('[part~="credit"]').waitFor();

  await set('site', '/site.json');
  await page.locator(at.tab).waitFor();
  await set('site', null);
  await page.locator(at.tab).waitFor({ state: 'detached' });

  await set('navigation', 'host');
  await page.locator(`${at.next} .av-next__link`).click();
  assert.equal((await waitForEvent(page, 'av-navigate')).detail.kind, 'article');
  await settle(page);
  assert.equal(await page.locator(at.headline).innerText(), 'First');

  await set('navigation', null);
  await set('address', 'hash');
  await page.locator(`${at.next} .av-next__link`).click();
  await waitForArticle(page, 'Second');
  assert.match(await page.evaluate(() => location.hash), /^#\/article\/.*b\.json$/);
});

test('changes of mapping and format apply at once', async ({ host, page, server }) => {
  server.route('/odd.json', { body: JSON.stringify({ kopf: 'Mapped', text: 'Words.' }) });
  server.route('/map.json', { body: JSON.stringify({ headline: '/kopf', body: '/text' }) });
  await host('<article-viewer src="/odd.json"></article-viewer>');
  await page.locator(`${at.failure}[data-code="not-article"]`).waitFor();
  await page.locator('article-viewer').evaluate((viewer) => {
    viewer.mapping = '/map.json';
  });
  await waitForArticle(page, 'Mapped');
  await page.locator('article-viewer').evaluate((viewer) => {
    viewer.mapping = null;
  });
  await page.locator(`${at.failure}[data-code="not-article"]`).waitFor();
  server.route('/post.json', {
    body: JSON.stringify({ id: 1, title: { rendered: 'Post' }, content: { rendered: '<p>Words.</p>' } }),
  });
  await page.locator('article-viewer').evaluate((viewer) => {
    viewer.src = '/post.json';
  });
  await waitForArticle(page, 'Post');
  await page.locator('article-viewer').evaluate((viewer) => {
    viewer.format = 'house';
  });
  await page.locator(at.failure).waitFor();
  await page.locator('article-viewer').evaluate((viewer) => {
    viewer.format = 'auto';
  });
  await waitForArticle(page, 'Post');
});

test('hidden hides the viewer, also before the program arrives, and display: none of the host does', async ({
  host,
  page,
  server,
}) => {
  server.route('/a.json', articleJson('Seen'));
  const program = server.hold(WASM);
  const article = server.hold('/a.json');
  await host('<article-viewer src="/a.json" hidden></article-viewer>');
  await page.locator(at.skeleton).waitFor({ state: 'attached' });
  const display = () => page.locator('article-viewer').evaluate((viewer) => getComputedStyle(viewer).display);
  assert.equal(await display(), 'none');
  article.release();
  await page.locator(FIRST_SCREEN).waitFor({ state: 'attached' });
  assert.equal(await display(), 'none');
  program.release();
  await waitForEvent(page, 'av-article');
  assert.equal(await display(), 'none');
  await page.locator('article-viewer').evaluate((viewer) => {
    viewer.hidden = false;
  });
  await waitForArticle(page, 'Seen');
  assert.equal(await display(), 'block');
  await page.addStyleTag({ content: 'article-viewer{display:none}' });
  assert.equal(await display(), 'none');
});
