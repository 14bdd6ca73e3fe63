// The page of a frame, embed.html: one <article-viewer> with the attributes that stand in the page's address, and a talk
// with the parent in the messages of CONTRACT.md. A plain script and no module, so that it also runs, and says what is
// wrong, where modules do not: at file://.
(() => {
  'use strict';

  const NAME = 'article-viewer';
  const VERSION = 1;
  // All of the element but two: in a frame the history is the parent's (`address`), and so is when to begin (`loading`, which frames have themselves).
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
  ];
  const ADDRESSES = ['src', 'mapping', 'site'];
  const EVENTS = ['ready', 'article', 'error', 'navigate', 'channel', 'progress', 'dwell', 'settings'];
  /** So many messages are heeded in a second. */
  const MOST = 20;
  /** A parent that does not give the window within this time, in milliseconds, does not. */
  const PATIENCE = 500;
  /** So long an enlarged photo flies home (src/view/lightbox.css). */
  const FLIGHT = 300;
  /** What stands for an article on its way: higher than the window, which would grow with it. */
  const SKELETON = '.av-skeleton';
  /** What enlarges a photo or a film. */
  const SMALL = 'button[part~=photo],.av-media__enlarge';

  const root = document.documentElement;
  const viewer = document.createElement(NAME);
  const sheet = new CSSStyleSheet();
  // The root is never lower than the window, so that it can be asked what of the window is seen.
  sheet.replaceSync(`html{min-height:100vh}body{margin:0}p{margin:0;padding:2em 1.25em;font:medium/1.6 system-ui,sans-serif}
[data-fits]{scrollbar-width:none}[data-large]{overflow:hidden}[data-large] body{padding-block-end:100vh}
[data-large] ${NAME}::part(tabs){position:static}${NAME}::part(lightbox){}`);
  document.adoptedStyleSheets = [sheet];
  /** Where the lightbox lies in a frame that does not get the whole window. */
  const light = sheet.cssRules[sheet.cssRules.length - 1].style;

  const fault = prepare();
  if (fault) {
    const words = document.createElement('p');
    words.textContent = fault;
    document.body.append(words);
  } else {
    document.body.append(viewer);
  }
  viewer.addEventListener('av-article', ({ detail }) => {
    document.title = detail.headline;
    root.lang = detail.language ?? '';
  });
  if (window.parent !== window) talk(window.parent);

  /** Takes the attributes from the address; says what forbids to show it. */
  function prepare() {
    if (!/^https?:$/.test(location.protocol)) {
      return '此页须由网站提供，不能作为文件打开。 This page was opened as a file (file://), where browsers run no modules and fetch nothing. Serve its folder by http.';
    }
    const given = new URLSearchParams(location.search);
    const allowed = document.querySelector('meta[name=article-origins]')?.content.split(/\s+/) ?? [];
    allowed.push(new URL(location.href).origin); // In a sandbox the page itself has none.
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
    return undefined;
  }

  function originOf(address) {
    try {
      return new URL(address, location.href).origin;
    } catch {
      return undefined; // No address: the viewer says so.
    }
  }

  function talk(parent) {
    // As the browser says; where it does not, as the parent's first word does.
    let partner = location.ancestorOrigins?.[0] ?? (document.referrer ? originOf(document.referrer) : undefined);
    let second = 0;
    let heard = 0;
    let enlarges = false; // Whether the parent gives the whole window for a photo.
    let asked; // What was pressed and waits for room, and how the frame was at that moment.
    let patience;
    let whole; // While the frame has the whole window: where the article lies in it, and how the frame was scrolled.
    let home;

    // Nobody can name a parent without an origin, nor one that has not spoken yet. Neither is told a secret.
    const post = (message) => parent.postMessage(message, !partner || partner === 'null' ? '*' : partner);
    const tell = (type, detail = {}) => {
      if (partner || type === 'hello') post({ sentinel: NAME, version: VERSION, type, detail });
    };

    const measure = () => {
      const height = Math.ceil(document.body.getBoundingClientRect().height);
      if (whole || !height || viewer.shadowRoot?.querySelector(SKELETON)) return;
      tell('height', { height });
      if (partner) post({ sentinel: 'amp', type: 'embed-size', height });
    };
    // Once for each drawing at the most.
    new ResizeObserver(measure).observe(document.body);

    for (const type of EVENTS) viewer.addEventListener(`av-${type}`, ({ detail }) => tell(type, detail));
    viewer.addEventListener('av-navigate', () => {
      if (viewer.getAttribute('navigation') !== 'host') tell('arrive');
    });
    viewer.addEventListener('av-lightbox', ({ detail: { open, ...image } }) => {
      if (open) tell('open-image', image);
      else tell('close-image');
      clearTimeout(home);
      if (!open) home = setTimeout(whole ? giveBack : forget, FLIGHT);
    });

    // Where there is no lightbox any more, nobody closes it.
    viewer.addEventListener('av-error', () => giveBack());

    const heed = {
      hello({ fit, enlarge }) {
        enlarges = enlarge === true;
        root.toggleAttribute('data-fits', fit === true);
        measure();
      },
      theme({ theme }) {
        if (typeof theme === 'string') viewer.setAttribute('theme', theme);
      },
      enlarged({ left, top, width, size }) {
        if (whole) return;
        if (!asked || ![left, top, width, ...[size].flat()].every(Number.isFinite)) {
          tell('restore', { by: 0 });
          return;
        }
        clearTimeout(patience);
        forget();
        const { before, above, scroll, scrolls } = asked;
        whole = { left, top: top + above, width, scroll, scrolls, same: `${before}` === `${size}` };
        // The frame may have its new size already.
        if (`${sizes()}` === `${size}`) lay();
      },
    };

    addEventListener('message', ({ source, origin, data }) => {
      if (source !== parent || data?.sentinel !== NAME) return;
      partner ||= origin;
      if (origin !== partner) return;
      if (data.version !== VERSION) {
        console.info(`${NAME}: a message of version ${data.version} was ignored; this is version ${VERSION}`);
        return;
      }
      const now = Math.floor(performance.now() / 1000);
      heard = now === second ? heard + 1 : 1;
      second = now;
      if (heard <= MOST && Object.hasOwn(heed, data.type) && data.detail instanceof Object)
        heed[data.type](data.detail);
    });

    // A frame as high as its article would show an enlarged photo in the middle of the article. So, before there is one, the
    // parent gives the frame the whole window; where it does not, the lightbox is laid on what can be seen of the frame.
    addEventListener(
      'click',
      (event) => {
        const small = event.composedPath()[0].closest?.(SMALL);
        if (!small || whole || asked?.goes) return;
        event.stopImmediatePropagation();
        event.preventDefault();
        const above = viewer.getBoundingClientRect().top;
        asked = { small, before: sizes(), above, scroll: scrollY, scrolls: root.scrollHeight > innerHeight };
        clearTimeout(patience);
        patience = setTimeout(() => sight.observe(root), enlarges ? PATIENCE : 0);
        if (enlarges) tell('enlarge');
      },
      true,
    );

    /** There is room: what was pressed is pressed for good. */
    function press() {
      clearTimeout(patience);
      if (!asked) return;
      asked.goes = true;
      asked.small.click();
      asked = undefined;
    }

    const sight = new IntersectionObserver(
      ([
        {
          intersectionRect: { top, height },
        },
      ]) => {
        light.insetBlock = `${top}px auto`;
        light.blockSize = `${height}px`;
        press();
        // It answers each question once, and the reader may scroll the parent's page.
        sight.unobserve(root);
        sight.observe(root);
      },
    );

    function forget() {
      sight.disconnect();
      light.insetBlock = light.blockSize = '';
    }

    // The event comes before the frame is drawn in its new size, so that the article stays where the reader sees it.
    addEventListener('resize', () => {
      if (whole?.leaves) unlay();
      else if (whole && !whole.laid) lay();
    });
    const sizes = () => [innerWidth, innerHeight];

    function lay() {
      const { left, top, width } = whole;
      whole.laid = true;
      root.toggleAttribute('data-large', true);
      viewer.style.cssText = `width:${width}px;margin:${Math.max(top, 0)}px 0 0 ${left}px`;
      scrollTo(0, -top);
      const { small } = asked;
      press();
      if (!small.isConnected) giveBack(); // The article was replaced in the meantime.
    }

    function giveBack() {
      if (!whole || whole.leaves) return;
      whole.leaves = true;
      // So far the reader went on in the article, from photo to photo.
      whole.by = Math.round(whole.top - viewer.getBoundingClientRect().top);
      tell('restore', { by: whole.scrolls ? 0 : whole.by });
      if (whole.same) unlay();
    }

    function unlay() {
      const { scroll, scrolls, by } = whole;
      whole = undefined;
      viewer.style.cssText = '';
      root.toggleAttribute('data-large', false);
      if (scrolls) scrollTo(0, scroll + by);
      measure();
    }

    tell('hello');
  }
})();
