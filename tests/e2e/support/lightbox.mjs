// Locators and waits for the lightbox, and a small article to open it from.
import { articleJson, imageJson, paragraphJson, svgImage } from './articles.mjs';
import { at } from './page.mjs';

export const counter = (page) => page.locator(`${at.lightbox} .av-lightbox__counter`);
export const button = (page, name) => page.locator(at.lightbox).getByRole('button', { name, exact: true });

/** Waits until the lightbox shows this position, for example `2 / 3`. */
export const waitForPosition = (page, words) => counter(page).getByText(words, { exact: true }).waitFor();

/** Waits until the lightbox is closed. */
export const waitForClosed = (page) => page.locator('dialog:not([open])').waitFor({ state: 'attached' });

/** The nth photo of the article. */
export const photo = (page, index) => page.locator(at.photo).nth(index);

/** The current slide. Its neighbours are inert. */
export const CURRENT_SLIDE = `${at.lightbox} .av-slide:not([inert])`;

/** Shows an article of three photos in a language on a host page. */
export async function showThreePhotos({ host, page, server }, inLanguage) {
  for (const [name, colour] of [
    ['one', 'crimson'],
    ['two', 'seagreen'],
    ['three', 'navy'],
  ])
    server.route(`/${name}.svg`, svgImage(colour));
  const images = ['one', 'two', 'three'].map((id) => imageJson(`/${id}.svg`, { id, caption: `Caption ${id}.` }));
  const body = [...images, ...Array.from({ length: 30 }, (_, index) => paragraphJson(`Paragraph ${index}.`))];
  server.route('/a.json', articleJson('Three photos', { inLanguage, body }));
  await host('<article-viewer src="/a.json"></article-viewer>');
  await photo(page, 2).waitFor();
}
