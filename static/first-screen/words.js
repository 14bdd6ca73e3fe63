// The few texts of the interface that the first screen shows, for the languages of src/locale.

/** "You are here", "Photo", "Updated", "More", "Less", "Read", the colon, the separator of names, and what stands between day and time. */
const WORDS = {
  en: 'You are here|Photo|Updated|More|Less|Read|: |, |, ',
  'zh-Hans': '当前位置|摄影|更新于|展开|收起|已读|：|、| ',
  'zh-Hant': '目前位置|攝影|更新於|展開|收合|已讀|：|、| ',
  ar: 'أنت هنا|تصوير|تحديث|المزيد|أقل|مقروء|: |، |، ',
};

/** The language of the interface: the first one that has texts, else English. */
export function chooseLocale(languages) {
  for (const language of languages) {
    if (/^(zh|yue|wuu)(?![a-z])/i.test(language))
      return localeOf(/[-_](hant|tw|hk|mo)/i.test(language) && !/hans/i.test(language) ? 'zh-Hant' : 'zh-Hans');
    const tag = /^(en|ar)(?![a-z])/i.exec(language)?.[0].toLowerCase();
    if (tag) return localeOf(tag);
  }
  return localeOf('en');
}

function localeOf(tag) {
  const [here, photo, updated, more, less, read, colon, separator, comma] = WORDS[tag].split('|');
  return { tag, here, photo, updated, more, less, read, colon, separator, comma };
}

/** Whether text in this language runs from right to left; scripts other than the usual one are left to the program. */
export const direction = (tag) => (/^(ar|arc|ckb|dv|fa|he|iw|ps|sd|ug|ur|yi)(-[a-z]{2})?$/i.test(tag) ? 'rtl' : 'ltr');

/** An ISO 8601 date as readers see it: its day, and its time as written. */
export function formatDate(text, { tag, comma }) {
  const [, day, time] = /^(\d{4}-\d\d-\d\d)(?:[T ](\d\d:\d\d)[\d:.]*(?:Z|[+-]\d\d:?\d\d)?)?$/.exec(text);
  // English as in Britain, and Arabic with the digits of Egypt.
  const format = new Intl.DateTimeFormat(tag === 'ar' ? 'ar-EG' : `${tag}-GB`, { dateStyle: 'long', timeZone: 'UTC' });
  const words = time ? comma + time : '';
  return (
    format.format(new Date(day)) +
    (tag === 'ar' ? words.replace(/\d/g, (digit) => String.fromCharCode(1632 + +digit)) : words)
  );
}
