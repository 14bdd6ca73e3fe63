// Marks the cards of articles that are kept, while there is no connection. A style sheet in the viewer's open shadow root does
// it, because the program owns the elements there.

import { fragmentOf } from './address.js';
import { texts } from './texts.js';
import { ask } from './worker.js';

const sheet = new CSSStyleSheet();

export function watchCards(viewer) {
  const mark = async () => {
    const { articles } = await ask({ type: 'list' });
    const kept = articles.map(
      ({ src }) => `[part~="card"] :has(>a[href$="${CSS.escape(fragmentOf(viewer, src))}"])::after`,
    );
    const style = 'display:block;font:400 .8125rem/1.6 system-ui,sans-serif;color:var(--av-ink-soft)';
    const rule = kept.length ? `${kept.join()}{content:"✓ ${texts().available}";${style}}` : '';
    sheet.replaceSync(navigator.onLine ? '' : rule);
    const root = viewer.shadowRoot;
    if (!root.adoptedStyleSheets.includes(sheet)) root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
  };
  viewer.addEventListener('av-channel', mark);
  for (const name of ['online', 'offline']) addEventListener(name, mark);
  mark();
}
