// The reader's own colors: their contrast, and the palette that is made of three of them.

const channels = (color) => [1, 3, 5].map((at) => parseInt(color.slice(at, at + 2), 16));

/** The relative luminance (WCAG 2.2). */
function luminance(color) {
  const [red, green, blue] = channels(color).map((channel) => {
    const value = channel / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** The contrast of two colors, from 1 to 21 (WCAG 2.2). */
export function contrast(one, other) {
  const [low, high] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (high + 0.05) / (low + 0.05);
}

/** The least contrast that text should have. */
export const MIN_CONTRAST = 4.5;

/** A color between two others; `share` is the share of the second one. */
function mix(one, other, share) {
  const second = channels(other);
  const mixed = channels(one).map((channel, index) => Math.round(channel + (second[index] - channel) * share));
  return `#${mixed.map((channel) => channel.toString(16).padStart(2, '0')).join('')}`;
}

/** The palette of the reader's background, text and links, as the loader stores it. */
export function palette(surface, ink, accent) {
  const raised = mix(surface, ink, 0.05);
  // Faint text is as faint as its contrast allows.
  const soft = [0.3, 0.2, 0.1]
    .map((share) => mix(ink, surface, share))
    .find((color) => contrast(color, raised) >= MIN_CONTRAST);
  const focus = ['#1a5fd0', '#8ab4ff'].find((color) => contrast(color, surface) >= 3) ?? ink;
  const scheme = luminance(surface) < luminance(ink) ? 'dark' : 'light';
  return { surface, raised, ink, 'ink-soft': soft ?? ink, line: mix(surface, ink, 0.2), accent, focus, scheme };
}
