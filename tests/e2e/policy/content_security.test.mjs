// Content security policies, isolation and sandboxes.
import assert from 'node:assert/strict';
import { at, inBrowser, settle, waitForArticle, waitForEvent } from '../support/page.mjs';
import { serveSite, useViewer, VIEWER } from '../support/policies.mjs';
import { withServer } from '../support/server.mjs';

const test = inBrowser();

const STRICT =
  "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'none'; connect-src 'self'; img-src 'self' data:; " +
  "require-trusted-types-for 'script'; trusted-types article-viewer; report-uri /report";

/** Records everything that the browser reports. */
const observe = (page) =>
  page.addInitScript(() => {
    window.reports = [];
    new ReportingObserver(
      (list) =>
        window.reports.push(...list.map(({ type, body }) => `${type}: ${body?.effectiveDirective ?? body?.message}`)),
      { buffered: true },
    ).observe();
  });

test('the strictest policy causes no report by any of the three reporting ways', async ({
  host,
  page,
  server,
  allowErrors,
}) => {
  allowErrors(/broken\.json/);
  serveSite(server);
  await observe(page);
  await host(VIEWER, { headers: { 'content-security-policy': STRICT }, icon: false });
  await useViewer(page);
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

  // Each of the three ways reports a violation.
  allowErrors(/Content Security Policy|style-src/);
  const reported = page.waitForRequest(/\/report$/);
  await page.evaluate(() => document.body.setAttribute('style', 'color: red'));
  await reported;
  await page.waitForFunction(() => window.avViolations.length === 1 && window.reports.length === 1);
});

test('embed.html works under the strictest policy, and frame-ancestors limits its parents', async ({
  host,
  page,
  server,
  allowErrors,
}) => {
  await withServer(
    { always: { 'content-security-policy': `${STRICT}; frame-ancestors ${server.origin}` } },
    async (viewer) => {
      serveSite(viewer);
      const frame = `<iframe src="${viewer.origin}/embed.html?src=/a.json&site=/site.json&lang=en" width="700" height="600"></iframe>`;
      const strict = {
        'content-security-policy': `default-src 'none'; script-src ${viewer.origin}; style-src 'none'; frame-src ${viewer.origin}; img-src 'self'`,
      };
      await host(`${frame}<script src="${viewer.origin}/article-frame.js" async></script>`, {
        loader: false,
        headers: strict,
        icon: false,
      });
      await useViewer(page, page.frameLocator('iframe[src]'));
      await page.waitForFunction(() => document.querySelector('iframe').clientHeight !== 600);
      assert.deepEqual(await page.evaluate(() => window.avViolations), []);
      assert.deepEqual(await page.frames()[1].evaluate(() => window.avViolations), []);
      assert.equal(viewer.count('/report'), 0);

      // Another origin is not allowed.
      allowErrors(/frame-ancestors|ERR_BLOCKED_BY_RESPONSE/);
      await withServer({}, async (other) => {
        other.route('/', {
          body: `<!doctype html><title>Stranger</title><link rel="icon" href="data:,">${frame}`,
          type: 'text/html',
        });
        const refused = page.waitForEvent('console', (message) => /frame-ancestors/.test(message.text()));
        await page.goto(`${other.origin}/`);
        await refused;
        assert.equal(await page.frameLocator('iframe').locator('article-viewer').count(), 0);
      });
    },
  );
});

const ISOLATED = { 'cross-origin-embedder-policy': 'require-corp', 'cross-origin-opener-policy': 'same-origin' };

test('an isolated page (COEP and COOP) shows a viewer from another origin and a frame', async ({ host, page }) => {
  await withServer({ always: { 'cross-origin-resource-policy': 'cross-origin', ...ISOLATED } }, async (other) => {
    serveSite(other);
    await host(
      `<iframe src="${other.origin}/embed.html?src=/a.json&lang=en"></iframe><script src="${other.origin}/article-frame.js"></script>
      <article-viewer src="${other.origin}/a.json" site="${other.origin}/site.json" lang="en"></article-viewer>`,
      {
        headers: ISOLATED,
        loader: false,
        head: `<script type="module" src="${other.origin}/article-viewer.js"></script>`,
      },
    );
    await waitForArticle(page, 'Strict');
    assert.equal(await page.evaluate(() => crossOriginIsolated), true);
    await page.waitForFunction(
      () => document.querySelector('article-viewer').shadowRoot.querySelector('picture img')?.naturalWidth > 0,
    );
    await page.frameLocator('iframe').locator(at.headline, { hasText: 'Strict' }).waitFor();
    await page.waitForFunction(() => document.querySelector('iframe').clientHeight > 400);
    await useViewer(page);
  });
});

const SANDBOX = '<iframe sandbox="allow-scripts" width="900" height="800"';

test('in a sandbox without an origin the element works without storage', async ({ host, page }) => {
  await withServer({}, async (other) => {
    serveSite(other, other.origin);
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
    await useViewer(page, frame);
  });
});

test('a frame in a sandbox communicates with its parent: size, lightbox and theme', async ({ host, page }) => {
  await withServer({}, async (other) => {
    serveSite(other, other.origin);
    await host(
      `${SANDBOX} src="${other.origin}/embed.html?src=/a.json&lang=en" data-theme="dark"></iframe><script src="${other.origin}/article-frame.js" async></script>`,
      { loader: false },
    );
    const frame = page.frameLocator('iframe[src]');
    await frame.locator('article-viewer[theme="dark"]').waitFor();
    await waitForEvent(page, 'av-article');
    await page.waitForFunction(() => document.querySelector('iframe').style.height !== '');
    // A message with the page's own origin is not accepted as that of this frame.
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

test('a frame communicates with a parent without an origin', async ({ host, page }) => {
  await withServer({}, async (other) => {
    serveSite(other);
    await host(
      `<iframe src="${other.origin}/embed.html?src=/a.json&lang=en"></iframe><script src="${other.origin}/article-frame.js" async></script>`,
      {
        loader: false,
        headers: { 'content-security-policy': 'sandbox allow-scripts' },
      },
    );
    await waitForEvent(page, 'av-article');
    assert.equal(await page.evaluate(() => origin), 'null');
    await page.waitForFunction(() => document.querySelector('iframe').clientHeight > 400);
  });
});
