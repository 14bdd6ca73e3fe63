// Blocked storage and third-party cookies.
import assert from 'node:assert/strict';
import { at, inBrowser } from '../support/page.mjs';
import { serveSite, useViewer, VIEWER } from '../support/policies.mjs';
import { withServer } from '../support/server.mjs';

const test = inBrowser();

test('without any storage the viewer works, and captions can be hidden', async ({ page, server }) => {
  // With "block all cookies" Chromium throws on every access.
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
  serveSite(server);
  server.route('/host/', {
    body: `<!doctype html><title>Host</title><link rel="icon" href="data:,"><script type="module" src="/article-viewer.js"></script>${VIEWER}`,
    type: 'text/html',
  });
  await page.goto(`${server.origin}/host/`);
  await useViewer(page);
});

test('a frame of another site works without third-party cookies', async ({ host, page, allowErrors }) => {
  allowErrors(/external request: http:\/\/localhost/);
  await withServer({ always: { 'set-cookie': 'reader=1; SameSite=None; Secure' } }, async (other) => {
    serveSite(other);
    const address = other.origin.replace('127.0.0.1', 'localhost');
    await host(
      `<iframe src="${address}/embed.html?src=/a.json&site=/site.json&lang=en"></iframe><script src="${address}/article-frame.js" async></script>`,
      { loader: false },
    );
    const frame = page.frameLocator('iframe[src]');
    await frame.locator(at.headline).waitFor();
    await page.waitForFunction(() => document.querySelector('iframe').style.height !== '');
    await useViewer(page, frame);

    // Cookies are blocked in this frame and allowed in a frame of the same site.
    const keeps = async (frame) =>
      frame.evaluate(async () => {
        // biome-ignore lint/suspicious/noDocumentCookie: the synchronous cookie is what the browser blocks.
        document.cookie = 'frame=1; SameSite=None; Secure';
        return [document.cookie, await document.hasStorageAccess()];
      });
    assert.deepEqual(await keeps(page.frames()[1]), ['', false]);
    await host('<iframe src="/embed.html"></iframe>', { loader: false });
    await page.frameLocator('iframe').locator(at.failure).waitFor();
    assert.deepEqual(await keeps(page.frames()[1]), ['frame=1', true]);
  });
});
