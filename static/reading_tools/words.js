// The words of the reading tools in one language: a file, as the texts of the view are.

import { withWords } from '../strings/entries.js';

/** The number of the format of the files: `FORMAT` in src/locale/texts/tools.rs. */
const FORMAT = '37880';
/** The names of the words in the order of a file: the fields in src/locale/texts/tools.rs. */
const NAMES = `
title close contents top share copyLink copied notCopied copyQuote resume print saveHtml saveMarkdown saved
notSaved listen play pause stop previousSentence nextSentence previousParagraph nextParagraph speed voice
captions
`
  .trim()
  .split(/\s+/);

const loaded = {};

/** Loads the words of a language, once per page, and puts those of the host (`strings`) in their place. */
export async function loadWords(tag, fileUrl, strings) {
  loaded[tag] ??= read(fileUrl(`locale/tools/${tag}.txt`));
  try {
    return withWords(await loaded[tag], 'tools.', strings, tag);
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
