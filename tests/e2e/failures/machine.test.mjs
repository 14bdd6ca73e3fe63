// The table of docs/reliability.md: each fault of a server, for each document. Whatever happens, the reader sees it, the host hears of
// it once, and the document is shown when the server is well again. `files.test.mjs` has the files of the program and pictures.
import assert from 'node:assert/strict';
import { articleJson, feedJson, siteJson } from '../support/articles.mjs';
import { PATH } from '../support/failures.mjs';
import * as faults from '../support/faults.mjs';
import { LIVE } from '../support/first_screen.mjs';
import { post } from '../support/foreign.mjs';
import { at, inBrowser, receivedEvents, waitForArticle, waitForEvent } from '../support/page.mjs';

const test = inBrowser();

const ARTICLE = articleJson('Recovered', {
  body: ['One.', 'Two.', 'Three.'].map((text) => ({ type: 'paragraph', text })),
});
const FEED = feedJson(
  'One',
  ['Of one', 'Two', 'Three', 'Four', 'Last'].map((title, index) => [title, index ? `/${index}.json` : PATH]),
);
const MAPPING = { headline: '/title', body: '/text' };

// Half a site or a mapping is none.
const SITE_PARTS = ['ends the connection in the middle', 'sends the first half', 'stops in the middle'];

// The documents: the element, the path of the document that fails, the healthy documents, and what is shown then.
const showsArticle = (page) => waitForArticle(page, 'Recovered');
const showsList = (page) => page.locator(at.card, { hasText: 'Of one' }).waitFor();
const DOCUMENTS = {
  article: {
    attributes: `src="${PATH}"`,
    path: PATH,
    routes: { [PATH]: ARTICLE },
    shown: showsArticle,
    last: (page) => page.locator(LIVE).getByText('Three.', { exact: true }),
  },
  list: {
    attributes: 'site="/site.json" channel="one"',
    path: '/feeds/one.json',
    routes: { '/site.json': siteJson(['one']), '/feeds/one.json': FEED },
    shown: showsList,
    last: (page) => page.locator(at.card, { hasText: 'Last' }),
  },
  site: {
    attributes: 'site="/site.json"',
    path: '/site.json',
    parts: SITE_PARTS,
    routes: { '/site.json': siteJson(['one']), '/feeds/one.json': FEED },
    shown: showsList,
  },
  'site beside an article': {
    attributes: `src="${PATH}" site="/site.json"`,
    path: '/site.json',
    parts: SITE_PARTS,
    routes: { [PATH]: ARTICLE, '/site.json': siteJson(['one']) },
    shown: (page) => page.locator(`${at.tab}:not(.av-first-screen *, .av-pending *)`).first().waitFor(),
    panel: at.status,
    retry: `${at.status} button`,
  },
  mapping: {
    attributes: `src="${PATH}" mapping="/map.json"`,
    path: '/map.json',
    parts: SITE_PARTS,
    routes: { [PATH]: { title: 'Recovered', text: '<p>Text.</p>' }, '/map.json': MAPPING },
    shown: showsArticle,
    code: 'mapping',
  },
};

// The faults: `code` is the error, `recovers` says that no press is needed, and `seconds` is the attribute `timeout`.
const FAULTS = {
  'accepts and never answers': { fault: faults.hang, code: 'timeout', recovers: true, seconds: 1 },
  'sends only the head': { fault: () => faults.headersOnly(), code: 'timeout', recovers: true, seconds: 1 },
  'ends the connection': { fault: faults.reset, code: 'unreachable', recovers: true },
  'redirects in a loop': { fault: (_, path) => faults.redirect(path), code: 'unreachable', recovers: true },
  'is overloaded (503)': { fault: () => faults.status(503, 1), code: 'status', recovers: true },
  'asks for a pause (429)': { fault: () => faults.status(429), code: 'status', recovers: true },
  'has no such document (404)': { fault: () => faults.status(404), code: 'status' },
  'has removed the document (410)': { fault: () => faults.status(410), code: 'status' },
  'forbids it (403)': { fault: () => faults.status(403), code: 'status' },
  'sends a web page': { fault: () => ({ body: '<!doctype html><p>Login', type: 'text/html' }), code: 'html' },
  'sends nothing': { fault: () => ({ body: '' }), code: 'empty' },
};

/** Faults that leave a part of the document, of which the reader gets a note unless HTTP was complete. */
const PARTS = {
  'ends the connection in the middle': {
    fault: (given) => faults.resetInBody(given),
    code: 'unreachable',
    recovers: true,
  },
  'promises more bytes': {
    fault: (given) => faults.tooLong(given),
    isWhole: true,
    code: 'unreachable',
    recovers: true,
  },
  'sends the first half': { fault: (given) => faults.truncate(given), isSilent: true, code: 'truncated' },
  'stops in the middle': { fault: (given) => faults.stall(given), code: 'timeout', recovers: true, seconds: 1 },
};

for (const [
  kind,
  { attributes, path, routes, shown, last, parts = [], code: own, panel = at.failure, retry = at.retry },
] of Object.entries(DOCUMENTS)) {
  for (const [what, { fault, code, recovers, seconds = 4 }] of Object.entries({
    ...FAULTS,
    ...Object.fromEntries(Object.entries(PARTS).filter(([what]) => parts.includes(what))),
  })) {
    // A mapping is read by the converter, together with an article.
    if (own && ['html', 'empty'].includes(code)) continue;
    test(`${kind}: the server ${what}`, async ({ host, page, server, allowErrors }) => {
      allowErrors(/json/);
      for (const [route, given] of Object.entries(routes)) server.route(route, given);
      server.route(path, fault(routes[path], path));
      await host(`<article-viewer ${attributes} timeout="${seconds}" lang="en"></article-viewer>`);
      assert.equal((await waitForEvent(page, 'av-error')).detail.code, own ?? code);
      await page.locator(panel).waitFor();
      assert.equal(await page.locator(at.skeleton).count(), 0);
      const sent = server.count(path);
      server.route(path, routes[path]);
      if (recovers) {
        await shown(page);
      } else {
        await page.locator(retry).click();
        await shown(page);
        assert.equal(server.count(path), sent + 1, 'it was tried again by itself');
      }
      assert.equal(await page.locator(panel).count(), 0);
      assert.equal((await receivedEvents(page, 'av-error')).length, 1);
    });
  }

  for (const [what, { fault, isWhole, isSilent, seconds = 4 }] of Object.entries(last ? PARTS : {})) {
    test(`${kind}: the server ${what}, and the part is shown`, async ({ host, page, server, allowErrors }) => {
      allowErrors(/json/);
      for (const [route, given] of Object.entries(routes)) server.route(route, given);
      server.route(path, fault(routes[path]));
      await host(`<article-viewer ${attributes} timeout="${seconds}" lang="en"></article-viewer>`);
      await shown(page);
      const end = last(page);
      assert.equal(await end.count(), isWhole ? 1 : 0);
      assert.equal((await receivedEvents(page, 'av-error')).length, 0);
      server.route(path, routes[path]);
      if (isSilent) await page.reload({ waitUntil: 'commit' });
      else await page.locator(`${at.status} button`).click();
      await end.waitFor();
      // A whole part is shown already while its document is loaded again.
      await page.locator(at.status).waitFor({ state: 'detached' });
    });
  }

  test(`${kind}: a late answer, a flapping server and bad answers from the cache are no failures`, async ({
    host,
    page,
    server,
    allowErrors,
  }) => {
    allowErrors(/json/);
    const stale = { 'a late answer': faults.delay(routes[path], 600) };
    if (!own) stale['a cached 404'] = faults.inTurn(faults.cacheable(faults.status(404)), routes[path]);
    if (!own) stale['a cached page'] = faults.inTurn(faults.cacheable({ body: '<html>' }), routes[path]);
    stale['a cut answer'] = faults.inTurn(faults.resetInBody(routes[path]), routes[path]);
    for (const [what, route] of Object.entries(stale)) {
      for (const [other, given] of Object.entries(routes)) server.route(other, given);
      server.route(path, route);
      await host(`<article-viewer ${attributes} timeout="2" lang="en"></article-viewer>`);
      await shown(page);
      assert.equal((await receivedEvents(page, 'av-error')).length, 0, what);
      assert.equal(await page.locator(at.failure).count(), 0, what);
    }
    server.route(path, faults.inTurn(faults.status(503), faults.status(503), routes[path]));
    await host(`<article-viewer ${attributes} timeout="2" lang="en"></article-viewer>`);
    await shown(page);
    assert.equal((await receivedEvents(page, 'av-error')).length, 1, 'flapping');
  });
}

const CONVERTER = {
  'ends the connection': faults.reset,
  'is missing': () => faults.status(404),
  'never arrives': faults.hang,
};

for (const [what, fault] of Object.entries(CONVERTER)) {
  test(`converter: it ${what}, and Retry loads it anew`, async ({ host, page, server, allowErrors }) => {
    allowErrors(/formats|wasm/i);
    server.route(PATH, post('<p>Text.</p>'));
    server.route('/formats_bg.wasm', fault());
    await host(`<article-viewer src="${PATH}" timeout="1" lang="en"></article-viewer>`);
    await page.locator(`${at.failure}[data-code="converter"]`).waitFor();
    assert.equal((await waitForEvent(page, 'av-error')).detail.code, 'converter');
    server.restore('/formats_bg.wasm');
    await page.locator(at.retry).click();
    await waitForArticle(page, 'A foreign post');
    assert.equal((await receivedEvents(page, 'av-error')).length, 1);
  });
}

test('converter: it takes long, and Retry in the note loads it anew', async ({ host, page, server, allowErrors }) => {
  allowErrors(/formats|wasm/i);
  server.route(PATH, post('<p>Text.</p>'));
  server.route('/formats_bg.wasm', faults.hang());
  await host(`<article-viewer src="${PATH}" lang="en"></article-viewer>`);
  const again = page.locator(at.status).getByRole('button', { name: 'Try again' });
  await again.waitFor();
  server.restore('/formats_bg.wasm');
  await again.click();
  await waitForArticle(page, 'A foreign post');
  assert.deepEqual(await receivedEvents(page, 'av-error'), []);
});

test('photo: it is requested again when the network is back', async ({ host, page, server, context, allowErrors }) => {
  allowErrors(/photo\.svg/);
  const body = [{ type: 'image', contentUrl: '/photo.svg', width: 600, height: 400 }];
  server.route(PATH, articleJson('Recovered', { body }));
  server.route('/photo.svg', faults.reset());
  await host(`<article-viewer src="${PATH}" lang="en"></article-viewer>`);
  await page.locator(at.missingPhoto).waitFor();
  server.route('/photo.svg', {
    type: 'image/svg+xml',
    body: '<svg xmlns="http://www.w3.org/2000/svg" width="6" height="4"/>',
  });
  await context.setOffline(true);
  await context.setOffline(false);
  await page.waitForFunction(() => {
    const photo = document.querySelector('article-viewer').shadowRoot.querySelector('button img');
    return photo?.complete && photo.naturalWidth > 0;
  });
});
