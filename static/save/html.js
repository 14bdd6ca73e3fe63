// The article as one HTML file without a script: what is shown, with its style sheet, as `article-viewer export` writes it (docs/export.md).

import { element } from '../first-screen/element.js';
import { loadPhotos, photoData } from './photos.js';

/** Controls, and links to other articles: no part of the file. */
const LEFT_OUT =
  '.av-breadcrumb, .av-related, .av-next, .av-home, .av-heading__link, .av-embed__sign, .av-embed__note, .av-embed__facade .av-embed__action, .av-media__enlarge, .av-gallery__turn, .av-load, script, slot';
const STYLE =
  'body{margin:0}.av-photo,.av-embed__facade{cursor:auto}.av-photo{display:block}.av-address{font-size:.875em;overflow-wrap:anywhere}';

const escaped = (text) => text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt()};`);

/** Replaces buttons by plain elements, and players by links. */
function still(copy) {
  for (const one of copy.querySelectorAll(LEFT_OUT)) one.remove();
  for (const button of copy.querySelectorAll('button')) {
    const span = element('span', button.getAttribute('class'));
    span.append(...button.childNodes);
    button.replaceWith(span);
  }
  for (const player of copy.querySelectorAll('video, audio, iframe')) {
    const href = player.currentSrc || player.src || player.querySelector('source')?.src;
    player.replaceWith(...(href ? [element('a', 'av-link', { href }, href)] : []));
  }
  for (const link of copy.querySelectorAll('a[href]')) link.setAttribute('href', link.href);
}

/** Puts the photos into the copy as data. Photos that other servers do not give stay linked. */
async function embedPhotos(article, copy) {
  await loadPhotos(article);
  const copies = [...copy.querySelectorAll('img')];
  const shown = [...article.querySelectorAll('img')];
  await Promise.all(
    copies.map(async (img, index) => {
      const address = shown[index].currentSrc || shown[index].src;
      const data = await photoData(address);
      for (const name of ['srcset', 'sizes', 'loading']) img.removeAttribute(name);
      img.setAttribute('src', data ?? address);
    }),
  );
}

/** Returns the file. */
export async function inHtml(article, detail) {
  const root = article.getRootNode();
  const view = root.querySelector('.av');
  const copy = article.cloneNode(true);
  await embedPhotos(article, copy);
  still(copy);
  if (detail?.url) {
    const link = element('a', 'av-name', { href: detail.url }, element('bdi', null, { dir: 'ltr' }, detail.url));
    copy.append(element('p', 'av-column av-address', null, link));
  }
  const isLinked = [...copy.querySelectorAll('img')].some((img) => /^https?:/.test(img.src));
  const policy = `default-src 'none'; style-src 'unsafe-inline'; img-src data:${isLinked ? ' https: http:' : ''}; base-uri 'none'; form-action 'none'`;
  const rules = Array.from(root.adoptedStyleSheets[0].cssRules, (rule) => rule.cssText).join('\n');
  const lang = article.lang || view.lang;
  return [
    `<!doctype html>\n<html lang="${escaped(lang)}" dir="${article.dir || view.dir}"><head><meta charset="utf-8">`,
    `<meta http-equiv="Content-Security-Policy" content="${policy}">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1"><meta name="referrer" content="no-referrer">',
    `<title>${escaped(detail?.headline ?? '')}</title>`,
    detail?.url ? `<link rel="canonical" href="${escaped(detail.url)}">` : '',
    `<style>body{margin:0}</style></head><body><article-viewer><template shadowrootmode="open"><style>${rules}${STYLE}</style>`,
    `<div class="av-mount av-prerendered"><div class="av" part="viewer" lang="${view.lang}" dir="${view.dir}">`,
    // The serializer writes an end tag for each element that has one.
    new XMLSerializer().serializeToString(copy),
    '</div></div></template></article-viewer></body></html>\n',
  ].join('');
}
