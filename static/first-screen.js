// The first screen of an article or a channel, painted from its JSON before the program is there.
//
// It has the markup and the classes of the view, and holds only what the program would render just so: the screen
// ends before the first thing that needs a decision. Typed text only, no markup strings.

import { appendBody } from './first-screen/body.js';
import { address, element, need, string } from './first-screen/element.js';
import { channelFront } from './first-screen/feed.js';
import { head } from './first-screen/head.js';
import { readPost } from './first-screen/post.js';
import { readSite, showCurrentTab, siteParts } from './first-screen/site.js';
import { chooseLocale, direction, localeOf } from './first-screen/words.js';

const FOREIGN = /^(@.*|articleBody|blocks|elements|components|webTitle|content|text)$/;
const FOREIGN_IN_BLOCKS = /^(children|content|_type|nodeType|model|data)$/;

/** Whether the document can only be house JSON, as src/formats/house.rs decides it. */
function isHouse(value) {
  if (!value?.headline?.trim || !Array.isArray(value.body)) return false;
  const block = value.body.find((member) => member !== null) ?? '';
  const has = (object, key) => Object.keys(object).some((name) => key.test(name));
  return block.trim ? !has(value, FOREIGN) : has(block, /^type$/) && !has(block, FOREIGN_IN_BLOCKS);
}

/**
 * Shows the first screen of what `host` wants. `addressOf` resolves an attribute, `json` is the JSON in the element, `read` fetches
 * JSON, `loadStyle` the style sheet, `show` shows the page, and `onForeign` is called for a document of a foreign format.
 * `localeReady` resolves when the texts of a language are there, or when they take too long; to the texts if the host has words of its own.
 */
export async function paint(host, addressOf, json, read, loadStyle, localeReady, show, onForeign) {
  const attribute = (name) => host.getAttribute(name)?.trim();
  const [src, siteAddress] = [addressOf('src'), addressOf('site')];
  const ownsAddress = /^hash$/i.test(attribute('address'));
  const hash = ownsAddress && /^#\/(.*)/.exec(location.hash)?.[1];
  const share = Math.trunc((host.clientWidth / innerWidth) * 100);
  const scene = {
    base: json === undefined ? src : host.baseURI,
    ownsAddress,
    isInside: !/^host$/i.test(attribute('navigation')),
    channel: attribute('channel'),
    showsTime: host.matches('[controls~=reading-time i]'),
    hasCaptionPolicy: host.hasAttribute('caption-policy'),
    share: share > 0 && share < 90 ? share : 0,
  };
  let place = siteAddress && element('div', 'av-masthead-place');
  const arrived = (async () => {
    if (siteAddress) scene.site = readSite(await read(siteAddress), siteAddress);
  })();
  arrived.catch(() => {
    place = undefined; // The program reports the failure.
  });

  let [article, language, feed, name] = [{}];
  if (hash || (json === undefined && !src)) {
    // The other addresses of the reading app are left to the program.
    need(!hash || /^channel\//.test(hash));
    await arrived;
    const { channels } = scene.site;
    scene.channel = hash ? decodeURIComponent(hash.slice(8)) : scene.channel || channels[0].id;
    const channel = channels.find(({ id }) => id === scene.channel);
    ({ name } = channel);
    scene.base = channel.feed;
    feed = await read(channel.feed);
  } else {
    article = json === undefined ? await read(src) : JSON.parse(json);
    if (!isHouse(article)) {
      onForeign();
      article = readPost(article);
      scene.base = address(article.url, src) ?? src;
    }
    language = string(article.inLanguage)?.replace(/_/g, '-');
  }
  const chosen = chooseLocale([attribute('lang'), language, scene.site?.language, ...languagesAround(host)]);
  scene.locale = localeOf(chosen, await localeReady(chosen));
  const { tag } = scene.locale;
  const body = element('div', 'av-body', { part: 'body' });
  const steps = appendBody(body, article, scene);
  const page = element(
    'div',
    'av',
    { part: 'viewer', lang: tag, dir: direction(tag) },
    scene.site ? siteParts(scene.site, article, scene) : place,
    feed ? channelFront(feed, name, scene) : articlePage(article, language, body, scene),
  );
  appendNext(steps);
  // The lead photo is requested now, before the style sheet and the first layout.
  await loadStyle();
  show(page);
  showCurrentTab(page);
  appendRest(steps, page);
  // The site may have arrived since the page was made.
  if (!place?.isConnected) return;
  const fillPlace = () => {
    place.replaceWith(...siteParts(scene.site, article, scene).filter(Boolean));
    showCurrentTab(page);
  };
  arrived.then(fillPlace).catch(() => {}); // The program does not wait for the site.
}

/** Appends the next chunk of a body. Returns whether there may be more. */
function appendNext(steps) {
  try {
    return !steps.next().done;
  } catch {
    // The program renders the rest.
  }
}

/** Appends the rest of a body, one chunk in each frame, so that the first paint has only one of them to lay out. */
function appendRest(steps, page) {
  requestAnimationFrame(() =>
    setTimeout(() => {
      if (page.isConnected && appendNext(steps)) appendRest(steps, page);
    }),
  );
}

/** The languages around the element, and those of the browser. */
export const languagesAround = (host) => [host.parentElement?.closest('[lang]')?.lang, ...navigator.languages];

function articlePage(article, language, body, scene) {
  const dir = direction(language ?? scene.locale.tag);
  return element('article', 'av-article', { part: 'article', lang: language, dir }, head(article, scene), body);
}
