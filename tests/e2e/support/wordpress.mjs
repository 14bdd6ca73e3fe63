// Queries of a running WordPress, and a viewer on another origin that reads it.
import assert from 'node:assert/strict';
import { at, waitForEvent } from './page.mjs';

export const WORDPRESS = process.env.WORDPRESS;

assert.ok(WORDPRESS, 'WORDPRESS must name a running WordPress: cargo xtask test --only wordpress starts one.');

/** The two kinds of API addresses, which depend on the permalink setting. */
export const KINDS = {
  'plain addresses': (path, query = '') => `${WORDPRESS}/?rest_route=/wp/v2/${path}${query && `&${query}`}`,
  'pretty addresses': (path, query = '') => `${WORDPRESS}/wp-json/wp/v2/${path}${query && `?${query}`}`,
};

export const plainAddress = KINDS['plain addresses'];

/** The address of a post by its slug, queried from WordPress. */
export async function address(slug, { kind = plainAddress, query = '_embed=1' } = {}) {
  const [post] = await (await fetch(plainAddress('posts', `slug=${encodeURIComponent(slug)}`))).json();
  assert.ok(post, `WordPress has no post "${slug}"`);
  return kind(`posts/${post.id}`, query);
}

/** Opens a post in a viewer on another origin and returns the detail of av-article. */
export async function openPost({ host, page }, slug, options) {
  const src = (await address(slug, options)).replaceAll('&', '&amp;');
  await host(`<article-viewer src="${src}"></article-viewer>`, { lang: 'en' });
  const { detail } = await waitForEvent(page, 'av-article');
  assert.equal(detail.format, 'wordpress');
  return detail;
}

/** The elements of the body in order, each with its text. */
export const body = (page) =>
  page.locator('article-viewer').evaluate((viewer) => {
    const wanted =
      '.av-text, .av-heading, .av-quote, .av-list, .av-table, .av-code, .av-divider, .av-gallery, .av-figure, .av-embed, .av-media, .av-body__empty';
    const all = [...viewer.shadowRoot.querySelectorAll(wanted)];
    const outer = all.filter((one) => !one.parentElement.closest(wanted));
    const kind = (one) => one.className.match(/av-(\w+)/)[1];
    return outer.map((one) => `${kind(one)}: ${one.innerText.replace(/\s+/g, ' ').trim()}`);
  });

/** Scrolls to every photo, waits for it, and returns its alternative text and caption. */
export async function photos(page) {
  const seen = [];
  for (const photo of await page.locator(`figure:has(${at.photo})`).all()) {
    await photo.scrollIntoViewIfNeeded();
    const image = photo.locator('img');
    const width = await image.evaluate(async (img) => {
      await img.decode();
      return img.naturalWidth;
    });
    assert.ok(width > 0);
    const caption = photo.locator('[part~="caption"]');
    seen.push({
      alt: await image.getAttribute('alt'),
      caption: (await caption.count()) ? await caption.innerText() : null,
    });
  }
  assert.equal(await page.locator(at.missingPhoto).count(), 0);
  return seen;
}
