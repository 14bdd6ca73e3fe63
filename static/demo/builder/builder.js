// The embed builder: shows the viewer with the chosen options in the preview, and its code for copying.
import { hasContrast, properties } from './colour.js';
import { prerender, react, vue, wordpress } from './notation.js';
import { element as elementSnippet, frame as frameSnippet } from './snippet.js';
import { setLanguage, text } from './words.js';

const at = (id) => document.getElementById(id);
const [form, example, own, frame, code, status] = ['choices', 'example', 'own', 'preview', 'snippet', 'status'].map(at);

/** The code of the element in each notation. */
const NOTATIONS = { element: elementSnippet, wordpress, react, vue, prerender };
/** The folder of the viewer. */
const BASE = new URL('../../', import.meta.url).href;
/** The attributes of the form, in the order of the code. */
const ATTRIBUTES = [
  'src',
  'format',
  'mapping',
  'site',
  'channel',
  'lang',
  'theme',
  'navigation',
  'address',
  'caption-policy',
  'controls',
  'loading',
];
/** Options that a frame does not have: the colours and the history of the host page. */
const FRAMELESS = [own, form.address];
const COLOURS = ['accent', 'ink', 'surface'];
const absolute = (address) => new URL(address, document.baseURI).href;

let viewer;
/** The hash of the loader, if the code pins it. */
let integrity;
/** The message in place of an article that a frame refuses. */
let refusal;
/** The fallback content, a link to the article, as soon as its headline is known. */
let fallback;

/** The chosen options. An attribute with several values has them separated by spaces. */
function readOptions() {
  const data = new FormData(form);
  const attributes = Object.fromEntries(ATTRIBUTES.map((name) => [name, data.getAll(name).join(' ').trim()]));
  const colours =
    own.checked && !own.disabled ? properties(Object.fromEntries(COLOURS.map((name) => [name, at(name).value]))) : {};
  // Without an article the viewer shows the chosen channel or the first one.
  const channel = [...at('channels').options].find(({ value }) => !attributes.channel || value === attributes.channel);
  const title = fallback?.headline || (!attributes.src && channel?.text) || 'Article';
  return { base: BASE, attributes, colours, fallback, title, integrity, reserve: at('reserve').checked };
}

/** Reads the hash of the loader, which only a release has. */
async function readIntegrity() {
  integrity = at('pin').checked
    ? await fetch(`${BASE}integrity.json`)
        .then((response) => response.json())
        .then((hashes) => hashes['article-viewer.js'])
        .catch(() => {})
    : undefined;
  status.value = at('pin').checked && !integrity ? text('unpinned') : '';
  update();
}

/** Origins that `article-origins` of the frame must list. */
function foreignOrigins() {
  const fields = [form.src, form.mapping, form.site].filter(({ value, validity }) => value && validity.valid);
  const origins = new Set(fields.map(({ value }) => new URL(value).origin));
  return [...origins].filter((origin) => origin !== new URL(BASE).origin);
}

/** Updates the code and the preview. */
function update() {
  const isFrame = form.way.value === 'frame';
  for (const choice of FRAMELESS) choice.disabled = isFrame;
  const chosen = readOptions();
  const isColoured = Object.keys(chosen.colours).length > 0;
  const notation = isFrame ? frameSnippet : NOTATIONS[at('notation').value];
  const isHtml = !isFrame && (notation === elementSnippet || notation === wordpress);
  at('notation').disabled = isFrame;
  at('reserve').disabled = !isHtml;
  at('pin').disabled = !isHtml;
  code.value = notation(chosen);
  at('inline').hidden = !code.value.includes('style=') && !code.value.includes('<style>');
  at('colours').hidden = !isColoured;
  at('pale').value = isColoured && !hasContrast(chosen.colours) ? text('pale') : '';
  const origins = isFrame ? foreignOrigins() : [];
  at('foreign').value = origins.length > 0 ? `${text('foreign')} ${origins.join(' ')}` : '';
  if (!viewer) return;
  // A frame shows the message of embed.html instead of documents of other origins.
  refusal.textContent = origins.length > 0 ? `${text('refused')} ${origins.join(' ')}` : '';
  viewer.hidden = origins.length > 0;
  for (const [name, value] of Object.entries(chosen.attributes)) {
    if (!value) viewer.removeAttribute(name);
    else if (viewer.getAttribute(name) !== value) viewer.setAttribute(name, value);
  }
  viewer.removeAttribute('style');
  for (const [name, value] of Object.entries(chosen.colours)) viewer.style.setProperty(name, value);
}

/** Keeps the selected example and the address in agreement. */
function syncExample(changed) {
  if (changed === example && example.value !== 'other') {
    form.src.value = example.value && absolute(example.value);
  } else if (changed === form.src) {
    const same = [...example.options].find(({ value }) => (value && absolute(value)) === form.src.value);
    example.value = same?.value ?? 'other';
  }
  if (changed === example || changed === form.src) fallback = undefined;
}

/** Offers the channels of the site if its JSON can be loaded. */
async function loadChannels() {
  const address = form.site.value;
  const site = address
    ? await fetch(address)
        .then((response) => response.json())
        .catch(() => {})
    : undefined;
  if (address !== form.site.value) return;
  const channels = Array.isArray(site?.channels) ? site.channels : [];
  at('channels').replaceChildren(...channels.map(({ id, name }) => new Option(name, id)));
  update();
}

form.addEventListener('change', ({ target }) => {
  if (!target.checkValidity()) return target.reportValidity();
  syncExample(target);
  if (target === form.site) loadChannels();
  update();
});
// The choices beside the code.
for (const name of ['notation', 'reserve']) at(name).addEventListener('change', update);
at('pin').addEventListener('change', readIntegrity);
form.addEventListener('input', ({ target }) => {
  status.value = '';
  if (target.type === 'color') update();
});
form.addEventListener('submit', (event) => event.preventDefault());

at('copy').addEventListener('click', async () => {
  try {
    await navigator.clipboard.writeText(code.value);
    status.value = text('copied');
  } catch {
    // Without clipboard access the code is selected for copying by keyboard.
    code.focus();
    code.select();
    status.value = text('selected');
  }
});

/** Creates the element in the preview with the chosen options. */
function startPreview() {
  const { contentDocument: page, contentWindow: window } = frame;
  refusal = page.body.appendChild(page.createElement('p'));
  viewer = page.createElement('article-viewer');
  window.addEventListener('av-article', ({ detail }) => {
    // Only the chosen article counts, not one that was opened from it.
    if (fallback !== undefined || !form.src.value) return;
    fallback = { headline: detail.headline, url: detail.url };
    update();
  });
  update();
  page.body.append(viewer);
}

form.src.value = absolute(example.value);
form.site.value = absolute('site.json');
setLanguage(/^zh\b/i.test(navigator.language), update);
loadChannels();
if (frame.contentDocument?.readyState === 'complete' && frame.contentDocument.URL !== 'about:blank') startPreview();
else frame.addEventListener('load', startPreview, { once: true });
