// The article that the reader sees: its blocks, its sections, and where it begins.

/** The live article that crosses the middle of the window, else the first one. */
export function currentArticle(root) {
  const all = [...root.querySelectorAll('.av-mount:not(.av-first-screen, .av-pending) .av-article')];
  const middle = innerHeight / 2;
  return all.find((article) => article.getBoundingClientRect().bottom > middle) ?? all[0];
}

/** The sections of two levels that have a name. */
export const sectionsOf = (article) => [...(article?.querySelectorAll('.av-body :is(h2, h3)[id]') ?? [])];

/** The blocks of the body. */
export const blocksOf = (article) => [...(article?.querySelectorAll('.av-body > .av-chunk > *') ?? [])];

/** How elements are scrolled to. */
export const behavior = () => (matchMedia('(prefers-reduced-motion: reduce)').matches ? 'auto' : 'smooth');

/** Scrolls to a section, by its own link where it has one, so that the address follows. */
export function goTo(section) {
  const link = section.parentElement.querySelector(':scope > .av-heading__link');
  if (link) return link.click();
  section.scrollIntoView({ behavior: behavior() });
  section.setAttribute('tabindex', '-1');
  section.focus({ preventScroll: true });
}

/** The address that a reader shares: the article's own, else that of the page. */
export const addressOf = (detail) => detail?.url ?? location.href;
