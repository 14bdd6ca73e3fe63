// PLACEMENT TODO
import { settle } from './page.mjs';

/** The bytes that the page has asked the server for, besides itself and the loader. */
export const fetched = (server) =>
  server.asked().filter((path) => !['/host/', '/article-viewer.js', '/icon.svg'].includes(path));

/** Waits until an observer of the page's own has looked at where everything is, and so has the viewer's. */
export const looked = (page) =>
  page
    .evaluate(
      () =>
        new Promise((done) => {
          new IntersectionObserver(done).observe(document.body);
        }),
    )
    .then(() => settle(page));

// What follows the article keeps the box scrolled when the article goes, where the browser does not hold on to what is in sight.
export const TAIL = '<div slot="footer" style="height:3000px">Comments</div>';

export const viewer = (style) => `<article-viewer id="box" src="/a.json" style="${style}">${TAIL}</article-viewer>`;
