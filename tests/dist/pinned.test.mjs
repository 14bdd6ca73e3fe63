// The release in a page: its files run only if their hashes match.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { articleJson, feedJson, imageJson, paragraphJson, siteJson, svgImage } from '../e2e/support/articles.mjs';
import { at, inBrowser, waitForArticle, waitForEvent } from '../e2e/support/page.mjs';
import { DIST, serve } from '../e2e/support/server.mjs';
import { MODULES, pack } from './package.mjs';

const test = inBrowser();

const OWN = '<article-viewer src="/a.json"><p id="own">Read it on our site.</p></article-viewer>';
const WORDPRESS = { id: 1, title: { rendered: 'A post' }, content: { rendered: '<p>Words of it.</p>' } };
const integrity = JSON.parse(readFileSync(join(DIST, 'integrity.json'), 'utf8'));
const pinned = `<script type="module" src="/article-viewer.js" integrity="${integrity['article-viewer.js']}" crossorigin></script>`;

/** The hints that CONTRACT.md recommends. */
const HINTS = ['viewer.css', 'a.json']
  .map((name) => `<link rel="preload" as="fetch" crossorigin href="/${name}">`)
  .join('');

/** A file with additional bytes that change only its hash. */
function tampered(name) {
  const bytes = readFileSync(join(DIST, name));
  const more = name.endsWith('.wasm') ? Buffer.from([0, 2, 1, 0x78]) : Buffer.from('\n'); // An empty custom section named x.
  return { body: Buffer.concat([bytes, more]), type: name.endsWith('.wasm') ? 'application/wasm' : 'text/javascript' };
}

test('the release runs with its hashes under a strict policy and leaves nothing in the page', async ({
  host,
  page,
  server,
}) => {
  server.route('/a.json', WORDPRESS);
  await host(OWN, {
    loader: false,
    head: `${HINTS}${pinned}`,
    headers: {
      'content-security-policy':
        "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'; img-src data:; require-trusted-types-for 'script'; trusted-types article-viewer",
    },
  });
  await waitForArticle(page, 'A post');
  assert.deepEqual(await page.evaluate(() => window.avViolations), []);
  assert.equal(await page.locator('head link[rel="modulepreload"]').count(), 0);
  for (const name of [
    'a.json',
    'viewer.css',
    'viewer.js',
    'viewer_bg.wasm',
    'handover.js',
    'formats.js',
    'formats_bg.wasm',
    'markup.js',
  ]) {
    assert.equal(server.count(`/${name}`), 1, name);
  }
});

for (const name of ['viewer_bg.wasm', 'viewer.js', 'handover.js', 'viewer.css']) {
  test(`a changed ${name} is not used, the fallback content or the first screen stays, and the original is run on retry`, async ({
    host,
    page,
    server,
    allowErrors,
  }) => {
    allowErrors(/integrity|viewer|handover/);
    server.route('/a.json', articleJson('True'));
    server.route(`/${name}`, tampered(name));
    await host(OWN);
    const { detail } = await waitForEvent(page, 'av-error');
    assert.equal(detail.code, 'program');
    await page.locator(at.broken).waitFor();
    // Without the style sheet there is no first screen.
    const readable = name === 'viewer.css' ? '#own' : '.av-first-screen h1';
    assert.equal(await page.locator(readable).isVisible(), true);
    server.restore(`/${name}`);
    await page.locator(`${at.broken} button`).click();
    await waitForArticle(page, 'True');
  });
}

for (const name of ['formats_bg.wasm', 'formats.js', 'markup.js']) {
  test(`a changed ${name} is not run, the panel reports it, and the original is run on retry`, async ({
    host,
    page,
    server,
    allowErrors,
  }) => {
    allowErrors(/integrity|formats|markup/);
    server.route('/a.json', WORDPRESS);
    server.route(`/${name}`, tampered(name));
    await host(OWN);
    assert.equal((await waitForEvent(page, 'av-error')).detail.code, 'converter');
    await page.locator(`${at.failure}[data-code="converter"]`).waitFor();
    server.restore(`/${name}`);
    await page.locator(at.retry).click();
    await waitForArticle(page, 'A post');
  });
}

test('a browser without module preload runs the release', async ({ host, page, server }) => {
  server.route('/a.json', articleJson('Older'));
  await host(OWN, {
    head: `<script>
      const supports = DOMTokenList.prototype.supports;
      DOMTokenList.prototype.supports = function (word) { return word !== 'modulepreload' && supports.call(this, word); };
    </script>`,
  });
  await waitForArticle(page, 'Older');
});

test('the loader for bundlers accepts changed modules', async ({ host, page, server }) => {
  server.route('/a.json', WORDPRESS);
  for (const name of ['viewer.js', 'handover.js', 'formats.js', 'markup.js']) server.route(`/${name}`, tampered(name));
  await host(OWN, { loader: false, head: '<script type="module">import "/bundler.js";</script>' });
  await waitForArticle(page, 'A post');
});

test('a release on another origin runs with its hashes', async ({ host, page, server }) => {
  const cdn = await serve({ cors: true });
  try {
    server.route('/a.json', WORDPRESS);
    await host(OWN, { loader: false, head: pinned.replace('/article', `${cdn.origin}/article`) });
    await waitForArticle(page, 'A post');
    assert.equal(cdn.count('/viewer_bg.wasm'), 1);
  } finally {
    await cdn.close();
  }
});

test('event details match their types', async ({ host, page, server, allowErrors }) => {
  allowErrors(/gone\.json/);
  server.route('/p.svg', svgImage());
  server.route('/site.json', siteJson(['one']));
  server.route('/feeds/one.json', feedJson('One', [['Item', '/a.json']]));
  server.route(
    '/a.json',
    articleJson('Typed', {
      body: [
        imageJson('/p.svg', { caption: '↑ A hill.', alt: 'A hill', creditText: 'Somebody' }),
        paragraphJson('Words.'),
        imageJson('/p.svg?2', { id: 'two', alt: 'p.svg' }),
        { type: 'audio', contentUrl: '/a.mp3' },
        { type: 'hologram' },
      ],
    }),
  );
  await host('<article-viewer src="/a.json" site="/site.json"></article-viewer>');
  await waitForEvent(page, 'av-article');
  await page.locator(at.photo).first().click();
  await waitForEvent(page, 'av-lightbox');
  await page.keyboard.press('End');
  await waitForEvent(page, 'av-lightbox', 2);
  await page.keyboard.press('Escape');
  await waitForEvent(page, 'av-lightbox', 3);
  await page.locator(at.tab).click();
  await waitForEvent(page, 'av-channel');
  await page.locator(at.cardLink).click();
  await waitForEvent(page, 'av-navigate', 2);
  await page.locator('article-viewer').evaluate((viewer) => {
    viewer.src = '/gone.json';
  });
  await waitForEvent(page, 'av-error');

  const events = await page.evaluate(() => window.avEvents);
  // The dwell time depends on the machine.
  const names = new Set(events.map(({ name }) => name).filter((name) => name !== 'av-dwell'));
  assert.deepEqual([...names].sort(), [
    'av-article',
    'av-channel',
    'av-error',
    'av-lightbox',
    'av-navigate',
    'av-progress',
    'av-ready',
  ]);
  // Object literals, so that excess keys are errors as well as missing ones.
  const lines = events.map(
    ({ name, detail }) => `({ detail: ${JSON.stringify(detail)} }) satisfies EventDetail<${JSON.stringify(name)}>;`,
  );
  const head =
    "import type { ArticleViewerEventMap as Events } from './article-viewer.js';\ntype EventDetail<Name extends keyof Events> = Pick<Events[Name], 'detail'>;\n";
  pack();
  const file = join(MODULES, 'article-viewer', 'event_details.ts');
  writeFileSync(file, `${head}${lines.join('\n')}\n`);
  const words = ['--noEmit', '--strict', '--module', 'nodenext', '--target', 'esnext', '--lib', 'esnext,dom', file];
  try {
    execFileSync(process.execPath, [join(MODULES, 'typescript/bin/tsc'), ...words], {
      encoding: 'utf8',
      stdio: 'pipe',
    });
  } catch ({ stdout }) {
    assert.fail(stdout);
  }
});
