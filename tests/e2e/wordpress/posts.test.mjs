// Posts of a real WordPress (`cargo xtask wordpress`), read from another origin.
import assert from 'node:assert/strict';
import { inBrowser, PHONE } from '../support/page.mjs';
import { body, openPost, photos } from '../support/wordpress.mjs';

const test = inBrowser();
const captions = async (page) => (await photos(page)).map(({ caption }) => caption);

for (const [name, viewport] of [
  ['a phone', PHONE],
  ['a desktop', { width: 1280, height: 900 }],
]) {
  test(`a gallery block is a gallery on ${name}, with every photo and its caption`, {
    viewport,
  }, async (scene) => {
    const { page } = scene;
    const { headline, notices } = await openPost(scene, 'gallery-block');
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
    // On a phone the photos were scrolled horizontally, and the text was not.
    const level = viewport === PHONE ? '.av-text' : '.av-gallery figcaption';
    const off = Math.abs((await left('.av-gallery__caption')) - (await left(level)));
    assert.ok(off <= 1, `the text of the gallery is ${off} pixels off`);
    assert.equal(after, 'text: By eight they have tea, and the day begins again.');
    assert.deepEqual(rest, []);
    assert.equal(await page.locator('p.av-text a').getAttribute('href'), 'https://paper.example/tea');
    assert.equal(await page.locator('[part~="summary"]').count(), 0, 'the summary repeats the text');
  });
}

test('the featured photo is shown first and once', async (scene) => {
  const { page } = scene;
  const { notices } = await openPost(scene, 'featured');
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
  ['a current theme', '_embed=1&html5=1'],
]) {
  test(`the caption of a shortcode belongs to its photo in the markup of ${theme}`, async (scene) => {
    const { page } = scene;
    await openPost(scene, 'classic-caption', { query });
    assert.deepEqual(await captions(page), ['The bridge on a quiet Sunday.']);
    assert.deepEqual(await body(page), [
      'text: The classic editor writes no paragraphs; WordPress makes them of empty lines.',
      'figure: The bridge on a quiet Sunday.',
      'text: A second paragraph with a line of its own.',
    ]);
    assert.equal(await page.locator('p.av-text br').count(), 1);
  });

  test(`the gallery of a shortcode is a gallery in the markup of ${theme}, with large photos`, async (scene) => {
    const { page } = scene;
    await openPost(scene, 'classic-gallery', { query });
    // The featured photo is also in the gallery and is shown once.
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

test('an embed is a facade with its caption and sends no request to the other site', async (scene) => {
  const { page } = scene;
  const { notices } = await openPost(scene, 'film');
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

test('the other blocks of the editor are read completely and in order', async (scene) => {
  const { page } = scene;
  const { notices } = await openPost(scene, 'many-blocks');
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

test('audio, video, files, verse, cards of posts and paginated posts are read', async (scene) => {
  const { page, allowErrors } = scene;
  allowErrors(/bell|crossing/); // The video files of this site are not valid videos.
  const { notices } = await openPost(scene, 'media');
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
    assert.ok(height >= 30, `the buttons of an audio player are ${height} pixels high`);
  }
  assert.deepEqual(sources, ['bell.mp3', 'crossing.mp4', 'bell.mp3', 'crossing.mp4']);
});

test('a Chinese post has each caption once, its photographer, and no typed indents', async (scene) => {
  const { page } = scene;
  const { headline } = await openPost(scene, 'zhongwen');
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
