// An article of five photos with two renditions each, for tests of the lightbox.
import { articleJson, imageJson, paragraphJson, svgImage } from './articles.mjs';
import { at, settle } from './page.mjs';

export const NAMES = ['one', 'two', 'three', 'four', 'five'];

/** Shows an article of five photos, each with a small and a large rendition. */
export async function showFivePhotos(
  { host, page, server },
  { attributes = '', inLanguage = 'en' } = {},
  spoil = () => {},
) {
  const body = NAMES.map((id) => {
    server.route(`/${id}-700.svg`, svgImage('teal', 700, 467));
    server.route(`/${id}-1300.svg`, svgImage('teal', 1300, 867));
    server.route(`/${id}-4000.svg`, svgImage('teal', 4000, 2667));
    spoil(id);
    const renditions = [700, 1300, 4000].map((width) => ({ contentUrl: `/${id}-${width}.svg`, width }));
    return imageJson(`/${id}-700.svg`, { id, width: 4000, height: 2667, renditions, caption: `Caption ${id}.` });
  });
  // In a grid each photo is small, so a request for a large rendition belongs to the lightbox.
  const gallery = { type: 'gallery', layout: 'grid', images: body };
  server.route(
    '/a.json',
    articleJson('Five photos', {
      inLanguage,
      url: 'https://paper.example/five',
      body: [gallery, paragraphJson('Words.')],
    }),
  );
  await host(`<article-viewer src="/a.json" ${attributes}></article-viewer>`);
  await page.locator(at.headline, { hasText: 'Five photos' }).waitFor();
}

/** Waits until all of these were requested. */
export async function waitForRequests(page, server, paths) {
  while (!paths.every((path) => server.count(path) > 0)) await settle(page);
}
