// Viewers in shadow roots, templates, other documents and inactive tabs.
import assert from 'node:assert/strict';
import { articleJson, feedJson, imageJson, siteJson } from '../support/articles.mjs';
import { serveArticles, VIEWER } from '../support/hosts.mjs';
import { at, inBrowser, receivedEvents, settle, texts, waitForArticle, waitForEvent } from '../support/page.mjs';

const test = inBrowser();

for (const mode of ['open', 'closed']) {
  test(`a viewer works inside a shadow root of mode ${mode}`, async ({ host, page, server }) => {
    serveArticles(server);
    await host('<div id="outer"></div>');
    await page.evaluate(
      ([mode, viewer]) => {
        const root = document.getElementById('outer').attachShadow({ mode });
        root.innerHTML = viewer;
        window.viewer = root.firstElementChild;
      },
      [mode, VIEWER],
    );
    await page.waitForFunction(() => window.viewer.shadowRoot?.querySelector('h1')?.textContent === 'First');
    const has = (selector) =>
      page.waitForFunction((selector) => window.viewer.shadowRoot.querySelector(selector), selector);
    const press = (selector) =>
      page.evaluate((selector) => window.viewer.shadowRoot.querySelector(selector).click(), selector);
    await press(at.photo);
    await has('dialog:modal');
    // The focus is inside and returns to the photo.
    await has('dialog :focus');
    await page.keyboard.press('Escape');
    await has('dialog:not([open])');
    await has(`${at.photo}:focus`);
    await press(`${at.next} .av-next__link`);
    await page.waitForFunction(() => window.viewer.shadowRoot.querySelector('h1')?.textContent === 'Second');
    assert.deepEqual(await receivedEvents(page, 'av-error'), []);
  });
}

test('a viewer in a template is inert, and its clones and the clone of a running viewer work', async ({
  host,
  page,
  server,
}) => {
  serveArticles(server);
  await host(`<template>${VIEWER}</template><main></main>`);
  await page.waitForFunction(() => customElements.get('article-viewer'));
  await settle(page);
  assert.equal(server.count('/a.json'), 0);
  await page.evaluate(() => {
    const { content } = document.querySelector('template');
    const main = document.querySelector('main');
    main.append(content.cloneNode(true), document.importNode(content, true));
  });
  await page.waitForFunction(
    () =>
      [...document.querySelectorAll('article-viewer')].filter((viewer) => viewer.shadowRoot?.querySelector('h1'))
        .length === 2,
  );
  await page.evaluate(() => {
    const clone = document.querySelector('article-viewer').cloneNode(true);
    clone.src = '/b.json';
    document.querySelector('main').append(clone);
  });
  await waitForArticle(page, 'Second');
  assert.deepEqual(await texts(page, at.headline), ['First', 'First', 'Second']);
});

test('a viewer that is adopted from another document starts, and keeps article and style on the way back', async ({
  host,
  page,
  server,
}) => {
  serveArticles(server);
  await host('<main></main><iframe srcdoc="<!doctype html><body></body>"></iframe>');
  await page.waitForFunction(
    () => customElements.get('article-viewer') && document.querySelector('iframe').contentDocument.body,
  );
  await page.evaluate((viewer) => {
    const other = new DOMParser().parseFromString(`${viewer}${viewer}`, 'text/html');
    const main = document.querySelector('main');
    main.append(
      document.importNode(other.body.firstElementChild, true),
      document.adoptNode(other.body.lastElementChild),
    );
  }, VIEWER);
  await page.waitForFunction(
    () =>
      [...document.querySelectorAll('article-viewer')].filter((viewer) => viewer.shadowRoot?.querySelector('h1'))
        .length === 2,
  );
  const look = (where) =>
    page.evaluate((where) => {
      window.viewer ??= document.querySelector('article-viewer');
      const { viewer } = window;
      const frame = document.querySelector('iframe').contentDocument;
      if (where === 'frame') frame.body.append(viewer);
      if (where === 'page') document.querySelector('main').append(viewer);
      const headline = viewer.shadowRoot.querySelector('h1');
      const { fontSize, fontWeight } = viewer.ownerDocument.defaultView.getComputedStyle(headline);
      return { words: headline.textContent, fontSize, fontWeight, sheets: viewer.shadowRoot.adoptedStyleSheets.length };
    }, where);
  const before = await look();
  assert.equal(before.fontWeight, '800');
  // The frame is narrower, and everything else is unchanged.
  assert.deepEqual({ ...(await look('frame')), fontSize: '' }, { ...before, fontSize: '' });
  assert.deepEqual(await look('page'), before);
  assert.equal(server.count('/a.json'), 2);
});

test('a viewer in an inactive tab has its final layout and current channel when it is shown', async ({
  host,
  page,
  server,
}) => {
  const channels = Array.from({ length: 30 }, (_, index) => `c${index}`);
  serveArticles(server);
  server.route('/site.json', siteJson(channels));
  server.route('/feeds/c20.json', feedJson('c20', [['Of it', '/b.json']]));
  const viewer = '<article-viewer src="/a.json" site="/site.json" channel="c20" lang="en"></article-viewer>';
  const look = () =>
    page.evaluate(() => {
      const root = document.querySelector('article-viewer').shadowRoot;
      const box = (selector) => {
        const { left, top, width, height } = root.querySelector(selector).getBoundingClientRect();
        return [left, top, width, height].map(Math.round);
      };
      const { left, right } = root.querySelector('.av-tabs__row').getBoundingClientRect();
      const tab = root.querySelector('[part~="current-tab"]').getBoundingClientRect();
      return {
        tab: tab.left >= left && tab.right <= right,
        headline: box('h1'),
        photo: box('button[part~="photo"]'),
        related: box('[part~="next"]'),
        sizes: root.querySelector('.av-photo img').sizes,
      };
    });
  await host(viewer);
  await waitForArticle(page, 'First');
  await settle(page);
  const there = await look();
  assert.ok(there.tab);
  await host(`<div id="tab" style="display:none">${viewer}</div>`);
  await waitForEvent(page, 'av-article');
  await page.locator(at.currentTab).waitFor({ state: 'attached' });
  await settle(page);
  await page.evaluate(() => {
    document.getElementById('tab').style.display = '';
  });
  await settle(page);
  assert.deepEqual(await look(), there);
});

test('nested viewers receive only their own events', async ({ host, page, server }) => {
  serveArticles(server);
  const slow = server.hold('/slow.json');
  server.route('/slow.json', articleJson('Outer', { body: [imageJson('/p.svg')] }));
  await host(
    '<article-viewer id="outer" src="/slow.json" lang="en"><article-viewer id="inner" slot="header" src="/a.json" lang="en"></article-viewer></article-viewer>',
  );
  await page.locator('#inner').locator(at.headline, { hasText: 'First' }).waitFor();
  slow.release();
  await waitForArticle(page, 'Outer');
  await page.locator('#inner').locator(at.photo).click();
  await page.waitForFunction(() => document.getElementById('inner').shadowRoot.querySelector('dialog:modal'));
  assert.equal(
    await page.evaluate(() => document.getElementById('outer').shadowRoot.querySelectorAll('dialog[open]').length),
    0,
  );
  await page.keyboard.press('Escape');
  await page.waitForFunction(() => !document.getElementById('inner').shadowRoot.querySelector('dialog[open]'));
  await page.locator('#inner').locator(`${at.next} .av-next__link`).click();
  await page.locator('#inner').locator(at.headline, { hasText: 'Second' }).waitFor();
  assert.deepEqual(
    (await receivedEvents(page, 'av-lightbox')).map(({ target }) => target),
    ['inner', 'inner'],
  );
  assert.deepEqual(
    (await receivedEvents(page, 'av-navigate')).map(({ target }) => target),
    ['inner'],
  );
  assert.deepEqual((await receivedEvents(page, 'av-ready')).map(({ target }) => target).sort(), ['inner', 'outer']);
});
