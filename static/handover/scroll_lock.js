// The lock of the page behind an enlarged photo.

/** Keeps the page from scrolling. Returns a function that restores the page's own styles. */
export function lock() {
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
