// Small documents for tests that need a peculiarity which the demo does not have.

/** An article in house JSON; `more` adds to it, or takes its place. */
export const story = (headline, more = {}) => ({
  id: `story-${headline}`,
  inLanguage: 'en',
  headline,
  body: [paragraph(`The text of ${headline}.`)],
  ...more,
});

export const paragraph = (text) => ({ type: 'paragraph', text });

export const image = (contentUrl, more = {}) => ({ type: 'image', contentUrl, width: 1200, height: 800, ...more });

/** A picture for a server's route. */
export const picture = (colour = 'teal', width = 1200, height = 800) => ({
  type: 'image/svg+xml',
  body: `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><rect width="100%" height="100%" fill="${colour}"/></svg>`,
});

/** A site of some channels, whose feeds are at `/feeds/<id>.json`. */
export const site = (ids, more = {}) => ({
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

/** A JSON Feed whose items open in place: a title, and where its article is. */
export const feed = (title, items) => ({
  version: 'https://jsonfeed.org/version/1.1',
  title,
  items: items.map(([name, src], index) => ({
    id: String(index),
    url: `https://paper.example/${index}`,
    title: name,
    _article_viewer: { src },
  })),
});
