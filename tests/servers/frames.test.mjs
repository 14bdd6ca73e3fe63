// The page for frames in a browser: allowed parents, other parents, and sandboxes, from each server with its recipe.
import assert from 'node:assert/strict';
import { after, before, suite, test } from 'node:test';
import { at, launch } from '../e2e/support/page.mjs';
import { serve } from '../e2e/support/server.mjs';
import { ALIAS, HEADLINE, makeReleases, VERSION } from './release.mjs';
import { missing, SERVERS, start } from './servers.mjs';

const FRAMES = [`/${VERSION}/embed.html`, `/${ALIAS}/embed.html`];
const TIMEOUT = 20_000;

let releases;
let browser;
let allowed;
let other;
before(async () => {
  releases = makeReleases();
  [browser, allowed, other] = await Promise.all([launch(), serve(), serve()]);
});
after(async () => {
  await browser?.close();
  allowed?.close();
  other?.close();
  releases?.remove();
});

for (const server of SERVERS) {
  suite(server.name, { skip: missing(server) }, () => {
    let running;
    before(async () => {
      running = await start(server, { ...releases, parent: allowed.origin });
    });
    after(() => running?.stop());

    /** Prepares a page of this parent with a frame of the server. `use` opens it. */
    async function embed(parent, path, sandbox, use) {
      const frame = `<iframe src="${running.origin}${path}?src=/article.json" ${sandbox} width="600" height="400"></iframe>`;
      parent.route('/', { type: 'text/html', body: `<!doctype html><title>Parent</title>${frame}` });
      const page = await browser.newPage();
      page.setDefaultTimeout(TIMEOUT);
      const headline = page.frameLocator('iframe').locator(at.headline, { hasText: HEADLINE });
      try {
        await use({ open: () => page.goto(`${parent.origin}/`), page, headline });
      } finally {
        await page.close();
      }
    }

    for (const path of FRAMES) {
      test(`shows ${path} in pages of an allowed parent`, async () => {
        await embed(allowed, path, '', async ({ open, headline }) => {
          await open();
          await headline.waitFor();
        });
      });

      test(`shows ${path} in no other page`, async () => {
        await embed(other, path, '', async ({ open, page, headline }) => {
          const isRefusal = (message) => /frame-ancestors/.test(message.text());
          await Promise.all([page.waitForEvent('console', isRefusal), open()]);
          assert.equal(await headline.count(), 0);
        });
      });
    }

    test('opens its files to a sandbox with an opaque origin', async () => {
      await embed(allowed, FRAMES[0], 'sandbox="allow-scripts"', async ({ open, headline }) => {
        await open();
        await headline.waitFor();
      });
    });
  });
}
