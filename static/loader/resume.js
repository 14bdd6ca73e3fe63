// The state that an element gives to its program and keeps if the program fails: the route that is shown, and the lock of the page.

/** The state of an element from which another program resumes. */
export class Resume {
  fragment;
  isResumed = false;
  #unlock;

  /** Keeps the page behind an enlarged photo from scrolling, or restores the page's own styles. */
  lockScroll(isLocked) {
    this.#unlock?.();
    this.#unlock = isLocked ? lock() : undefined;
  }
}

function lock() {
  const root = document.documentElement;
  const { style } = root;
  const before = ['overflow'];
  // A scroll bar that takes space keeps it. Otherwise the page would shift sideways.
  if (innerWidth > root.clientWidth) before.push('scrollbar-gutter');
  const values = before.map((name) => [name, style.getPropertyValue(name), style.getPropertyPriority(name)]);
  style.setProperty('overflow', 'hidden', 'important');
  if (before[1]) style.setProperty('scrollbar-gutter', 'stable', 'important');
  return () => {
    for (const value of values) style.setProperty(...value); // An empty value removes the property.
    // If the host had no `style` attribute, none is left behind.
    if (!root.getAttribute('style')) root.removeAttribute('style');
  };
}
