// The live view takes the place of the first screen in one frame. What the reader has done meanwhile is kept: presses on
// buttons, the focus, the selection, opened captions and the position of scrolled rows.

const indexIn = (root, node, selector) => Array.prototype.indexOf.call(root.querySelectorAll(selector), node);

/**
 * Shows the live view in `mount` when it holds at least as much as the first screen beside it. `isCurrent` says whether the first
 * screen is still wanted, and `done` is called before it is removed. In place of a first screen there may be the view of a program
 * that has ended. It is kept, and `onFailure` called, if the live view shows a failure. Returns the observer that waits for the
 * live view.
 */
export function takeOver(first, mount, isCurrent, done, onFailure) {
  const chunks = (parent) => parent.querySelectorAll('.av-chunk').length;
  const observer = new MutationObserver(async () => {
    if (mount.querySelector('.av-skeleton')) return;
    if (first.isEnded && mount.querySelector('.av-failure')) return onFailure();
    const isComplete = mount.querySelector('.av-foot,.av-failure,.av-channel') || chunks(mount) >= chunks(first);
    if (!isComplete) return;
    observer.disconnect();
    await decodePhotos(first, mount);
    if (!isCurrent() || !first.isConnected) return;
    const restore = keepReadersState(first, mount);
    keepHeights(first, mount);
    const scroll = first.isEnded && keepPosition(first, mount);
    fixSizes(first);
    done();
    // No layout may happen between these two lines: scroll anchoring would follow the first screen.
    mount.classList.remove('av-pending');
    first.remove();
    if (scroll) scroll();
    restore();
    repeatPress(first, mount);
  });
  observer.observe(mount, { childList: true, subtree: true });
  return observer;
}

const BLOCKS = '.av-chunk>*,.av-card';
/** Keeps what is in the middle of the window at its place: the live view may have fewer articles or cards above it. */
function keepPosition(first, mount) {
  const top = (block) => block.getBoundingClientRect().top;
  const block = Array.prototype.findLast.call(first.querySelectorAll(BLOCKS), (one) => top(one) < innerHeight / 2);
  if (!block) return;
  const [index, before] = [indexIn(articleOf(first, block), block, BLOCKS), top(block)];
  return () => {
    const same = mount.querySelectorAll(BLOCKS)[index];
    if (same) scrollBy({ top: top(same) - before, behavior: 'instant' });
  };
}

const articleOf = (first, node) => node.closest('.av-article') ?? first;

/** Presses the button of the live view that stands where the reader has pressed one in the first screen. */
function repeatPress(first, mount) {
  const { pressed } = first;
  if (!pressed) return;
  const selector = `.${pressed.classList[0]}`;
  const [from, to] = pressed.closest('.av-article')
    ? [articleOf(first, pressed), mount.querySelector('.av-article')]
    : [first, mount];
  to?.querySelectorAll(selector)[indexIn(from, pressed, selector)]?.click();
}

/** The path of an element as indexes among siblings, and back. */
function pathOf(root, node) {
  const path = [];
  for (let at = node; at !== root; at = at.parentElement) {
    if (!at) return;
    path.unshift(Array.prototype.indexOf.call(at.parentElement?.children ?? [], at));
  }
  return path;
}
const follow = (root, path) => path?.reduce((at, index) => at?.children[index], root);

/** A position in text, as an element and an offset in its text. */
function positionOf(root, node, offset) {
  const parent = node?.nodeType === Node.TEXT_NODE ? node.parentElement : undefined;
  if (!parent || !root.contains(parent)) return;
  let before = offset;
  for (let at = node.previousSibling; at; at = at.previousSibling) before += at.textContent.length;
  return { path: pathOf(root, parent), text: parent.textContent, offset: before };
}

/** The same position in another tree with the same text. */
function locate(root, position) {
  const parent = position && follow(root, position.path);
  if (parent?.textContent !== position?.text) return;
  let rest = position.offset;
  const walker = document.createTreeWalker(parent, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (rest <= node.length) return [node, rest];
    rest -= node.length;
  }
}

/** Copies focus, selection, opened captions and scrolled rows from the first screen to the live view. */
function keepReadersState(first, mount) {
  const root = first.getRootNode();
  for (const details of first.querySelectorAll('details[open]')) {
    const twin = mount.querySelectorAll('details')[indexIn(first, details, 'details')];
    if (twin) twin.open = true;
  }
  for (const selector of ['.av-gallery__rows', '.av-tabs__row']) {
    const twins = mount.querySelectorAll(selector);
    first.querySelectorAll(selector).forEach((row, index) => {
      if (twins[index] && row.scrollLeft) twins[index].scrollLeft = row.scrollLeft;
    });
  }
  const selection = (root.getSelection ?? document.getSelection).call(root.getSelection ? root : document);
  const { anchorNode, anchorOffset, focusNode, focusOffset, isCollapsed } = selection ?? {};
  const ends = isCollapsed === false && [
    positionOf(first, anchorNode, anchorOffset),
    positionOf(first, focusNode, focusOffset),
  ];
  const [from, to] = (ends || []).map((end) => locate(mount, end));
  const focused = root.activeElement;
  const twin = focused && first.contains(focused) ? follow(mount, pathOf(first, focused)) : undefined;
  return () => {
    if (from && to) selection.setBaseAndExtent(...from, ...to);
    if (twin?.className === focused?.className) twin?.focus({ preventScroll: true });
  };
}

/**
 * Gives the chunks of the live view the heights of those in the first screen. Chunks far from the window are not laid out before
 * they come near, and an estimated height would move what the reader sees.
 */
function keepHeights(first, mount) {
  const copies = mount.querySelectorAll('.av-chunk_far');
  const heights = Array.from(first.querySelectorAll('.av-chunk_far'), (chunk) => chunk.getBoundingClientRect().height);
  heights.forEach((height, index) => {
    copies[index]?.style.setProperty('contain-intrinsic-block-size', `auto ${height}px`);
  });
}

/** Waits until the photos that the reader sees are decoded again, so that none of them flickers; at most half a second. */
async function decodePhotos(first, mount) {
  const longest = new Promise((done) => setTimeout(done, 500));
  // Before the next layout a lazy photo has not chosen its rendition, and decoding it would load another one.
  await Promise.race([new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))), longest]);
  const copies = mount.querySelectorAll('img.av-picture__img');
  const decoding = [];
  first.querySelectorAll('img.av-picture__img').forEach((photo, index) => {
    const copy = copies[index];
    const isSame = photo.complete && photo.naturalWidth && copy?.currentSrc === photo.currentSrc;
    if (isSame) decoding.push(copy.decode().catch(() => {}));
  });
  await Promise.race([Promise.all(decoding), longest]);
}

/** Fixes the `sizes` of all photos: `auto` means the whole window for a photo that is removed, and would load a larger one. */
function fixSizes(first) {
  for (const node of first.querySelectorAll('picture [sizes]')) {
    node.sizes = `${node.parentElement.querySelector('img').width}px`;
  }
}
