// Marks the cards of articles that are kept, while there is no connection. A style sheet in the viewer's open shadow root does
// it, because the program owns the elements there.

import { fragmentOf } from './address.js';
import { texts } from './texts.js';
import { ask } from './worker.js';

const sheet = new CSSStyleSheet();

export function watchCards(viewer) {
  const mark = async () => {
    const { articles } = await ask({ type: 'list' });
    const links = articles.map(({ src }) => `[part~="card"] a[href$="${CSS.escape(fragmentOf(viewer, src))}"]`);
    const rule = links.length ? `${links.join()}{&::after{content:"✓ ${texts().available}"}}` : '';
    sheet.replaceSync(navigator.onLine ? '' : rule);
    const root = viewer.shadowRoot;
    if (!root.adoptedStyleSheets.includes(sheet)) root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
  };
  viewer.addEventListener('av-channel', mark);
  for (const name of ['online', 'offline']) addEventListener(name, mark);
  mark();
}
