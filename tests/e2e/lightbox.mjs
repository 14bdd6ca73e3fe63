// Where things are in the lightbox, and how to wait for them.
import { at } from './page.mjs';

export const counter = (page) => page.locator(`${at.lightbox} .av-lightbox__counter`);
export const button = (page, name) => page.locator(at.lightbox).getByRole('button', { name, exact: true });

/** Waits until the lightbox shows the nth of its photos. */
export const position = (page, words) => counter(page).getByText(words, { exact: true }).waitFor();

/** Waits until it is closed. */
export const gone = (page) => page.locator('dialog:not([open])').waitFor({ state: 'attached' });

/** A photo in the article. */
export const photo = (page, index) => page.locator(at.photo).nth(index);
