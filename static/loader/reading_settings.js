// The reader's settings of the text: how the browser stores them, and the style sheet by which all elements of the page have them. The sheet
// with the controls is settings.js.
//
// They are stored by their groups, which `controls` names, as values of custom properties. Values of another form are ignored, and the
// style sheet of the view limits numbers.

const KEY = 'article-viewer:settings';
const GROUPS = ['theme', 'size', 'spacing', 'width', 'font', 'align'];
/** The name of a setting and its value: a number, a color, a keyword, or the name of a typeface. */
const SETTING =
  /^([a-z-]+ (\d{0,3}(\.\d+)?(em)?|#[\da-f]{6})|(theme|scheme|align|font) [a-z]+|font "[\p{L}\d ._-]+")$/u;

/** A selector of the elements whose host offers a group. */
const offering = (group) => `:is(:not([controls]),[controls=""],[controls~=settings i],[controls~=${group} i])`;

/** The groups that the host offers. */
export const offeredGroups = (host) => GROUPS.filter((group) => host.matches(offering(group)));

/** Makes a style sheet. A server and a worker, which may import the loader, have none. */
export const newSheet = () => globalThis.CSSStyleSheet?.prototype.replaceSync && new CSSStyleSheet();

export const readerSheet = newSheet();
let themes;
let settings;
/** The text that was last read or written. The style sheet is made anew only for another one. */
let stored;

/** Reads the stored settings again and applies them. */
export function readSettings() {
  try {
    const text = localStorage.getItem(KEY);
    if (text === stored) return;
    stored = text;
    settings = JSON.parse(text);
  } catch {
    // Storage is denied, or another script has written something else.
  }
  applySettings();
}

/** Applies the settings. `source` is a style sheet with the themes. */
export function applySettings(source = themes) {
  themes = source;
  let rules = '';
  for (const group of GROUPS) {
    let declarations = '';
    let inside = '';
    const given = Object(settings?.[group]);
    for (const name of Object.keys(given)) {
      const value = `${given[name]}`;
      if (!SETTING.test(`${name} ${value}`)) continue;
      if (name === 'theme') {
        // The last rule is that of the view, as soon as it has arrived.
        for (const { selectorText, style } of themes?.cssRules ?? [])
          if (selectorText?.endsWith(`:host([theme="${value}" i])`)) declarations = style.cssText;
      } else if (name === 'scheme') {
        declarations += `color-scheme:${value};`;
      } else if (name === 'font') {
        declarations += `--av-font-heading:initial;--av-font:${value[0] === '"' ? `${value},system-ui` : 'initial'};`;
        if (value === 'serif') inside = '--own-figures:oldstyle-nums;--own-font:var(--own-serif)!important';
      } else {
        declarations += `--av-${name}:${value};`;
      }
    }
    const hosts = `:host(${offering(group)})`;
    rules += `${hosts}{${declarations.replace(/( !important)?;/g, '!important;')}}${hosts} :is(.av,.av [lang]){${inside}}`;
  }
  readerSheet?.replaceSync(`@media screen{${rules}}`);
}

/** The settings as they are stored. */
export const storedSettings = () => Object(settings);

/** Changes all settings. Returns whether the browser keeps them. */
export function changeSettings(changed) {
  settings = changed;
  applySettings();
  try {
    const text = JSON.stringify(changed);
    localStorage.setItem(KEY, text);
    stored = text;
    return true;
  } catch {
    return false;
  }
}
