// Where things are in the lightbox, and how to wait for them.
import { image, paragraph, picture, story } from './articles.mjs';
import { at } from './page.mjs';

export const counter = (page) => page.locator(`${at.lightbox} .av-lightbox__counter`);
export const button = (page, name) => page.locator(at.lightbox).getByRole('button', { name, exact: true });

/** Waits until the lightbox shows the nth of its photos. */
export const position = (page, words) => counter(page).getByText(words, { exact: true }).waitFor();

/** Waits until it is closed. */
export const gone = (page) => page.locator('dialog:not([open])').waitFor({ state: 'attached' });

/** A photo in the article. */
export const photo = (page, index) => page.locator(at.photo).nth(index);

/** The photo that is shown; its neighbours lie beside the window. */
export const HERE = `${at.lightbox} .av-slide:not([inert])`;

/** An article of three photos in a language, shown on a host's page. */
export async function three({ host, page, server }, inLanguage) {
  for (const [name, colour] of [
    ['one', 'crimson'],
    ['two', 'seagreen'],
    ['three', 'navy'],
  ])
    server.route(`/${name}.svg`, picture(colour));
  const images = ['one', 'two', 'three'].map((id) => image(`/${id}.svg`, { id, caption: `Caption ${id}.` }));
  const body = [...images, ...Array.from({ length: 30 }, (_, index) => paragraph(`Paragraph ${index}.`))];
  server.route('/a.json', story('Three photos', { inLanguage, body }));
  await host('<article-viewer src="/a.json"></article-viewer>');
  await photo(page, 2).waitFor();
}
