// Cross-origin isolation and sandboxes.
import assert from 'node:assert/strict';
import { at, inBrowser, waitForArticle, waitForEvent } from '../support/page.mjs';
import { serveSite, useViewer, VIEWER } from '../support/policies.mjs';
import { withServer } from '../support/server.mjs';

const test = inBrowser();
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
