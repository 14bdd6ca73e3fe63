// The contents beside the text, where there is room. Wide photos in the window hide them.

import { element } from '../first-screen/element.js';
import { contentsList, followSections } from './contents.js';

/** The least width beside the text, in pixels. */
const ROOM = 220;

/** Shows the contents beside the article. Returns a function that removes them. */
export function showBeside(row, host, article, sections, words, style) {
  const body = article.querySelector('.av-body');
  const list = contentsList(sections, words);
  const shell = element('div', 'av-tools__beside');
  const root = shell.attachShadow({ mode: 'open' });
  root.adoptedStyleSheets = [style];
  root.append(list);
  row.append(shell);
  const isRightToLeft = getComputedStyle(row).direction === 'rtl';

  const place = () => {
    const [outer, inner] = [host, sections[0].closest('.av-column') ?? body].map((one) => one.getBoundingClientRect());
    const room = isRightToLeft ? outer.right - inner.right : inner.left - outer.left;
    shell.hidden = room < ROOM;
    const { top, height } = body.getBoundingClientRect();
    const { style } = shell;
    // The tabs stay at the top of the window.
    style.setProperty('--tabs', `${host.shadowRoot.querySelector('.av-tabs')?.offsetHeight ?? 0}px`);
    style.insetBlockStart = `${top - row.getBoundingClientRect().top}px`;
    style.blockSize = `${height}px`;
    style.inlineSize = `${room}px`;
  };
  const sizes = new ResizeObserver(place);
  for (const one of [host, body]) sizes.observe(one);
  place();

  const covering = new Set();
  const covers = new IntersectionObserver((entries) => {
    const box = list.getBoundingClientRect();
    for (const { target, isIntersecting, boundingClientRect: photo } of entries) {
      if (isIntersecting && photo.left < box.right && photo.right > box.left) covering.add(target);
      else covering.delete(target);
    }
    list.classList.toggle('covered', covering.size > 0);
  });
  const wide = body.querySelectorAll('.av-wide');
  // Until the first answer of the observer: the list must not appear and go.
  list.classList.toggle('covered', wide.length > 0);
  for (const one of wide) covers.observe(one);
  const end = followSections(list, sections);
  return () => {
    end();
    sizes.disconnect();
    covers.disconnect();
    shell.remove();
  };
}
