// The code of the embed builder: the copied code shows the same viewer on another page.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { attributes, code, fillField, open, preview, waitForPreview } from '../support/builder.mjs';
import { at, inBrowser, REFERENCE_HEADLINE, settle, waitForArticle } from '../support/page.mjs';
import { DIST } from '../support/server.mjs';

const test = inBrowser();

test('copied element code shows the previewed viewer on another page', async (scene) => {
  const { page, context, host } = scene;
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await open(scene);
  await page.getByLabel('示例文章').selectOption({ label: 'Nine Kilometres Without a Shortcut' });
  await waitForPreview(page, 'Nine Kilometres Without a Shortcut');
  await page.getByLabel('深色').check();
  await page.getByLabel('按钮和标签的语言').selectOption('ar');
  await fillField(page, '#channel', 'economy');
  for (const label of [
    '大图可以下载',
    '由您的网页决定去向',
    '网址跟随读者',
    '读者快看到时才加载',
    '没有图说的照片',
    '不显示摄影署名',
  ]) {
    await page.getByLabel(label).check();
  }
  await page.getByLabel('使用自己的颜色').check();
  await page.locator('#accent').fill('#7a3ea8');
  const live = await attributes(preview(page));
  assert.deepEqual(Object.keys(live).sort(), [
    'address',
    'caption-policy',
    'channel',
    'controls',
    'lang',
    'loading',
    'navigation',
    'site',
    'src',
    'theme',
  ]);
  assert.equal(live['caption-policy'], 'show-alt hide-credit');
  assert.equal(live.navigation, 'host');
  assert.equal(live.loading, 'lazy');
  const colour = (place) => place.locator('[part~="masthead"] a').evaluate((name) => getComputedStyle(name).color);
  assert.equal(await colour(preview(page)), 'rgb(122, 62, 168)');

  await page.getByRole('button', { name: '复制代码' }).click();
  await page.getByText('已复制').waitFor();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  assert.equal(copied, await code(page));
  assert.match(copied, /^<script type="module" async src="[^"]*\/article-viewer\.js"><\/script>$/m);
  await host(`<p>Before</p>${copied}<p>After</p>`, { lang: 'en', loader: false });
  await waitForArticle(page, 'Nine Kilometres Without a Shortcut');
  assert.deepEqual(await attributes(page), live);
  assert.equal(await colour(page), 'rgb(122, 62, 168)');
  assert.match(
    await page.locator('article-viewer').textContent(),
    /^Nine Kilometres Without a Shortcut$/,
    'without scripts there is a link',
  );
});

test('only code with an inline style carries the note on content security policy', async (scene) => {
  const { page } = scene;
  await open(scene);
  const inline = page.getByText('style-src');
  assert.equal(await inline.isVisible(), false);
  await page.getByLabel('使用自己的颜色').check();
  await inline.waitFor();
  await page.getByLabel('使用自己的颜色').uncheck();
  assert.equal(await inline.isVisible(), false);
  await page.getByLabel('框架').check();
  await inline.waitFor();
});

test('copied code escapes quotes, brackets, ampersands and bidirectional text', async (scene) => {
  const { page, host, server } = scene;
  await open(scene);
  const channel = '"><script>window.hit = 1</script>\'&quot;&amp; قناة \u202eabc';
  await fillField(page, '#channel', channel);
  const src = `${server.origin}/demo/articles/river-returns.json?a=1&copy=2&q="'<قناة>`;
  await fillField(page, '#src', src);
  assert.equal(await page.locator('#example').inputValue(), 'other');
  await page.waitForFunction(
    () =>
      document.getElementById('snippet').value.includes('copy=2') &&
      document.getElementById('snippet').value.includes('</a>'),
  );
  const copied = await code(page);
  assert.doesNotMatch(copied, /\u202e|<script>/);
  assert.equal(
    copied.match(/<link rel="preload" as="fetch" crossorigin href="[^"<>]*(viewer\.css|copy=2)[^"<>]*">/g).length,
    2,
  );
  await host(copied, { loader: false });
  await waitForArticle(page, REFERENCE_HEADLINE);
  const given = await attributes(page);
  assert.equal(given.channel, channel);
  assert.equal(given.src, src);
  assert.equal(await page.evaluate(() => window.hit), undefined);
  assert.equal(await page.locator('script').count(), 1);
});

test('the fallback link of the copied code escapes a headline with brackets', async (scene) => {
  const { page, server, host } = scene;
  await open(scene);
  const headline = 'Is 1 < 2 & "so" on? </article-viewer>';
  server.route('/odd.json', { headline, url: 'https://paper.example/?a=1&b="2"', body: ['Yes.'] });
  await fillField(page, '#src', `${server.origin}/odd.json`);
  await waitForPreview(page, 'Is 1 < 2');
  await page.waitForFunction(() => document.getElementById('snippet').value.includes('paper.example'));
  await host(await code(page), { loader: false });
  await page.locator(at.headline).waitFor();
  assert.equal(await page.locator('article-viewer').textContent(), headline);
  assert.equal(
    await page.locator('article-viewer > a').evaluate((link) => link.href),
    'https://paper.example/?a=1&b=%222%22',
  );
});

test('opening another article in the preview does not change the code', async (scene) => {
  const { page } = scene;
  await open(scene);
  const before = await code(page);
  await preview(page).locator(`${at.related} a`).first().click();
  await preview(page).locator(at.headline).filter({ hasNotText: REFERENCE_HEADLINE }).waitFor();
  await settle(page);
  assert.equal(await code(page), before);
});

test('without an article the code shows a channel, chosen from the channels of the site', async (scene) => {
  const { page, host } = scene;
  await open(scene);
  await page.waitForFunction(() => document.querySelectorAll('#channels option').length === 18);
  await page.getByLabel('示例文章').selectOption({ label: '不指定文章，只看频道' });
  await fillField(page, '#channel', 'technology');
  await preview(page).locator(at.title, { hasText: '科技' }).waitFor();
  const copied = await code(page);
  assert.doesNotMatch(copied, /src="[^"]*\.json"|<\/a>/);
  await host(copied, { loader: false });
  await page.locator(at.title, { hasText: '科技' }).waitFor();
});

test('each example has the headline under which it is offered', async (scene) => {
  const { page } = scene;
  await open(scene);
  const examples = await page
    .locator('#example option[value$=".json"]')
    .evaluateAll((all) => all.map(({ value, text }) => [value, text]));
  assert.ok(examples.length >= 4);
  for (const [file, name] of examples) {
    assert.equal(JSON.parse(await readFile(join(DIST, 'demo', file), 'utf8')).headline, name);
  }
});

test('other notations, the reserved height and the hash of a release are part of the code', async (scene) => {
  const { page, server } = scene;
  await open(scene);
  await fillField(page, '#channel', 'eco"nomy');
  await page.getByLabel('深色').check();
  await page.getByLabel('不显示摄影署名').check();
  await page.getByLabel('使用自己的颜色').check();
  const codeOf = async (notation) => {
    await page.locator('#notation').selectOption(notation);
    return await code(page);
  };
  const react = await codeOf('react');
  assert.match(react, /^import \{ ArticleViewer \} from 'article-viewer\/react';\n\n<ArticleViewer src="http/);
  assert.match(react, / channel=\{"eco\\"nomy"\} theme="dark" captionPolicy="hide-credit" style=\{\{"--av-accent"/);
  const vue = await codeOf('vue');
  assert.match(
    vue,
    /from 'article-viewer\/vue';[\s\S]*channel="eco&quot;nomy" theme="dark" caption-policy="hide-credit"/,
  );
  assert.match(vue, /style="--av-accent: #/);
  assert.match(await codeOf('wordpress'), /^<!-- wp:html -->\n<script [\s\S]*<\/article-viewer>\n<!-- \/wp:html -->$/);
  await page.locator('#format').selectOption('wordpress');
  assert.equal(await preview(page).locator('article-viewer').getAttribute('format'), 'wordpress');
  const command = await codeOf('prerender');
  assert.match(command, /^article-viewer prerender 'http[^']*' \\\n {2}--site 'http[^']*' \\\n {2}--as 'wordpress'/);
  assert.match(command, /--attribute 'caption-policy=hide-credit' \\\n {2}--out public\/$/);
  assert.equal(await page.locator('#pin').isDisabled(), true);

  await codeOf('element');
  server.route('/integrity.json', { 'article-viewer.js': 'sha384-abc' });
  await page.getByLabel('载入前预留高度').check();
  await page.getByLabel('用哈希锁定').check();
  await page.waitForFunction(() =>
    document
      .getElementById('snippet')
      .value.includes('article-viewer.js" integrity="sha384-abc" crossorigin></script>'),
  );
  assert.match(
    await code(page),
    /<style>article-viewer:not\(:defined\) \{ display: block; min-height: 100vh; \}<\/style>/,
  );
});

test('the formats of the builder are those of the viewer', async (scene) => {
  const { page } = scene;
  await open(scene);
  const names = await page.locator('#format option').evaluateAll((all) => all.map(({ value }) => value));
  const contract = await readFile(new URL('../../../CONTRACT.md', import.meta.url), 'utf8');
  const section = contract.split('\n## Formats\n')[1].split('\n## ')[0];
  const known = [...section.matchAll(/^\| `([\w-]+)` \|/gm)].map(([, name]) => name);
  assert.deepEqual(new Set(names), new Set(['', ...known.filter((name) => name !== 'mapped')]));
});
