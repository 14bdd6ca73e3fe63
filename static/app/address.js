// Addresses of articles: the fragment of the page names them relative to the folder of the viewer's `src`.

const home = (viewer) => new URL(viewer.getAttribute('src'), document.baseURI).href;
const folder = (viewer) =>
  home(viewer)
    .replace(/[?#].*$/s, '')
    .replace(/[^/]*$/, '');
const encode = (name) => name.replace(/[%#\s"<>`]/g, (sign) => encodeURIComponent(sign));

/** The address of the article that is open, or undefined. */
export function currentArticle(viewer) {
  const [, name] = /^#(?:\/(?:photo|section)\/[^/]*)?\/article\/(.+)$/s.exec(location.hash) ?? [];
  if (name) return new URL(decodeURIComponent(name), folder(viewer)).href;
  return location.hash.startsWith('#/channel/') ? undefined : home(viewer);
}

/** The fragment that opens an article. */
export function fragmentOf(viewer, src) {
  const inside = folder(viewer);
  return `#/article/${encode(src.startsWith(inside) ? src.slice(inside.length) : src)}`;
}

/** The articles of the list that is shown. */
export function listedArticles(viewer) {
  const links = viewer.shadowRoot.querySelectorAll('[part~="channel"] [part~="card"] a[href*="#/article/"]');
  const names = Array.from(links, (link) => ({
    src: new URL(decodeURIComponent(link.hash.slice('#/article/'.length)), folder(viewer)).href,
    headline: link.textContent,
  }));
  return names.filter(({ src }, index) => names.findIndex((other) => other.src === src) === index);
}
