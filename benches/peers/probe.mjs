// Records what happens in a page. The function is sent into the page before its first script, so it must not refer to anything here.

/** `selectors` are those of the contestant, `lastParagraph` is the text that completes the page, `quiet` the time to wait after it. */
export function installProbe({ selectors, lastParagraph, quiet }) {
  const record = { fcp: null, lcp: null, lastParagraph: null, live: null, load: null, longTasks: [], shifts: [] };
  const interactions = [];
  const memories = [];
  const roots = [document];

  const findAll = (selector) => roots.flatMap((root) => [...root.querySelectorAll(selector)]);

  // A shadow root that the parser has made.
  const findParsedRoots = () => {
    for (const { shadowRoot } of document.querySelectorAll(selectors.host)) {
      if (!shadowRoot || roots.includes(shadowRoot)) continue;
      roots.push(shadowRoot);
      watch(shadowRoot);
    }
  };

  const look = () => {
    if (record.lastParagraph !== null) return;
    if (selectors.host) findParsedRoots();
    const last = findAll(selectors.paragraph).slice(-2);
    if (last.some(({ textContent }) => textContent === lastParagraph)) record.lastParagraph = performance.now();
  };
  const watch = (root) => new MutationObserver(look).observe(root, { childList: true, subtree: true });
  watch(document);
  document.addEventListener('DOMContentLoaded', look);

  // Open shadow roots belong to the page.
  const { attachShadow } = Element.prototype;
  Element.prototype.attachShadow = function (options) {
    const root = attachShadow.call(this, options);
    roots.push(root);
    watch(root);
    return root;
  };

  // The engine's size of the heap leaves the memory of wasm out.
  for (const name of ['instantiate', 'instantiateStreaming']) {
    const instantiate = WebAssembly[name];
    WebAssembly[name] = async (...options) => {
      const result = await instantiate.apply(WebAssembly, options);
      const { exports } = result.instance ?? result;
      memories.push(...Object.values(exports).filter((one) => one instanceof WebAssembly.Memory));
      return result;
    };
  }

  const observe = (type, note, options) =>
    new PerformanceObserver((list) => list.getEntries().forEach(note)).observe({ type, buffered: true, ...options });
  observe('paint', ({ name, startTime }) => {
    if (name === 'first-contentful-paint') record.fcp = startTime;
  });
  observe('largest-contentful-paint', ({ startTime, url, element }) => {
    record.lcp = startTime;
    record.largest = url ? new URL(url, location).pathname : (element?.localName ?? 'text');
  });
  observe('layout-shift', ({ startTime, value, hadRecentInput }) => {
    if (!hadRecentInput) record.shifts.push({ time: startTime, value });
  });
  observe('longtask', ({ startTime, duration }) => {
    record.longTasks.push({ start: startTime, end: startTime + duration });
  });
  observe('mark', ({ name, startTime }) => {
    if (name === 'live') record.live ??= startTime;
  });
  observe(
    'event',
    ({ startTime, duration, interactionId }) => {
      if (interactionId) interactions.push({ start: startTime, duration });
    },
    { durationThreshold: 16 },
  );
  addEventListener('load', () => {
    record.load = performance.now();
  });
  addEventListener('av-ready', () => {
    record.live ??= performance.now();
  });

  const isVisible = (element) => {
    const { width, height } = element.getBoundingClientRect();
    return width > 0 && height > 0 && element.checkVisibility({ visibilityProperty: true, opacityProperty: true });
  };
  const isShown = (image) => image.complete && image.naturalWidth > 0 && isVisible(image);

  /** Calls back in the task after the frame in which the condition holds, hence after its paint. */
  const afterPaint = (condition, done, deadline) => {
    requestAnimationFrame(() => {
      if (!condition() && performance.now() < deadline) return afterPaint(condition, done, deadline);
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => done(performance.now());
      return port2.postMessage(0);
    });
  };

  window.avProbe = {
    /** Resolves when the page is complete and has been quiet. */
    settled: () =>
      new Promise((resolve) => {
        const check = () => {
          const live = selectors.hasNoScripts ? 0 : record.live;
          const marks = [record.fcp, record.lcp, record.lastParagraph, record.load, live];
          const complete = marks.includes(null) ? Number.POSITIVE_INFINITY : Math.max(...marks);
          if (performance.now() < Math.min(complete + quiet, 45_000)) return setTimeout(check, 100);
          return resolve({ ...record, end: performance.now() });
        };
        check();
      }),

    wasmMemory: () => memories.reduce((sum, { buffer }) => sum + buffer.byteLength, 0),

    /** Measures the next click until an element with this text, or an image, is painted. */
    expect({ visible, text = '', image }) {
      const before = interactions.length;
      const press = new Promise((pressed) => addEventListener('click', pressed, { capture: true, once: true }));
      const measured = press.then(async ({ timeStamp }) => {
        const until = (condition) =>
          new Promise((done) => afterPaint(condition, (now) => done(now - timeStamp), timeStamp + 15_000));
        const shown = () => findAll(visible).some((one) => isVisible(one) && one.textContent.includes(text));
        const times = [until(shown), image && until(() => findAll(image).some(isShown))];
        const [painted, loaded] = await Promise.all(times);
        await new Promise((done) => setTimeout(done, 500));
        // Event Timing leaves out interactions below 16 ms and rounds to 8.
        const durations = interactions.slice(before).map(({ duration }) => duration);
        return { painted, loaded, inp: Math.max(8, ...durations) };
      });
      window.avProbe.measured = measured;
    },
  };
}
