// The builder: what is chosen in the form is seen in the frame and written into the code.
import { properties, readable } from './colour.js';
import { element as elementSnippet, frame as frameSnippet } from './snippet.js';
import { say, speak } from './words.js';

const at = (id) => document.getElementById(id);
const [form, example, own, frame, code, said] = ['choices', 'example', 'own', 'preview', 'snippet', 'said'].map(at);

/** The code of each way of embedding. */
const SNIPPETS = { element: elementSnippet, frame: frameSnippet };
/** The folder of the viewer. */
const BASE = new URL('../../', import.meta.url).href;
/** The attributes that the form has, in the order in which they are written. */
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
/** What a frame cannot have: its colours and its history are not the page's. */
const FRAMELESS = [own, form.address];
const COLOURS = ['accent', 'ink', 'surface'];
const absolute = (address) => new URL(address, document.baseURI).href;

let viewer;
/** What readers get where no script runs: a link to the article, once it is known what it is called. */
let instead;

/** What is chosen now: several words for one attribute stand beside each other. */
function choices() {
  const data = new FormData(form);
  const attributes = Object.fromEntries(ATTRIBUTES.map((name) => [name, data.getAll(name).join(' ').trim()]));
  const colours =
    own.checked && !own.disabled ? properties(Object.fromEntries(COLOURS.map((name) => [name, at(name).value]))) : {};
  // Without an article it is the list of this channel, or of the first one.
  const channel = [...at('channels').options].find(({ value }) => !attributes.channel || value === attributes.channel);
  const title = instead?.headline || (!attributes.src && channel?.text) || 'Article';
  return { base: BASE, attributes, colours, instead, title };
}

/** Origins whose documents the frame shows only when it is told so. */
function foreign() {
  const fields = [form.src, form.site].filter(({ value, validity }) => value && validity.valid);
  const origins = new Set(fields.map(({ value }) => new URL(value).origin));
  return [...origins].filter((origin) => origin !== new URL(BASE).origin);
}

/** Writes the code, and shows what it shows. */
function show() {
  const isFrame = form.way.value === 'frame';
  for (const choice of FRAMELESS) choice.disabled = isFrame;
  const chosen = choices();
  const isColoured = Object.keys(chosen.colours).length > 0;
  code.value = SNIPPETS[form.way.value](chosen);
  at('inline').hidden = !isFrame && !isColoured;
  at('colours').hidden = !isColoured;
  at('pale').value = isColoured && !readable(chosen.colours) ? say('pale') : '';
  const origins = isFrame ? foreign() : [];
  at('foreign').value = origins.length > 0 ? `${say('foreign')} ${origins.join(' ')}` : '';
  if (!viewer) return;
  for (const [name, value] of Object.entries(chosen.attributes)) {
    if (!value) viewer.removeAttribute(name);
    else if (viewer.getAttribute(name) !== value) viewer.setAttribute(name, value);
  }
  viewer.removeAttribute('style');
  for (const [name, value] of Object.entries(chosen.colours)) viewer.style.setProperty(name, value);
}

/** An example fills in the address; an address of one's own is another one. */
function agree(changed) {
  if (changed === example && example.value !== 'other') {
    form.src.value = example.value && absolute(example.value);
  } else if (changed === form.src) {
    const same = [...example.options].find(({ value }) => (value && absolute(value)) === form.src.value);
    example.value = same?.value ?? 'other';
  }
  if (changed === example || changed === form.src) instead = undefined;
}

/** Offers the channels of the site, where it is one that can be read here. */
async function offer() {
  const address = form.site.value;
  const site = address
    ? await fetch(address)
        .then((answer) => answer.json())
        .catch(() => {})
    : undefined;
  if (address !== form.site.value) return;
  const channels = Array.isArray(site?.channels) ? site.channels : [];
  at('channels').replaceChildren(...channels.map(({ id, name }) => new Option(name, id)));
  show();
}

form.addEventListener('change', ({ target }) => {
  if (!target.checkValidity()) return target.reportValidity();
  agree(target);
  if (target === form.site) offer();
  show();
});
form.addEventListener('input', ({ target }) => {
  said.value = '';
  if (target.type === 'color') show();
});
form.addEventListener('submit', (event) => event.preventDefault());

at('copy').addEventListener('click', async () => {
  try {
    await navigator.clipboard.writeText(code.value);
    said.value = say('copied');
  } catch {
    // Not allowed, or not there: whoever asked can take it by hand.
    code.focus();
    code.select();
    said.value = say('selected');
  }
});

/** Puts the element into the frame, with everything that is chosen. */
function begin() {
  const { contentDocument: page, contentWindow: window } = frame;
  viewer = page.createElement('article-viewer');
  window.addEventListener('av-article', ({ detail }) => {
    // Only the one that was chosen, not one that was opened from it.
    if (instead !== undefined || !form.src.value) return;
    instead = { headline: detail.headline, url: detail.url };
    show();
  });
  show();
  page.body.append(viewer);
}

form.src.value = absolute(example.value);
form.site.value = absolute('site.json');
speak(/^zh\b/i.test(navigator.language), show);
offer();
if (frame.contentDocument?.readyState === 'complete' && frame.contentDocument.URL !== 'about:blank') begin();
else frame.addEventListener('load', begin, { once: true });
