// The reference article on the first screen of the demo.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { at, inBrowser, isWithin, PHONE, REFERENCE, texts, waitForArticle, waitForEvent } from '../support/page.mjs';
import { DIST } from '../support/server.mjs';

const test = inBrowser();

const CHANNELS = [
  '重要新闻',
  '科技',
  '时政',
  '经济',
  '民生',
  '区县(市)',
  '园区',
  '税务',
  '教育',
  '公安',
  '交通',
  '市场监管',
  '公示公告',
  '精彩视频',
  'H5',
  '综合专题',
  '印象长沙',
  '活动招募',
];

const CAPTIONS = [
  '清晨的清渚河湾，水面薄雾未散，两岸林木倒映其中。',
  '白色拱桥横跨清渚河，桥头老柳是河道改造时特意留下的。',
  '修复后的湖口湿地约 320 亩，今秋已记录到水鸟 47 种。',
  '傍晚的滨河绿道亮起路灯，散步的居民渐渐多了起来。',
  '入夜，湖口大桥的灯光映入水中，清渚河在这里汇入星湖。',
];

const readReference = async () => JSON.parse(await readFile(join(DIST, REFERENCE), 'utf8'));

/** Text without white space and full stops, which publishers vary. */
const withoutSpacing = (words) => words.replace(/[\s\u3000。]/gu, '');

const times = (words, within) => within.split(words).length - 1;

test('the breadcrumb shows the path and ends with the current page', async ({ app, page }) => {
  await app();
  const breadcrumb = page.locator(at.breadcrumb);
  assert.match(await breadcrumb.innerText(), /当前位置/);
  assert.deepEqual(await breadcrumb.locator('li').allInnerTexts(), ['首页', '重要新闻', '正文']);
  assert.deepEqual(await breadcrumb.locator('[aria-current="page"]').allInnerTexts(), ['正文']);
  assert.equal(await breadcrumb.locator('li').last().locator('a').count(), 0, 'the current page links to itself');
  assert.equal(await breadcrumb.locator('li').first().locator('a').getAttribute('href'), 'https://xinghu.example/');
});

test('headline, alternative headline, summary, authors and date are shown', async ({ app, page }) => {
  const article = await readReference();
  await app();
  assert.equal(await page.locator('h1').innerText(), article.headline);
  assert.equal(await page.locator('.av-head__second').innerText(), article.alternativeHeadline);
  assert.equal(await page.locator('[part~="summary"]').innerText(), article.description);
  const byline = await page.locator('[part~="byline"]').innerText();
  assert.match(byline, /周禾、林见微/);
  assert.match(byline, /2026年11月20日 08:30/);
  const iso = await page.locator('[part~="byline"] time').getAttribute('datetime');
  assert.match(iso, /^2026-11-20T08:30/);
  assert.equal(await page.title(), article.headline);
});

test('five photos are loaded in their ratio', async ({ app, page }) => {
  await app();
  const photos = page.locator(`${at.photo} img`);
  assert.equal(await photos.count(), 5);
  for (const photo of await photos.all()) {
    await photo.scrollIntoViewIfNeeded();
    const size = await photo.evaluate(async (img) => {
      await img.decode();
      return { ratio: img.naturalWidth / img.naturalHeight, named: img.width / img.height, source: img.currentSrc };
    });
    assert.ok(Math.abs(size.ratio - 1.5) < 0.01, `${size.source} has the ratio ${size.ratio}`);
    assert.match(size.source, /\.avif$/, 'a browser that reads AVIF got something larger');
  }
});

for (const [name, viewport] of [
  ['a phone', PHONE],
  ['a desktop', { width: 1280, height: 900 }],
]) {
  test(`each caption is shown once on ${name}, with the common credit at each photo`, {
    viewport,
  }, async ({ app, page }) => {
    await app();
    const figures = await page.locator('figure:has(button[part~="photo"])').all();
    assert.equal(figures.length, 5);
    for (const [index, figure] of figures.entries()) {
      assert.equal(await figure.locator('.av-caption__words').innerText(), CAPTIONS[index]);
      assert.equal(await figure.locator('[part~="credit"]').innerText(), '摄影：周禾');
    }
    const words = withoutSpacing(await page.locator('[part~="viewer"]').innerText());
    for (const caption of CAPTIONS) assert.equal(times(withoutSpacing(caption), words), 1, `on the screen: ${caption}`);
    assert.doesNotMatch(words, /本版图片|[↑▲]/, 'marks of the editors remain');
  });
}

test('the accessibility tree has each caption once', async ({ app, page, context }) => {
  await app();
  const tree = await (await context.newCDPSession(page)).send('Accessibility.getFullAXTree');
  // A figure takes its accessible name from its caption, which is not a second text.
  const captions = tree.nodes.filter(
    ({ ignored, role }) => !ignored && ['StaticText', 'button', 'image', 'link'].includes(role?.value),
  );
  const names = captions.map(({ name, description }) =>
    withoutSpacing(`${name?.value ?? ''} ${description?.value ?? ''}`),
  );
  assert.ok(names.includes(withoutSpacing(CAPTIONS[0])), 'the accessibility tree has no captions');
  for (const caption of CAPTIONS) {
    const found = names.reduce((sum, name) => sum + times(withoutSpacing(caption), name), 0);
    assert.equal(found, 1, caption);
  }
});

test('the text is complete: 40 paragraphs, four headings, the quote and its source', async ({ app, page }) => {
  const { body } = await readReference();
  await app();
  await page.locator(at.next).waitFor();
  const flat = (text) =>
    [text]
      .flat()
      .map((span) => span.text ?? span)
      .join('');
  const of = (type) => body.filter((block) => block.type === type).map((block) => flat(block.text));
  assert.deepEqual(await page.locator(at.paragraph).allTextContents(), of('paragraph'));
  assert.equal(of('paragraph').length, 40);
  assert.deepEqual(await texts(page, '[part~="body"] h2'), of('heading'));
  assert.equal(of('heading').length, 4);
  assert.deepEqual(await texts(page, 'blockquote'), of('quote'));
  assert.match((await texts(page, '.av-quote__cite')).join(), /余守拙，民间河长、退休地理教师/);
});

test('source, authors and editors are three labelled lines', async ({ app, page }) => {
  await app();
  const facts = page.locator('[part~="sources"]');
  assert.deepEqual(await facts.locator('dt').allInnerTexts(), ['来源：', '作者：', '编辑：']);
  assert.deepEqual(await facts.locator('dd').allInnerTexts(), ['星湖新闻网', '周禾、林见微', '许知白']);
});

test('related links, the next article and the home links are shown', async ({ app, page }) => {
  const article = await readReference();
  await app();
  const related = page.locator(at.related);
  assert.equal(await related.locator('h2').innerText(), '相关链接');
  assert.deepEqual(
    await related.locator('a').allInnerTexts(),
    article.relatedLink.map(({ name }) => name),
  );
  const next = page.locator(at.next);
  assert.match(await next.innerText(), /阅读下一篇/);
  assert.match(await next.innerText(), new RegExp(article.nextArticle.name));
  assert.deepEqual(await texts(page, `${at.home} a`), ['返回首页', '返回分站首页']);
});

test('the next article is prefetched and opens without a second request', async ({ app, page, server }) => {
  await app();
  await page.waitForFunction(
    () => performance.getEntriesByName(new URL('/demo/articles/bus-change.json', location.href).href).length > 0,
  );
  await page.locator(`${at.next} a`).click();
  await waitForArticle(page, '关于优化调整五条公交线路的公告');
  assert.equal(server.count('/demo/articles/bus-change.json'), 1);
});

test('18 channel tabs are in order, and the article’s channel is the current one', async ({ app, page }) => {
  await app();
  await page.locator(at.tab).last().waitFor();
  assert.deepEqual(
    (await texts(page, at.tab)).map((words) => words.trim()),
    CHANNELS,
  );
  assert.deepEqual(await texts(page, at.currentTab), ['重要新闻']);
  assert.equal(await page.locator(`${at.tab}[aria-current]`).count(), 1);
});

for (const [id, name] of [
  ['headlines', '重要新闻'],
  ['tax', '税务'],
  ['recruitment', '活动招募'],
]) {
  test(`on a phone the current one of 18 tabs is in view: ${name}`, { viewport: PHONE }, async ({ app, page }) => {
    await app(`#/channel/${id}`, null);
    await waitForEvent(page, 'av-channel');
    await page.locator(at.card).first().waitFor();
    const current = page.locator(at.currentTab);
    assert.equal(await current.innerText(), name);
    const row = page.locator(`${at.tabs} .av-tabs__row`);
    assert.ok(
      await row.evaluate((row) => row.scrollWidth > row.clientWidth),
      'the row does not overflow, so this test proves nothing',
    );
    assert.ok(await isWithin(current, await row.elementHandle()));
    assert.equal(await page.evaluate(() => scrollY), 0, 'the page scrolled along with the row');
  });
}
