// A host page with embed.html in a frame of another site, and the messages between them.

import { articleJson, imageJson, paragraphJson, svgImage } from './articles.mjs';
import { LIVE } from './first_screen.mjs';
import { at, inBrowser, settle } from './page.mjs';
import { withServer } from './server.mjs';

/** Declares tests with a second server on another site, which serves the viewer. */
export function inFrame() {
  const browser = inBrowser();
  return (name, options, act = options) =>
    browser(name, act === options ? {} : options, async (scene) => {
      scene.allowErrors(/external request: http:\/\/localhost/);
      await withServer({}, (viewer) =>
        act({ ...scene, viewer, site: viewer.origin.replace('127.0.0.1', 'localhost') }),
      );
    });
}

export const FRAME = 'iframe[src]';

export const inside = (page) => page.frameLocator(FRAME);

export const lines = (count, name) =>
  Array.from({ length: count }, (_, line) => `<p id="${name}-${line}">A line of the partner.</p>`).join('');

export const STYLE =
  '<style>body{margin:0 auto;max-width:760px;font:16px/1.5 sans-serif}iframe{width:100%;border:0;display:block}</style>';

/** Opens a host page with one frame and records the messages that its window receives. */
export async function openHostPage(
  { host, page, site },
  { query = 'src=/a.json&lang=en', attributes = '', above = '', below = '', snippet = true, headers, head = '' } = {},
) {
  await page.addInitScript(() => {
    if (window !== top) return;
    window.messages = [];
    addEventListener('message', ({ data, origin }) =>
      window.messages.push({
        ...data,
        origin,
        at: document.timeline.currentTime,
        height: document.querySelector('iframe[src]')?.clientHeight,
      }),
    );
  });
  const script = snippet ? `<script src="${site}/article-frame.js" async></script>` : '';
  await host(`${STYLE}${above}<iframe src="${site}/embed.html?${query}" ${attributes}></iframe>${script}${below}`, {
    loader: false,
    headers,
    head,
  });
}

/** The messages of the frame, by type. */
export const frameMessages = (page, type) =>
  page.evaluate(
    (type) => window.messages.filter((message) => message.sentinel === 'article-viewer' && message.type === type),
    type,
  );

/** Waits until the frame is as high as its content. */
export async function waitForFit(page) {
  await inside(page).locator(at.headline).waitFor();
  await inside(page).locator(`${LIVE} .av-foot`).first().waitFor();
  const frame = page.frames()[1];
  await page.waitForFunction(() => document.querySelector('iframe[src]').style.height !== '');
  await frame.waitForFunction(() => Math.abs(document.body.getBoundingClientRect().height - innerHeight) < 1);
  await settle(page);
}

export const long = (count = 40) =>
  Array.from({ length: count }, (_, number) =>
    paragraphJson(`Paragraph ${number}. ${'Words of some length. '.repeat(20)}`),
  );

/** Serves an article with three photos and text between them. */
export function serveAlbum(viewer) {
  for (const name of ['one', 'two', 'three']) viewer.route(`/${name}.svg`, svgImage('teal'));
  const photo = (name) => imageJson(`/${name}.svg`, { id: name, caption: `The photo ${name}.` });
  viewer.route(
    '/a.json',
    articleJson('Album', { body: [photo('one'), ...long(8), photo('two'), ...long(8), photo('three'), ...long(8)] }),
  );
}

export const box = (page, selector = FRAME) =>
  page.locator(selector).evaluate((element) => {
    const { left, top, width, height } = element.getBoundingClientRect();
    return { left, top, width, height };
  });

export const scrollPosition = (page) => page.evaluate(() => scrollY);

/** Clicks a thumbnail and waits for the lightbox. */
export async function openPhoto(page, index) {
  const small = inside(page).locator(at.photo).nth(index);
  await small.scrollIntoViewIfNeeded();
  await settle(page);
  await small.click();
  await inside(page).locator(at.lightbox).waitFor();
}

/** Waits until the placeholder of the frame is removed. */
export const waitForRestored = (page) => page.waitForFunction(() => document.querySelectorAll('iframe').length === 1);
