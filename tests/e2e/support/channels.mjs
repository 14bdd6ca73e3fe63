// A small site of two channels and two articles, and an embedded viewer that shows it.
import { articleJson, feedJson, siteJson } from './articles.mjs';
import { at, waitForArticle } from './page.mjs';

export const address = (page) => page.evaluate(() => decodeURIComponent(location.hash));

export const channelTab = (page, name) => page.locator(at.tab, { hasText: name });

/** Serves a small site of two channels and two articles. */
export function serveSite(server) {
  server.route('/site.json', siteJson(['one', 'two']));
  server.route('/feeds/one.json', feedJson('One', [['Of one', '/a.json']]));
  server.route('/feeds/two.json', feedJson('Two', [['Of two', '/b.json']]));
  server.route('/start.json', articleJson('Start'));
  server.route('/a.json', articleJson('Of one'));
  server.route('/b.json', articleJson('Of two'));
}

export const VIEWER = '<article-viewer src="/start.json" site="/site.json"></article-viewer>';

/** Shows the small site and waits for article and tabs. */
export async function showSite({ host, page, server }, attributes = '') {
  serveSite(server);
  await host(VIEWER.replace('src=', `${attributes} src=`));
  await waitForArticle(page, 'Start');
  await channelTab(page, 'two').waitFor();
}
