// The page has the colors of the viewer, whose theme is the reader's, the host's or the system's.

/** The page's own colors, and those of the viewer that they follow. */
const COLORS = {
  surface: 'surface',
  ink: 'ink',
  soft: 'ink-soft',
  line: 'line',
  accent: 'accent',
  'on-accent': 'surface',
};

/** Sets the colors of the page now, and after each change of the viewer's background. */
export function followTheme(viewer) {
  const apply = () => {
    const own = getComputedStyle(viewer);
    const { style } = document.documentElement;
    for (const [name, source] of Object.entries(COLORS))
      style.setProperty(`--app-${name}`, own.getPropertyValue(`--av-${source}`));
    style.background = own.backgroundColor;
    style.colorScheme = own.colorScheme;
    for (const meta of document.querySelectorAll('meta[name="theme-color"]')) meta.content = own.backgroundColor;
  };
  viewer.addEventListener('transitionend', ({ target, propertyName }) => {
    if (target === viewer && propertyName === 'background-color') apply();
  });
  apply();
}
