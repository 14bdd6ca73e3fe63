// The host page's script for frames with embed.html: it gives a frame the height of its article and, for the lightbox,
// the whole window, and dispatches the viewer's events on the frame. CONTRACT.md defines the messages.
(() => {
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

  /** Of each frame: the second of its last message, the number of messages in it, and the checks since, which any message resets. */
  const received = new WeakMap();
  const restorers = new Map();
  const frames = () => [...document.querySelectorAll('iframe')].filter(({ src }) => src.startsWith(page.href));
  // In a sandbox the origins of the page and of the frames in it are opaque.
  const originOf = ({ sandbox }) =>
    origin === 'null' || (sandbox.length > 0 && !sandbox.contains('allow-same-origin')) ? 'null' : page.origin;

  const send = (frame, type, detail = {}) => {
    const to = originOf(frame);
    frame.contentWindow.postMessage({ sentinel: NAME, version: VERSION, type, detail }, to === 'null' ? '*' : to);
  };
  const sendTheme = (frame) => {
    const { theme } = frame.dataset;
    if (theme) send(frame, 'theme', { theme });
  };
  const hello = (frame) => {
    send(frame, 'hello', { fit: frame.dataset.height !== 'fixed', enlarge: frame.dataset.lightbox !== 'frame' });
    sendTheme(frame);
  };
  // Scrolling and enlarging need user activation in the frame, which browsers also report to the parent.
  const hasUserActivation = () => navigator.userActivation?.isActive !== false;
  const scroll = (top) => scrollBy({ top, behavior: 'instant' });
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
    alive() {},
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
      // The frame answers each check by a message.
      const timer = setInterval(() => {
        received.get(frame)[2] += !document.hidden;
        if (!frame.isConnected || received.get(frame)[2] >= MAX_SILENT_CHECKS) takeBack(frame);
        else send(frame, 'check');
      }, 1000);
      restorers.set(frame, () => {
        clearInterval(timer);
        for (const other of inertElements) other.inert = false;
        if (inTopLayer) frame.popover = null;
        frame.style.cssText = cssText;
        placeholder.remove();
        return restorers.delete(frame);
      });
      const size = [frame.clientWidth, frame.clientHeight];
      send(frame, 'enlarged', { left: left + clientLeft, top: top + clientTop, width, size });
    },
    restore: (frame, { by }) => restorers.get(frame)?.() && Number.isFinite(by) && scroll(by),
    'open-image': (frame, detail) => dispatch(frame, 'lightbox', { ...detail, open: true }),
    'close-image': (frame) => dispatch(frame, 'lightbox', { open: false }),
  };
  for (const name of EVENTS) handlers[name] = (frame, detail) => dispatch(frame, name, detail);

  /** Takes the window back from a frame that has it. */
  const takeBack = (frame) => {
    if (restorers.get(frame)?.() && frame.isConnected) send(frame, 'reclaimed');
  };
  // The frame shows another document, or the reader presses Escape in the page.
  document.addEventListener('load', ({ target }) => takeBack(target), true);
  addEventListener(
    'keydown',
    ({ key }) => {
      if (key === 'Escape') for (const frame of restorers.keys()) takeBack(frame);
    },
    true,
  );

  addEventListener('message', ({ source, origin: from, data }) => {
    if (data?.sentinel !== NAME) return;
    const frame = frames().find(({ contentWindow }) => contentWindow === source);
    if (!frame || from !== originOf(frame)) return;
    if (data.version !== VERSION) {
      return console.info(`${NAME}: a message of version ${data.version} was ignored; this is version ${VERSION}`);
    }
    const second = Math.floor(performance.now() / 1000);
    const count = received.get(frame)?.[0] === second ? received.get(frame)[1] + 1 : 1;
    received.set(frame, [second, count, 0]);
    if (count <= MAX_MESSAGES_PER_SECOND && Object.hasOwn(handlers, data.type) && data.detail instanceof Object)
      handlers[data.type](frame, data.detail);
  });

  new MutationObserver((changes) => {
    const mine = frames();
    for (const { target } of changes) if (mine.includes(target)) sendTheme(target);
  }).observe(document, { subtree: true, attributeFilter: ['data-theme'] });

  // A frame that is still loading sends its own `hello`.
  for (const frame of frames()) if (frame.contentDocument?.URL !== 'about:blank') hello(frame);
})();
