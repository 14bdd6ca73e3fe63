// Other notations of the element's code: WordPress, React, Vue, and the command that prerenders. They know no page.
import { element, escapeHtml, withValue } from './snippet.js';

const camelCase = (name) => name.replace(/-(\w)/g, (_, letter) => letter.toUpperCase());
const quoted = (words) => `'${words.replace(/'/g, "'\\''")}'`;

/** A Custom HTML block, which the block editor makes of the pasted text. */
export const wordpress = (options) => `<!-- wp:html -->\n${element(options)}\n<!-- /wp:html -->`;

/** A property of JSX. Strings with letters that JSX reads in another way are expressions. */
const property = ([name, value]) =>
  `${camelCase(name)}=${/["&<>{}\\]/.test(value) ? `{${JSON.stringify(value)}}` : `"${value}"`}`;

/** The code of a component in React. */
export function react({ attributes, colours }) {
  const properties = withValue(attributes).map(property);
  if (Object.keys(colours).length > 0) properties.push(`style={${JSON.stringify(colours)}}`);
  return `import { ArticleViewer } from 'article-viewer/react';\n\n<ArticleViewer ${properties.join(' ')} />`;
}

/** The code of a component in Vue. */
export function vue({ attributes, colours }) {
  const style = Object.entries(colours)
    .map(([name, value]) => `${name}: ${value};`)
    .join(' ');
  const words = withValue({ ...attributes, style }).map(([name, value]) => ` ${name}="${escapeHtml(value)}"`);
  return [
    '<script setup>',
    "import { ArticleViewer } from 'article-viewer/vue';",
    '</script>',
    '',
    '<template>',
    `  <ArticleViewer${words.join('')} />`,
    '</template>',
  ].join('\n');
}

/** The command that writes a page of the article. A mapping is a file for it. */
export function prerender({ base, attributes: { src, site, format, mapping, channel: _, ...others } }) {
  const options = Object.entries(others)
    .filter(([, value]) => value)
    .map(([name, value]) => `--attribute ${quoted(`${name}=${value}`)}`);
  return [
    `article-viewer prerender ${src ? quoted(src) : 'articles/'}`,
    ...(site ? [`--site ${quoted(site)}`] : []),
    ...(format && !mapping ? [`--as ${quoted(format)}`] : []),
    ...(mapping ? [`--mapping ${quoted(mapping.split('/').pop())}`] : []),
    `--loader ${quoted(`${base}article-viewer.js`)}`,
    ...options,
    '--out public/',
  ].join(' \\\n  ');
}
