// The row of buttons above the view: the button that opens the reading settings.

import { element, icon } from '../first-screen/element.js';
import { loadModule } from './program.js';
import { changeSettings, offeredGroups, storedSettings } from './reading_settings.js';

/** The line of a language's file with the label of the button (src/locale/texts.rs). */
const LABEL = 39;

/** The controls of the reading tools, which are a module of their own. */
const TOOLS = /\b(contents|share|resume|top|save|read-aloud)\b/i;

const warn = (what) => (error) => console.warn(`<article-viewer>: the reading ${what} were not loaded: ${error}`);

const ICON = 'M2 18l3.5-8L9 18M3.2 15.2h4.6M11 18l5.5-13L22 18M13 13.5h7';

/** Makes the row, or completes the one of a prerendered view. `fileUrl` returns the address of a file of the release. */
export function toolRow(host, root, fileUrl) {
  const made = () => element('button', 'av-tools__button', { type: 'button' }, icon(ICON));
  const row =
    root.querySelector('.av-tools') ?? element('div', 'av-tools', null, element('div', 'av-tools__row', null, made()));
  const button = row.querySelector('button:not(.av-tools__more)');
  button.onclick = async () => {
    if (button.ariaBusy) return;
    button.ariaBusy = 'true';
    try {
      const { default: openSettings } = await loadModule('settings');
      const settings = { groups: offeredGroups(host), stored: storedSettings, change: changeSettings };
      await openSettings(button, host, settings, fileUrl);
    } catch (error) {
      warn('settings')(error);
    }
    button.removeAttribute('aria-busy');
  };
  return row;
}

/** Gives the row the language of the view, and hides it where the host offers no settings. `textsOf` returns the texts of a language. */
export async function updateTools(row, host, view, textsOf, fileUrl, detail) {
  const button = row.querySelector('button:not(.av-tools__more)');
  const hasTools = TOOLS.test(host.getAttribute('controls'));
  button.hidden = !offeredGroups(host)[0];
  row.hidden = button.hidden && !hasTools;
  if (!view) return;
  if (hasTools)
    loadModule('reading_tools')
      .then(({ default: showTools }) => showTools(host, row, fileUrl, loadModule, detail))
      .catch(warn('tools'));
  const { lang, dir } = view;
  row.dir = dir;
  const setLabel = (file) => {
    button.title = button.ariaLabel = file?.split('\n')[LABEL] ?? 'Reading settings';
    button.lang = file ? lang : 'en';
  };
  const texts = textsOf(lang);
  if (texts.split) return setLabel(texts);
  if (!button.title) setLabel();
  setLabel(await texts);
}
