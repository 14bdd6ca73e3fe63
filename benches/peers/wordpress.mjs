// The demo's article as an answer of the REST API of WordPress: the same text and photos as HTML of the block editor.

const escaped = (text) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

const inline = (text) =>
  [text]
    .flat()
    .map((part) =>
      typeof part === 'string' ? escaped(part) : `<a href="${escaped(part.url)}">${escaped(part.text)}</a>`,
    )
    .join('');

function figure({ contentUrl, renditions, width, height, alt, caption }) {
  const srcset = renditions.map((one) => `/${one.contentUrl} ${one.width}w`).join(', ');
  const size = `width="${width}" height="${height}"`;
  return (
    `<figure class="wp-block-image size-large"><img decoding="async" ${size} src="/${contentUrl}" alt="${escaped(alt)}" ` +
    `srcset="${srcset}" sizes="(max-width: 1024px) 100vw, 1024px"/>` +
    `<figcaption class="wp-element-caption">${escaped(caption)}</figcaption></figure>`
  );
}

const BLOCKS = {
  gallery: ({ images }) => images.map(figure).join('\n'),
  heading: ({ text }) => `<h2 class="wp-block-heading">${escaped(text)}</h2>`,
  paragraph: ({ text }) => `<p>${inline(text)}</p>`,
  quote: ({ text, cite }) =>
    `<blockquote class="wp-block-quote"><p>${escaped(text)}</p><cite>${escaped(cite)}</cite></blockquote>`,
};

/** Converts house JSON. A block that is not in the table above is an error. Addresses are resolved against the post's page at `origin`. */
export function wordpressPost(article, origin) {
  const rendered = article.body.map((block) => BLOCKS[block.type](block)).join('\n\n');
  const author = article.author.map(({ name }) => name).join('、');
  return {
    id: 41,
    date: article.datePublished.slice(0, 19),
    slug: article.id,
    status: 'publish',
    type: 'post',
    link: new URL(new URL(article.url).pathname, origin).href,
    title: { rendered: escaped(article.headline) },
    content: { rendered, protected: false },
    excerpt: { rendered: `<p>${escaped(article.description)}</p>`, protected: false },
    author: 1,
    featured_media: 0,
    categories: [1],
    tags: [],
    _embedded: { author: [{ id: 1, name: author, link: new URL('/author/1', origin).href }] },
  };
}
