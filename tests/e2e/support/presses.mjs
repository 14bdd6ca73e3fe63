// Presses on the first screen, which the live view carries out.
import assert from 'node:assert/strict';
import { FIRST_SCREEN } from './first_screen.mjs';
import { at, receivedEvents, waitForEvent } from './page.mjs';

/** Presses the second photo of the first screen, lets the program come by `release`, and asserts that the photo opens once. */
export async function assertPressOpensPhoto(page, release) {
  await page.locator(`${FIRST_SCREEN} ${at.photo}`).nth(1).click();
  assert.equal(await page.locator(`${FIRST_SCREEN} [aria-busy=true]`).count(), 1, 'the press is not shown as accepted');
  await release();
  await page.locator(at.lightbox).waitFor();
  const { detail } = await waitForEvent(page, 'av-lightbox');
  assert.equal(detail.position, 1);
  assert.equal((await receivedEvents(page, 'av-lightbox')).length, 1);
}
