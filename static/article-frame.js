// The host page's script for frames with embed.html: it gives a frame the height of its article and, for the lightbox,
// the whole window, and dispatches the viewer's events on the frame. CONTRACT.md defines the messages.
(() => {
  'use strict';

  const NAME = 'article-viewer';
  const VERSION = 1;
  const EVENTS = ['ready', 'article', 'error', 'navigate', 'channel', 'progress', 'dwell', 'settings'];
  /** The largest height of a frame, in pixels. */
  const MAX_HEIGHT = 100_000;
  /** The number of messages of a frame that are handled per second. */
  const MAX_MESSAGES_PER_SECOND = 120;
  /** The number of checks, one a second, without an answer after which the window is taken back. */
  const MAX_SILENT_CHECKS = 4;
  const ENLARGED_STYLE =
    'display:block;position:fixed;inset:0;width:100%;height:100%;max-width:none;max-height:none;margin:0;padding:0;border:0;z-index:2147483647'.replace(
      /;|$/g,
      '!important;',
    );

  const page = new URL('embed.html', document.currentScript.src);
  // A page may include this script several times.
  const once = Symbol.for(page.href);
  if (window[once]) return;
  window[once] = true;

  const received = new WeakMap();
  const restorers = new WeakMap();
  /** The frames that have answered the last check. */
  const answered = new WeakSet();
  const frames = () => [...document.querySelectorAll('iframe')].filter(({ src }) => src.startsWith(page.href));
  // In a sandbox the origins of the page and of the frames in it are opaque.
  const isOpaque = origin === 'null';
  const isSandboxed = ({ sandbox }) => sandbox.length > 0 && !sandbox.contains('allow-same-origin');
  const isOwn = (frame, from) =>
    from === 'null' ? isOpaque || isSandboxed(frame) : from === page.origin && !isSandboxed(frame);

  const send = (frame, type, detail) => {
    const to = isOpaque || isSandboxed(frame) ? '*' : page.origin;
    frame.contentWindow.postMessage({ sentinel: NAME, version: VERSION, type, detail }, to);
  };
  const theme = (frame) => frame.dataset.theme && send(frame, 'theme', { theme: frame.dataset.theme });
  const hello = (frame) => {
    send(frame, 'hello', { fit: frame.dataset.height !== 'fixed', enlarge: frame.dataset.lightbox !== 'frame' });
    theme(frame);
  };
  // Scrolling and enlarging need user activation in the frame, which browsers also report to the parent.
  const hasUserActivation = () => navigator.userActivation?.isActive !== false;
  const dispatch = (frame, name, detail) =>
    frame.dispatchEvent(new CustomEvent(`av-${name}`, { bubbles: true, detail }));

  const handlers = {
    hello(frame) {
      restorers.get(frame)?.();
      hello(frame);
    },
    height(frame, { height }) {
      if (!(Number.isFinite(height) && height > 0) || frame.dataset.height === 'fixed' || restorers.has(frame)) return;
      const { bottom } = frame.getBoundingClientRect();
      frame.style.height = `${Math.min(height, MAX_HEIGHT)}px`;
      // Content below the frame keeps its position. Most browsers do this by scroll anchoring.
      if (bottom < 0 && !CSS.supports('overflow-anchor', 'auto')) scroll(frame.getBoundingClientRect().bottom - bottom);
    },
    arrive(frame) {
      if (hasUserActivation() && frame.getBoundingClientRect().top < 0) frame.scrollIntoView();
    },
    alive: (frame) => answered.add(frame),
    enlarge(frame) {
      if (!hasUserActivation() || restorers.has(frame) || frame.dataset.lightbox === 'frame') return;
      const { left, top } = frame.getBoundingClientRect();
      const {
        clientLeft,
        clientTop,
        clientWidth: width,
        style: { cssText },
      } = frame;
      // A placeholder keeps the place of the frame in any layout.
      const placeholder = frame.cloneNode();
      for (const name of ['src', 'srcdoc', 'id', 'name']) placeholder.removeAttribute(name);
      frame.before(placeholder);
      frame.style.cssText = ENLARGED_STYLE;
      // The top layer is above everything and independent of transformed ancestors.
      const inTopLayer = frame.showPopover && !frame.popover;
      if (inTopLayer) {
        frame.popover = 'manual';
        frame.showPopover();
      }
      const inertElements = [];
      for (let node = frame; node.parentElement; node = node.parentElement) {
        inertElements.push(...[...node.parentElement.children].filter((other) => other !== node && !other.inert));
      }
      for (const other of inertElements) other.inert = true;
      const endWatch = watch(frame);
      restorers.set(frame, (by) => {
        restorers.delete(frame);
        endWatch();
        for (const other of inertElements) other.inert = false;
        if (inTopLayer) frame.popover = null;
        frame.style.cssText = cssText;
        placeholder.remove();
        if (by) scroll(by);
      });
      const size = [frame.clientWidth, frame.clientHeight];
      send(frame, 'enlarged', { left: left + clientLeft, top: top + clientTop, width, size });
    },
    restore: (frame, { by }) => restorers.get(frame)?.(Number.isFinite(by) && by),
    'open-image': (frame, detail) => dispatch(frame, 'lightbox', { ...detail, open: true }),
    'close-image': (frame) => dispatch(frame, 'lightbox', { open: false }),
  };
  for (const name of EVENTS) handlers[name] = (frame, detail) => dispatch(frame, name, detail);

  /**
   * Takes the window back if the page removes the frame, the frame shows another document, its process is silent, or the reader
   * presses Escape in the page. Returns the end of the watch.
   */
  function watch(frame) {
    const takeBack = () => {
      restorers.get(frame)?.();
      if (frame.isConnected) send(frame, 'reclaimed', {});
    };
    let silent = 0;
    const timer = setInterval(() => {
      // Browsers slow down pages in the background.
      silent = answered.delete(frame) || document.hidden ? 0 : silent + 1;
      if (!frame.isConnected || silent >= MAX_SILENT_CHECKS) takeBack();
      else send(frame, 'check', {});
    }, 1000);
    const onKey = ({ key }) => key === 'Escape' && takeBack();
    frame.addEventListener('load', takeBack);
    addEventListener('keydown', onKey, true);
    return () => {
      clearInterval(timer);
      frame.removeEventListener('load', takeBack);
      removeEventListener('keydown', onKey, true);
    };
  }

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
    const count = received.get(frame)?.[0] === second ? received.get(frame)[1] + 1 : 1;
    received.set(frame, [second, count]);
    if (count <= MAX_MESSAGES_PER_SECOND && Object.hasOwn(handlers, data.type) && data.detail instanceof Object)
      handlers[data.type](frame, data.detail);
  });

  new MutationObserver((changes) => {
    const mine = frames();
    for (const { target } of changes) if (mine.includes(target)) theme(target);
  }).observe(document, { subtree: true, attributeFilter: ['data-theme'] });

  // A frame that is still loading sends its own `hello`.
  for (const frame of frames()) if (frame.contentDocument?.URL !== 'about:blank') hello(frame);
})();
