// One photo that stands by itself, or a gallery: which photos stand beside each other, as src/view/gallery/rows.rs decides it.

import { element, need, turns } from './element.js';
import { appendFigure } from './photo.js';

const sum = (images) => images.reduce((all, { ratio }) => Math.fround(all + ratio), 0);

/** Appends photos that belong together. */
export function appendGallery(parent, images, wish, isLead, scene) {
  if (!images[1]) {
    const box = element('div', 'av-figure av-column');
    parent.append(box);
    return appendFigure(box, images[0], scene, isLead, false, 43, 100);
  }
  const ways = {
    single: () => images.map((image) => [image]),
    pair: () => images.flatMap((_, index) => (index % 2 ? [] : [images.slice(index, index + 2)])),
    grid: () => split(images, 4.5, 4.5, 6),
    mosaic: () => split(images, 1.6, 4.2, 6),
    strip: () => [images],
  };
  const usual = images[5] ? 'grid' : images[2] ? 'mosaic' : 'pair';
  const layout = wish ?? (images.every(({ ratio }) => ratio >= 2.4) ? 'single' : usual);
  const isStrip = layout === 'strip';
  const maySlide = isStrip || layout === 'mosaic';
  const width = isStrip ? 30 : maySlide ? 54 : 68;
  const wanted = layout === 'pair' ? 1.6 : 2.1;
  const all = element('div', 'av-gallery__rows');
  const buttons = maySlide && turns('button', 'av-gallery__turn', { type: 'button', tabindex: -1 });
  const className = `av-gallery ${maySlide ? `av-gallery_${layout} ` : ''}av-wide`;
  const frame = element('div', 'av-gallery__frame', null, all, buttons);
  need(ways[layout]);
  parent.append(element('div', className, { part: 'gallery', role: 'group' }, frame));
  for (const members of ways[layout]()) {
    const row = element('div', 'av-gallery__row');
    all.append(row);
    for (const line of isStrip ? [members] : split(members, wanted, wanted, 3)) {
      const box = element('div', 'av-gallery__line');
      row.append(box);
      for (const image of line) {
        const { ratio } = image;
        const narrow = maySlide ? Math.min(ratio * 57, 86) : (ratio / sum(line)) * 100;
        const wide = isStrip ? ratio * width : (ratio / sum(members)) * width;
        appendFigure(box, image, scene, isLead && image === images[0], true, wide + 1, narrow + 1);
      }
    }
  }
}

/** Splits a run so that the sums of its parts are near to `wanted`, the first one's to `first`. */
function split(images, first, wanted, most) {
  const ways = [[0]];
  images.forEach((_, last) => {
    let total = 0;
    let best = [Infinity];
    for (let start = last; start >= 0 && start > last - most; start -= 1) {
      total = Math.fround(total + images[start].ratio);
      const off = total / (start ? wanted : first);
      const cost = ways[start][0] + off + 1 / off - 2;
      if (cost < best[0] + 1e-4) best = [cost, start];
    }
    ways.push(best);
  });
  const parts = [];
  for (let end = images.length; end; [, end] = ways[end]) parts.unshift(images.slice(ways[end][1], end));
  return parts;
}
