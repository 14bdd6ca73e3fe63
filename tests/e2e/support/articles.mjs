// Small documents for tests: articles, images, sites and feeds in JSON. It knows neither server nor browser.

/** An article in house JSON. `more` adds or replaces keys. */
export const articleJson = (headline, more = {}) => ({
  id: `story-${headline}`,
  inLanguage: 'en',
  headline,
  body: [paragraphJson(`The text of ${headline}.`)],
  ...more,
});

export const paragraphJson = (text) => ({ type: 'paragraph', text });

export const imageJson = (contentUrl, more = {}) => ({ type: 'image', contentUrl, width: 1200, height: 800, ...more });

/** An SVG image for a route of the server. */
export const svgImage = (colour = 'teal', width = 1200, height = 800) => ({
  type: 'image/svg+xml',
  body: `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><rect width="100%" height="100%" fill="${colour}"/></svg>`,
});

/** A site with these channels, whose feeds are at `/feeds/<id>.json`. */
export const siteJson = (ids, more = {}) => ({
  name: 'The Small Paper',
  inLanguage: 'en',
  home: [{ name: 'Front page', url: 'https://paper.example/' }],
  channels: ids.map((id) => ({
    id,
    name: `Channel ${id}`,
    feed: `/feeds/${id}.json`,
    url: `https://paper.example/${id}`,
  })),
  ...more,
});

/** A JSON Feed whose items open in place. Each item is a title and the address of its article. */
export const feedJson = (title, items) => ({
  version: 'https://jsonfeed.org/version/1.1',
  title,
  items: items.map(([name, src], index) => ({
    id: String(index),
    url: `https://paper.example/${index}`,
    title: name,
    _article_viewer: { src },
  })),
});
