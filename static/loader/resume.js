// The state that an element gives to its program and keeps if the program fails: the route that is shown, and the lock of the page.

/** The state of an element from which another program resumes. */
export class Resume {
  fragment;
  isResumed = false;
  /** Locks the page, and returns a function that releases it. It arrives with the program. */
  lock;
  #unlock;

  /** Keeps the page behind an enlarged photo from scrolling, or restores the page's own styles. */
  lockScroll(isLocked) {
    this.#unlock?.();
    this.#unlock = isLocked ? this.lock() : undefined;
  }
}
