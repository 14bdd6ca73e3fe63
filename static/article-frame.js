// What a partner pastes below a frame with embed.html: it makes the frame as high as its article, gives it the whole
// window for an enlarged photo, and tells the page what the reader does. The messages are those of CONTRACT.md.
(() => {
  'use strict';

  const NAME = 'article-viewer';
  const VERSION = 1;
  const EVENTS = ['ready', 'article', 'error', 'navigate', 'channel', 'progress', 'dwell', 'settings'];
  /** In pixels. */
  const HIGHEST = 100_000;
  /** So many messages of a frame are heeded in a second. */
  const MOST = 120;
  const LARGE =
    'display:block;position:fixed;inset:0;width:100%;height:100%;max-width:none;max-height:none;margin:0;padding:0;border:0;z-index:2147483647'.replace(
      /;|$/g,
      '!important;',
    );

  const page = new URL('embed.html', document.currentScript.src);
  // Pasted twice, it works once.
  const once = Symbol.for(page.href);
  if (window[once]) return;
  window[once] = true;

  const heard = new WeakMap();
  const shrink = new WeakMap();
  const frames = () => [...document.querySelectorAll('iframe')].filter(({ src }) => src.startsWith(page.href));
  // A sandbox takes its origin from a page, and from the frames in it.
  const alone = origin === 'null';
  const isBoxed = ({ sandbox }) => sandbox.length > 0 && !sandbox.contains('allow-same-origin');
  const isOwn = (frame, from) => (from === 'null' ? alone || isBoxed(frame) : from === page.origin && !isBoxed(frame));

  const tell = (frame, type, detail) => {
    const to = alone || isBoxed(frame) ? '*' : page.origin;
    frame.contentWindow.postMessage({ sentinel: NAME, version: VERSION, type, detail }, to);
  };
  const theme = (frame) => frame.dataset.theme && tell(frame, 'theme', { theme: frame.dataset.theme });
  const hello = (frame) => {
    tell(frame, 'hello', { fit: frame.dataset.height !== 'fixed', enlarge: frame.dataset.lightbox !== 'frame' });
    theme(frame);
  };
  // Nothing moves without the reader's own press, of which browsers tell the parent as well.
  const isPressed = () => navigator.userActivation?.isActive !== false;
  const say = (frame, name, detail) => frame.dispatchEvent(new CustomEvent(`av-${name}`, { bubbles: true, detail }));

  const heed = {
    hello(frame) {
      shrink.get(frame)?.();
      hello(frame);
    },
    height(frame, { height }) {
      if (!(Number.isFinite(height) && height > 0) || frame.dataset.height === 'fixed' || shrink.has(frame)) return;
      const { bottom } = frame.getBoundingClientRect();
      frame.style.height = `${Math.min(height, HIGHEST)}px`;
      // What the reader looks at below stays where it is; most browsers see to that themselves.
      if (bottom < 0 && !CSS.supports('overflow-anchor', 'auto')) scroll(frame.getBoundingClientRect().bottom - bottom);
    },
    arrive(frame) {
      if (isPressed() && frame.getBoundingClientRect().top < 0) frame.scrollIntoView();
    },
    enlarge(frame) {
      if (!isPressed() || shrink.has(frame) || frame.dataset.lightbox === 'frame') return;
      const { left, top } = frame.getBoundingClientRect();
      const {
        clientLeft,
        clientTop,
        clientWidth: width,
        style: { cssText },
      } = frame;
      // Another one keeps its place, whatever the page's layout is.
      const stand = frame.cloneNode();
      for (const name of ['src', 'srcdoc', 'id', 'name']) stand.removeAttribute(name);
      frame.before(stand);
      frame.style.cssText = LARGE;
      // On top of everything, and not within an ancestor that is transformed.
      const rises = frame.showPopover && !frame.popover;
      if (rises) {
        frame.popover = 'manual';
        frame.showPopover();
      }
      const hushed = [];
      for (let node = frame; node.parentElement; node = node.parentElement) {
        hushed.push(...[...node.parentElement.children].filter((other) => other !== node && !other.inert));
      }
      for (const other of hushed) other.inert = true;
      // A page that takes the frame away gets back what is its own.
      const watch = setInterval(() => frame.isConnected || shrink.get(frame)(), 200);
      shrink.set(frame, (by) => {
        shrink.delete(frame);
        clearInterval(watch);
        for (const other of hushed) other.inert = false;
        if (rises) frame.popover = null;
        frame.style.cssText = cssText;
        stand.remove();
        if (by) scroll(by);
      });
      const size = [frame.clientWidth, frame.clientHeight];
      tell(frame, 'enlarged', { left: left + clientLeft, top: top + clientTop, width, size });
    },
    restore: (frame, { by }) => shrink.get(frame)?.(Number.isFinite(by) && by),
    'open-image': (frame, detail) => say(frame, 'lightbox', { ...detail, open: true }),
    'close-image': (frame) => say(frame, 'lightbox', { open: false }),
  };
  for (const name of EVENTS) heed[name] = (frame, detail) => say(frame, name, detail);

  function scroll(by) {
    scrollBy({ top: by, behavior: 'instant' });
  }

  addEventListener('message', ({ source, origin: from, data }) => {
    if (data?.sentinel !== NAME) return;
    const frame = frames().find(({ contentWindow }) => contentWindow === source);
    if (!frame || !isOwn(frame, from)) return;
    if (data.version !== VERSION) {
      console.info(`${NAME}: a message of version ${data.version} was ignored; this is version ${VERSION}`);
      return;
    }
    const second = Math.floor(performance.now() / 1000);
    const count = heard.get(frame)?.[0] === second ? heard.get(frame)[1] + 1 : 1;
    heard.set(frame, [second, count]);
    if (count <= MOST && Object.hasOwn(heed, data.type) && data.detail instanceof Object)
      heed[data.type](frame, data.detail);
  });

  new MutationObserver((changes) => {
    const mine = frames();
    for (const { target } of changes) if (mine.includes(target)) theme(target);
  }).observe(document, { subtree: true, attributeFilter: ['data-theme'] });

  // One that is not there yet says so when it is.
  for (const frame of frames()) if (frame.contentDocument?.URL !== 'about:blank') hello(frame);
})();
