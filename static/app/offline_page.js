// The list of the articles that are kept: at `#/offline`, and below the error of an article that is not.

import { element } from '../first-screen/element.js';
import { fragmentOf } from './address.js';
import { dateText, direction, language, sizeText, texts } from './texts.js';
import { ask } from './worker.js';

const FRAGMENT = '#/offline';
const page = document.querySelector('#app-offline');
const below = document.querySelector('#app-kept');
/** Whether the reader came to the list from another entry of this page. */
let wasInside = false;

/** Follows the page's fragment and the viewer's errors. */
export function watchOfflinePage(viewer) {
  const showPage = async () => {
    const isOpen = location.hash === FRAGMENT;
    page.hidden = !isOpen;
    viewer.hidden = isOpen;
    if (!isOpen) return;
    await draw(viewer, page, { heading: 'h1' });
    page.querySelector('h1').focus();
    scrollTo(0, 0);
  };
  addEventListener('hashchange', () => {
    wasInside = true;
    showPage();
  });
  const showBelow = async () => {
    below.hidden = false;
    await draw(viewer, below, { heading: 'h2', words: texts().missing });
  };
  const hideBelow = () => {
    below.hidden = true;
  };
  viewer.addEventListener('av-error', ({ detail: { code } }) => {
    if (code === 'unreachable' || !navigator.onLine) showBelow();
  });
  for (const name of ['av-article', 'av-channel']) viewer.addEventListener(name, hideBelow);
  if (viewer.shadowRoot.querySelector('[part~="failure"]')) showBelow();
  showPage();
}

async function draw(viewer, place, { heading, words }) {
  const { articles, used, budget } = await ask({ type: 'list' });
  const t = texts();
  place.lang = language();
  place.dir = direction();
  const title = element(heading, 'app-kept__title', { tabindex: '-1' }, t.title);
  const redraw = async (message) => {
    await ask(message);
    dispatchEvent(new Event('app-removed'));
    await draw(viewer, place, { heading, words });
    place.querySelector('.app-kept__title').focus();
  };
  const groups = [
    [t.savedGroup, articles.filter(({ saved }) => saved)],
    [t.readGroup, articles.filter(({ saved }) => !saved)],
  ].filter(([, group]) => group.length);
  const lists = groups.map(([name, group]) => {
    const items = group.map((article) => item(viewer, article, () => redraw({ type: 'remove', src: article.src })));
    const level = heading === 'h1' ? 'h2' : 'h3';
    const title = element(level, 'app-kept__group', null, name);
    return element('section', null, null, title, element('ul', 'app-kept__list', null, items));
  });
  const removeAll = element('button', 'app-button', { type: 'button' }, t.removeAll);
  removeAll.addEventListener('click', () => redraw({ type: 'remove' }));
  const space = element('p', 'app-kept__space', null, t.used(sizeText(used), sizeText(budget)), ' ', removeAll);
  const text = articles.length ? words : t.nothing;
  const back = element('button', 'app-button', { type: 'button' }, t.back);
  // The list may be the first entry of this app in the history.
  back.addEventListener('click', () => (wasInside ? history.back() : location.assign('#')));
  place.replaceChildren(
    ...(heading === 'h1' ? [back] : []),
    title,
    ...(text ? [element('p', null, null, text)] : []),
    ...lists,
    ...(articles.length ? [space] : []),
  );
}

function item(viewer, { src, headline, language: tag, saved, read, bytes }, onRemove) {
  const name = headline || src;
  const address = { href: fragmentOf(viewer, src), lang: tag || null };
  const link = element('a', 'app-kept__link', address, element('bdi', null, null, name));
  const label = { type: 'button', 'aria-label': `${texts().remove}: ${name}` };
  const remove = element('button', 'app-button', label, texts().remove);
  remove.addEventListener('click', onRemove);
  const facts = element('span', 'app-kept__facts', null, `${dateText(saved ?? read)} · ${sizeText(bytes)}`);
  return element('li', 'app-kept__item', null, element('div', null, null, link, facts), remove);
}
