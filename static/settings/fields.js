// The groups of the sheet, in its order. Each shows the settings in effect, whether they are the reader's or the defaults of the page.

import { element } from '../first-screen/element.js';
import { contrast, MIN_CONTRAST, palette } from './colors.js';
import { check, choice, field, group, range } from './inputs.js';

/** The twelve sizes of text, as factors of the size of the page. */
const SIZES = [0.7, 0.8, 0.9, 1, 1.1, 1.2, 1.35, 1.5, 1.7, 1.9, 2.2, 2.5];

/** The settings in effect, as the browser has computed them. */
function effective(host) {
  const own = getComputedStyle(host);
  const property = (name) => own.getPropertyValue(`--av-${name}`).trim();
  const view = host.shadowRoot;
  const body = getComputedStyle(view.querySelector('.av-body') ?? view.querySelector('.av'));
  const text = getComputedStyle(view.querySelector('.av-text') ?? view.querySelector('.av'));
  const inEm = (length, { fontSize }) => parseFloat(length) / parseFloat(fontSize) || 0;
  const color = (name, fallback) => {
    const value = property(name)
      .replace(/^#(\w)(\w)(\w)$/, '#$1$1$2$2$3$3')
      .toLowerCase();
    return /^#[\da-f]{6}$/.test(value) ? value : fallback;
  };
  return {
    size: +property('size') || 1,
    leading: inEm(body.lineHeight, body) || 1.6,
    letterSpacing: inEm(body.letterSpacing, body),
    paragraphSpacing: inEm(text.marginBlockStart, text),
    isIndented: parseFloat(text.textIndent) > 0,
    measure: /em$/.test(property('measure')) ? parseFloat(property('measure')) : 38,
    weight: +body.fontWeight || 400,
    isJustified: text.textAlign === 'justify',
    colors: [color('surface', '#ffffff'), color('ink', '#1b1c1e'), color('accent', '#b3261e')],
  };
}

/** Makes the offered groups. `set` receives a group and its values, as the loader stores them. */
export function fields({ groups, host, lang, words, stored, set }) {
  const now = effective(host);
  const number = (options) => {
    const format = new Intl.NumberFormat(/^ar/.test(lang) ? 'ar-EG' : lang, options);
    return (value) => format.format(value);
  };
  const decimal = number({ maximumFractionDigits: 2 });
  const percent = number({ style: 'percent' });

  const valuesOf = (group) => Object(stored()[group]);
  const change = (group, name, value) => set(group, { ...valuesOf(group), [name]: value });

  const make = {
    theme() {
      const { theme, scheme } = valuesOf('theme');
      const own = ownColors(now.colors, words, decimal, (colors) => set('theme', colors));
      own.hidden = !scheme;
      const act = (chosen) => {
        own.hidden = chosen !== 'own';
        if (own.hidden) set('theme', chosen ? { theme: chosen } : undefined);
        else own.apply();
      };
      const { auto, light, dark, sepia, contrast: strong, ownColors: mine } = words;
      const options = [
        ['', auto],
        ['light', light],
        ['dark', dark],
        ['sepia', sepia],
        ['contrast', strong],
        ['own', mine],
      ];
      return group(words.theme, choice('theme', options, scheme ? 'own' : (theme ?? ''), act), own);
    },
    size() {
      const distances = SIZES.map((size) => Math.abs(size - now.size));
      const value = distances.indexOf(Math.min(...distances));
      const options = { min: 0, max: SIZES.length - 1, step: 1, value, format: (index) => percent(SIZES[index]) };
      return range(words.size, options, (index) => change('size', 'size', SIZES[index]));
    },
    font() {
      const { font = '' } = valuesOf('font');
      const isOwn = font[0] === '"';
      const setFamily = (name) => change('font', 'font', `"${name.replace(/[^\p{L}\d ._-]/gu, '')}"`);
      const family = field('text', words.family, isOwn ? font.slice(1, -1) : '', setFamily);
      family.hidden = !isOwn;
      const act = (chosen) => {
        family.hidden = chosen !== 'own';
        if (family.hidden) change('font', 'font', chosen || undefined);
        else setFamily(family.querySelector('input').value);
      };
      const options = [
        ['', words.standardFont],
        ['serif', words.serif],
        ['sans', words.sans],
        ['own', words.ownFont],
      ];
      const weight = { min: 300, max: 800, step: 100, value: now.weight, format: decimal };
      return group(
        words.font,
        choice('font', options, isOwn ? 'own' : font, act),
        family,
        range(words.weight, weight, (value) => change('font', 'weight', value)),
      );
    },
    spacing() {
      const steps = (min, max, step, value, format = decimal) => ({ min, max, step, value, format });
      return group(
        words.spacing,
        range(words.leading, steps(1.2, 2.6, 0.1, now.leading), (value) => change('spacing', 'leading', value)),
        range(words.letterSpacing, steps(0, 0.2, 0.02, now.letterSpacing, percent), (value) =>
          change('spacing', 'letter-spacing', `${value}em`),
        ),
        range(words.paragraphSpacing, steps(0, 3, 0.2, now.paragraphSpacing), (value) =>
          change('spacing', 'paragraph-spacing', `${value}em`),
        ),
        check(words.indent, now.isIndented, (is) => change('spacing', 'indent', is ? '2em' : '0em')),
      );
    },
    width() {
      const options = { min: 20, max: 60, step: 2, value: now.measure, format: decimal };
      return range(words.width, options, (value) => change('width', 'measure', `${value}em`));
    },
    align: () => check(words.justify, now.isJustified, (is) => change('align', 'align', is ? 'justify' : 'start')),
  };
  return ['theme', 'size', 'font', 'spacing', 'width', 'align']
    .filter((name) => groups.includes(name))
    .map((name) => make[name]());
}

/** The three colors of the reader, with a warning below the least contrast. */
function ownColors([surface, ink, accent], words, decimal, act) {
  const colors = { surface, ink, accent };
  const warning = element('p', 'warning', { role: 'status' });
  const warn = () => {
    const ratio = Math.min(contrast(colors.ink, colors.surface), contrast(colors.accent, colors.surface));
    const isLow = ratio < MIN_CONTRAST;
    warning.textContent = isLow ? words.lowContrast.replace('①', decimal(Math.floor(ratio * 10) / 10)) : '';
  };
  warn();
  const apply = () => {
    warn();
    act(palette(colors.surface, colors.ink, colors.accent));
  };
  const one = (name, label) =>
    field('color', label, colors[name], (value) => {
      colors[name] = value;
      apply();
    });
  const own = element(
    'div',
    'own',
    null,
    one('ink', words.text),
    one('surface', words.background),
    one('accent', words.links),
    warning,
  );
  return Object.assign(own, { apply });
}
