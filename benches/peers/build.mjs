// Builds the contestants into a folder, each in a folder of its own, from the demo's article, site and feeds.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { env } from 'node:process';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { lastParagraph, pageOf } from './page/model.mjs';
import { hostPage } from './snippet.mjs';
import { wordpressPost } from './wordpress.mjs';

const project = (path) => fileURLToPath(new URL(`../../${path}`, import.meta.url));
const source = (name) => project(`benches/peers/page/${name}`);
/** The folder of the npm packages, which `cargo xtask bench --peers` installs. */
const PACKAGES = env.PEERS_PACKAGES ?? project('.tools/peers');
const { build, transform } = createRequire(join(PACKAGES, 'package.json'))('esbuild');
const json = (path) => JSON.parse(readFileSync(project(path), 'utf8'));

const ARTICLE = 'river-returns.json';
/** The peers with scripts: entry, library, module of hooks. */
const SCRIPTED = { preact: ['preact.jsx', 'preact', 'preact/hooks'], react: ['react.jsx', 'react', 'react'] };

/** Style sheets that a lazy module imports become minified text. */
const cssAsText = {
  name: 'css-as-text',
  setup: ({ onLoad }) =>
    onLoad({ filter: /\.css$/ }, async ({ path }) => {
      const { code } = await transform(readFileSync(path, 'utf8'), { loader: 'css', minify: true });
      return { contents: code, loader: 'text' };
    }),
};

function writer(folder) {
  mkdirSync(join(folder, 'assets'), { recursive: true });
  return (name, text) => writeFileSync(join(folder, name), typeof text === 'string' ? text : JSON.stringify(text));
}

/** Writes a style sheet with its hash in the name, and returns its address. */
async function writeStyle(write, css) {
  const { code } = await transform(css, { loader: 'css', minify: true });
  const name = `assets/style-${createHash('sha256').update(code).digest('hex').slice(0, 8)}.css`;
  write(name, code);
  return `/${name}`;
}

function document(page, head, body) {
  return (
    `<!doctype html><html lang="${page.lang}"><head><meta charset="utf-8">` +
    '<meta name="viewport" content="width=device-width, initial-scale=1">' +
    `<title>${page.headline}</title><link rel="icon" href="data:,">${head}</head><body>${body}</body></html>`
  );
}

/** The page without scripts, rendered at build time. */
async function buildPlain(folder, page) {
  const outfile = join(folder, '..', 'prerender.mjs');
  const options = {
    bundle: true,
    nodePaths: [join(PACKAGES, 'node_modules')],
    format: 'esm',
    platform: 'node',
    outfile,
  };
  const alias = { hooks: 'preact/hooks' };
  await build({
    ...options,
    entryPoints: [source('prerender.jsx')],
    jsx: 'automatic',
    jsxImportSource: 'preact',
    alias,
  });
  const { plainHtml, tabRules } = await import(pathToFileURL(outfile).href);
  const css = ['styles.css', 'plain.css'].map((name) => readFileSync(source(name), 'utf8')).join('') + tabRules(page);
  const write = writer(folder);
  const style = await writeStyle(write, css);
  write('index.html', document(page, `<link rel="stylesheet" href="${style}">`, plainHtml(page)));
}

/** A page that a library renders in the browser. Everything it needs first is named in the head. */
async function buildScripted(folder, page, [entry, library, hooks]) {
  const write = writer(folder);
  const { metafile } = await build({
    entryPoints: [source(entry)],
    outdir: join(folder, 'assets'),
    entryNames: '[name]-[hash]',
    chunkNames: '[name]-[hash]',
    nodePaths: [join(PACKAGES, 'node_modules')],
    alias: { hooks },
    jsx: 'automatic',
    jsxImportSource: library,
    define: { 'process.env.NODE_ENV': '"production"' },
    plugins: [cssAsText],
    bundle: true,
    splitting: true,
    minify: true,
    metafile: true,
    format: 'esm',
    target: 'es2022',
    legalComments: 'none',
  });
  const address = (path) => `/assets/${path.split('/').at(-1)}`;
  const [script, output] = Object.entries(metafile.outputs).find(([, { entryPoint }]) => entryPoint?.endsWith(entry));
  const chunks = output.imports.filter(({ kind }) => kind === 'import-statement').map(({ path }) => address(path));
  const style = await writeStyle(write, readFileSync(source('styles.css'), 'utf8'));
  const head =
    `<link rel="stylesheet" href="${style}"><script type="module" src="${address(script)}"></script>` +
    chunks.map((chunk) => `<link rel="modulepreload" href="${chunk}">`).join('') +
    '<link rel="preload" as="fetch" crossorigin href="/page.json">';
  write('page.json', page);
  write('index.html', document(page, head, '<div id="root"></div>'));
}

/** A host page with the snippet of the README. With an origin, the article is a post of a WordPress there. */
function buildOurs(folder, page, article, { hints = true, origin }) {
  const write = writer(folder);
  const file = origin ? 'wordpress.json' : 'article.json';
  const { head, body } = hostPage(readFileSync(project('README.md'), 'utf8'), { hints, file });
  write(file, origin ? wordpressPost(article, origin) : article);
  write('index.html', document(page, head, body));
}

/** The page that the command line writes. Lists are those of the demo, because the run has only one article. */
function buildPrerendered(folder, program) {
  const out = join(folder, '..', 'prerendered');
  const options = ['--site', project('static/demo/site.json'), '--loader', '/viewer/article-viewer.js', '--out', out];
  execFileSync(program, ['prerender', project(`static/demo/articles/${ARTICLE}`), ...options], { stdio: 'ignore' });
  const { path } = JSON.parse(readFileSync(join(out, 'manifest.ndjson'), 'utf8').split('\n')[0]);
  writer(folder)('index.html', readFileSync(join(out, path), 'utf8'));
}

/** The demo's article with addresses as seen from the root of a contestant. */
function rooted(article) {
  const link = (one) => (one.src ? { ...one, src: `articles/${one.src}` } : one);
  const text = JSON.stringify({
    ...article,
    relatedLink: article.relatedLink.map(link),
    nextArticle: link(article.nextArticle),
  });
  return JSON.parse(text.replaceAll('"../photos/', '"photos/'));
}

/**
 * Builds the contestants, given with their origins. `program` is the command line of the viewer, for prerendered pages. Returns what a
 * measurement has to find in the pages.
 */
export async function buildContestants(out, origins, program) {
  rmSync(out, { recursive: true, force: true });
  const article = json(`static/demo/articles/${ARTICLE}`);
  const site = json('static/demo/site.json');
  const feeds = site.channels.map(({ feed }) => json(`static/demo/${feed}`));
  const page = pageOf(article, site, feeds);
  const builders = {
    plain: (folder) => buildPlain(folder, page),
    preact: (folder) => buildScripted(folder, page, SCRIPTED.preact),
    react: (folder) => buildScripted(folder, page, SCRIPTED.react),
    ours: (folder) => buildOurs(folder, page, rooted(article), {}),
    'ours-without-hints': (folder) => buildOurs(folder, page, rooted(article), { hints: false }),
    'ours-prerendered': (folder) => buildPrerendered(folder, program),
    'ours-wordpress': (folder, origin) => buildOurs(folder, page, rooted(article), { origin }),
  };
  for (const [name, origin] of Object.entries(origins)) await builders[name](join(out, name), origin);
  return { lastParagraph: lastParagraph(page), listHeadlines: page.channels.map(({ items }) => items[0].name) };
}
