// Derives the custom properties from three chosen colours, and checks their contrast.

const MIN_CONTRAST = 4.5; // WCAG 2, AA.

const channels = (colour) => [1, 3, 5].map((at) => parseInt(colour.slice(at, at + 2), 16));

/** Mixes two colours in the form `#rrggbb`. `share` is the share of the first one. */
function mix(one, share, other) {
  const others = channels(other);
  const mixed = channels(one).map((value, nth) => Math.round(value * share + others[nth] * (1 - share)));
  return `#${mixed.map((value) => value.toString(16).padStart(2, '0')).join('')}`;
}

function luminance(colour) {
  const [red, green, blue] = channels(colour).map((value) => {
    const light = value / 255;
    return light <= 0.04045 ? light / 12.92 : ((light + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one, other) {
  const [dark, light] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

/** The custom properties for three colours. The others are mixed from ink and surface. */
export const properties = ({ accent, ink, surface }) => ({
  '--av-accent': accent,
  '--av-ink': ink,
  '--av-ink-soft': mix(ink, 0.75, surface),
  '--av-surface': surface,
  '--av-raised': mix(ink, 0.05, surface),
  '--av-line': mix(ink, 0.15, surface),
});

/** Whether links, text and secondary text have enough contrast on the surface. */
export const hasContrast = (values) =>
  ['--av-accent', '--av-ink', '--av-ink-soft'].every(
    (name) => contrast(values[name], values['--av-surface']) >= MIN_CONTRAST,
  );
