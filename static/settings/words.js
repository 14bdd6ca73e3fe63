// The words of the sheet in one language: a file, as the texts of the view are.

import { withWords } from '../strings/entries.js';

/** The number of the format of the files: `FORMAT` in src/locale/texts/settings.rs. */
const FORMAT = '9333';
/** The names of the words in the order of a file: the fields in src/locale/texts/settings.rs. */
const NAMES = [
  'title',
  'close',
  'reset',
  'kept',
  'notKept',
  'theme',
  'auto',
  'light',
  'dark',
  'sepia',
  'contrast',
  'ownColors',
  'text',
  'background',
  'links',
  'lowContrast',
  'size',
  'font',
  'standardFont',
  'serif',
  'sans',
  'ownFont',
  'family',
  'weight',
  'spacing',
  'leading',
  'letterSpacing',
  'paragraphSpacing',
  'indent',
  'width',
  'justify',
];

const loaded = {};

/** Loads the words of a language, once per page, and puts those of the host (`strings`) in their place. */
export async function loadWords(tag, fileUrl, strings) {
  loaded[tag] ??= read(fileUrl(`locale/settings/${tag}.txt`));
  try {
    return withWords(await loaded[tag], 'settings.', strings, tag);
  } catch (error) {
    delete loaded[tag];
    throw error;
  }
}

async function read(url) {
  const response = await fetch(url, { signal: AbortSignal.timeout(10_000) });
  const [format, ...lines] = (await response.text()).split('\n');
  if (!response.ok || format !== FORMAT) throw Error(`${url}: status ${response.status}, or words of another version`);
  return Object.fromEntries(NAMES.map((name, index) => [name, lines[index]]));
}
