// Prerendered pages of the demo, served beside the release.
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { FIRST_SCREEN, waitForLiveView } from './first_screen.mjs';
import { WASM } from './server.mjs';

// A native test writes them: `cargo test --features cli --test native prerender`.
const PAGES = fileURLToPath(new URL('../../../target/prerendered/', import.meta.url));

/** The addresses of all articles. */
export const ARTICLES = readdirSync(PAGES, { recursive: true })
  .filter((name) => name.endsWith('.html') && /^20/.test(name))
  .map((name) => `/${name}`);

/** The page of the reference article. */
export const RIVER = ARTICLES.find((address) => address.includes('river-returns'));

/** Serves a file of the output at its address. `change` may change its text. */
export function servePage({ server }, address, { change = (html) => html, headers } = {}) {
  const html = readFileSync(`${PAGES}${address.replace(/\/$/, '/index.html')}`, 'utf8');
  const withIcon = html.replace('</head>', '<link rel="icon" href="data:,"></head>');
  server.route(address, { body: change(withIcon), type: 'text/html; charset=utf-8', headers });
  for (const name of readdirSync(PAGES, { recursive: true }).filter((name) => /(site|feed)\.json$/.test(name)))
    server.route(`/${name}`, { body: readFileSync(PAGES + name), type: 'application/json' });
}

/** Opens a page while the program is held back. Returns a function that lets the program come and waits for the live view. */
export async function openPrerendered(scene, address, options) {
  const { page, server } = scene;
  servePage(scene, address, options);
  const program = server.hold(WASM);
  await page.goto(server.origin + address);
  await page.locator(FIRST_SCREEN).waitFor();
  await page.waitForFunction(() => customElements.get('article-viewer'));
  return () => waitForLiveView(page, program);
}

/** The elements, attributes and texts of the view, one per line. */
export const linesOf = (page, root) =>
  page.evaluate((root) => {
    const view = document.querySelector('article-viewer').shadowRoot.querySelector(`${root} > .av`).cloneNode(true);
    view.normalize();
    // Heights that the takeover keeps, and the reader's actions, are no markup.
    const isOwn = ({ name }) => name !== 'style' && name !== 'aria-busy';
    // A prerendered address may be relative to the root.
    const absolute = (value) => value.replaceAll(location.origin, '');
    const lines = (node) => {
      if (node.nodeType === Node.TEXT_NODE) return [node.data];
      if (node.nodeType !== Node.ELEMENT_NODE) return [];
      const attributes = [...node.attributes].filter(isOwn).map(({ name, value }) => `${name}=${absolute(value)}`);
      return [`<${node.localName} ${attributes.sort().join(' ')}>`, ...[...node.childNodes].flatMap(lines)];
    };
    return lines(view);
  }, root);
