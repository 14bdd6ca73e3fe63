// A translator that has put its own elements in the place of texts: the lightbox goes on changing them.
import assert from 'node:assert/strict';
import { LIVE } from '../support/first_screen.mjs';
import { at, inBrowser, REFERENCE } from '../support/page.mjs';

const test = inBrowser();

/** Replaces each text of the viewer by `<font>` elements, as the translators of browsers do. */
const translate = (page) =>
  page.evaluate(() => {
    const { shadowRoot } = document.querySelector('article-viewer');
    const walker = document.createTreeWalker(shadowRoot, NodeFilter.SHOW_TEXT);
    const texts = [];
    while (walker.nextNode()) if (walker.currentNode.data.trim()) texts.push(walker.currentNode);
    for (const text of texts) {
      const [outer, inner] = ['font', 'font'].map((name) => document.createElement(name));
      inner.textContent = `[${text.data}]`;
      outer.append(inner);
      text.replaceWith(outer);
    }
  });

test('counter and announcement follow the slides after a translation', async ({ host, page, allowErrors }) => {
  allowErrors(/removeChild|Node not found/);
  await host(`<article-viewer src="${REFERENCE}" lang="en"></article-viewer>`);
  await page.locator(`${LIVE} .av-foot`).waitFor();
  await page.locator(at.photo).first().click();
  const counter = page.locator('.av-lightbox__counter');
  await counter.waitFor();
  const count = (await counter.innerText()).split('/')[1].trim();
  await page.locator('.av-lightbox__news').waitFor({ state: 'attached' });
  await translate(page);
  for (const number of [2, 3]) {
    await page.keyboard.press('ArrowRight');
    await counter.getByText(`${number} / ${count}`, { exact: true }).waitFor();
    const news = page.locator('.av-lightbox__news');
    await news.getByText(`${number} / ${count}`).waitFor({ state: 'attached' });
    assert.doesNotMatch(await news.innerText(), /\[/, 'the text of another slide stays');
  }
});

test('a translated article gives way to another one', async ({ host, page, server, allowErrors }) => {
  allowErrors(/removeChild|Node not found/);
  server.route('/b.json', { headline: 'Other', body: ['Text.'], inLanguage: 'en' });
  await host(`<article-viewer src="${REFERENCE}" lang="en"></article-viewer>`);
  await page.locator(`${LIVE} .av-foot`).waitFor();
  await translate(page);
  await page.evaluate(() => {
    document.querySelector('article-viewer').src = '/b.json';
  });
  await page.locator(at.headline, { hasText: /^Other$/ }).waitFor();
  const text = await page.locator(`${LIVE} .av-article`).innerText();
  assert.doesNotMatch(text, /\[/, 'a translated text of the previous article stays');
});
