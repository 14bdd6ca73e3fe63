// The time from what a reader does to what they see of it.
import { settle } from '../support/page.mjs';

export const median = (numbers) => numbers.toSorted((a, b) => a - b)[numbers.length >> 1];

/** Notes each interaction's time to its next paint; the browser rounds to 8 ms, and says nothing below 16. */
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

/** Does something, and tells how long it took to be painted. */
export async function time(page, act) {
  await page.evaluate(() => {
    window.avTimes = [];
  });
  await act();
  await settle(page);
  // What was too fast to be told took less than 16 ms.
  return page.evaluate(() => Math.max(16, ...window.avTold()));
}
