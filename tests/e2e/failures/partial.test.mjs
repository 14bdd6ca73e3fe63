// Parts of an article that are missing or unknown: the rest is shown.
import assert from 'node:assert/strict';
import { articleJson, imageJson, paragraphJson, svgImage } from '../support/articles.mjs';
import { PATH, VIEWER } from '../support/failures.mjs';
import { at, inBrowser, waitForArticle, waitForEvent } from '../support/page.mjs';

const test = inBrowser();

test('an article without a body shows its headline, summary, links and a note', async ({ host, page, server }) => {
  server.route(
    PATH,
    articleJson('Only a title', {
      inLanguage: 'zh-Hans',
      description: 'A summary.',
      body: [],
      relatedLink: [{ name: 'More', url: 'https://paper.example/' }],
    }),
  );
  await host(VIEWER);
  await waitForArticle(page, 'Only a title');
  await page.getByText('这篇文章没有正文。').waitFor();
  await page.getByText('A summary.').waitFor();
  await page.locator(at.related).waitFor();
  assert.equal(await page.locator(at.failure).count(), 0);
});

test('an unknown block is skipped with a notice', async ({ host, page, server, warnings }) => {
  const body = [
    paragraphJson('Before.'),
    { type: 'hologram', text: 'Lost?' },
    7,
    { text: 'no type' },
    paragraphJson('After.'),
  ];
  server.route(PATH, articleJson('Odd blocks', { body }));
  await host(VIEWER);
  await waitForArticle(page, 'Odd blocks');
  assert.deepEqual(await page.locator(at.paragraph).allInnerTexts(), ['Before.', 'After.']);
  const { detail } = await waitForEvent(page, 'av-article');
  assert.equal(detail.notices.length, 3);
  assert.match(detail.notices[0], /\/body\/1.*hologram/);
  for (const notice of detail.notices) assert.ok(warnings.includes(notice), `not in the console: ${notice}`);
});

test('a missing image keeps its box, caption and alternative text, and Retry loads it', async ({
  host,
  page,
  server,
  allowErrors,
}) => {
  allowErrors(/lost\.svg/);
  server.route(
    PATH,
    articleJson('Photos', {
      inLanguage: 'zh-Hans',
      body: [
        imageJson('/lost.svg', { alt: 'A heron over reeds', caption: 'The heron came back.' }),
        imageJson('/there.svg'),
        paragraphJson('Text.'),
      ],
    }),
  );
  server.route('/there.svg', svgImage());
  await host(VIEWER);
  const place = page.locator(at.missingPhoto);
  await place.getByText('图片未能加载。').waitFor();
  await place.getByText('A heron over reeds').waitFor();
  await page.getByText('The heron came back.').waitFor();
  assert.equal(await page.locator(at.photo).count(), 1, 'the other photo is removed, too');
  const height = (await place.boundingBox()).height;

  // The image is still missing: its box stays, and a request was sent.
  const before = server.count('/lost.svg');
  const refused = page.waitForResponse('**/lost.svg');
  await place.locator('button').click();
  await refused;
  await place.waitFor();
  assert.ok(server.count('/lost.svg') > before, 'Retry sent no request');

  server.route('/lost.svg', svgImage('crimson'));
  await place.locator('button').click();
  await page.waitForFunction(() => {
    const root = document.querySelector('article-viewer').shadowRoot;
    return [...root.querySelectorAll('button img')].filter((img) => img.complete && img.naturalWidth > 0).length === 2;
  });
  assert.equal(await place.count(), 0);
  const arrived = (await page.locator(at.photo).first().boundingBox()).height;
  assert.ok(Math.abs(arrived - height) <= 2, `the text jumped: ${height} → ${arrived}`);
});

test('an article of 5 MB shows its headline while the rest is drawn, and is complete in the end', async ({
  host,
  page,
  server,
}) => {
  const words = '清渚河从山坳里出来，穿过三个街道，在大桥下汇入星湖，沿河住着六万多人。'.repeat(8);
  const body = Array.from({ length: 6_200 }, (_, index) => paragraphJson(`${index} ${words}`));
  const json = JSON.stringify(articleJson('Five megabytes', { body }));
  assert.ok(Buffer.byteLength(json) > 5e6);
  server.route(PATH, { body: json });
  await host(VIEWER, {
    // Counts the drawn blocks in each frame from av-article on.
    head: `<script>
      addEventListener('av-article', ({ target }) => {
        const drawn = window.drawn = [];
        const look = () => {
          const count = target.shadowRoot.querySelectorAll('.av-mount:not(.av-first-screen) p.av-text').length;
          drawn.push({ count, headline: target.shadowRoot.querySelector('h1')?.textContent });
          if (count < ${body.length}) requestAnimationFrame(look);
        };
        look();
      });</script>`,
  });
  await page.waitForFunction((all) => window.drawn?.at(-1).count === all, body.length, { timeout: 30_000 });
  const drawn = await page.evaluate(() => window.drawn);
  assert.equal(drawn[0].headline, 'Five megabytes');
  assert.ok(drawn[0].count < 100, `the headline waited for ${drawn[0].count} blocks`);
  assert.ok(new Set(drawn.map(({ count }) => count)).size >= 4, `drawn in ${JSON.stringify(drawn)}`);
  const last = page.locator(at.paragraph).last();
  assert.equal(await last.textContent(), body.at(-1).text);
});

test('a photo without its modern rendition shows its fallback', async ({ host, page, server, allowErrors }) => {
  allowErrors(/modern\.avif/);
  server.route('/plain.svg', svgImage());
  server.route(
    PATH,
    articleJson('Fallback', {
      body: [
        imageJson('/plain.svg', {
          caption: 'A hill.',
          renditions: [{ contentUrl: '/modern.avif', width: 1200, encodingFormat: 'image/avif' }],
        }),
      ],
    }),
  );
  await host(VIEWER);
  await page.waitForFunction(() => {
    // The element may still wait for its program.
    const img = document.querySelector('article-viewer').shadowRoot?.querySelector('img');
    return img?.currentSrc.endsWith('/plain.svg') && img.complete && img.naturalWidth > 0;
  });
  assert.equal(await page.locator(at.missingPhoto).count(), 0);
});
