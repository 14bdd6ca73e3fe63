// The list of sections, with the current one marked.

import { element } from '../first-screen/element.js';
import { goTo } from './article.js';

/** Makes the list. `onChoose` is called before the page is scrolled. */
export function contentsList(sections, words, onChoose) {
  const entry = (section) => {
    const button = element('button', null, { type: 'button' }, section.textContent);
    button.onclick = () => {
      onChoose?.();
      goTo(section);
    };
    return element('li', section.localName, null, button);
  };
  const { lang, dir } = sections[0].closest('.av-article');
  return element(
    'nav',
    'contents',
    { 'aria-label': words.contents },
    element('ol', null, { lang: lang || null, dir: dir || null }, sections.map(entry)),
  );
}

/** Marks the section that is read. */
export function markCurrent(list, sections) {
  const line = innerHeight * 0.4;
  const current = sections.findLastIndex((section) => section.getBoundingClientRect().top < line);
  for (const [index, button] of [...list.querySelectorAll('button')].entries()) {
    if (index === current) button.setAttribute('aria-current', 'location');
    else button.removeAttribute('aria-current');
  }
}

/** Marks the current section while the reader scrolls. Returns a function that ends it. */
export function followSections(list, sections) {
  const observer = new IntersectionObserver(() => markCurrent(list, sections), { rootMargin: '0px 0px -60%' });
  for (const section of sections) observer.observe(section);
  return () => observer.disconnect();
}
