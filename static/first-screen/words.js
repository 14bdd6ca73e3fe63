// The language of the interface: its file, which the program reads, too, and the few of its texts that the first screen shows.

import { need } from './element.js';

/** The supported languages: those of src/locale/texts.rs. English is in the program; the others have a file. */
const TAGS = 'en zh-Hans zh-Hant ar ja ko es fr de pt ru fa hi id vi tr'.split(' ');
/** The number of the format of the files: `FORMAT` in src/locale/texts.rs. */
const FORMAT = '52846';
/** The first lines of the files of the two main languages, for which the first screen does not wait. */
const ENGLISH = `${FORMAT}
en
You are here
: 
, 
Updated
Photo: ①
More
Less
Read
① min read
① ② ③
①, ②
January|February|March|April|May|June|July|August|September|October|November|December
0`;
const CHINESE = `${FORMAT}
zh-Hans
当前位置
：
、
更新于
摄影：①
展开
收起
已读
阅读约①分钟
③年②月①日
① ②
1|2|3|4|5|6|7|8|9|10|11|12
0`;

const HEADS = { en: ENGLISH, 'zh-Hans': CHINESE };
const requests = { en: { file: ENGLISH } };

/** Requests the file of a language once. Returns its text if it has arrived, else a promise of it. A failed request is repeated quietly. */
export function requestLocale(tag, url) {
  requests[tag] ??= sendRequest(url);
  return requests[tag].file;
}

/** Resolves when the first screen need not wait for the texts of a language any longer. */
export async function localeReady(tag, url) {
  if (HEADS[tag]) return;
  requestLocale(tag, url);
  await requests[tag].first;
}

function sendRequest(url) {
  const request = {};
  request.file = new Promise((resolve) => {
    const attempt = async (pause, cache) => {
      try {
        // The browser's cache may have kept the failure.
        const response = await fetch(url, { signal: AbortSignal.timeout(3000), cache });
        const text = await response.text();
        need(text.startsWith(`${FORMAT}\n`));
        request.file = text;
        resolve(text);
      } catch {
        if (pause < 100_000) setTimeout(attempt, pause, pause * 2, 'reload');
      }
    };
    request.first = attempt(2000, 'default');
  });
  return request;
}

/** The tag of the first supported language, else English. */
export function chooseLocale(languages) {
  for (const language of languages) {
    if (/^(zh|yue|wuu)(?![a-z])/i.test(language))
      return /[-_](hant|tw|hk|mo)/i.test(language) && !/hans/i.test(language) ? 'zh-Hant' : 'zh-Hans';
    const primary = /^[a-z]+/i.exec(language)?.[0].toLowerCase();
    const tag = primary === 'in' ? 'id' : primary; // The former tag of Indonesian.
    if (TAGS.includes(tag)) return tag;
  }
  return 'en';
}

/** The texts of a requested language, or the English ones if its file has not arrived. `given` are those with the host's words. */
export function localeOf(tag, given) {
  const file = given ?? requests[tag]?.file;
  const lines = (file?.split ? file : (HEADS[tag] ?? ENGLISH)).split('\n');
  const [, own, youAreHere, colon, listSeparator, updated, photoCredit, more, less, readMark, readingTime, ...dates] =
    lines;
  return { tag: own, youAreHere, colon, listSeparator, updated, photoCredit, more, less, readMark, readingTime, dates };
}

/** Puts values into the places ①, ② and ③ of a text. */
export const fill = (text, ...values) => text.replace(/[①②③]/g, (place) => values['①②③'.indexOf(place)]);

/** Whether text in this language runs from right to left; scripts other than the usual one are left to the program. */
export const direction = (tag) =>
  /^(ar|arc|ckb|dv|fa|he|iw|prs|ps|sd|ug|ur|yi)(-[a-z]{2})?$/i.test(tag) ? 'rtl' : 'ltr';

/** Western digits in those of a language. */
export const digits = (own, zero) =>
  `${own}`.replace(/\d/g, (digit) => String.fromCharCode(zero.charCodeAt() + +digit));

/** An ISO 8601 date as readers see it: its day, and its time as written. */
export function formatDate(text, { dates: [date, dateAndTime, months, zero] }) {
  const [, day, time] = /^(\d{4}-\d\d-\d\d)(?:[T ](\d\d:\d\d)[\d:.]*(?:Z|[+-]\d\d:?\d\d)?)?$/.exec(text);
  need(new Date(day).toISOString().startsWith(day)); // The day exists.
  const [year, month, number] = day.split('-');
  const words = fill(date, digits(+number, zero), months.split('|')[month - 1], digits(+year, zero));
  return time ? fill(dateAndTime, words, digits(time, zero)) : words;
}
