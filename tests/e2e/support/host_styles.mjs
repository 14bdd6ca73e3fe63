// A host page whose article has every kind of component, for tests of style isolation.
import { articleJson, feedJson, imageJson, paragraphJson, siteJson, svgImage } from './articles.mjs';

export const VIEWER = '<article-viewer src="/a.json" site="/site.json" channel="one" lang="en"></article-viewer>';

/** Serves an article with every kind of component. */
export function serveArticle(server, { code = true } = {}) {
  server.route('/p.svg', svgImage());
  server.route('/site.json', siteJson(['one', 'two']));
  for (const id of ['one', 'two']) server.route(`/feeds/${id}.json`, feedJson(id, [['Of it', '/b.json']]));
  server.route('/b.json', articleJson('Second'));
  server.route(
    '/a.json',
    articleJson('First', {
      description: 'What it is about.',
      datePublished: '2026-11-20T08:30:00+08:00',
      author: ['A. Writer'],
      breadcrumb: [{ name: 'Home', url: 'https://paper.example/' }, { name: 'First' }],
      body: [
        paragraphJson([
          'Words with ',
          { type: 'strong', text: 'strength' },
          ', ',
          { type: 'link', url: 'https://paper.example/x', text: 'a link' },
          ' and ',
          { type: 'code', text: 'code' },
          '.',
        ]),
        imageJson('/p.svg', { caption: 'A hill.', creditText: 'B. Photographer' }),
        { type: 'heading', level: 2, text: 'Heading' },
        { type: 'list', ordered: true, items: ['one', 'two'] },
        { type: 'quote', text: 'Said.', cite: 'Somebody' },
        { type: 'table', caption: 'Numbers', header: ['a', 'b'], rows: [['1', '2']] },
        ...(code ? [{ type: 'code', language: 'js', text: 'let a = 1;' }] : []),
        { type: 'divider' },
        { type: 'aside', heading: 'Beside', body: [paragraphJson('More.')] },
      ],
      relatedLink: [{ name: 'Link', url: 'https://paper.example/y' }],
      nextArticle: { name: 'Second', src: '/b.json' },
    }),
  );
}
