// A cycle of long articles for continuous reading, and ways to scroll to one of them.
import { articleJson, imageJson, paragraphJson, siteJson, svgImage } from './articles.mjs';
import { at, settle, waitForArticle } from './page.mjs';

export const APP =
  '<article-viewer src="/n0.json" site="/site.json" address="hash" navigation="continuous"></article-viewer>';

export const address = (page) => page.evaluate(() => decodeURIComponent(location.hash));

/** Serves a cycle of long articles, each with the following one as its next article. */
export function serveCycle(server, count, more = () => ({})) {
  server.route('/site.json', siteJson(['one']));
  server.route('/feeds/one.json', { version: 'https://jsonfeed.org/version/1.1', items: [] });
  for (let nth = 0; nth < count; nth += 1) {
    for (const photo of [0, 1]) server.route(`/${nth}-${photo}.svg`, svgImage(`hsl(${nth * 40 + photo * 90} 50% 50%)`));
    const photos = [0, 1].map((photo) =>
      imageJson(`/${nth}-${photo}.svg`, { id: `p${nth}-${photo}`, alt: `Picture ${photo} of ${nth}` }),
    );
    const text = (part) =>
      Array.from({ length: 10 }, (_, line) =>
        paragraphJson(`${nth} ${part} ${line}. ${'Words and more words. '.repeat(14)}`),
      );
    const next = (nth + 1) % count;
    server.route(
      `/n${nth}.json`,
      articleJson(`Number ${nth}`, {
        url: `https://paper.example/n${nth}`,
        nextArticle: { name: `Number ${next}`, src: `/n${next}.json`, url: `https://paper.example/n${next}` },
        body: [...text('a'), photos[0], ...text('b'), photos[1], ...text('c')],
        ...more(nth),
      }),
    );
  }
}

export async function openCycle({ host, page, server }, markup, count, more) {
  serveCycle(server, count, more);
  await host(markup);
  await waitForArticle(page, 'Number 0');
  await page.locator('.av-foot').first().waitFor({ state: 'attached' });
}

export const article = (page, nth) => page.locator('[part~="article"]').nth(nth);

export const headlines = (page) => page.locator(at.headline).allTextContents();

/** Scrolls by wheel until this article has joined. */
export async function scrollUntilJoined(page, nth) {
  const joined = article(page, nth).locator('.av-foot');
  await page.mouse.move(300, 400);
  while ((await joined.count()) === 0) {
    await page.mouse.wheel(0, 700);
    await settle(page);
  }
}

/** Scrolls the middle of an article into view and waits until it is the article in view. */
export async function scrollIntoView(page, nth) {
  await article(page, nth)
    .locator('p.av-text')
    .nth(15)
    .evaluate((line) => line.scrollIntoView({ block: 'center', behavior: 'instant' }));
  await page.waitForFunction(
    (name) => window.avEvents.findLast((event) => event.name === 'av-article').detail.headline === name,
    `Number ${nth}`,
  );
}
