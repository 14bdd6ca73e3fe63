// The texts of the page in English and Chinese. The Chinese ones are those of the page itself, by `data-word`.

const ENGLISH = {
  title: 'Embed builder',
  intro: 'Choose an article and its appearance, check the preview, and paste the code into your page.',
  way: 'Way of embedding',
  element: 'Element: the article is part of your page',
  frame: 'Frame (<iframe>): a separate page, without your colours and without an address that follows the reader',
  content: 'Content',
  example: 'Example article',
  none: 'No article: the list of a channel',
  other: 'Another address',
  src: 'Address of the article JSON',
  site: 'Address of the site JSON (channels, links home)',
  format: 'Format of the article',
  recognized: 'Recognized from the document',
  mapping: 'Address of a mapping (for other JSON, optional)',
  channel: 'Channel (its id, optional)',
  looks: 'Appearance',
  theme: 'Theme',
  auto: 'System',
  light: 'Light',
  dark: 'Dark',
  sepia: 'Sepia',
  contrast: 'Contrast',
  own: 'Your own colours',
  accent: 'Links',
  ink: 'Text',
  surface: 'Background',
  lang: 'Language of buttons and labels',
  same: 'Language of the article',
  behaviour: 'Behaviour',
  download: 'Enlarged photos can be downloaded',
  navigation: 'Links to articles',
  inside: 'Open in place',
  continuous: 'Open in place, and the next article follows below',
  host: 'Handled by your page (the viewer only sends av-navigate)',
  hash: 'The address follows the reader, and Back works',
  lazy: 'Load only when the reader approaches',
  'show-alt': 'Photos without a caption show their alternative text',
  'hide-credit': 'Hide photo credits',
  'keep-alt': 'Keep alternative texts unchanged',
  preview: 'Preview',
  snippet: 'Code',
  inline:
    'The code contains inline styles. If the Content Security Policy of your page (style-src) forbids them, move the rules to a style sheet.',
  notation: 'Notation',
  prerender: 'Prerendered (command line)',
  reserve: 'Reserve the height until the viewer loads',
  pin: 'Pin this version by its hash (integrity)',
  unpinned: 'Only a release has hashes (integrity.json).',
  copy: 'Copy the code',
  copied: 'Copied.',
  selected: 'Selected: copy it with Ctrl+C or ⌘C.',
  pale: 'The contrast is too low: text needs at least 4.5 to 1.',
  refused: 'This page shows no documents of',
  foreign: 'The frame shows documents of its own origin only. List other origins in embed.html (article-origins):',
};

/** The Chinese texts that the page does not contain from the start. */
const CHINESE = {
  unpinned: '只有发布的版本才有哈希（integrity.json）。',
  copied: '已复制。',
  selected: '已选中，请按 Ctrl+C 或 ⌘C 复制。',
  pale: '对比度不足：文字与背景至少要 4.5:1。',
  refused: '此页不显示这些来源的内容：',
  foreign: '框架只显示与它同源的文章；其他来源要写进 embed.html 的 article-origins：',
};

const translated = [...document.querySelectorAll('[data-word]')];
for (const element of translated) CHINESE[element.dataset.word] ??= element.textContent;
const button = document.getElementById('language');
const frame = document.querySelector('[data-word-title]');
let words = CHINESE;

/** The text of this name in the language of the page. */
export const text = (name) => words[name];

/** Sets the language of the page and then calls `onChange`. */
export function setLanguage(chinese, onChange = () => {}) {
  words = chinese ? CHINESE : ENGLISH;
  document.documentElement.lang = chinese ? 'zh-Hans' : 'en';
  for (const element of translated) element.textContent = text(element.dataset.word);
  frame.title = text(frame.dataset.wordTitle);
  button.textContent = chinese ? 'English' : '中文';
  button.lang = chinese ? 'en' : 'zh-Hans';
  button.onclick = () => setLanguage(!chinese, onChange);
  onChange();
}
