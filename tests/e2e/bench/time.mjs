// Measures the time from an interaction to its next paint.
import { settle } from '../support/page.mjs';

export const median = (numbers) => numbers.toSorted((a, b) => a - b)[numbers.length >> 1];

/** Records the duration of each interaction. The browser rounds to 8 ms and reports none below 16 ms. */
export function watch() {
  window.avTimes = [];
  const note = ({ interactionId, duration }) => {
    if (interactionId) window.avTimes.push([interactionId, duration]);
  };
  const observer = new PerformanceObserver((list) => list.getEntries().forEach(note));
  observer.observe({ type: 'event', durationThreshold: 16 });
  window.avTold = () => {
    observer.takeRecords().forEach(note);
    return window.avTimes.map(([, duration]) => duration);
  };
}

/** Performs an interaction and returns its duration. */
export async function time(page, act) {
  await page.evaluate(() => {
    window.avTimes = [];
  });
  await act();
  await settle(page);
  // An interaction without an entry took less than 16 ms.
  return page.evaluate(() => Math.max(16, ...window.avTold()));
}
