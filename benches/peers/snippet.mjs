// The host page of the viewer: the snippet of the README, with the addresses of the measurement.

const HINT = /^\s*<link rel="(?:modulepreload|preload|preconnect)"/;
const IN_HEAD = /^\s*<(?:link|script|style|meta)\b/;
/** The rule that CONTRACT.md recommends against a layout shift. */
const STYLE = '<style>body{margin:0}article-viewer:not(:defined){display:block;min-height:100vh}</style>';

/** Splits the first snippet of "Embed it" into head and body. `file` is the name of the article's document. */
export function hostPage(readme, { hints, file }) {
  const snippet = readme.match(/## Embed it\n[\s\S]*?```html\n([\s\S]*?)```/)?.[1];
  if (!snippet?.includes('<article-viewer'))
    throw new Error('README.md has no snippet with <article-viewer> below "Embed it".');
  const text = snippet.replaceAll(/https:\/\/your\.example\/viewer\//g, '/viewer/').replaceAll('article.json', file);
  const all = text.split('\n').filter((line) => line.trim());
  const lines = hints ? all : all.filter((line) => !HINT.test(line));
  if (!hints && lines.length === all.length)
    throw new Error('The snippet of README.md has no preload hint to leave out.');
  const head = lines.filter((line) => IN_HEAD.test(line));
  const body = lines.filter((line) => !IN_HEAD.test(line));
  return { head: [STYLE, ...head].join('\n'), body: body.join('\n') };
}
