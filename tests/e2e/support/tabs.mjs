// A site of many channels, and the state of its row of tabs.
import { articleJson, feedJson, siteJson } from './articles.mjs';
import { describeFocus } from './focus.mjs';
import { at } from './page.mjs';

export const SMALL = { width: 320, height: 640 };

export const ids = (count) => Array.from({ length: count }, (_, index) => `c${index}`);

export const tab = (page, name) => page.locator(at.tab).filter({ hasText: new RegExp(`^${name}$`) });

export const isInView = (page) =>
  page.locator(at.currentTab).evaluate((tab) => {
    const [a, b] = [tab.getBoundingClientRect(), tab.closest('ul').getBoundingClientRect()];
    return a.left >= b.left && a.right <= b.right;
  });

/** Serves a site whose channels exist only in the viewer or, with `paged`, have pages. */
export function serveSite(server, count, { paged = false, items = 1, ...more } = {}) {
  const given = siteJson(ids(count), more);
  if (!paged) for (const channel of given.channels) delete channel.url;
  server.route('/site.json', given);
  for (const id of ids(count)) {
    const articles = Array.from({ length: items }, (_, index) => [
      `${index ? `${index} ` : ''}Of ${id}`,
      index ? `/${id}.json?${index}` : `/${id}.json`,
    ]);
    server.route(`/feeds/${id}.json`, feedJson(id, articles));
    server.route(`/${id}.json`, articleJson(`Story of ${id}`));
  }
}

/** Shows the site and waits for the list of its first channel. */
export async function showTabs(
  { host, page, server },
  count,
  { attributes = '', before = '', after = '', lang, ...more } = {},
) {
  serveSite(server, count, more);
  await host(`${before}<article-viewer site="/site.json" ${attributes}></article-viewer>${after}`, lang && { lang });
  await page.locator(at.card).first().waitFor();
}

/** The focused element, and the tab with the roving tabindex. */
export const focusState = async (page) => ({
  focus: (await describeFocus(page)).text,
  stops: await page.locator('[role=tab][tabindex="0"]').allInnerTexts(),
  open: await page.locator('[role=tab][aria-selected=true]').allInnerTexts(),
});
