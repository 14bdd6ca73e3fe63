// The code of the embed builder for a frame: attributes in its address, its title, and its notices.
import assert from 'node:assert/strict';
import { attributes, code, fillField, open, preview, waitForPreview } from '../support/builder.mjs';
import { at, inBrowser } from '../support/page.mjs';
import { withServer } from '../support/server.mjs';

const test = inBrowser();

/** Opens a page of another site with the copied code, and returns the content of the frame. */
async function openPasted(page, other, copied) {
  const body = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Partner</title><link rel="icon" href="data:,"></head><body>${copied}</body></html>`;
  other.route('/partner/', { body, type: 'text/html; charset=utf-8' });
  await page.goto(`${other.origin}/partner/`, { waitUntil: 'commit' });
  return page.frameLocator('iframe');
}

test('copied frame code shows the article on another site at its full height', async (scene) => {
  const { page, context, server } = scene;
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await open(scene);
  await page.getByLabel('示例文章').selectOption({ label: 'Nine Kilometres Without a Shortcut' });
  await waitForPreview(page, 'Nine Kilometres Without a Shortcut');
  await page.getByLabel('深色').check();
  await fillField(page, '#channel', 'economy');
  for (const label of [
    '框架',
    '大图可以下载',
    '下一篇接在下面',
    '读者快看到时才加载',
    '没有图说的照片',
    '不显示摄影署名',
  ]) {
    await page.getByLabel(label).check();
  }
  await page.waitForFunction(() => document.getElementById('snippet').value.includes('title="Nine Kilometres'));
  const { loading, ...live } = await attributes(preview(page));
  assert.equal(loading, 'lazy');
  assert.equal(live.navigation, 'continuous');
  await page.getByRole('button', { name: '复制代码' }).click();
  await page.getByText('已复制').waitFor();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  await withServer({}, async (other) => {
    const frame = await openPasted(page, other, copied);
    await frame.locator(at.headline, { hasText: 'Nine Kilometres Without a Shortcut' }).waitFor();
    const given = await page
      .locator('iframe')
      .evaluate((frame) => Object.fromEntries([...frame.attributes].map(({ name, value }) => [name, value])));
    assert.ok(given.src.startsWith(`${server.origin}/embed.html?src=${server.origin}/`), given.src);
    assert.equal(given.title, 'Nine Kilometres Without a Shortcut');
    assert.equal(given.loading, 'lazy');
    assert.deepEqual(await attributes(frame), live);
    await page.waitForFunction(() => document.querySelector('iframe').clientHeight > 1500);
  });
});

test('the address and the title of the copied frame code escape what was typed', async (scene) => {
  const { page, server } = scene;
  await open(scene);
  await page.getByLabel('框架').check();
  const headline = 'Is 1 < 2 & "so" on? </iframe><script>window.hit = 1</script>';
  server.route('/odd.json', { headline, body: ['Yes.'] });
  const channel = '"><script>window.hit = 1</script>\'&quot;&amp;theme=sepia#a+b%20%3A%2F قناة \u202eabc';
  const src = `${server.origin}/odd.json?a=1&copy=2&q="'<قناة>#%2F`;
  await fillField(page, '#channel', channel);
  await fillField(page, '#src', src);
  await waitForPreview(page, 'Is 1 < 2');
  await page.waitForFunction(() => document.getElementById('snippet').value.includes('Is 1'));
  const copied = await code(page);
  assert.doesNotMatch(copied, /\u202e|<script>/);
  await withServer({}, async (other) => {
    const frame = await openPasted(page, other, copied);
    await frame.locator(at.headline, { hasText: 'Is 1 < 2' }).waitFor();
    const given = await attributes(frame);
    assert.equal(given.channel, channel);
    assert.equal(given.src, src);
    assert.equal(given.theme, undefined);
    assert.equal(await page.locator('iframe').getAttribute('title'), headline);
    assert.equal(await page.evaluate(() => window.hit), undefined);
    assert.equal(await page.locator('script').count(), 1);
  });
});

test('a frame disables own colours and the address option, and an element enables them again', async (scene) => {
  const { page } = scene;
  await open(scene);
  await page.getByLabel('使用自己的颜色').check();
  await page.getByLabel('网址跟随读者').check();
  assert.match(await code(page), /<style>.*address="hash"/s);
  const accent = () =>
    preview(page)
      .locator('article-viewer')
      .evaluate((viewer) => viewer.style.getPropertyValue('--av-accent'));
  assert.equal(await accent(), '#0f5b63');
  await page.getByLabel('框架').check();
  assert.doesNotMatch(await code(page), /<style>|address=/);
  assert.equal((await attributes(preview(page))).address, undefined);
  assert.equal(await accent(), '');
  for (const label of ['使用自己的颜色', '网址跟随读者'])
    assert.equal(await page.getByLabel(label).isEnabled(), false, label);
  assert.equal(await page.locator('#colours').isVisible(), false);
  await page.getByLabel('元素').check();
  assert.match(await code(page), /<style>.*address="hash"/s);
});

test('the frame of a channel is titled with the name of the channel', async (scene) => {
  const { page } = scene;
  await open(scene);
  await page.getByLabel('框架').check();
  await page.waitForFunction(() => document.querySelectorAll('#channels option').length === 18);
  await page.getByLabel('示例文章').selectOption({ label: '不指定文章，只看频道' });
  assert.match(await code(page), /title="重要新闻"/);
  await fillField(page, '#channel', 'technology');
  assert.match(await code(page), /title="科技"/);
  await fillField(page, '#site', '');
  await page.waitForFunction(() => document.getElementById('snippet').value.includes('title="Article"'));
});

test('documents of other origins are listed for the article-origins of the frame', async (scene) => {
  const { page, server } = scene;
  await open(scene);
  await withServer({}, async (other) => {
    other.route('/there.json', { headline: 'There', body: ['Yes.'] });
    await fillField(page, '#src', `${other.origin}/there.json`);
    await waitForPreview(page, 'There');
    const foreign = page.locator('#foreign');
    assert.equal(await foreign.textContent(), '', 'the element shows documents of every origin');
    await page.getByLabel('框架').check();
    assert.match(await foreign.textContent(), new RegExp(`article-origins：\\s*${other.origin}$`));
    await preview(page).getByText(`此页不显示这些来源的内容： ${other.origin}`).waitFor();
    assert.equal(await preview(page).locator(at.headline).isVisible(), false);
    await fillField(page, '#src', `${server.origin}/demo/articles/river-returns.json`);
    assert.equal(await foreign.textContent(), '');
    await preview(page).locator(at.headline).waitFor();
  });
});
