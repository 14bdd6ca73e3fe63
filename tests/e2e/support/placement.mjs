// Requests and visibility of viewers that load lazily.
import { settle } from './page.mjs';

/** The requested paths except the page, its icon and the loader. */
export const requestedFiles = (server) =>
  server.requests().filter((path) => !['/host/', '/article-viewer.js', '/icon.svg'].includes(path));

/** Waits until an intersection observer of the page, and therefore the viewer's, has been called. */
export const waitForIntersection = (page) =>
  page
    .evaluate(
      () =>
        new Promise((done) => {
          new IntersectionObserver(done).observe(document.body);
        }),
    )
    .then(() => settle(page));

// The content after the article keeps the box scrolled when the article is replaced, in browsers without scroll anchoring.
export const TAIL = '<div slot="footer" style="height:3000px">Comments</div>';

export const viewer = (style) => `<article-viewer id="box" src="/a.json" style="${style}">${TAIL}</article-viewer>`;
