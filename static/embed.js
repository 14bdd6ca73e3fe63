// The script of embed.html: one <article-viewer> with the attributes in the page's address, and the messages to and from
// the parent that CONTRACT.md defines. It is a classic script, so that it also runs at file://, where modules do not, and
// can explain the reason there.
(() => {
  'use strict';

  const NAME = 'article-viewer';
  const VERSION = 1;
  // All attributes of the element but `address`, because the history belongs to the parent, and `loading`, which frames have themselves.
  const ATTRIBUTES = [
    'src',
    'format',
    'mapping',
    'site',
    'channel',
    'lang',
    'theme',
    'navigation',
    'caption-policy',
    'controls',
    'timeout',
    'offline',
  ];
  const ADDRESSES = ['src', 'mapping', 'site'];
  const EVENTS = ['ready', 'article', 'error', 'navigate', 'channel', 'progress', 'dwell', 'settings'];
  /** The number of messages that are handled per second. */
  const MAX_MESSAGES_PER_SECOND = 20;
  /** The time within which the parent must give the window, in milliseconds. */
  const ENLARGE_TIMEOUT = 500;
  /** The duration of the closing animation of the lightbox, in milliseconds (src/view/lightbox.css). */
  const CLOSING_DURATION = 300;
  /** The skeleton is as high as the window, so a frame that fits its content would grow with it. */
  const SKELETON = '.av-skeleton';
  /** The controls that open the lightbox. */
  const OPENER = 'button[part~=photo],.av-media__enlarge';

  const SANDBOX =
    '此框架在沙箱中，读取文件需要 CORS。 This frame is in a sandbox without allow-same-origin: its server must send Access-Control-Allow-Origin: * with its files.';
  const MISSING = '阅读器未能载入。 article-viewer.js was not loaded: the console of the browser has the reason.';

  const paragraph = (words) => Object.assign(document.createElement('p'), { textContent: words });

  const root = document.documentElement;
  const viewer = document.createElement(NAME);
  const sheet = new CSSStyleSheet();
  // The root is at least as high as the window, so that its intersection is the visible part of the window.
  sheet.replaceSync(`html{min-height:100vh}body{margin:0}p{margin:0;padding:2em 1.25em;font:medium/1.6 system-ui,sans-serif}
[data-fits]{scrollbar-width:none}[data-large]{overflow:hidden}[data-large] body{padding-block-end:100vh}
[data-large] ${NAME}::part(tabs){position:static}${NAME}::part(lightbox){}`);
  document.adoptedStyleSheets = [sheet];
  /** The position of the lightbox in a frame that does not get the whole window. */
  const lightboxStyle = sheet.cssRules[sheet.cssRules.length - 1].style;

  const problem = applyAttributes();
  document.body.append(problem ? paragraph(problem) : viewer);
  // A sandbox has an opaque origin, for which a server without CORS refuses modules.
  document.querySelector('script[type=module]')?.addEventListener('error', () => {
    viewer.replaceWith(paragraph(self.origin === 'null' ? SANDBOX : MISSING));
  });
  viewer.addEventListener('av-article', ({ detail }) => {
    document.title = detail.headline;
    root.lang = detail.language ?? '';
  });
  if (window.parent !== window) connect(window.parent);

  /** Sets the attributes from the address, and returns the problem if the document must not be shown. */
  function applyAttributes() {
    if (!/^https?:$/.test(location.protocol)) {
      return '此页须由网站提供，不能作为文件打开。 This page was opened as a file (file://), where browsers run no modules and fetch nothing. Serve its folder by http.';
    }
    const given = new URLSearchParams(location.search);
    const allowed = document.querySelector('meta[name=article-origins]')?.content.split(/\s+/) ?? [];
    allowed.push(new URL(location.href).origin); // `location.origin` is opaque in a sandbox.
    for (const name of ATTRIBUTES.filter((name) => given.has(name))) {
      const value = given.get(name);
      if (ADDRESSES.includes(name) && !allowed.includes('*')) {
        const origin = originOf(value);
        if (origin && !allowed.includes(origin)) {
          return `此页不显示 ${origin} 的内容。 This page shows no documents of ${origin}: <meta name="article-origins"> in it does not name that origin.`;
        }
      }
      viewer.setAttribute(name, value);
    }
    // A redirect may lead elsewhere. The program checks it.
    if (!allowed.includes('*')) viewer.dataset.origins = allowed.join(' ');
    return undefined;
  }

  function originOf(address) {
    try {
      return new URL(address, location.href).origin;
    } catch {
      return undefined; // The viewer reports invalid addresses.
    }
  }

  function connect(parent) {
    // The browser names the parent's origin. If it does not, the first message does.
    let parentOrigin = location.ancestorOrigins?.[0] ?? (document.referrer ? originOf(document.referrer) : undefined);
    let second = 0;
    let count = 0;
    let enlarges = false; // Whether the parent gives the whole window to the lightbox.
    let pending; // The clicked opener that waits for the window, and the state of the frame at that moment.
    let enlargeTimer;
    let enlarged; // While the frame has the whole window: the box of the article in it, and the frame's scroll position.
    let closingTimer;

    // `*` is the only target for a parent with an opaque or unknown origin. No message contains a secret.
    const post = (message) =>
      parent.postMessage(message, !parentOrigin || parentOrigin === 'null' ? '*' : parentOrigin);
    const send = (type, detail = {}) => {
      if (parentOrigin || type === 'hello') post({ sentinel: NAME, version: VERSION, type, detail });
    };

    const measure = () => {
      const height = Math.ceil(document.body.getBoundingClientRect().height);
      if (enlarged || !height || viewer.shadowRoot?.querySelector(SKELETON)) return;
      send('height', { height });
      if (parentOrigin) post({ sentinel: 'amp', type: 'embed-size', height });
    };
    // The observer calls at most once per animation frame.
    if (window.ResizeObserver) new ResizeObserver(measure).observe(document.body);

    for (const type of EVENTS) viewer.addEventListener(`av-${type}`, ({ detail }) => send(type, detail));
    viewer.addEventListener('av-navigate', () => {
      if (viewer.getAttribute('navigation') !== 'host') send('arrive');
    });
    viewer.addEventListener('av-lightbox', ({ detail: { open, ...image } }) => {
      if (open) send('open-image', image);
      else send('close-image');
      clearTimeout(closingTimer);
      if (!open) closingTimer = setTimeout(enlarged ? restore : resetPosition, CLOSING_DURATION);
    });

    // After an error there is no lightbox that could be closed.
    viewer.addEventListener('av-error', () => restore());

    const handlers = {
      hello({ fit, enlarge }) {
        enlarges = enlarge === true;
        root.toggleAttribute('data-fits', fit === true);
        measure();
      },
      check: () => send('alive'),
      reclaimed() {
        if (!enlarged) return;
        enlarged.by = 0;
        leaveEnlarged();
        // The lightbox was made for the whole window.
        viewer.shadowRoot.querySelector('dialog[open]')?.dispatchEvent(new Event('cancel', { cancelable: true }));
      },
      theme({ theme }) {
        if (typeof theme === 'string') viewer.setAttribute('theme', theme);
      },
      enlarged({ left, top, width, size }) {
        if (enlarged) return;
        if (!pending || ![left, top, width, ...[size].flat()].every(Number.isFinite)) {
          send('restore', { by: 0 });
          return;
        }
        clearTimeout(enlargeTimer);
        resetPosition();
        const { before, above, scroll, scrolls } = pending;
        enlarged = { left, top: top + above, width, scroll, scrolls, same: `${before}` === `${size}` };
        // The frame may already have its new size.
        if (`${windowSize()}` === `${size}`) enterEnlarged();
      },
    };

    addEventListener('message', ({ source, origin, data }) => {
      if (source !== parent || data?.sentinel !== NAME) return;
      parentOrigin ||= origin;
      if (origin !== parentOrigin) return;
      if (data.version !== VERSION) {
        console.info(`${NAME}: a message of version ${data.version} was ignored; this is version ${VERSION}`);
        return;
      }
      const now = Math.floor(performance.now() / 1000);
      count = now === second ? count + 1 : 1;
      second = now;
      if (count <= MAX_MESSAGES_PER_SECOND && Object.hasOwn(handlers, data.type) && data.detail instanceof Object)
        handlers[data.type](data.detail);
    });

    // In a frame as high as its article the lightbox would be centred in the article. Before it opens, the parent gives the
    // frame the whole window. If it does not, the lightbox covers the visible part of the frame.
    addEventListener(
      'click',
      (event) => {
        const opener = event.composedPath()[0].closest?.(OPENER);
        if (!opener || enlarged || pending?.repeated) return;
        event.stopImmediatePropagation();
        event.preventDefault();
        const above = viewer.getBoundingClientRect().top;
        pending = { opener, before: windowSize(), above, scroll: scrollY, scrolls: root.scrollHeight > innerHeight };
        clearTimeout(enlargeTimer);
        enlargeTimer = setTimeout(() => visibility.observe(root), enlarges ? ENLARGE_TIMEOUT : 0);
        if (enlarges) send('enlarge');
      },
      true,
    );

    /** Repeats the pending click, now that the frame has its size. */
    function click() {
      clearTimeout(enlargeTimer);
      if (!pending) return;
      pending.repeated = true;
      pending.opener.click();
      pending = undefined;
    }

    const visibility = new IntersectionObserver(
      ([
        {
          intersectionRect: { top, height },
        },
      ]) => {
        lightboxStyle.insetBlock = `${top}px auto`;
        lightboxStyle.blockSize = `${height}px`;
        click();
        // An observer reports only changes, and the reader may scroll the parent's page.
        visibility.unobserve(root);
        visibility.observe(root);
      },
    );

    function resetPosition() {
      visibility.disconnect();
      lightboxStyle.insetBlock = lightboxStyle.blockSize = '';
    }

    // `resize` precedes rendering in the new size, so that the article does not move visibly.
    addEventListener('resize', () => {
      if (enlarged?.leaving) leaveEnlarged();
      else if (enlarged && !enlarged.entered) enterEnlarged();
    });
    const windowSize = () => [innerWidth, innerHeight];

    function enterEnlarged() {
      const { left, top, width } = enlarged;
      enlarged.entered = true;
      root.toggleAttribute('data-large', true);
      viewer.style.cssText = `width:${width}px;margin:${Math.max(top, 0)}px 0 0 ${left}px`;
      scrollTo(0, -top);
      const { opener } = pending;
      click();
      if (!opener.isConnected) restore(); // The article was replaced meanwhile.
    }

    function restore() {
      if (!enlarged || enlarged.leaving) return;
      enlarged.leaving = true;
      // The distance that the article was scrolled while photos were changed.
      enlarged.by = Math.round(enlarged.top - viewer.getBoundingClientRect().top);
      send('restore', { by: enlarged.scrolls ? 0 : enlarged.by });
      if (enlarged.same) leaveEnlarged();
    }

    function leaveEnlarged() {
      const { scroll, scrolls, by } = enlarged;
      enlarged = undefined;
      viewer.style.cssText = '';
      root.toggleAttribute('data-large', false);
      if (scrolls) scrollTo(0, scroll + by);
      measure();
    }

    send('hello');
  }
})();
