// Typography by language: measure, line breaking, emphasis, letter spacing, indents and fonts.
import assert from 'node:assert/strict';
import { articleJson, paragraphJson } from '../support/articles.mjs';
import { DESKTOP, inBrowser, settle, waitForArticle } from '../support/page.mjs';
import { store } from '../support/reading_settings.mjs';

const test = inBrowser();

const TEXTS = {
  'zh-Hans': '清晨的河面浮着一层薄雾，竹篙点下去，水声很轻。'.repeat(12),
  'zh-Hant': '清晨的河面浮著一層薄霧，竹篙點下去，水聲很輕。'.repeat(12),
  ja: '朝の川面には薄い霧がかかり、竿を差すと水の音が静かに響いた。'.repeat(10),
  ko: '아침 강물 위에는 옅은 안개가 깔려 있었고 물소리는 아주 조용했다. '.repeat(10),
  en: 'The river carries the morning mist past the willows of the old ferry. '.repeat(10),
  ar: 'يحمل النهر ضباب الصباح قرب أشجار الصفصاف القديمة. '.repeat(10),
};

/** Opens an article in a language, with an emphasized word in its text. */
async function open({ host, page, server }, language) {
  const text = [TEXTS[language], { type: 'emphasis', text: TEXTS[language].slice(0, 4) }];
  const body = [
    { type: 'paragraph', text },
    paragraphJson(TEXTS[language]),
    { type: 'heading', level: 2, text: TEXTS[language].slice(0, 20) },
  ];
  server.route('/a.json', articleJson('Type', { inLanguage: language, body }));
  await host('<article-viewer src="/a.json" lang="en"></article-viewer>', { lang: 'en' });
  await waitForArticle(page, 'Type');
  await settle(page);
}

const view = (selector) => `.av-mount:not(.av-first-screen, .av-pending) ${selector}`;
const style = (page, selector, ...names) =>
  page
    .locator(view(selector))
    .first()
    .evaluate((one, names) => names.map((name) => getComputedStyle(one).getPropertyValue(name)), names);

for (const language of ['zh-Hans', 'zh-Hant', 'ja', 'ko']) {
  test(`a line has at most 40 characters: ${language}`, { viewport: DESKTOP }, async (scene) => {
    const { page } = scene;
    await open(scene, language);
    const longest = await page
      .locator(view('.av-text'))
      .nth(1)
      .evaluate((paragraph) => {
        const node = paragraph.firstChild;
        const range = document.createRange();
        const lines = new Map();
        for (let at = 0; at < node.length; at += 1) {
          range.setStart(node, at);
          range.setEnd(node, at + 1);
          const { bottom } = range.getBoundingClientRect();
          lines.set(bottom, (lines.get(bottom) ?? 0) + (/[\s]/.test(node.data[at]) ? 0 : 1));
        }
        return Math.max(...lines.values());
      });
    assert.ok(longest <= 40 && longest > 20, `${longest}`);
  });
}

for (const [language, mark, position] of [
  ['zh-Hans', 'dot', 'under'],
  ['ja', 'sesame', 'over'],
  ['ko', 'dot', 'over'],
]) {
  test(`emphasis is marked by dots and not by slanted characters: ${language}`, async (scene) => {
    await open(scene, language);
    const [slant, marks, place] = await style(
      scene.page,
      'em',
      'font-style',
      'text-emphasis-style',
      'text-emphasis-position',
    );
    assert.equal(slant, 'normal');
    assert.equal(marks, mark);
    assert.match(place, new RegExp(`^${position}`));
  });
}

test('emphasis in English is italic, and words are hyphenated', async (scene) => {
  await open(scene, 'en');
  assert.deepEqual(await style(scene.page, 'em', 'font-style', 'text-emphasis-style'), ['italic', 'none']);
  assert.deepEqual(await style(scene.page, '.av-text', 'hyphens', 'text-align'), ['auto', 'start']);
});

test('lines break by language', async (scene) => {
  await open(scene, 'ko');
  assert.deepEqual(await style(scene.page, '.av-text', 'word-break', 'line-break'), ['keep-all', 'strict']);
  await open(scene, 'ja');
  assert.deepEqual(await style(scene.page, 'h2', 'word-break', 'text-wrap-style'), ['auto-phrase', 'balance']);
  assert.deepEqual(await style(scene.page, '.av-text', 'word-break', 'text-align', 'text-autospace'), [
    'normal',
    'justify',
    'normal',
  ]);
});

test('each language has its own fonts', async (scene) => {
  const fonts = [];
  for (const language of ['zh-Hans', 'zh-Hant', 'ja', 'ko', 'en', 'ar']) {
    await open(scene, language);
    fonts.push(...(await style(scene.page, '.av-text', 'font-family')));
  }
  for (const [index, name] of [
    'PingFang SC',
    'PingFang TC',
    'Hiragino Sans',
    'Malgun Gothic',
    'Segoe UI',
    'Noto Naskh Arabic',
  ].entries())
    assert.ok(fonts[index].includes(name), `${fonts[index]} has no ${name}`);
  assert.equal(new Set(fonts).size, 6);
});

test('joined scripts have no letter spacing, whatever the reader has chosen', async (scene) => {
  const { page } = scene;
  await store(page, { spacing: { 'letter-spacing': '0.1em' } });
  await open(scene, 'ar');
  for (const selector of ['.av-text', 'em', 'h2', 'h1'])
    assert.deepEqual(await style(page, selector, 'letter-spacing'), ['normal'], selector);
  await open(scene, 'en');
  assert.deepEqual(await style(page, '.av-text', 'letter-spacing'), ['1.8px']);
});

test('the indent of paragraphs is two characters wide', async (scene) => {
  const { page } = scene;
  await store(page, { spacing: { indent: '2em' } });
  await open(scene, 'zh-Hans');
  const [indent, size] = await style(page, '.av-text', 'text-indent', 'font-size');
  assert.equal(parseFloat(indent), 2 * parseFloat(size));
  const first = await page
    .locator(view('.av-text'))
    .first()
    .evaluate((paragraph) => {
      const range = document.createRange();
      range.setStart(paragraph.firstChild, 0);
      range.setEnd(paragraph.firstChild, 1);
      const { left } = range.getBoundingClientRect();
      return left - paragraph.getBoundingClientRect().left - parseFloat(getComputedStyle(paragraph).paddingLeft);
    });
  assert.ok(Math.abs(first - 36) < 1, `${first}`);
});

test('serifs come with old-style figures', async (scene) => {
  const { page } = scene;
  await store(page, { font: { font: 'serif' } });
  await open(scene, 'en');
  assert.deepEqual(await style(page, '.av-text', 'font-variant-numeric'), ['oldstyle-nums']);
});
