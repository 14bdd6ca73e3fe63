// The texts of the reading app's page, in the languages of the viewer's interface.

import { chooseLocale, direction as directionOf } from '../first-screen/words.js';
import ar from './texts/ar.js';
import de from './texts/de.js';
import en from './texts/en.js';
import es from './texts/es.js';
import fa from './texts/fa.js';
import fr from './texts/fr.js';
import hi from './texts/hi.js';
import id from './texts/id.js';
import ja from './texts/ja.js';
import ko from './texts/ko.js';
import pt from './texts/pt.js';
import ru from './texts/ru.js';
import tr from './texts/tr.js';
import vi from './texts/vi.js';
import zhHans from './texts/zh-Hans.js';
import zhHant from './texts/zh-Hant.js';

const TEXTS = { en, 'zh-Hans': zhHans, 'zh-Hant': zhHant, ar, ja, ko, es, fr, de, pt, ru, fa, hi, id, vi, tr };

/** The language of the viewer's interface, which follows the article. Before the viewer has started it is the page's. */
export function language() {
  const view = document.querySelector('article-viewer').shadowRoot?.querySelector('[part~="viewer"]');
  return chooseLocale([view?.lang || document.documentElement.lang]);
}

/** The direction of that language. */
export const direction = () => directionOf(language());

export const texts = () => TEXTS[language()];

/** The tag for `Intl`: with the digits and the calendar of the viewer's interface. */
const intlTag = (tag) => `${tag}-u-ca-gregory${tag === 'ar' ? '-nu-arab' : ''}`;

/** A date and time as that language writes it. */
export const dateText = (date) =>
  new Intl.DateTimeFormat(intlTag(language()), { dateStyle: 'medium', timeStyle: 'short' }).format(new Date(date));

/** A number of bytes. */
export function sizeText(bytes) {
  const [value, unit] = bytes < 1e6 ? [Math.max(1, Math.round(bytes / 1e3)), 'kilobyte'] : [bytes / 1e6, 'megabyte'];
  return new Intl.NumberFormat(intlTag(language()), {
    style: 'unit',
    unit,
    unitDisplay: 'short',
    maximumFractionDigits: 1,
  }).format(value);
}
