// A real WordPress (`cargo xtask wordpress`), read from another origin: what its own posts look like to a reader.
import assert from 'node:assert/strict';
import { lend } from './lender.mjs';
import { at, DESKTOP, event, inBrowser, PHONE, REFERENCE_HEADLINE, settle, shown, texts, told } from './page.mjs';

const WORDPRESS = process.env.WORDPRESS;
assert.ok(WORDPRESS, 'WORDPRESS must name a running WordPress: cargo xtask test --only wordpress starts one.');

const test = inBrowser();

/** The two kinds of addresses that a WordPress has, by how its permalinks are set. */
const KINDS = {
  'plain addresses': (path, query = '') => `${WORDPRESS}/?rest_route=/wp/v2/${path}${query && `&${query}`}`,
  'pretty addresses': (path, query = '') => `${WORDPRESS}/wp-json/wp/v2/${path}${query && `?${query}`}`,
};
const plain = KINDS['plain addresses'];

/** The address of a post by its slug, as WordPress itself tells it. */
async function address(slug, { kind = plain, query = '_embed=1' } = {}) {
  const [post] = await (await fetch(plain('posts', `slug=${encodeURIComponent(slug)}`))).json();
  assert.ok(post, `WordPress has no post "${slug}"`);
  return kind(`posts/${post.id}`, query);
}

/** Opens a post in the viewer, on a page of another origin, and returns what the viewer told about it. */
async function read({ host, page }, slug, options) {
  const src = (await address(slug, options)).replaceAll('&', '&amp;');
  await host(`<article-viewer src="${src}"></article-viewer>`, { lang: 'en' });
  const { detail } = await event(page, 'av-article');
  assert.equal(detail.format, 'wordpress');
  return detail;
}

/** The kinds of elements in the body, in reading order, each with its words. */
const body = (page) =>
  page.locator('article-viewer').evaluate((viewer) => {
    const wanted =
      '.av-text, .av-heading, .av-quote, .av-list, .av-table, .av-code, .av-divider, .av-gallery, .av-figure, .av-embed, .av-media, .av-body__empty';
    const all = [...viewer.shadowRoot.querySelectorAll(wanted)];
    const outer = all.filter((one) => !one.parentElement.closest(wanted));
    const kind = (one) => one.className.match(/av-(\w+)/)[1];
    return outer.map((one) => `${kind(one)}: ${one.innerText.replace(/\s+/g, ' ').trim()}`);
  });

/** Scrolls to every photo and waits until it is there; tells how each is described and captioned. */
async function photos(page) {
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

const captions = async (page) => (await photos(page)).map(({ caption }) => caption);

for (const [name, viewport] of [
  ['a phone', PHONE],
  ['a desktop', { width: 1280, height: 900 }],
]) {
  test(`a gallery block is a gallery on ${name}: every photo arrives, with its own caption`, {
    viewport,
  }, async (scene) => {
    const { page } = scene;
    const { headline, notices } = await read(scene, 'gallery-block');
    assert.equal(headline, 'A morning in five streets');
    assert.deepEqual(notices, []);
    assert.equal(await page.locator('h1').innerText(), 'A morning in five streets');
    const byline = await page.locator('[part~="byline"]').innerText();
    assert.match(byline, /Ada Moor/);
    assert.match(byline, /20 November 2026|November 20, 2026/);
    assert.equal(
      await page.locator('[part~="byline"] time').first().getAttribute('datetime'),
      '2026-11-20T08:01+08:00',
    );
    assert.deepEqual(await captions(page), [
      'Stalls open before the sun is up.',
      'The old bridge, seen from the north bank.',
      null,
    ]);
    const [before, gallery, after, ...rest] = await body(page);
    assert.equal(before, 'text: Before the trams run, the city belongs to those who carry things.');
    assert.match(gallery, /^gallery: .*Three stops of one walk\.$/);
    const left = (selector) =>
      page
        .locator(selector)
        .first()
        .evaluate((one) => {
          const range = document.createRange();
          range.selectNodeContents(one);
          return range.getBoundingClientRect().left;
        });
    // On a phone the photos have been scrolled away sideways; the text has not.
    const level = viewport === PHONE ? '.av-text' : '.av-gallery figcaption';
    const off = Math.abs((await left('.av-gallery__caption')) - (await left(level)));
    assert.ok(off <= 1, `the words of the gallery stand ${off} pixels beside the others`);
    assert.equal(after, 'text: By eight they have tea, and the day begins again.');
    assert.deepEqual(rest, []);
    assert.equal(await page.locator('p.av-text a').getAttribute('href'), 'https://paper.example/tea');
    assert.equal(await page.locator('[part~="summary"]').count(), 0, 'the summary repeats the text');
  });
}

test('the featured photo comes first and once, though the text has it too', async (scene) => {
  const { page } = scene;
  const { notices } = await read(scene, 'featured');
  assert.deepEqual(notices, []);
  assert.equal(await page.locator('[part~="summary"]').innerText(), 'Ninety years on one river.');
  assert.deepEqual(await photos(page), [
    { alt: 'A small ferry on a wide river', caption: 'The ferry leaves at six.' },
    { alt: 'Grass and a path', caption: 'The landing on the other side.' },
  ]);
  const kinds = (await body(page)).map((line) => line.split(':')[0]);
  assert.deepEqual(kinds, ['figure', 'text', 'heading', 'text', 'figure']);
});

for (const [theme, query] of [
  ['an older theme', '_embed=1'],
  ['a theme of today', '_embed=1&html5=1'],
]) {
  test(`the caption of a shortcode stands at its photo, as ${theme} writes it`, async (scene) => {
    const { page } = scene;
    await read(scene, 'classic-caption', { query });
    assert.deepEqual(await captions(page), ['The bridge on a quiet Sunday.']);
    assert.deepEqual(await body(page), [
      'text: The classic editor writes no paragraphs; WordPress makes them of empty lines.',
      'figure: The bridge on a quiet Sunday.',
      'text: A second paragraph with a line of its own.',
    ]);
    assert.equal(await page.locator('p.av-text br').count(), 1);
  });

  test(`the gallery of a shortcode is a gallery, as ${theme} writes it, and its photos come large`, async (scene) => {
    const { page } = scene;
    await read(scene, 'classic-gallery', { query });
    // The featured photo is in the gallery as well, and is seen once.
    assert.deepEqual(await captions(page), [
      'The water tower.',
      'The ferry leaves at six.',
      'Stalls open before the sun is up.',
      null,
    ]);
    assert.deepEqual(await body(page), [
      'figure: The water tower.',
      'text: Four pictures, chosen by their numbers.',
      'gallery: The ferry leaves at six. Stalls open before the sun is up.',
      'text: And a last word below them.',
    ]);
    const widths = await page.locator('.av-gallery img').evaluateAll((all) => all.map((img) => img.naturalWidth));
    for (const width of widths) assert.ok(width > 300, `a photo came ${width} pixels wide`);
  });
}

test('an embed is a facade with its caption, and nothing is asked of the other site', async (scene) => {
  const { page } = scene;
  const { notices } = await read(scene, 'film');
  assert.deepEqual(notices, []);
  const lines = await body(page);
  assert.deepEqual(
    lines.map((line) => line.split(':')[0]),
    ['text', 'embed', 'text'],
  );
  assert.match(lines[1], /YouTube/);
  assert.match(lines[1], /The crossing, in two minutes\./);
  assert.equal(await page.locator('.av-embed button').count(), 1);
  assert.equal(await page.locator('.av-embed a').getAttribute('href'), 'https://www.youtube.com/watch?v=aaaaaaaaaaa');
});

test('the other blocks of the editor are read in their order, and nothing is lost', async (scene) => {
  const { page } = scene;
  const { notices } = await read(scene, 'many-blocks');
  assert.deepEqual(notices, []);
  assert.deepEqual(await body(page), [
    'list: First Within',
    'quote: The river does not hurry. — An old ferryman',
    'quote: Nor do we. — His daughter',
    'table: Counted by hand. Year Crossings 2024 11,000',
    'divider: ',
    'text: Before it leaves, two lines:',
    'code: depart = 6 arrive = 6 + 1',
    'text: The left column.',
    'text: The right column.',
    'figure: ',
    'text: Words beside a picture.',
    'figure: ',
    'text: Words on a picture.',
    'text: Tickets',
    'code: Six o’clock seven o’clock',
  ]);
  assert.equal(await page.locator('[part~="summary"]').count(), 0, 'the summary repeats the text');
});

test('sound, film, files, poems and the cards of other posts are read, and a post of several pages is whole', async (scene) => {
  const { page, expect } = scene;
  expect(/bell|crossing/); // The films of this site are no films.
  const { notices } = await read(scene, 'media');
  assert.deepEqual(notices, []);
  assert.deepEqual(await body(page), [
    'media: The bell.',
    'media: The crossing.',
    'media: ',
    'media: ',
    'text: Timetable Download',
    'embed: The ferry that never stopped Open on 127.0.0.1',
    'text: Slow water, slow boat.',
    'figure: ',
    'text: After the fold.',
    'text: On the second page.',
  ]);
  const sources = await page
    .locator('.av-media :is(audio, video)')
    .evaluateAll((all) => all.map((one) => new URL(one.currentSrc || one.src).pathname.split('/').at(-1)));
  for (const height of await page.locator('audio').evaluateAll((all) => all.map((one) => one.offsetHeight))) {
    assert.ok(height >= 30, `the buttons of a recording are ${height} pixels high`);
  }
  assert.deepEqual(sources, ['bell.mp3', 'crossing.mp4', 'bell.mp3', 'crossing.mp4']);
});

test('a Chinese post: captions once, the photographer named, indents of the keyboard gone', async (scene) => {
  const { page } = scene;
  const { headline } = await read(scene, 'zhongwen');
  assert.equal(headline, '渡口的一天');
  const [lead, ...others] = await photos(page);
  assert.deepEqual(others, []);
  assert.match(lead.caption, /^清晨的河湾。/);
  assert.match(lead.caption, /周禾/);
  assert.doesNotMatch(lead.caption, /[↑（]/);
  assert.deepEqual((await body(page)).slice(1), [
    'text: 天还没亮，渡口的灯先亮了。老船工说：“先点灯，再开船。”',
    'text: 六点整，第一班船离岸。',
    'heading: 一条船，三班人',
    'text: 中午换班，傍晚再换一次。',
  ]);
});

test('a post behind a password says so, keeps its photo, and shows the way to its page', async (scene) => {
  const { page } = scene;
  const { headline, notices } = await read(scene, 'protected');
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
  test(`a post that does not exist shows the panel of a missing article: ${name}`, async ({ host, page, expect }) => {
    expect(/404/); // The browser's own line about the failed request.
    await host(`<article-viewer src="${kind('posts/999999', '_embed=1').replaceAll('&', '&amp;')}"></article-viewer>`, {
      lang: 'en',
    });
    const panel = page.locator(at.failure);
    await panel.getByText('This article does not exist, or no longer does').waitFor();
    assert.equal(await panel.getAttribute('data-code'), 'status');
    assert.equal((await event(page, 'av-error')).detail.code, 'status');
  });

  test(`the categories are the tabs, and their posts open in place: ${name}`, async (scene) => {
    const { host, page } = scene;
    const src = (await address('film', { kind })).replaceAll('&', '&amp;');
    await host(`<article-viewer src="${src}" site="${kind('categories')}"></article-viewer>`, { lang: 'en' });
    await shown(page, 'A film from the river');
    await page.locator(at.tab).first().waitFor();
    assert.deepEqual(await texts(page, at.tab), ['Arts & Parks', 'City'], 'a category without posts is no tab');
    assert.equal(await page.locator(at.currentTab).innerText(), 'City');

    await page.locator(at.tab, { hasText: 'Arts & Parks' }).click();
    await page.locator('h1', { hasText: 'Arts & Parks' }).waitFor();
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
    await shown(page, 'The ferry that never stopped');
    // What only comes with `_embed`: the author, and the featured photo.
    assert.match(await page.locator('[part~="byline"]').innerText(), /Ada Moor/);
    assert.equal((await photos(page))[0].alt, 'A small ferry on a wide river');
    assert.equal(page.url(), where);
    await settle(page);
  });
}

test('a post that was asked for without _embed still has its text', async (scene) => {
  const { page } = scene;
  const { headline } = await read(scene, 'gallery-block', { query: '' });
  assert.equal(headline, 'A morning in five streets');
  assert.equal((await photos(page)).length, 3);
});

test('a list of posts shows its newest one, and says that it is a list', async ({ host, page }) => {
  await host(`<article-viewer src="${plain('posts', '_embed=1').replaceAll('&', '&amp;')}"></article-viewer>`, {
    lang: 'en',
  });
  const { detail } = await event(page, 'av-article');
  assert.equal(detail.headline, 'Sound, film and paper');
  assert.match(detail.notices.join(), /a list of articles/);
});

test('a list of posts goes on page by page, as the header of WordPress says', async ({ host, page, server }) => {
  const list = plain('posts', '_embed=1&per_page=3');
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

// examples/wordpress: the viewer in a page of WordPress, without a plug-in.

for (const [name, viewport] of [
  ['a phone', PHONE],
  ['a desktop', DESKTOP],
]) {
  test(`an editor’s block of HTML shows an article in a page of WordPress on ${name}`, { viewport }, async (scene) => {
    const { page } = scene;
    await lend(scene);
    await page.goto(`${WORDPRESS}/pasted-by-editor/`);
    await shown(page, REFERENCE_HEADLINE);
    assert.equal(
      await page.locator('main .entry-content, main .wp-block-post-content').locator('article-viewer').count(),
      1,
    );
    // The theme's own rules for what stands in a text end at the element.
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
    assert.equal((await told(page, 'av-error')).length, 0);
  });
}

test('an author’s block loses script and element, as WordPress has it, and nothing breaks', async (scene) => {
  const { page } = scene;
  const release = await lend(scene);
  await page.goto(`${WORDPRESS}/pasted-by-author/`);
  await page.getByRole('heading', { name: 'Pasted by an author' }).waitFor();
  assert.equal(await page.locator('article-viewer').count(), 0);
  assert.deepEqual(release.asked(), []);
});
