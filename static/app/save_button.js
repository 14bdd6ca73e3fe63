// The button that saves the open article, or all articles of the open list, for reading without a connection.

import { currentArticle, listedArticles } from './address.js';
import { announce, withdraw } from './bar.js';
import { direction, language, texts } from './texts.js';
import { ask, onMessage } from './worker.js';

/** The widest column of the viewer, in CSS pixels. */
const COLUMN = 600;
/** Photos are saved in the width in which the page shows them. */
const pixels = () => Math.min(innerWidth, COLUMN) * Math.min(devicePixelRatio, 2);

let current = [];
let isSaving = false;
let isCancelled = false;

const button = document.querySelector('#app-save');

/** Follows the viewer: notes which article is read, and shows what the button would save. */
export function watchCurrent(viewer) {
  const showArticle = async ({ detail }) => {
    const src = currentArticle(viewer);
    if (!src) return;
    current = [{ src, headline: detail.headline, url: detail.url, language: detail.language }];
    await ask({ type: 'read', ...current[0] }).catch(() => {});
    await show();
  };
  viewer.addEventListener('av-article', showArticle);
  viewer.addEventListener('av-channel', () => {
    current = listedArticles(viewer);
    show();
  });
  viewer.addEventListener('av-error', () => {
    current = [];
    show();
  });
  addEventListener('app-removed', show);
  button.addEventListener('click', () => (isSaving ? cancel() : save()));
  onMessage('full', () => announce('full', texts().full));
  // The first article was opened before this part started.
  const headline = viewer.shadowRoot.querySelector('[part~="headline"]');
  current = listedArticles(viewer);
  if (headline) showArticle({ detail: { headline: headline.textContent, language: headline.closest('[lang]')?.lang } });
  else show();
}

/** Shows the button for what is open. */
async function show() {
  if (isSaving) return;
  const { articles } = await ask({ type: 'list' }).catch(() => ({ articles: [] }));
  const saved = articles.filter(({ saved }) => saved).map(({ src }) => src);
  const isSaved = current.length > 0 && current.every(({ src }) => saved.includes(src));
  const [one] = current;
  const isList = current.length > 1;
  button.hidden = !one;
  button.setAttribute('aria-pressed', isSaved);
  write(isSaved ? texts().saved : isList ? texts().saveAll(current.length) : texts().save);
}

function write(text) {
  button.querySelector('span').textContent = text;
  const bar = button.closest('.app-bar');
  bar.lang = language();
  bar.dir = direction();
  bar.querySelector('#app-open span').textContent = texts().open;
}

function cancel() {
  isCancelled = true;
}

/** Saves what is open, article by article, so that what is finished stays when the reader leaves. */
async function save() {
  const { articles } = await ask({ type: 'list' });
  const saved = articles.filter(({ saved }) => saved).map(({ src }) => src);
  const wanted = current.filter(({ src }) => !saved.includes(src));
  if (!wanted.length) return removeSaved();
  // Browsers clear the storage of origins without this permission when the device is full. Most decide without a question.
  navigator.storage?.persist?.().catch(() => {});
  isSaving = true;
  isCancelled = false;
  withdraw('saving');
  let missing = 0;
  try {
    for (const [index, article] of wanted.entries()) {
      if (isCancelled) break;
      progress(index, wanted.length);
      const onPhoto = ({ done, total }) =>
        progress(wanted.length > 1 ? index : done, wanted.length > 1 ? wanted.length : total, done / total);
      missing += (await ask({ type: 'save', ...article, pixels: pixels() }, onPhoto)).missing;
    }
    if (missing) announce('saving', texts().withoutPhotos(missing));
  } catch (error) {
    announce('saving', error.code === 'full' ? texts().fullSaving : texts().failed);
  }
  isSaving = false;
  button.style.removeProperty('--progress');
  button.removeAttribute('aria-busy');
  await show();
}

function progress(done, total, part = 0) {
  button.setAttribute('aria-busy', 'true');
  button.style.setProperty(
    '--progress',
    `${Math.round(((total > 1 ? done + part : part) / Math.max(total, 1)) * 100)}%`,
  );
  write(texts().saving(Math.min(done + 1, total), total));
}

/** A second press on the button of a saved article gives its room back. */
async function removeSaved() {
  if (current.length !== 1) return;
  await ask({ type: 'unsave', src: current[0].src });
  await show();
}
