// The article as Markdown, in the form of `article-viewer export --to markdown` (docs/export.md): CommonMark with tables and footnotes of GitHub.

import { destination, escaped, line, paragraph } from './inline.js';

const quoted = (text) => text.replace(/^(?=.)/gm, '> ').replace(/^$/gm, '>');

function list(one, depth = 0) {
  let number = Number(one.getAttribute('start') ?? 1);
  return [...one.children]
    .map((item) => {
      const mark = one.localName === 'ol' ? `${number++}. ` : '- ';
      const inner = [...item.querySelectorAll(':scope > ul, :scope > ol, :scope > div > :is(ul, ol)')];
      const parts = [line(item), ...inner.map((other) => list(other, depth + 1))].filter(Boolean);
      return mark + parts.join('\n').replace(/\n/g, `\n${' '.repeat(mark.length)}`);
    })
    .join('\n');
}

function photo(figure) {
  const images = [...figure.querySelectorAll('img')].map((img) => `![${escaped(img.alt)}](${destination(img.src)})`);
  const words = ['.av-caption__words', '.av-caption__credit'].map((part) => figure.querySelector(part));
  const caption = words.map((part) => part && line(part)).filter(Boolean);
  return [...images, caption.join(' ')].filter(Boolean).join('\\\n');
}

function table(one) {
  const row = (tr) => `| ${[...tr.cells].map((cell) => line(cell) || ' ').join(' | ')} |`;
  const rows = [...one.querySelectorAll('tr')];
  const head = one.querySelector('thead tr');
  const columns = Math.max(...rows.map((tr) => tr.cells.length));
  const empty = `|${'  |'.repeat(columns)}`;
  const body = rows.filter((tr) => tr !== head).map(row);
  const caption = one.querySelector('caption');
  const text = [head ? row(head) : empty, `|${' --- |'.repeat(columns)}`, ...body].join('\n');
  return [caption && line(caption), text].filter(Boolean).join('\n\n');
}

function code(one) {
  const text = one.textContent.replace(/\n$/, '');
  const fence = '`'.repeat(Math.max(3, ...(text.match(/`+/g) ?? []).map((run) => run.length + 1)));
  return `${fence}${one.dataset.language ?? ''}\n${text}\n${fence}`;
}

/** A block of the body. Wrappers are looked into. */
function block(one) {
  if (one.matches('.av-text')) return paragraph(one);
  const heading = one.matches('h2, h3, h4, h5, h6') ? one : one.querySelector(':scope > .av-heading__words');
  if (heading) return `${'#'.repeat(Number(heading.localName[1]))} ${line(heading)}`;
  if (one.matches('ul, ol')) return list(one);
  if (one.matches('.av-quote')) return quoted([...one.children].map(paragraph).filter(Boolean).join('\n\n'));
  if (one.matches('pre')) return code(one);
  if (one.matches('hr')) return '***';
  if (one.matches('.av-table')) return table(one);
  if (one.matches('.av-aside')) {
    const title = one.querySelector('.av-aside__heading');
    const inner = [...one.querySelectorAll(':scope > * > :not(.av-aside__heading)')].map(block);
    return quoted([title && `**${line(title)}**`, ...inner].filter(Boolean).join('\n\n'));
  }
  if (one.matches('figure') && one.querySelector('img') && !one.querySelector('figure')) return photo(one);
  if (one.matches('.av-media, .av-embed, video, audio')) {
    const link = one.querySelector('a[href]');
    const player = one.querySelector('video, audio');
    const href = link?.href ?? player?.currentSrc ?? player?.src;
    const caption = one.querySelector('figcaption');
    return [href && `<${destination(href)}>`, caption && line(caption)].filter(Boolean).join('\\\n');
  }
  return [...one.children].map(block).filter(Boolean).join('\n\n');
}

/** A value of the front matter: YAML in double quotation marks. */
const value = (text) => `"${text.replace(/\\/g, '\\\\').replace(/"/g, '\\"').replace(/\s+/g, ' ').trim()}"`;

/** Returns the article with its front matter, its body and a footnote for its source. */
export function inMarkdown(article, detail) {
  const find = (selector) => article.querySelector(selector);
  const text = (selector) => find(selector)?.textContent.trim();
  const [title, subtitle, summary] = ['.av-head__headline', '.av-head__second', '.av-head__summary'].map(text);
  const times = [...article.querySelectorAll('.av-byline__time')];
  const [published, modified] = times.map((time) => time.dateTime);
  const authors = [...article.querySelectorAll('.av-byline__authors .av-name')].map((name) => name.textContent);
  const facts = {
    title,
    subtitle,
    description: summary,
    lang: article.lang,
    date: published,
    modified,
    source: detail?.source,
    url: detail?.url,
  };
  const front = Object.entries(facts)
    .filter(([, fact]) => fact)
    .map(([name, fact]) => `${name}: ${value(fact)}`);
  if (authors[0]) front.push('authors:', ...authors.map((name) => `  - ${value(name)}`));
  const mark = detail?.url ? '[^source]' : '';
  const byline = [find('.av-byline__authors'), times[0]].filter(Boolean).map(line).join(' · ');
  const parts = [
    `---\n${front.join('\n')}\n---`,
    title && `# ${line(find('.av-head__headline'))}${byline ? '' : mark}`,
    subtitle && `**${line(find('.av-head__second'))}**`,
    byline && byline + mark,
    summary && paragraph(find('.av-head__summary')),
    ...[...article.querySelectorAll('.av-body > .av-chunk > *')].map(block),
    mark && `[^source]: <${destination(detail.url)}>`,
  ];
  return `${parts.filter(Boolean).join('\n\n')}\n`;
}
