// Long lists of articles, and a site that shows them.
import { feedJson, siteJson } from './articles.mjs';
import { at } from './page.mjs';

export const MORE = '.av-channel__rest button';

export const channelTab = (page, name) => page.locator(at.tab, { hasText: name });

/** Articles `from` to `to` of a list, each with an address of its own. */
export const items = (from, to) =>
  feedJson(
    'List',
    Array.from({ length: to - from }, (_, index) => [`Article ${from + index}`, `/${from + index}.json`]),
  ).items.map((item) => ({ ...item, url: `https://paper.example${item._article_viewer.src}` }));

export const list = (from, to, more = {}) => ({ ...feedJson('List', []), items: items(from, to), ...more });

/** Shows a site of these channels at the first one. */
export async function showSite({ host, page, server }, ids, attributes = '') {
  server.route('/site.json', siteJson(ids));
  await host(`<article-viewer site="/site.json" ${attributes}></article-viewer>`);
  await page.locator(at.card).first().waitFor();
}

/** Opens a channel and waits for its list. */
export async function openChannel(page, id) {
  await channelTab(page, id).click();
  await page.locator(at.title, { hasText: `Channel ${id}` }).waitFor();
  await page.locator(at.card).first().waitFor();
}
