// A small site of two channels and two articles, and an embedded viewer that shows it.
import { feed, site, story } from './articles.mjs';
import { at, shown } from './page.mjs';

export const address = (page) => page.evaluate(() => decodeURIComponent(location.hash));

export const channel = (page, name) => page.locator(at.tab, { hasText: name });

/** Serves a small site of two channels and two articles. */
export function paper(server) {
  server.route('/site.json', site(['one', 'two']));
  server.route('/feeds/one.json', feed('One', [['Of one', '/a.json']]));
  server.route('/feeds/two.json', feed('Two', [['Of two', '/b.json']]));
  server.route('/start.json', story('Start'));
  server.route('/a.json', story('Of one'));
  server.route('/b.json', story('Of two'));
}

export const VIEWER = '<article-viewer src="/start.json" site="/site.json"></article-viewer>';

/** Shows the small site and waits for article and tabs. */
export async function embed({ host, page, server }, attributes = '') {
  paper(server);
  await host(VIEWER.replace('src=', `${attributes} src=`));
  await shown(page, 'Start');
  await channel(page, 'two').waitFor();
}
