// The English of the page; the Chinese stands in the page itself. `data-word` names what is replaced.

const ENGLISH = {
  title: 'Embed builder',
  intro: 'Choose an article and its looks, see it at once, and paste the code into your page.',
  way: 'Way of embedding',
  element: 'Element: the article is part of your page',
  frame: 'Frame (<iframe>): a page of its own, without colours of yours, and the address does not follow the reader',
  content: 'Content',
  example: 'Example article',
  none: 'No article: a channel’s list',
  other: 'Another address',
  src: 'Address of the article JSON',
  site: 'Address of the site JSON (channels, links home)',
  channel: 'Channel (its id; may stay empty)',
  looks: 'Looks',
  theme: 'Theme',
  auto: 'As the system',
  light: 'Light',
  dark: 'Dark',
  sepia: 'Sepia',
  contrast: 'Contrast',
  own: 'Colours of your own',
  accent: 'Links',
  ink: 'Text',
  surface: 'Background',
  lang: 'Language of buttons and labels',
  same: 'The article’s',
  behaviour: 'Behaviour',
  download: 'Enlarged photos can be downloaded',
  navigation: 'Links to articles',
  inside: 'Open in place',
  continuous: 'Open in place, and the next article joins below the one that was read',
  host: 'Your page decides where they lead (the viewer only sends av-navigate)',
  hash: 'The address follows the reader, and Back works',
  lazy: 'Load only when the reader comes near',
  'show-alt': 'Photos without a caption show their alternative text',
  'hide-credit': 'No photographers’ credits',
  'keep-alt': 'Alternative texts as they are',
  preview: 'Preview',
  snippet: 'Code',
  inline:
    'The code has inline style. Where your page’s Content Security Policy (style-src) forbids that, move the rules to a style sheet of yours.',
  copy: 'Copy the code',
  copied: 'Copied.',
  selected: 'Selected: copy it with Ctrl+C or ⌘C.',
  pale: 'Too pale: words need a contrast of 4.5 to 1.',
  foreign: 'The frame shows documents of its own origin. Others must be named in embed.html (article-origins):',
};

/** What the page says of itself only later. */
const CHINESE = {
  copied: '已复制。',
  selected: '已选中，请按 Ctrl+C 或 ⌘C 复制。',
  pale: '对比度不足：文字与背景至少要 4.5:1。',
  foreign: '框架只显示与它同源的文章；其他来源要写进 embed.html 的 article-origins：',
};

const translated = [...document.querySelectorAll('[data-word]')];
for (const element of translated) CHINESE[element.dataset.word] ??= element.textContent;
const button = document.getElementById('language');
const frame = document.querySelector('[data-word-title]');
let words = CHINESE;

/** The words for this, in the language of the page. */
export const say = (name) => words[name];

/** Speaks the other language, and tells `heard` that it does. */
export function speak(chinese, heard = () => {}) {
  words = chinese ? CHINESE : ENGLISH;
  document.documentElement.lang = chinese ? 'zh-Hans' : 'en';
  for (const element of translated) element.textContent = say(element.dataset.word);
  frame.title = say(frame.dataset.wordTitle);
  button.textContent = chinese ? 'English' : '中文';
  button.lang = chinese ? 'en' : 'zh-Hans';
  button.onclick = () => speak(!chinese, heard);
  heard();
}
