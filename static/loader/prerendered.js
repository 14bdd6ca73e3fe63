// A view that a server has rendered into the declarative shadow root of an element. It is the first screen of that element, complete
// and without the loader's help; the live view takes its place as that of any other first screen.

/** The longest time, in milliseconds, for which the program waits for an idle browser. */
const IDLE_MS = 2000;

/** Settles when the program should start: at the reader's first action in the view, or else when the browser is idle. */
export const readerOrIdle = (root, leadPhoto) =>
  new Promise((done) => {
    for (const type of ['pointerdown', 'keydown', 'focusin'])
      root.addEventListener(type, done, { once: true, passive: true });
    // Safari has no idle callbacks.
    const whenIdle = globalThis.requestIdleCallback ?? setTimeout;
    leadPhoto.then(() => whenIdle(done, whenIdle === setTimeout ? 1 : { timeout: IDLE_MS }));
  });

/** The style sheets in a shadow root. Those of a prerendered view are elements. */
export const sheetsOf = (root) => root.querySelectorAll('style,link');
