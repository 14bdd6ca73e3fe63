// The actions of the soak's reader and host: another article, a list, the photos.
import { ARTICLES, CHANNELS, headlineOf, heal, pathOf } from './content.mjs';

/** Longer than every time limit and pause of the viewer with this `timeout`. */
const LOST_AFTER = 20_000;

/** Opens a host page with one viewer, and waits for its article. */
export async function openPage(page, origin) {
  await page.route(`${origin}/host`, (route) =>
    route.fulfill({
      contentType: 'text/html',
      body: `<!doctype html><html lang="en"><meta charset="utf-8"><title>Soak</title><link rel="icon" href="data:,">
<script type="module" src="/article-viewer.js"></script>
<article-viewer src="${pathOf(0)}" site="/site.json" timeout="1" lang="en"></article-viewer>`,
    }),
  );
  await page.goto(`${origin}/host`);
  await page.waitForFunction(() => document.querySelector('article-viewer').shadowRoot?.querySelector('h1'));
}

/** Carries out one action: mostly another article, sometimes with a fault, sometimes its photos, sometimes a list. */
export async function act(scene) {
  const { random } = scene;
  const choice = random();
  if (choice < 0.08) return openFromList(scene);
  await openArticle(scene, choice < 0.2);
  if (random() < 0.2) await viewPhotos(scene);
}

/** Sets `src` and waits for the article or the error. After a fault the server is well again, and the article has to arrive. */
async function openArticle({ page, server, random, counts, faults }, withFault) {
  const wanted = Math.floor(random() * ARTICLES);
  // The same address again opens nothing, also if the reader has left that article through a list.
  const current = await page.locator('article-viewer').getAttribute('src');
  const index = current === pathOf(wanted) ? (wanted + 1) % ARTICLES : wanted;
  let fault = 'none';
  if (withFault) {
    const all = Object.entries(faults(index));
    const [name, route] = all[Math.floor(random() * all.length)];
    fault = name;
    server.route(pathOf(index), route);
    counts.faults += 1;
  }
  await page.evaluate(setSource, pathOf(index));
  if (withFault) {
    // Some faults end in the article or in a part of it, others in an error.
    await shown(page, null);
    heal(server, index);
    // The part of a document that was cut stays until it is asked for again.
    await page.evaluate(retry);
    await settled(page);
  }
  if (await shown(page, headlineOf(index))) counts.articles += 1;
  else counts.lost.push(`${headlineOf(index)}, fault: ${fault}`);
}

/** Opens a channel and one of its articles. */
async function openFromList({ page, random, counts }) {
  const channel = CHANNELS[Math.floor(random() * CHANNELS.length)];
  const headline = await page.evaluate(openCard, [channel, random()]);
  counts.lists += 1;
  if (headline !== null && (await shown(page, headline))) counts.articles += 1;
  else counts.lost.push(`the list ${channel}: ${headline}`);
}

/** Opens the lightbox, goes through some photos, and closes it. */
async function viewPhotos({ page, random, counts }) {
  const opened = await page.evaluate(openPhoto);
  if (opened === 0) return counts.lost.push('a photo');
  if (opened > 1) counts.pressedAgain += 1;
  for (let left = Math.floor(random() * 6); left > 0; left -= 1) {
    await page.keyboard.press(random() < 0.8 ? 'ArrowRight' : 'ArrowLeft');
    counts.photos += 1;
  }
  counts.photos += 1;
  await page.keyboard.press('Escape');
  const closed = await page
    .waitForFunction(
      () => !document.querySelector('article-viewer').shadowRoot.querySelector('dialog[open]'),
      undefined,
      {
        timeout: LOST_AFTER,
      },
    )
    .catch(() => null);
  if (!closed) counts.lost.push('the article behind the photos');
}

/** Waits until the live view shows an article with this headline; with `null`, until it shows any article or an error. */
const shown = (page, headline) =>
  page
    .waitForFunction(
      ([wanted]) => {
        const viewer = document.querySelector('article-viewer');
        const root = viewer.shadowRoot;
        const live = (selector) =>
          [...root.querySelectorAll(selector)].find((one) => !one.closest('.av-first-screen, .av-pending'));
        if (wanted === null)
          return Boolean(live('[part~="failure"]') ?? (!root.querySelector('.av-skeleton') && live('h1')));
        return live('h1')?.textContent === wanted;
      },
      [headline],
      { timeout: LOST_AFTER, polling: 20 },
    )
    .then(
      () => true,
      () => false,
    );

/** Waits until no note offers to load the article again, so that no answer replaces what the reader opens. */
const settled = (page) =>
  page
    .waitForFunction(
      () => {
        const { shadowRoot } = document.querySelector('article-viewer');
        return !shadowRoot.querySelector('[part~="status"] button, [part~="failure"], .av-skeleton');
      },
      undefined,
      { timeout: LOST_AFTER, polling: 20 },
    )
    .catch(() => {});

// The functions below run in the page.

function setSource(src) {
  document.querySelector('article-viewer').src = src;
}

function retry() {
  const root = document.querySelector('article-viewer').shadowRoot;
  const button = root.querySelector('.av-failure__retry') ?? root.querySelector('[part~="status"] button');
  button?.click();
}

async function openCard([channel, share]) {
  const root = document.querySelector('article-viewer').shadowRoot;
  const until = async (find) => {
    for (let turn = 0; turn < 500; turn += 1) {
      const found = find();
      if (found) return found;
      await new Promise((done) => {
        setTimeout(done, 20);
      });
    }
    return null;
  };
  const tab = await until(() =>
    [...root.querySelectorAll('[part~="tab"]')].find((one) => one.textContent.includes(channel)),
  );
  tab?.click();
  const cards = await until(() => {
    const current = [...root.querySelectorAll('[part~="current-tab"]')].some((one) =>
      one.textContent.includes(channel),
    );
    const links = root.querySelectorAll('[part~="card"] a');
    return current && links.length > 0 ? links : null;
  });
  if (!cards) return null;
  const link = cards[Math.floor(share * cards.length)];
  const headline = link.textContent;
  link.click();
  return /Article \d+/.exec(headline)?.[0] ?? null;
}

/** Presses the first photo until it is enlarged, at most once in two seconds. Returns the number of presses; 0 if it stays small. */
async function openPhoto() {
  const root = document.querySelector('article-viewer').shadowRoot;
  let presses = 0;
  for (let turn = 0; turn < 1000; turn += 1) {
    if (root.querySelector('dialog[open]')) return presses;
    // A part of an article may have no photo until the rest arrives.
    const photo = turn >= presses * 100 ? root.querySelector('button[part~="photo"]') : null;
    photo?.click();
    presses += Number(photo !== null);
    await new Promise((done) => {
      setTimeout(done, 20);
    });
  }
  return 0;
}
