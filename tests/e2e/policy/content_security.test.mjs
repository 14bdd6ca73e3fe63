// Content security policies.
import assert from 'node:assert/strict';
import { at, inBrowser, settle } from '../support/page.mjs';
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
