// The article of the tests of failures.
import { articleJson } from './articles.mjs';
import { at } from './page.mjs';

export const PATH = '/a.json';

export const VIEWER = `<article-viewer src="${PATH}"></article-viewer>`;

export const GOOD = articleJson('Recovered');

/** Stops the automatic tries, if there are any, so that only the test sends requests. */
export async function stopTries(page) {
  const cancel = page.locator(at.cancel);
  if (await cancel.count()) await cancel.click();
}
