// What pages and browsers forbid: content policies, isolation, sandboxes, storage, cookies of third parties, files.
import assert from 'node:assert/strict';
import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { feed, image, paragraph, picture, site, story } from './articles.mjs';
import { at, event, inBrowser, settle, shown, told } from './page.mjs';
import { beside, DIST } from './server.mjs';

const test = inBrowser();

const STRICT =
  "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'none'; connect-src 'self'; img-src 'self' data:; " +
  "require-trusted-types-for 'script'; trusted-types article-viewer; report-uri /report";

/** An article with everything that a policy could be about, its site, and a second one of a foreign format. */
function paper(server, prefix = '') {
  for (const name of ['one', 'two', 'three']) server.route(`/${name}.svg`, picture());
  const body = [
    image('/one.svg', {
      color: '#345',
      thumbnailUrl: 'data:image/gif;base64,R0lGODlhAQABAAAAACw=',
      caption: 'The first photo.',
    }),
    paragraph('Between the photos.'),
    { type: 'gallery', images: [image('/two.svg', { caption: 'The second photo.' }), image('/three.svg')] },
    { type: 'heading', level: 2, text: 'A heading' },
    {
      type: 'table',
      rows: [
        ['a', 'b'],
        ['c', 'd'],
      ],
    },
    { type: 'embed', url: 'https://youtu.be/abc01234567', title: 'A film' },
    paragraph('The end.'),
  ];
  server.route('/a.json', story('Strict', { body, nextArticle: { name: 'Foreign', src: '/b.json' } }));
  const html = `<p style="color:red" onclick="x()">Foreign words.</p><img src="${prefix}/two.svg" alt="A photo"><script>alert(1)</script>`;
  server.route('/b.json', {
    id: 1,
    type: 'post',
    link: `${server.origin}/b/`,
    title: { rendered: 'Foreign' },
    content: { rendered: html },
  });
  server.route('/site.json', site(['one', 'two']));
  server.route('/report', { body: '' });
  for (const name of ['one', 'two']) server.route(`/feeds/${name}.json`, feed(name, [['Item', '/a.json']]));
}
const VIEWER = '<article-viewer src="/a.json" site="/site.json" lang="en"></article-viewer>';

/** Goes through everything that a reader can do. */
async function read(page, where = page) {
  await where.locator(at.headline, { hasText: 'Strict' }).waitFor();
  await where.locator(at.photo).first().click();
  const light = where.locator(at.lightbox);
  await light.waitFor();
  for (const key of ['+', '0', 'ArrowRight', 'i', 'i', '?', 'Escape']) await page.keyboard.press(key);
  await light.getByText('2 / 3', { exact: true }).first().waitFor();
  await page.keyboard.press('Escape');
  await where.locator('dialog:not([open])').waitFor({ state: 'attached' });
  await where.locator(at.tab).nth(1).click();
  await where.locator(at.cardLink).first().click();
  await where.locator(at.headline, { hasText: 'Strict' }).waitFor();
  await where.locator(`${at.next} .av-next__link`).click();
  await where.locator(at.headline, { hasText: 'Foreign' }).waitFor();
  await where.getByText('Foreign words.').waitFor();
}

/** Hears of everything that the browser reports. */
const observe = (page) =>
  page.addInitScript(() => {
    window.reports = [];
    new ReportingObserver(
      (list) =>
        window.reports.push(...list.map(({ type, body }) => `${type}: ${body?.effectiveDirective ?? body?.message}`)),
      { buffered: true },
    ).observe();
  });

test('under the strictest policy everything works, and nothing is reported in any of the three ways', async ({
  host,
  page,
  server,
  expect,
}) => {
  expect(/broken\.json/);
  paper(server);
  await observe(page);
  await host(VIEWER, { headers: { 'content-security-policy': STRICT }, icon: false });
  await read(page);
  for (const theme of ['dark', 'sepia', 'contrast'])
    await page.locator('article-viewer').evaluate((viewer, theme) => {
      viewer.theme = theme;
    }, theme);
  server.route('/broken.json', { status: 500 });
  await page.locator('article-viewer').evaluate((viewer) => {
    viewer.src = '/broken.json';
  });
  await page.locator(at.failure).waitFor();
  await settle(page);
  assert.deepEqual(await page.evaluate(() => [window.avViolations, window.reports]), [[], []]);
  assert.equal(server.count('/report'), 0);

  // All three would have heard of something.
  expect(/Content Security Policy|style-src/);
  const reported = page.waitForRequest(/\/report$/);
  await page.evaluate(() => document.body.setAttribute('style', 'color: red'));
  await reported;
  await page.waitForFunction(() => window.avViolations.length === 1 && window.reports.length === 1);
});

test('in a frame, too: embed.html asks for no more, and frame-ancestors names who may hold it', async ({
  host,
  page,
  server,
  expect,
}) => {
  await beside(
    { always: { 'content-security-policy': `${STRICT}; frame-ancestors ${server.origin}` } },
    async (viewer) => {
      paper(viewer);
      const frame = `<iframe src="${viewer.origin}/embed.html?src=/a.json&site=/site.json&lang=en" width="700" height="600"></iframe>`;
      const strict = {
        'content-security-policy': `default-src 'none'; script-src ${viewer.origin}; style-src 'none'; frame-src ${viewer.origin}; img-src 'self'`,
      };
      await host(`${frame}<script src="${viewer.origin}/article-frame.js" async></script>`, {
        loader: false,
        headers: strict,
        icon: false,
      });
      await read(page, page.frameLocator('iframe[src]'));
      await page.waitForFunction(() => document.querySelector('iframe').clientHeight !== 600);
      assert.deepEqual(await page.evaluate(() => window.avViolations), []);
      assert.deepEqual(await page.frames()[1].evaluate(() => window.avViolations), []);
      assert.equal(viewer.count('/report'), 0);

      // Somebody else may not.
      expect(/frame-ancestors|ERR_BLOCKED_BY_RESPONSE/);
      await beside({}, async (stranger) => {
        stranger.route('/', {
          body: `<!doctype html><title>Stranger</title><link rel="icon" href="data:,">${frame}`,
          type: 'text/html',
        });
        const refused = page.waitForEvent('console', (message) => /frame-ancestors/.test(message.text()));
        await page.goto(`${stranger.origin}/`);
        await refused;
        assert.equal(await page.frameLocator('iframe').locator('article-viewer').count(), 0);
      });
    },
  );
});

const ISOLATED = { 'cross-origin-embedder-policy': 'require-corp', 'cross-origin-opener-policy': 'same-origin' };

test('a page that is isolated (COEP and COOP) shows a viewer, its files of another origin, and a frame', async ({
  host,
  page,
  server,
}) => {
  await beside({ always: { 'cross-origin-resource-policy': 'cross-origin', ...ISOLATED } }, async (other) => {
    paper(other);
    await host(
      `<iframe src="${other.origin}/embed.html?src=/a.json&lang=en"></iframe><script src="${other.origin}/article-frame.js"></script>
      <article-viewer src="${other.origin}/a.json" site="${other.origin}/site.json" lang="en"></article-viewer>`,
      {
        headers: ISOLATED,
        loader: false,
        head: `<script type="module" src="${other.origin}/article-viewer.js"></script>`,
      },
    );
    await shown(page, 'Strict');
    assert.equal(await page.evaluate(() => crossOriginIsolated), true);
    await page.waitForFunction(
      () => document.querySelector('article-viewer').shadowRoot.querySelector('picture img')?.naturalWidth > 0,
    );
    await page.frameLocator('iframe').locator(at.headline, { hasText: 'Strict' }).waitFor();
    await page.waitForFunction(() => document.querySelector('iframe').clientHeight > 400);
    await read(page);
  });
});

const SANDBOX = '<iframe sandbox="allow-scripts" width="900" height="800"';

test('in a sandbox without an origin the element works, remembers nothing, and breaks nothing', async ({
  host,
  page,
}) => {
  await beside({}, async (other) => {
    paper(other, other.origin);
    const inner = VIEWER.replace('<article-viewer', '<article-viewer address="hash"');
    other.route('/inner/', {
      body: `<!doctype html><title>Inner</title><link rel="icon" href="data:,"><script type="module" src="/article-viewer.js"></script>${inner}`,
      type: 'text/html',
    });
    await host(`${SANDBOX} src="${other.origin}/inner/"></iframe>`, { loader: false });
    const frame = page.frameLocator('iframe');
    await frame.locator(at.headline).waitFor();
    assert.deepEqual(
      await page.frames()[1].evaluate(() => {
        try {
          return [origin, typeof localStorage];
        } catch (error) {
          return [origin, error.name];
        }
      }),
      ['null', 'SecurityError'],
    );
    await read(page, frame);
  });
});

test('a frame in a sandbox speaks with its parent all the same: it fits, enlarges, and follows the theme', async ({
  host,
  page,
}) => {
  await beside({}, async (other) => {
    paper(other, other.origin);
    await host(
      `${SANDBOX} src="${other.origin}/embed.html?src=/a.json&lang=en" data-theme="dark"></iframe><script src="${other.origin}/article-frame.js" async></script>`,
      { loader: false },
    );
    const frame = page.frameLocator('iframe[src]');
    await frame.locator('article-viewer[theme="dark"]').waitFor();
    await event(page, 'av-article');
    await page.waitForFunction(() => document.querySelector('iframe').style.height !== '');
    // A message of the page's own origin is not this frame's.
    await page.evaluate(() => {
      const { contentWindow, src } = document.querySelector('iframe');
      const data = { sentinel: 'article-viewer', version: 1, type: 'height', detail: { height: 77 } };
      dispatchEvent(new MessageEvent('message', { source: contentWindow, origin: new URL(src).origin, data }));
    });
    assert.notEqual(await page.locator('iframe').evaluate((frame) => frame.clientHeight), 77);
    await frame.locator(at.photo).first().click();
    await frame.locator(at.lightbox).waitFor();
    assert.deepEqual(
      await page.locator('iframe[src]').evaluate((frame) => [frame.clientWidth, frame.clientHeight]),
      [1280, 900],
    );
    await page.keyboard.press('Escape');
    await page.waitForFunction(() => document.querySelectorAll('iframe').length === 1);
  });
});

test('a parent without an origin is spoken to, too', async ({ host, page }) => {
  await beside({}, async (other) => {
    paper(other);
    await host(
      `<iframe src="${other.origin}/embed.html?src=/a.json&lang=en"></iframe><script src="${other.origin}/article-frame.js" async></script>`,
      {
        loader: false,
        headers: { 'content-security-policy': 'sandbox allow-scripts' },
      },
    );
    await event(page, 'av-article');
    assert.equal(await page.evaluate(() => origin), 'null');
    await page.waitForFunction(() => document.querySelector('iframe').clientHeight > 400);
  });
});

test('a reader who forbids all storage reads, and captions can still be hidden', async ({ page, server }) => {
  // What Chromium does with "block all cookies": every access throws.
  await page.addInitScript(() => {
    for (const name of ['localStorage', 'sessionStorage', 'indexedDB', 'caches']) {
      Object.defineProperty(window, name, {
        get() {
          throw new DOMException('denied', 'SecurityError');
        },
      });
    }
    Object.defineProperty(Document.prototype, 'cookie', {
      get() {
        throw new DOMException('denied', 'SecurityError');
      },
      set() {
        throw new DOMException('denied', 'SecurityError');
      },
    });
  });
  paper(server);
  server.route('/host/', {
    body: `<!doctype html><title>Host</title><link rel="icon" href="data:,"><script type="module" src="/article-viewer.js"></script>${VIEWER}`,
    type: 'text/html',
  });
  await page.goto(`${server.origin}/host/`);
  await read(page);
});

test('where cookies of third parties are blocked a frame of another site works the same', async ({
  host,
  page,
  expect,
}) => {
  expect(/left the machine: http:\/\/localhost/);
  await beside({ always: { 'set-cookie': 'reader=1; SameSite=None; Secure' } }, async (other) => {
    paper(other);
    const address = other.origin.replace('127.0.0.1', 'localhost');
    await host(
      `<iframe src="${address}/embed.html?src=/a.json&site=/site.json&lang=en"></iframe><script src="${address}/article-frame.js" async></script>`,
      { loader: false },
    );
    const frame = page.frameLocator('iframe[src]');
    await frame.locator(at.headline).waitFor();
    await page.waitForFunction(() => document.querySelector('iframe').style.height !== '');
    await read(page, frame);

    // The browser did block them: in a frame of the same site it keeps what is set, and in this one it does not.
    const keeps = async (frame) =>
      frame.evaluate(async () => {
        document.cookie = 'frame=1; SameSite=None; Secure';
        return [document.cookie, await document.hasStorageAccess()];
      });
    assert.deepEqual(await keeps(page.frames()[1]), ['', false]);
    await host('<iframe src="/embed.html"></iframe>', { loader: false });
    await page.frameLocator('iframe').locator(at.failure).waitFor();
    assert.deepEqual(await keeps(page.frames()[1]), ['frame=1', true]);
  });
});

// Files.

/** A folder with a partner's copy of the release, and pages in it. */
async function folder(pages, act) {
  const place = await mkdtemp(join(tmpdir(), 'article-viewer-'));
  try {
    await cp(DIST, place, { recursive: true });
    for (const [name, html] of Object.entries(pages)) await writeFile(join(place, name), html);
    await act(pathToFileURL(`${place}/`).href);
  } finally {
    await rm(place, { recursive: true });
  }
}

test('opened as files, the reading app and the frame’s page say what is wrong', async ({ page, expect }) => {
  expect(/CORS|ERR_FAILED|origin 'null'|page\.css/);
  await folder({}, async (place) => {
    await page.goto(`${place}index.html`);
    await page.getByText('opened as a file (file://)').waitFor();
    await page.goto(`${place}embed.html?src=demo/articles/river-returns.json`);
    await page.getByText('opened as a file (file://)').waitFor();
  });
});

test('nobody reads that while the loader is on its way, or after it', async ({ page, server }) => {
  const loader = server.hold('/article-viewer.js');
  await page.goto(`${server.origin}/`, { waitUntil: 'commit' });
  await loader.arrived;
  const words = page.locator('article-viewer > p');
  assert.equal(await words.evaluate((words) => getComputedStyle(words).visibility), 'hidden');
  const program = server.hold('/viewer_bg.wasm');
  loader.release();
  await program.arrived;
  await page.locator(at.skeleton).waitFor();
  assert.equal(await words.isVisible(), false, 'the skeleton stands there');
  program.release();
  await page.locator(at.headline).waitFor();
  assert.equal(await words.isVisible(), false);
});

test('a partner’s page that is opened as a file shows what stands in the element, and, with a loader from the web, says why no article comes', async ({
  page,
  expect,
}) => {
  expect(/CORS|ERR_FAILED|origin 'null'|not allowed to load local|Fetch API cannot load|scheme "file"/i);
  const html = (
    loader,
    attributes,
  ) => `<!doctype html><title>Partner</title><link rel="icon" href="data:,"><script type="module" src="${loader}"></script>
    <article-viewer lang="en" ${attributes}><p>Read the article at <a href="https://news.example/1">news.example</a>.</p></article-viewer>`;
  await beside({}, async (other) => {
    other.route('/a.json', story('From the web'));
    await folder(
      {
        'copied.html': html('article-viewer.js', 'src="a.json"'),
        'relative.html': html(`${other.origin}/article-viewer.js`, 'src="a.json"'),
        'named.html': html(`${other.origin}/article-viewer.js`, 'src="file:///a.json"'),
        'web.html': html(`${other.origin}/article-viewer.js`, `src="${other.origin}/a.json"`),
      },
      async (place) => {
        await page.goto(`${place}copied.html`);
        await page.getByText('Read the article at').waitFor();
        await page.goto(`${place}relative.html`);
        await page
          .locator(at.failure)
          .getByText('a.json: this page was opened as a file (file://) and can fetch nothing beside it')
          .waitFor();
        await page.locator(at.failure).getByText('Only the author of this page can mend it.').waitFor();
        assert.equal((await told(page, 'av-error')).at(-1).detail.code, 'unreachable');
        await page.goto(`${place}named.html`);
        await page.locator(at.failure).getByText('neither an http(s) address').waitFor();
        await page.goto(`${place}web.html`);
        await shown(page, 'From the web');
      },
    );
  });
});
