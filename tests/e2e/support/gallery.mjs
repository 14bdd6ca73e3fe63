// An article of galleries in an element of a given width, and the boxes of its photos.
import { articleJson } from './articles.mjs';
import { at, settle } from './page.mjs';

export const WINDOW = { width: 1600, height: 900 };

export const gallery = (images, layout) =>
  images.length === 1 ? images[0] : { type: 'gallery', images, ...(layout && { layout }) };

/** Shows an article in an element of this width. */
export async function showInWidth({ host, page, server }, width, body, more) {
  server.route('/a.json', articleJson('Galleries', { body, ...more }));
  await host(`<div style="width:${width}px"><article-viewer src="/a.json"></article-viewer></div>`, {
    head: '<style>body{margin:0}</style>',
  });
  await page.locator(at.headline).waitFor();
  await settle(page);
}

/** The boxes of all photos, relative to the first gallery. */
export const boxes = (page) =>
  page.evaluate(() => {
    const root = document.querySelector('article-viewer').shadowRoot;
    const origin = root.querySelector('.av-gallery, .av-figure').getBoundingClientRect();
    return [...root.querySelectorAll('button[part~="photo"]')].map((photo) => {
      const { x, y, width, height } = photo.getBoundingClientRect();
      return { x: x - origin.x, y: y - origin.y, width, height };
    });
  });

export const near = (a, b, by = 1) => Math.abs(a - b) <= by;
