// The embed builder: shows the viewer with the chosen options in the preview, and its code for copying.
import { hasContrast, properties } from './colour.js';
import { element as elementSnippet, frame as frameSnippet } from './snippet.js';
import { setLanguage, text } from './words.js';

const at = (id) => document.getElementById(id);
const [form, example, own, frame, code, status] = ['choices', 'example', 'own', 'preview', 'snippet', 'status'].map(at);

/** The code of each way of embedding. */
const SNIPPETS = { element: elementSnippet, frame: frameSnippet };
/** The folder of the viewer. */
const BASE = new URL('../../', import.meta.url).href;
/** The attributes of the form, in the order of the code. */
const ATTRIBUTES = [
  'src',
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
  return { base: BASE, attributes, colours, fallback, title };
}

/** Origins that `article-origins` of the frame must list. */
function foreignOrigins() {
  const fields = [form.src, form.site].filter(({ value, validity }) => value && validity.valid);
  const origins = new Set(fields.map(({ value }) => new URL(value).origin));
  return [...origins].filter((origin) => origin !== new URL(BASE).origin);
}

/** Updates the code and the preview. */
function update() {
  const isFrame = form.way.value === 'frame';
  for (const choice of FRAMELESS) choice.disabled = isFrame;
  const chosen = readOptions();
  const isColoured = Object.keys(chosen.colours).length > 0;
  code.value = SNIPPETS[form.way.value](chosen);
  at('inline').hidden = !isFrame && !isColoured;
  at('colours').hidden = !isColoured;
  at('pale').value = isColoured && !hasContrast(chosen.colours) ? text('pale') : '';
  const origins = isFrame ? foreignOrigins() : [];
  at('foreign').value = origins.length > 0 ? `${text('foreign')} ${origins.join(' ')}` : '';
  if (!viewer) return;
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
