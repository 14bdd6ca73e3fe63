// Which photos of a gallery stand beside each other: the rules of src/view/gallery/rows.rs and ratio.rs.

const STEP = Math.fround(1.0594631);
const HALF_STEP = Math.fround(1.0293022);
const round = Math.fround;

/** The class of a photo's box, and its ratio: the nearest step of the scale that the style sheet has. */
export function ratio({ width, height, isKnown }) {
  const wanted = round(width / height);
  let step = 0;
  let value = 0.5;
  while (step < 36 && round(value * HALF_STEP) < wanted) {
    value = round(value * STEP);
    step += 1;
  }
  const isExact = isKnown && value * 0.95 < wanted && wanted < value * 1.05;
  return { value, className: `av-figure__figure av-r${step}${isExact ? '' : ' av-figure__figure_whole'}` };
}

/** The layout of photos with these ratios, where the publisher has no preference. */
export function layoutOf(ratios) {
  if (ratios.length < 2 || ratios.every((value) => value >= 2.4)) return 'single';
  if (ratios.length === 2) return 'pair';
  return ratios.length > 5 ? 'grid' : 'mosaic';
}

/** The rows, and in each of them the lines, as numbers of photos. */
export function rows(layout, ratios) {
  if (layout === 'strip') return [[ratios.length]];
  const counts = {
    single: () => ratios.map(() => 1),
    pair: () => pair(ratios),
    grid: () => split(ratios, 4.5, 4.5, 6),
    mosaic: () => split(ratios, 1.6, 4.2, 6),
  };
  let start = 0;
  const wanted = layout === 'pair' ? 1.6 : 2.1;
  return counts[layout]().map((count) => {
    start += count;
    return split(ratios.slice(start - count, start), wanted, wanted, 3);
  });
}

const pair = (ratios) => ratios.map((_, index) => (index % 2 ? 0 : Math.min(2, ratios.length - index))).filter(Boolean);

/** Splits a run so that the sums of its parts are near to `wanted`, the first one's to `first`. */
function split(ratios, first, wanted, most) {
  const ways = [[0, 0]];
  for (let end = 1; end <= ratios.length; end += 1) {
    let sum = 0;
    let best = [Infinity, 0];
    for (let start = end - 1; start >= Math.max(0, end - most); start -= 1) {
      sum = round(sum + ratios[start]);
      const off = sum / (start === 0 ? first : wanted);
      const cost = ways[start][0] + off + 1 / off - 2;
      if (cost < best[0] + 1e-4) best = [cost, start];
    }
    ways.push(best);
  }
  const parts = [];
  for (let end = ratios.length; end > 0; end = ways[end][1]) parts.unshift(end - ways[end][1]);
  return parts;
}
