// The sheet with what a reader can do with the article: go to a section, listen to it, share it, print it, save it.

import { element } from '../first-screen/element.js';
import { openDialog } from '../settings/dialog.js';
import { STYLE } from '../settings/style.js';
import { addressOf, currentArticle, sectionsOf } from './article.js';
import { contentsList, markCurrent } from './contents.js';
import { SHEET } from './style.js';

const style = new CSSStyleSheet();
style.replaceSync(STYLE + SHEET);

/** Copies a text. Returns whether the browser allows it. */
export async function copy(text) {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}

/** Opens the sheet. `offers` says whether a control is offered, and `loadModule` loads what saves the article and what reads it aloud. */
export function openTools(button, root, words, detail, offers, loadModule) {
  const view = root.querySelector('.av');
  const note = element('p', 'note', { role: 'status' });
  const action = (label, act) => {
    const made = element('button', null, { type: 'button' }, label);
    made.onclick = act;
    return made;
  };
  const actions = [];
  if (offers('read-aloud')) {
    const listen = async () => {
      try {
        const { default: readAloud } = await loadModule('read_aloud');
        dialog.close();
        readAloud(button.closest('.av-tools'), view, currentArticle(root), detail, words);
      } catch (error) {
        console.warn(`<article-viewer>: reading aloud was not loaded: ${error}`);
      }
    };
    actions.push(action(words.listen, listen));
  }
  if (offers('share')) {
    const data = { title: detail?.headline, url: addressOf(detail) };
    if (navigator.canShare?.(data)) {
      // The reader may cancel.
      actions.push(action(words.share, () => navigator.share(data).catch(() => {})));
    }
    const copyLink = async () => {
      note.textContent = (await copy(data.url)) ? words.copied : words.notCopied;
    };
    actions.push(action(words.copyLink, copyLink));
  }
  if (offers('save')) {
    const save = (label, form) =>
      action(label, async () => {
        try {
          const { default: forms } = await loadModule('save');
          if (form === 'print') dialog.close();
          const name = await forms[form](currentArticle(root), detail);
          note.textContent = name ? words.saved.replace('①', () => name) : '';
        } catch (error) {
          console.warn(`<article-viewer>: the article was not saved: ${error}`);
          note.textContent = words.notSaved;
        }
      });
    actions.push(
      save(words.print, 'print'),
      save(words.saveHtml, 'saveHtml'),
      save(words.saveMarkdown, 'saveMarkdown'),
    );
  }
  const sections = offers('contents') ? sectionsOf(currentArticle(root)) : [];
  const list = sections[1] && contentsList(sections, words, () => dialog.close());
  const content = element(
    'div',
    'tools',
    null,
    actions[0] && element('div', 'actions', null, actions),
    note,
    list && element('section', null, null, element('h3', null, null, words.contents), list),
  );
  const dialog = openDialog(button, view, words, style, content);
  if (list) {
    markCurrent(list, sections);
    list.querySelector('[aria-current]')?.scrollIntoView({ block: 'nearest' });
  }
}
