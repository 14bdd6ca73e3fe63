// The page that the peers show: the demo's article and site as one document, as a content management system would deliver it.

const name = (thing) => thing?.name ?? thing ?? '';
/** Signs that point from a caption to its photo. */
const POINTERS = /^[\s↑▲]+/u;

function photo({ contentUrl, renditions, width, height, alt, caption }) {
  const resolve = (address) => new URL(address, 'http://page.example/articles/').pathname;
  return {
    src: resolve(contentUrl),
    width,
    height,
    alt: alt.trim(),
    caption: caption.replace(POINTERS, ''),
    renditions: renditions.map((rendition) => ({ src: resolve(rendition.contentUrl), width: rendition.width })),
  };
}

/** The parts of a text: strings and links. */
const parts = (text) =>
  [text].flat().map((part) => (typeof part === 'string' ? part : { url: part.url, text: part.text }));

function block(block) {
  const texts = { heading: (b) => ({ text: b.text }), paragraph: (b) => ({ parts: parts(b.text) }) };
  const quote = (b) => ({ text: b.text, cite: b.cite });
  const convert = { ...texts, quote }[block.type];
  if (!convert) throw new Error(`The peers cannot show a block of the type ${block.type}.`);
  return { type: block.type, ...convert(block) };
}

const link = ({ name, url }) => ({ name, url });

/** Joins the article, the site and the feeds of its channels. */
export function pageOf(article, site, feeds) {
  const [gallery, ...body] = article.body;
  return {
    lang: article.inLanguage,
    site: site.name,
    home: site.home.map(link),
    channels: site.channels.map((channel, at) => ({
      name: channel.name,
      items: feeds[at].items.map((item) => ({ name: item.title, url: item.url })),
    })),
    breadcrumb: article.breadcrumb.map(link),
    headline: article.headline,
    secondLine: article.alternativeHeadline,
    summary: article.description,
    authors: article.author.map(name),
    editors: article.editor.map(name),
    source: link(article.sourceOrganization),
    published: article.datePublished,
    gallery: gallery.images.map(photo),
    body: body.map(block),
    related: article.relatedLink.map(link),
    next: link(article.nextArticle),
  };
}

/** The text of the last paragraph; a page that shows it is complete. */
export const lastParagraph = (page) =>
  page.body
    .findLast((block) => block.type === 'paragraph')
    .parts.map((part) => part.text ?? part)
    .join('');
