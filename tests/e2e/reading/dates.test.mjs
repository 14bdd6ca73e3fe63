// Dates of the interface's languages: the loader's agree with CLDR, as Intl has it. No browser is needed.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import { formatDate, localeOf, requestLocale } from '../../../static/first-screen/words.js';

const FOLDER = new URL('../../../static/locale/', import.meta.url);
const TAGS = 'en zh-Hans zh-Hant ar ja ko es fr de pt ru fa hi id vi tr'.split(' ');

/** The tags for Intl where they are not the same: British order, Egyptian digits, and the calendar that articles have. */
const INTL = { en: 'en-GB', ar: 'ar-EG', fa: 'fa-u-ca-gregory' };

/** Justified differences, from the text of CLDR to that of the interface (docs/languages.md). */
const DIFFERENCES = {
  de: (text) => `${text} Uhr`,
  // Online news write the time with a colon.
  id: (text) => text.replace('08.05', '08:05'),
};

async function locale(tag) {
  if (tag !== 'en') {
    const file = await readFile(new URL(`${tag}.txt`, FOLDER), 'utf8');
    await requestLocale(tag, `data:text/plain;charset=utf-8,${encodeURIComponent(file)}`);
  }
  const texts = localeOf(tag);
  assert.equal(texts.tag, tag);
  return texts;
}

/** White space of any kind is the same here: CLDR changes its kinds between versions. */
const plain = (text) => text.replace(/\s/gu, ' ');
const intl = (tag, options) => new Intl.DateTimeFormat(INTL[tag] ?? tag, { timeZone: 'UTC', ...options });

for (const tag of TAGS) {
  test(`${tag}: days agree with Intl in every month`, async () => {
    const texts = await locale(tag);
    for (let month = 1; month <= 12; month += 1) {
      const day = `2026-${String(month).padStart(2, '0')}-05`;
      const expected = intl(tag, { dateStyle: 'long' }).format(new Date(day));
      assert.equal(plain(formatDate(day, texts)), plain(expected));
    }
  });

  test(`${tag}: a time of 24 hours is joined to the day as in Intl`, async () => {
    const texts = await locale(tag);
    const date = new Date('2026-11-20T08:05Z');
    const long = intl(tag, { dateStyle: 'long' }).format(date);
    const clock = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' };
    const time = intl(tag, clock).format(date);
    const short = { year: 'numeric', month: 'numeric', day: 'numeric' };
    // CLDR has two ways: with the words of a sentence, or as short dates have it.
    const joined = intl(tag, { year: 'numeric', month: 'long', day: 'numeric', ...clock }).format(date);
    const brief = intl(tag, { ...short, ...clock })
      .format(date)
      .replace(intl(tag, short).format(date), long)
      .replace(/^(.*\d)(\s)(\S*[\d:.]+)$/u, '$1$2$3');
    assert.ok(brief.includes(time), `${brief} has ${time}`);
    const differ = DIFFERENCES[tag] ?? ((text) => text);
    const accepted = [joined, brief].map((text) => plain(differ(text)));
    const own = plain(formatDate('2026-11-20T08:05:00+08:00', texts));
    assert.ok(accepted.includes(own), `${own} is none of ${accepted.join(' | ')}`);
  });
}
