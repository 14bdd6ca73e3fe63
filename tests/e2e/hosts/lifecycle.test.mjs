// The lifecycle of the document: the back/forward cache and print.
import assert from 'node:assert/strict';
import { articleJson, imageJson, paragraphJson, svgImage } from '../support/articles.mjs';
import { serveArticles, VIEWER } from '../support/hosts.mjs';
import { waitForClosed, waitForPosition } from '../support/lightbox.mjs';
import { at, inBrowser, launch, waitForArticle } from '../support/page.mjs';

const test = inBrowser();

test('a page from the back/forward cache continues', async ({ server }) => {
  serveArticles(server);
  // Playwright disables the back/forward cache, and `cache-control: no-store` excludes a page from it.
  const browser = await launch({ ignoreDefaultArgs: ['--disable-back-forward-cache'] });
  try {
    const page = await browser.newPage();
    const html = (body) => ({
      type: 'text/html',
      headers: { 'cache-control': 'max-age=60' },
      body: `<!doctype html><link rel="icon" href="data:,">${body}`,
    });
    server.route(
      '/kept/',
      html(`<script>addEventListener('pageshow', ({ persisted }) => { window.persisted = persisted; })</script>
      <script type="module" src="/article-viewer.js"></script>${VIEWER}`),
    );
    server.route('/elsewhere/', html('<title>Elsewhere</title>'));
    await page.goto(`${server.origin}/kept/`);
    await waitForArticle(page, 'First');
    await page.goto(`${server.origin}/elsewhere/`);
    await page.goBack({ waitUntil: 'commit' });
    await page.waitForFunction(() => window.persisted);
    await page.locator(at.photo).click();
    await waitForPosition(page, '1 / 1');
    await page.keyboard.press('Escape');
    await waitForClosed(page);
    await page.locator(`${at.next} .av-next__link`).click();
    await waitForArticle(page, 'Second');
    assert.equal(server.count('/a.json'), 1);
  } finally {
    await browser.close();
  }
});

test('print shows the whole article and every photo, in black on white', {
  colorScheme: 'dark',
}, async ({ host, page, server }) => {
  const photos = Array.from({ length: 12 }, (_, index) => `/p${index}.svg`);
  for (const path of photos) server.route(path, svgImage());
  const words = 'Words that fill a line or two, and then some more of them. '.repeat(4);
  const body = photos.flatMap((path) => [imageJson(path), ...Array.from({ length: 25 }, () => paragraphJson(words))]);
  server.route('/a.json', articleJson('Long', { body }));
  await host(`<h2>Of the host</h2>${VIEWER}`);
  await waitForArticle(page, 'Long');
  const blank = await page.context().newPage();
  await blank.setContent(`<body style="font: 18px/1.65 sans-serif">${`<p>${words}</p>`.repeat(300)}`);
  const sheets = (pdf) => pdf.toString('latin1').match(/\/Type\s*\/Page\b/g).length;
  // At least as many sheets as the text needs. A sheet holds about two photos.
  const [found, least] = [sheets(await page.pdf()), sheets(await blank.pdf())];
  assert.ok(found >= least && found < least * 3, `${found} sheets, the words alone ${least}`);
  await page.emulateMedia({ media: 'print' });
  const state = await page.evaluate(() => {
    const root = document.querySelector('article-viewer').shadowRoot;
    return {
      paragraphs: root.querySelectorAll('p.av-text').length,
      photos: [...root.querySelectorAll('.av-photo img')].filter((img) => img.complete && img.naturalWidth > 0).length,
      ink: getComputedStyle(root.querySelector('p.av-text')).color,
      paper: getComputedStyle(root.querySelector('.av').parentElement).backgroundColor,
    };
  });
  assert.deepEqual(state, { paragraphs: 300, photos: 12, ink: 'rgb(0, 0, 0)', paper: 'rgb(255, 255, 255)' });
});
