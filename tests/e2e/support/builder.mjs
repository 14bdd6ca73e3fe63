// Opens the embed builder of the demo, fills its fields and reads its preview and code.
import { at, REFERENCE_HEADLINE } from './page.mjs';

export const BUILDER = '/demo/builder.html';

export const preview = (page) => page.frameLocator('#preview');

export const code = (page) => page.locator('#snippet').inputValue();

export const waitForPreview = (page, headline) => preview(page).locator(at.headline, { hasText: headline }).waitFor();

/** Opens the builder and waits for its first example. */
export async function open({ page, server }) {
  await page.goto(server.origin + BUILDER);
  await waitForPreview(page, REFERENCE_HEADLINE);
  await page.waitForFunction(() => document.getElementById('snippet').value.includes('</a>'));
}

/** The attributes of the viewer in a page or frame, by name. */
export const attributes = (place) =>
  place
    .locator('article-viewer')
    .evaluate((viewer) =>
      Object.fromEntries(
        [...viewer.attributes]
          .filter(({ name }) => name !== 'style' && !name.startsWith('data-'))
          .map(({ name, value }) => [name, value]),
      ),
    );

/** Fills a field and leaves it. */
export async function fillField(page, id, words) {
  await page.locator(id).fill(words);
  await page.locator(id).blur();
}
