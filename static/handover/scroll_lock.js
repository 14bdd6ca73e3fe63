// The lock of the page behind an enlarged photo.

/** Keeps the page from scrolling. Returns a function that restores the page's own styles. */
export function lock() {
  const root = document.documentElement;
  const { style } = root;
  const changes = { overflow: 'hidden' };
  // A scroll bar that takes space is replaced by a padding, so that the page does not shift sideways. A gutter would stay white beside
  // the stage.
  const bar = innerWidth - root.clientWidth;
  if (bar > 0) {
    const padding = Number.parseFloat(getComputedStyle(root).paddingInlineEnd) || 0;
    Object.assign(changes, { 'scrollbar-gutter': 'auto', 'padding-inline-end': `${padding + bar}px` });
  }
  const before = Object.keys(changes).map((name) => [
    name,
    style.getPropertyValue(name),
    style.getPropertyPriority(name),
  ]);
  for (const [name, value] of Object.entries(changes)) style.setProperty(name, value, 'important');
  return () => {
    for (const value of before) style.setProperty(...value); // An empty value removes the property.
    // If the host had no `style` attribute, none is left behind.
    if (!root.getAttribute('style')) root.removeAttribute('style');
  };
}
