// Style sheets of the host do not reach the view.
import assert from 'node:assert/strict';
import { serveArticle, VIEWER } from '../support/host_styles.mjs';
import { waitForClosed, waitForPosition } from '../support/lightbox.mjs';
import { at, inBrowser, settle, waitForArticle } from '../support/page.mjs';

const test = inBrowser();

// In a box of fixed size, which no rule of the host matches, the view must be identical to the pixel.
const BOX =
  '#box { all: unset !important; display: block !important; position: absolute !important; inset: 0 auto auto 0 !important; width: 800px !important; }';

/** Every element of the view with its computed style and its box. */
const computedStyles = (page) =>
  page.evaluate(() => {
    const showWithStyles = document.querySelector('article-viewer').shadowRoot.querySelector('.av');
    const origin = showWithStyles.getBoundingClientRect();
    const seen = {};
    [showWithStyles, ...showWithStyles.querySelectorAll('*')].forEach((element, index) => {
      for (const pseudo of ['', '::before', '::after']) {
        const style = getComputedStyle(element, pseudo);
        if (pseudo && style.content === 'none') continue;
        const look = {};
        for (const name of style) look[name] = style.getPropertyValue(name);
        if (element === showWithStyles && !pseudo)
          look.surface = getComputedStyle(showWithStyles.parentElement).backgroundColor;
        // An element that is not displayed has no box.
        if (!pseudo && element.getClientRects().length > 0) {
          const { left, top, width, height } = element.getBoundingClientRect();
          look.place = [left - origin.left, top - origin.top, width, height].map((side) => side.toFixed(1)).join(' ');
        }
        seen[`${index} ${element.localName}.${element.getAttribute('class') ?? ''}${pseudo}`] = look;
      }
    });
    return seen;
  });

/** The differences as `element: property: before → after`, without the allowed properties. */
function differences(before, after, may = []) {
  const lines = [];
  for (const [element, look] of Object.entries(before)) {
    if (!after[element]) lines.push(`${element} is missing`);
    for (const [name, value] of Object.entries(look)) {
      const other = after[element]?.[name];
      if (after[element] && other !== value && !may.includes(name))
        lines.push(`${element}: ${name}: ${value} → ${other}`);
    }
  }
  return lines;
}

async function view(page, host, css, { attributes = '', doctype, viewer = VIEWER } = {}) {
  await host(`<div id="outer"><div id="box">${viewer}</div></div>`, {
    head: `<style>${css} ${BOX}</style>`,
    attributes,
    doctype,
  });
  await waitForArticle(page, 'First');
  await page.locator(at.currentTab).waitFor();
  await page.locator(at.next).waitFor();
  await settle(page);
}

const INHERITED = `color: red; font: italic small-caps 900 40px/3 "Comic Sans MS", cursive; letter-spacing: 9px; word-spacing: 20px; text-align: right;
  text-indent: 3em; text-transform: uppercase; text-shadow: 1px 1px red; white-space: pre; word-break: break-all; overflow-wrap: normal; hyphens: auto; tab-size: 1; line-break: anywhere;
  list-style: square inside; border-collapse: collapse; border-spacing: 9px; caption-side: bottom; cursor: crosshair; quotes: "<" ">"; orphans: 5; widows: 5;
  -webkit-text-fill-color: red; -webkit-text-stroke: 1px blue; -webkit-font-smoothing: antialiased; text-underline-offset: 9px; text-emphasis: dot; font-feature-settings: "smcp"; font-variant-ligatures: none;
  accent-color: red; caret-color: red; text-wrap: nowrap; text-size-adjust: 200%; image-rendering: pixelated; fill: red; stroke: red; stroke-width: 9px`;

const important = (declarations) =>
  `${declarations
    .split(';')
    .map((one) => `${one} !important`)
    .join(';')};`;

// The rule, and the properties that it may change.
const HOSTILE = [
  ['all: unset on everything', '* { all: unset !important; }'],
  ['all: revert on everything', '* { all: revert !important; }'],
  ['inherited properties on everything', `* { ${INHERITED} }`],
  ['inherited properties on everything with !important', `* { ${important(INHERITED)} }`],
  ['inherited properties on the element with !important', `article-viewer { ${important(INHERITED)} }`],
  [
    'box properties on everything',
    '* { box-sizing: content-box !important; margin: 1px !important; padding: 2px !important; border: 3px solid red !important; border-radius: 9px !important; float: none !important; } article-viewer { margin: 0 !important; padding: 0 !important; border: 0 !important; }',
  ],
  ['display: inline', '* { display: inline !important; } head, head * { display: none !important; }'],
  ['a small root font', 'html { font-size: 62.5%; } body { font-size: 1.6rem; }'],
  ['a huge root font', 'html { font-size: 30px !important; }'],
  [
    'the direction of the page',
    'html, body, div, article-viewer { direction: rtl !important; unicode-bidi: bidi-override !important; }',
  ],
  [
    'vertical writing modes',
    'html, body { writing-mode: vertical-rl; text-orientation: upright; } article-viewer { writing-mode: vertical-rl !important; text-orientation: upright !important; }',
    ['perspective-origin', 'transform-origin'],
  ],
  ['transitions', '* { transition: all 3s !important; animation: none !important; }'],
  ['transitions of discrete properties', '* { transition: all 3s allow-discrete !important; }'],
  ['backgrounds', '* { background: red !important; background-image: none !important; }'],
  [
    'dialogs, buttons, pictures and links',
    'dialog, button, img, picture, figure, a, nav, h1, p { display: none !important; color: red !important; } ::before, ::after { content: "x" !important; } ::marker, ::placeholder, ::backdrop { color: red; display: none; }',
  ],
  [
    'other custom properties',
    ':root { --av-ink-soft: red; --own-font: fantasy; --own-leading: 9; --pace: 9s; } * { --own-font: fantasy; }',
  ],
  [
    'containment',
    '#outer { contain: layout style; container-type: size; width: 900px; height: 50px; } div { container-name: any; }',
  ],
  ['transforms', '#outer { transform: translateX(0); filter: blur(0); will-change: transform; perspective: 100px; }'],
  [
    'parts outside the contract',
    '::slotted(*), article-viewer * { color: red !important; } :host { color: red !important; } .av, .av-text, .av-photo { color: red !important; }',
  ],
  [
    'styles of the selection',
    '::selection { color: red; background: lime; } * { user-select: none !important; }',
    ['user-select'],
  ],
  [
    'print colours',
    '@media all { * { color: #000 !important; background: #fff !important; box-shadow: none !important; text-shadow: none !important; } }',
  ],
];

for (const [what, css, may] of HOSTILE) {
  test(`the view is unaffected by ${what}`, async ({ host, page, server }) => {
    serveArticle(server);
    await view(page, host, '');
    const clean = await computedStyles(page);
    await view(page, host, css);
    // Transitions have ended.
    await page.evaluate(() => Promise.all(document.getAnimations().map((one) => one.finish())));
    const found = differences(clean, await computedStyles(page), may);
    assert.deepEqual(found.slice(0, 20), [], `${found.length} differences`);
  });
}

test('the view is unaffected by quirks mode, a direction and colours in attributes', async ({ host, page, server }) => {
  // Code is an exception: in quirks mode the height of a line is that of its font.
  serveArticle(server, { code: false });
  await view(page, host, '');
  const clean = await computedStyles(page);
  await view(page, host, '', {
    doctype: '',
    attributes: ' dir="rtl" bgcolor="red" text="lime" link="red" vlink="red"',
  });
  assert.equal(await page.evaluate(() => document.compatMode), 'BackCompat');
  const found = differences(clean, await computedStyles(page));
  assert.deepEqual(found.slice(0, 20), [], `${found.length} differences`);
});

test('a viewer in an invisible element is invisible and receives no clicks', async ({ host, page, server }) => {
  serveArticle(server);
  await view(page, host, '');
  const set = (style) =>
    page.evaluate((style) => {
      document.getElementById('outer').setAttribute('style', style);
    }, style);
  const photo = page.locator(at.photo);
  const style = (name) => photo.evaluate((photo, name) => getComputedStyle(photo)[name], name);
  const hit = () =>
    photo.evaluate((photo) => {
      const { left, top, width, height } = photo.getBoundingClientRect();
      return document.elementFromPoint(left + width / 2, top + height / 2)?.localName;
    });
  await photo.scrollIntoViewIfNeeded();
  assert.equal(await hit(), 'article-viewer');
  for (const hidden of ['visibility: hidden', 'visibility: collapse']) {
    await set(hidden);
    assert.notEqual(await hit(), 'article-viewer', hidden);
    assert.notEqual(await style('visibility'), 'visible');
  }
  await set('opacity: 0; pointer-events: none');
  assert.notEqual(await hit(), 'article-viewer', 'an element without pointer events receives clicks');
  await set('');
  assert.equal(await hit(), 'article-viewer');
  assert.equal(await style('visibility'), 'visible');
});

test('the host’s elements keep their style, and window has no new name', async ({ host, page, server, context }) => {
  serveArticle(server);
  const own = `<header class="av av-text av-photo">Own words <a href="#x">link</a> <button>Button</button> <dialog open>Dialog</dialog><div class="av-skeleton av-broken">Own</div></header>`;
  const state = () =>
    page.evaluate(() => ({
      looks: [document.documentElement, document.body, ...document.querySelectorAll('header, header *')].map(
        (element) => {
          const style = getComputedStyle(element);
          // The article makes the page longer.
          return [...style]
            .filter((name) => !/^(height|block-size|perspective-origin|transform-origin)$/.test(name))
            .map((name) => `${name}: ${style.getPropertyValue(name)}`);
        },
      ),
      names: Object.getOwnPropertyNames(window).concat(Object.getOwnPropertySymbols(window).map(String)).sort(),
      document: Object.getOwnPropertyNames(document).sort(),
      storage: [localStorage.length, sessionStorage.length, document.cookie],
      head: document.head.innerHTML,
      attributes: [document.documentElement, document.body].map((element) => element.getAttributeNames()),
    }));
  await host(`${own}<main></main>`, { loader: false });
  await page.waitForFunction(() => document.querySelector('main'));
  const before = await state();
  await page.evaluate(async (viewer) => {
    document.querySelector('main').innerHTML = viewer;
    await import('/article-viewer.js');
  }, VIEWER);
  await waitForArticle(page, 'First');
  await page.locator(at.photo).click();
  await waitForPosition(page, '1 / 1');
  await page.keyboard.press('Escape');
  await waitForClosed(page);
  await page.locator(`${at.next} .av-next__link`).click();
  await waitForArticle(page, 'Second');
  assert.deepEqual(await state(), before);
  // After removal no listener remains.
  await page.evaluate(async () => {
    document.querySelector('main').replaceChildren();
    await new Promise((done) => {
      setTimeout(done);
    });
  });
  const session = await context.newCDPSession(page);
  const scripts = new Set();
  session.on('Debugger.scriptParsed', ({ scriptId, url }) => {
    if (/viewer/.test(url)) scripts.add(scriptId);
  });
  await session.send('Debugger.enable');
  const listenersOf = async (expression) => {
    const { result } = await session.send('Runtime.evaluate', { expression });
    const { listeners } = await session.send('DOMDebugger.getEventListeners', { objectId: result.objectId });
    return listeners
      .filter(({ scriptId }) => scripts.has(scriptId))
      .map(({ type }) => type)
      .sort();
  };
  assert.deepEqual(await listenersOf('document.body'), []);
  assert.deepEqual(await listenersOf('document'), []);
  assert.deepEqual(await listenersOf('window'), []);
});
