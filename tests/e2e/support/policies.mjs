// A site for tests of policies, and one pass through every feature of the viewer.
import { articleJson, feedJson, imageJson, paragraphJson, siteJson, svgImage } from './articles.mjs';
import { at } from './page.mjs';

/** Serves an article with every kind of content that policies control, its site, and an article in a foreign format. */
export function serveSite(server, prefix = '') {
  for (const name of ['one', 'two', 'three']) server.route(`/${name}.svg`, svgImage());
  const body = [
    imageJson('/one.svg', {
      color: '#345',
      thumbnailUrl: 'data:image/gif;base64,R0lGODlhAQABAAAAACw=',
      caption: 'The first photo.',
    }),
    paragraphJson('Between the photos.'),
    { type: 'gallery', images: [imageJson('/two.svg', { caption: 'The second photo.' }), imageJson('/three.svg')] },
    { type: 'heading', level: 2, text: 'A heading' },
    {
      type: 'table',
      rows: [
        ['a', 'b'],
        ['c', 'd'],
      ],
    },
    { type: 'embed', url: 'https://youtu.be/abc01234567', title: 'A film' },
    paragraphJson('The end.'),
  ];
  server.route('/a.json', articleJson('Strict', { body, nextArticle: { name: 'Foreign', src: '/b.json' } }));
  const html = `<p style="color:red" onclick="x()">Foreign words.</p><img src="${prefix}/two.svg" alt="A photo"><script>alert(1)</script>`;
  server.route('/b.json', {
    id: 1,
    type: 'post',
    link: `${server.origin}/b/`,
    title: { rendered: 'Foreign' },
    content: { rendered: html },
  });
  server.route('/site.json', siteJson(['one', 'two']));
  server.route('/report', { body: '' });
  for (const name of ['one', 'two']) server.route(`/feeds/${name}.json`, feedJson(name, [['Item', '/a.json']]));
}

export const VIEWER = '<article-viewer src="/a.json" site="/site.json" lang="en"></article-viewer>';

/** Uses every feature of the viewer. */
export async function useViewer(page, where = page) {
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
