// Lists, missing posts and page content of a real WordPress (`cargo xtask wordpress`).
import assert from 'node:assert/strict';
import {
  at,
  DESKTOP,
  inBrowser,
  PHONE,
  REFERENCE_HEADLINE,
  receivedEvents,
  settle,
  texts,
  waitForArticle,
  waitForEvent,
} from '../support/page.mjs';
import { serveRelease } from '../support/release_server.mjs';
import { address, body, KINDS, openPost, photos, plainAddress, WORDPRESS } from '../support/wordpress.mjs';

const test = inBrowser();

test('a protected post is reported, keeps its photo, and links to its page', async (scene) => {
  const { page } = scene;
  const { headline, notices } = await openPost(scene, 'protected');
  assert.equal(headline, 'For subscribers');
  assert.equal(notices.length, 1);
  assert.match(notices[0], /protected by a password/);
  assert.equal((await photos(page)).length, 1);
  const lines = await body(page);
  assert.equal(lines.at(-1), 'body__empty: The text of this article is protected by a password. Open on 127.0.0.1');
  assert.match(await page.locator('.av-body__empty a').getAttribute('href'), new RegExp(`^${WORDPRESS}/`));
  assert.doesNotMatch(lines.join(), /Nobody reads this/);
  assert.equal(await page.locator(at.failure).count(), 0);
});

for (const [name, kind] of Object.entries(KINDS)) {
  test(`a missing post shows the failure panel: ${name}`, async ({ host, page, allowErrors }) => {
    allowErrors(/404/); // The browser logs the failed request.
    await host(`<article-viewer src="${kind('posts/999999', '_embed=1').replaceAll('&', '&amp;')}"></article-viewer>`, {
      lang: 'en',
    });
    const panel = page.locator(at.failure);
    await panel.getByText('This article does not exist, or no longer does').waitFor();
    assert.equal(await panel.getAttribute('data-code'), 'status');
    assert.equal((await waitForEvent(page, 'av-error')).detail.code, 'status');
  });

  test(`the categories are tabs, and their posts open in place: ${name}`, async (scene) => {
    const { host, page } = scene;
    const src = (await address('film', { kind })).replaceAll('&', '&amp;');
    await host(`<article-viewer src="${src}" site="${kind('categories')}"></article-viewer>`, { lang: 'en' });
    await waitForArticle(page, 'A film from the river');
    await page.locator(at.tab).first().waitFor();
    assert.deepEqual(await texts(page, at.tab), ['Arts & Parks', 'City'], 'a category without posts has a tab');
    assert.equal(await page.locator(at.currentTab).innerText(), 'City');

    await page.locator(at.tab, { hasText: 'Arts & Parks' }).click();
    await page.locator(at.title, { hasText: 'Arts & Parks' }).waitFor();
    await page.locator(at.card).first().waitFor();
    const cards = await page.locator(at.cardLink).allInnerTexts();
    assert.deepEqual(cards, [
      '渡口的一天',
      'The gallery of a shortcode',
      'Notes from the classic editor',
      'The ferry that never stopped',
    ]);
    const where = page.url();
    await page.locator(at.cardLink, { hasText: 'The ferry that never stopped' }).click();
    await waitForArticle(page, 'The ferry that never stopped');
    // Only `_embed` provides the author and the featured photo.
    assert.match(await page.locator('[part~="byline"]').innerText(), /Ada Moor/);
    assert.equal((await photos(page))[0].alt, 'A small ferry on a wide river');
    assert.equal(page.url(), where);
    await settle(page);
  });
}

test('a post requested without _embed has its text', async (scene) => {
  const { page } = scene;
  const { headline } = await openPost(scene, 'gallery-block', { query: '' });
  assert.equal(headline, 'A morning in five streets');
  assert.equal((await photos(page)).length, 3);
});

test('a list of posts shows its newest post and reports the list', async ({ host, page }) => {
  await host(`<article-viewer src="${plainAddress('posts', '_embed=1').replaceAll('&', '&amp;')}"></article-viewer>`, {
    lang: 'en',
  });
  const { detail } = await waitForEvent(page, 'av-article');
  assert.equal(detail.headline, 'Sound, film and paper');
  assert.match(detail.notices.join(), /a list of articles/);
});

test('a list of posts continues by the pagination header of WordPress', async ({ host, page, server }) => {
  const list = plainAddress('posts', '_embed=1&per_page=3');
  const total = Number((await fetch(list)).headers.get('x-wp-total'));
  assert.ok(total > 6, `${total} posts`);
  server.route('/site.json', { name: 'Paper', inLanguage: 'en', channels: [{ id: 'all', name: 'All', feed: list }] });
  await host('<article-viewer site="/site.json"></article-viewer>');
  for (let count = 3; count < total; count = Math.min(count + 3, total)) {
    await page
      .locator(at.card)
      .nth(count - 1)
      .waitFor();
    assert.equal(await page.locator(at.card).count(), count);
    await page.getByRole('button', { name: 'More articles' }).click();
  }
  await page
    .locator(at.card)
    .nth(total - 1)
    .waitFor();
  assert.equal(new Set(await page.locator(at.cardLink).allTextContents()).size, total);
  assert.equal(await page.getByRole('button', { name: 'More articles' }).count(), 0);
});

for (const [name, viewport] of [
  ['a phone', PHONE],
  ['a desktop', DESKTOP],
]) {
  test(`a custom HTML block of an editor shows an article in a WordPress page on ${name}`, {
    viewport,
  }, async (scene) => {
    const { page } = scene;
    await serveRelease(scene);
    await page.goto(`${WORDPRESS}/pasted-by-editor/`);
    await waitForArticle(page, REFERENCE_HEADLINE);
    assert.equal(
      await page.locator('main .entry-content, main .wp-block-post-content').locator('article-viewer').count(),
      1,
    );
    // The theme's rules for content end at the element.
    const { width, inner } = await page.locator('article-viewer').evaluate((viewer) => ({
      width: viewer.clientWidth,
      inner: viewer.shadowRoot.querySelector('[part~="headline"]').getBoundingClientRect().width,
    }));
    assert.ok(width > 300 && inner > 0.8 * width, `${inner} of ${width} pixels`);
    assert.equal(
      await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth),
      true,
      'the page scrolls sideways',
    );
    await page.locator(at.photo).first().click();
    await page.locator(at.lightbox).waitFor();
    await page.keyboard.press('Escape');
    await page.locator(at.lightbox).waitFor({ state: 'detached' });
    assert.equal((await receivedEvents(page, 'av-error')).length, 0);
  });
}

test('a block of an author loses its script and element without an error', async (scene) => {
  const { page } = scene;
  const release = await serveRelease(scene);
  await page.goto(`${WORDPRESS}/pasted-by-author/`);
  await page.getByRole('heading', { name: 'Pasted by an author' }).waitFor();
  assert.equal(await page.locator('article-viewer').count(), 0);
  assert.deepEqual(release.requests(), []);
});
