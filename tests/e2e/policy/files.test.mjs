// Pages that are opened as files.
import assert from 'node:assert/strict';
import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { articleJson } from '../support/articles.mjs';
import { FIRST_SCREEN } from '../support/first_screen.mjs';
import { at, inBrowser, REFERENCE, REFERENCE_HEADLINE, receivedEvents, waitForArticle } from '../support/page.mjs';
import { DIST, WASM, withServer } from '../support/server.mjs';

const test = inBrowser();

/** Creates a folder with a copy of the release and with pages. */
async function withFolder(pages, act) {
  const place = await mkdtemp(join(tmpdir(), 'article-viewer-'));
  try {
    await cp(DIST, place, { recursive: true });
    for (const [name, html] of Object.entries(pages)) await writeFile(join(place, name), html);
    await act(pathToFileURL(`${place}/`).href);
  } finally {
    await rm(place, { recursive: true });
  }
}

test('the reading app and embed.html explain that they were opened as files', async ({ page, allowErrors }) => {
  allowErrors(/CORS|ERR_FAILED|origin 'null'|page\.css/);
  await withFolder({}, async (place) => {
    await page.goto(`${place}index.html`);
    await page.getByText('opened as a file (file://)').waitFor();
    await page.goto(`${place}embed.html?src=demo/articles/river-returns.json`);
    await page.getByText('opened as a file (file://)').waitFor();
  });
});

test('the explanation is hidden while the loader is on its way and after it', async ({ page, server }) => {
  const loader = server.hold('/article-viewer.js');
  await page.goto(`${server.origin}/`, { waitUntil: 'commit' });
  await loader.arrived;
  const words = page.locator('article-viewer > p');
  assert.equal(await words.evaluate((words) => getComputedStyle(words).visibility), 'hidden');
  const program = server.hold(WASM);
  const article = server.hold(REFERENCE);
  loader.release();
  await article.arrived;
  await page.locator(at.skeleton).waitFor();
  assert.equal(await words.isVisible(), false, 'the explanation is shown beside the skeleton');
  article.release();
  await page.locator(FIRST_SCREEN).waitFor();
  assert.equal(await words.isVisible(), false, 'the explanation is shown beside the first screen');
  program.release();
  await waitForArticle(page, REFERENCE_HEADLINE);
  assert.equal(await words.isVisible(), false);
});

test('a host page opened as a file shows the fallback content, and explains the failure if the loader comes from the web', async ({
  page,
  allowErrors,
}) => {
  allowErrors(/CORS|ERR_FAILED|origin 'null'|not allowed to load local|Fetch API cannot load|scheme "file"/i);
  const html = (
    loader,
    attributes,
  ) => `<!doctype html><title>Partner</title><link rel="icon" href="data:,"><script type="module" src="${loader}"></script>
    <article-viewer lang="en" ${attributes}><p>Read the article at <a href="https://news.example/1">news.example</a>.</p></article-viewer>`;
  await withServer({}, async (other) => {
    other.route('/a.json', articleJson('From the web'));
    await withFolder(
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
        await page.locator(at.failure).getByText('Only the author of this page can fix it.').waitFor();
        assert.equal((await receivedEvents(page, 'av-error')).at(-1).detail.code, 'unreachable');
        await page.goto(`${place}named.html`);
        await page.locator(at.failure).getByText('neither an http(s) address').waitFor();
        await page.goto(`${place}web.html`);
        await waitForArticle(page, 'From the web');
      },
    );
  });
});
