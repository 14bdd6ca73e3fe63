// The few texts of the interface that the first screen shows, for the languages of src/locale.

const english = {
  tag: 'en',
  here: 'You are here: ',
  separator: ', ',
  updated: 'Updated',
  credit: 'Photo: ',
  more: 'More',
  less: 'Less',
  date: ({ year, month, day, time }) => `${day} ${monthName('en', month)} ${year}${time ? `, ${time}` : ''}`,
};
const simplified = {
  tag: 'zh-Hans',
  here: '当前位置：',
  separator: '、',
  updated: '更新于',
  credit: '摄影：',
  more: '展开',
  less: '收起',
  date: ({ year, month, day, time }) => `${year}年${month}月${day}日${time ? ` ${time}` : ''}`,
};
const traditional = {
  ...simplified,
  tag: 'zh-Hant',
  here: '目前位置：',
  updated: '更新於',
  credit: '攝影：',
  more: '展開',
  less: '收合',
};
const arabic = {
  tag: 'ar',
  rtl: true,
  here: 'أنت هنا: ',
  separator: '، ',
  updated: 'حُدِّث',
  credit: 'تصوير: ',
  more: 'المزيد',
  less: 'أقل',
  date: ({ year, month, day, time }) =>
    `${day} ${monthName('ar-EG', month)} ${year}${time ? `، ${time}` : ''}`.replace(
      /\d/g,
      (digit) => '٠١٢٣٤٥٦٧٨٩'[digit],
    ),
};

function monthName(tag, month) {
  return new Intl.DateTimeFormat(tag, { month: 'long', timeZone: 'UTC' }).format(Date.UTC(2000, month - 1));
}

function localeOf(tag) {
  const [primary, ...subtags] = tag.trim().toLowerCase().split(/[-_]/);
  if (primary === 'en') return english;
  if (primary === 'ar') return arabic;
  if (!['zh', 'yue', 'wuu'].includes(primary)) return;
  const isTraditional = ['hant', 'tw', 'hk', 'mo'].some((subtag) => subtags.includes(subtag));
  return isTraditional && !subtags.includes('hans') ? traditional : simplified;
}

/** The locale of the first language that has one, else English. */
export function chooseLocale(tags) {
  for (const tag of tags) {
    const locale = tag && localeOf(tag);
    if (locale) return locale;
  }
  return english;
}

/** Whether text in this language runs from right to left; scripts other than the usual one are left to the program. */
export const isRtl = (tag) => /^(ar|arc|ckb|dv|fa|he|iw|ps|sd|ug|ur|yi)(-[a-z]{2})?$/i.test(tag);

const DATE = /^(\d{4})-(\d\d)-(\d\d)(?:[T ](\d\d:\d\d)(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:?\d\d)?)?$/;

/** The parts of an ISO 8601 date as it was written; another notation gives `undefined`. */
export function parseDate(text) {
  const match = DATE.exec(text);
  if (!match) return;
  const [, year, month, day, time] = match;
  return { year: +year, month: +month, day: +day, time };
}
