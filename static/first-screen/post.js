// A post of the WordPress REST API in the terms of house JSON: its head and its featured photo, without its text.

import { fold } from './caption.js';
import { list, need } from './element.js';

const strip = (html) => html.replace(/<[^>]*>/g, '');

/** The text of HTML in one paragraph. Markup that may change the text otherwise is left to the converter. */
function plain(html) {
  need(!/<p.*<p|<br|<li/s.test(html));
  return strip(html).replace(/&#?(\w+);/g, (_, name) => (name === 'amp' ? '&' : String.fromCodePoint(name)));
}

/** Reads a post, or the first post of a list, as src/formats/foreign/wordpress.rs does. */
export function readPost(value) {
  const {
    title,
    content,
    excerpt,
    date,
    modified,
    lang,
    link,
    yoast_head_json: yoast,
    _embedded: parts,
  } = list(value)[0];
  // A summary that WordPress has cut from the text is not shown.
  const [text, words] = [content, excerpt].map((part) => fold(strip(part?.rendered ?? '').replace(/&#?\w+;/g, '')));
  const isCut = text.includes(words);
  need(isCut || !text.includes(words.slice(0, 12)));
  const minute = (moment) => Date.parse(moment?.slice(0, 16));
  const photo = list(parts?.['wp:featuredmedia'])[0];
  // A photo at the beginning of the text would stand beside the featured one.
  const hasPhoto = photo?.source_url && /^\s*<p[^>]*>[^<]/.test(content.rendered);
  const { width, height, sizes } = photo?.media_details ?? {};
  return {
    url: link,
    headline: plain(title.rendered),
    description: isCut ? null : plain(excerpt.rendered),
    datePublished: date,
    dateModified: minute(modified) - minute(date) > 3e5 ? modified : null,
    inLanguage: lang ?? yoast?.og_locale,
    author: list(parts?.author)
      .filter(({ code }) => !code)
      .map(({ name, link }) => ({ name: plain(name), url: link })),
    articleSection: list(parts?.['wp:term'])
      .flat()
      .filter(({ taxonomy }) => taxonomy === 'category')
      .map(({ name }) => plain(name)),
    words: strip(content.rendered),
    body: hasPhoto
      ? {
          type: 'image',
          contentUrl: photo.source_url,
          width,
          height,
          alt: photo.alt_text,
          renditions: Object.values(sizes ?? {})
            .filter((size) => size.width !== size.height)
            .map((size) => ({ contentUrl: size.source_url, width: size.width })),
          description: 'uncertain',
        }
      : [],
  };
}
