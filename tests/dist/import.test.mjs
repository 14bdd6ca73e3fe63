// The import of the package where there is no page: it does nothing and does not fail. The components render on a server.
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { before } from 'node:test';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { inBrowser } from '../e2e/support/page.mjs';
import { pack } from './package.mjs';

const test = inBrowser();
const HERE = new URL('.', import.meta.url);
let folder;
before(() => {
  ({ folder } = pack());
});

/** Runs a module in a process of its own. Returns what it prints; a failure rejects. */
async function run(script, ...conditions) {
  const flags = conditions.map((condition) => `--conditions=${condition}`);
  const { stdout, stderr } = await promisify(execFile)(
    process.execPath,
    [...flags, '--input-type=module', '--eval', script],
    { cwd: HERE },
  );
  assert.equal(stderr, '');
  return stdout.trim();
}

const file = (name) => JSON.stringify(pathToFileURL(`${folder}/${name}`).href);

for (const [name, module] of [
  ['the package', '"article-viewer"'],
  ['the loader of the package', '"article-viewer/article-viewer.js"'],
]) {
  test(`${name} is imported by Node and a worker thread and does nothing`, async () => {
    const script = `const before = Object.keys(globalThis).length;
      await import(${module});
      const { Worker } = await import('node:worker_threads');
      const code = 'import(' + JSON.stringify(import.meta.resolve(${module})) + ')';
      const code_of_exit = await new Promise((done) => new Worker(code, { eval: true }).on('exit', done));
      console.log(Object.keys(globalThis).length - before, code_of_exit);`;
    assert.equal(await run(script), '0 0');
  });
}

test('the loader itself is imported by Node, as bundlers for servers may do', async () => {
  const script = `await import(${file('bundler.js')}); await import(${file('article-viewer.js')}); console.log('done')`;
  assert.equal(await run(script), 'done');
  // A bundler for browsers chooses another entry than one for servers.
  const resolve = `console.log(import.meta.resolve('article-viewer'))`;
  assert.match(await run(resolve), /\/server\.js$/);
  assert.match(await run(resolve, 'browser'), /\/bundler\.js$/);
  assert.match(await run(resolve, 'react-server', 'browser'), /\/server\.js$/);
});

test('jsdom shows the content of the element', async () => {
  const script = `import { JSDOM } from 'jsdom';
    const { window } = new JSDOM('<article-viewer src="/a.json"><p>Read it there.</p></article-viewer>', { url: 'https://news.example/' });
    for (const name of ['window', 'document', 'HTMLElement', 'customElements', 'CSSStyleSheet', 'Document', 'Node'])
      Object.defineProperty(globalThis, name, { value: name === 'window' ? window : window[name], configurable: true });
    await import(LOADER);
    const viewer = document.querySelector('article-viewer');
    viewer.src = null;
    document.body.append(document.createElement('article-viewer'));
    console.log(viewer.shadowRoot === null, viewer.textContent);`;
  assert.equal(await run(script.replace('LOADER', file('bundler.js'))), 'true Read it there.');
});

test('a module worker imports the loader', async ({ host, page, server }) => {
  server.route('/worker.js', {
    type: 'text/javascript',
    body: 'import "/article-viewer.js"; postMessage(typeof customElements)',
  });
  await host('', { loader: false });
  const answer = await page.evaluate(
    () =>
      new Promise((done, fail) => {
        const worker = new Worker('/worker.js', { type: 'module' });
        worker.onmessage = ({ data }) => done(data);
        worker.onerror = ({ message }) => fail(Error(message ?? 'the worker failed'));
      }),
  );
  assert.equal(answer, 'undefined');
});

const GIVEN = `{ src: '/a.json?b&c', site: null, theme: null, lang: 'en', captionPolicy: 'hide-credit', article: { headline: 'A' } }`;
const RENDERED = 'src="/a.json?b&amp;c" lang="en" caption-policy="hide-credit"';

/** The attributes of the only element, in alphabetical order. */
const attributesOf = (html) => {
  assert.match(html, /^<article-viewer [^>]*><p>Inside<\/p><\/article-viewer>$/);
  return html.match(/[\w-]+="[^"]*"/g).sort();
};

test('the component for React renders on a server', async () => {
  const html = await run(`import { createElement } from 'react';
    import { renderToString } from 'react-dom/server';
    import { ArticleViewer } from 'article-viewer/react';
    const child = createElement('p', null, 'Inside');
    console.log(renderToString(createElement(ArticleViewer, { ...${GIVEN}, onAvArticle() {} }, child)))`);
  assert.deepEqual(attributesOf(html), RENDERED.match(/[\w-]+="[^"]*"/g).sort());
});

test('the component for Vue renders on a server, without options of the compiler', async () => {
  const html = await run(`import { createSSRApp, h } from 'vue';
    import { renderToString } from 'vue/server-renderer';
    import articleViewer, { ArticleViewer } from 'article-viewer/vue';
    const render = () => h(ArticleViewer, { ...${GIVEN}, 'onAv-article'() {} }, () => h('p', 'Inside'));
    console.log((await renderToString(createSSRApp({ render }).use(articleViewer))).replace(/<!--.*?-->/g, ''))`);
  assert.deepEqual(attributesOf(html), RENDERED.match(/[\w-]+="[^"]*"/g).sort());
});
