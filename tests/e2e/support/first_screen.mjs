// The first screen, which the loader paints before the program has arrived, beside the live view that replaces it.
import assert from 'node:assert/strict';
import { WASM } from './server.mjs';

/** The element that holds the first screen. */
export const FIRST_SCREEN = '.av-first-screen';
/** The live view, when it is shown. */
export const LIVE = '.av-mount:not(.av-first-screen, .av-pending)';

/** Delays the program, opens a page by `open`, and waits for the first screen. Returns the delayed program. */
export async function openBeforeProgram({ page, server }, open) {
  const program = server.hold(WASM);
  await open();
  await page.locator(`${FIRST_SCREEN} article`).first().waitFor();
  return program;
}

/** Waits until a first screen is whole: each frame appends one chunk of the body. */
const waitForWhole = (page) =>
  page.evaluate(async (root) => {
    const view = document.querySelector('article-viewer').shadowRoot.querySelector(root);
    const frame = () => new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
    for (let count = -1; count !== view.querySelectorAll('*').length; await frame(), await frame())
      count = view.querySelectorAll('*').length;
  }, FIRST_SCREEN);

/** Opens a page before the program. Returns a function that lets the program come and waits for the live view. */
export async function openFirstScreen(scene, open) {
  const program = await openBeforeProgram(scene, open);
  await waitForWhole(scene.page);
  return () => waitForLiveView(scene.page, program);
}

/** Lets a delayed program come and waits until the live view is complete. */
export async function waitForLiveView(page, program) {
  program.release();
  await page.locator(FIRST_SCREEN).waitFor({ state: 'detached' });
  await page.locator(`${LIVE} .av-foot, ${LIVE} .av-channel__list`).first().waitFor();
}

const MEASURED = [
  '.av-masthead',
  '.av-masthead__name',
  '.av-tabs',
  '.av-tabs__tab',
  '.av-tabs__all',
  '.av-breadcrumb__step',
  '.av-head__headline',
  '.av-head__second',
  '.av-byline',
  '.av-byline time',
  '.av-head__summary',
  '.av-text',
  '.av-heading',
  '.av-quote__words',
  '.av-quote__cite',
  '.av-divider',
  '.av-picture__img',
  '.av-caption',
  '.av-caption__credit',
  '.av-gallery__turn',
  '.av-more summary',
  '.av-channel__name',
  '.av-card',
  '.av-card__link',
  '.av-card__summary',
  '.av-card__source',
  '.av-card__time',
  '.av-card__read',
].join();

/** The elements that a reader sees: selector, box, text, and how a photo is loaded. */
export const measure = (page, root) =>
  page.evaluate(
    ([root, measured]) => {
      const view = document.querySelector('article-viewer').shadowRoot.querySelector(root);
      const counts = {};
      const describe = (node) => {
        const name = node.className || node.localName;
        counts[name] = (counts[name] ?? 0) + 1;
        const { x, y, width, height } = node.getBoundingClientRect();
        const photo =
          node.localName === 'img' &&
          ['srcset', 'sizes', 'loading', 'fetchpriority'].map((key) => node.getAttribute(key));
        const sources = [...(node.localName === 'img' ? node.parentElement.querySelectorAll('source') : [])];
        return {
          name: `${name} ${counts[name]}`,
          box: [x, y + scrollY, width, height],
          // A row also holds what is not visible, for example the popover of all channels.
          text: node.localName === 'nav' ? '' : node.textContent,
          photo: photo ? [photo, node.src, sources.map(({ type, srcset, sizes }) => [type, srcset, sizes])] : undefined,
        };
      };
      return [...view.querySelectorAll(measured)].map(describe);
    },
    [root, MEASURED],
  );

/** The differences of the live view, as sentences. Boxes may differ by one pixel. */
export function differences(first, live) {
  const known = new Map(live.map((element) => [element.name, element]));
  return first.flatMap(({ name, box, text, photo }) => {
    const other = known.get(name);
    if (!other) return [`${name} is missing`];
    const moved = box.some((value, index) => Math.abs(value - other.box[index]) > 1);
    return [
      moved && `${name}: ${box} → ${other.box}`,
      text !== other.text && `${name}: ${text} → ${other.text}`,
      JSON.stringify(photo) !== JSON.stringify(other.photo) && `${name}: ${JSON.stringify([photo, other.photo])}`,
    ].filter(Boolean);
  });
}

/** Opens a host page with this body, and compares the first screen with the live view at each width. Returns the first screen. */
export async function compare(scene, body, widths = [320, 390, 768, 1280]) {
  const { page, host } = scene;
  const release = await openFirstScreen(scene, () => host(body, { lang: 'zh-Hans' }));
  const resize = (width) => page.setViewportSize({ width, height: 900 });
  const first = [];
  for (const width of widths) {
    await resize(width);
    first.push(await measure(page, FIRST_SCREEN));
  }
  assert.ok(first[0].length > 5, 'the first screen is empty');
  await release();
  for (const [index, width] of widths.entries()) {
    await resize(width);
    assert.deepEqual(differences(first[index], await measure(page, LIVE)), [], `at ${width} px`);
  }
  return first[0];
}
