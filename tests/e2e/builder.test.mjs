// The embed builder of the demo: what is chosen is seen, what is seen is copied, and what is copied works where it is pasted.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { at, focus, inBrowser, PHONE, REFERENCE_HEADLINE, settle, shown } from './page.mjs';
import { beside, DIST } from './server.mjs';

const test = inBrowser();

const BUILDER = '/demo/builder.html';
const preview = (page) => page.frameLocator('#preview');
const code = (page) => page.locator('#snippet').inputValue();
const seen = (page, headline) => preview(page).locator(at.headline, { hasText: headline }).waitFor();

/** Opens the builder, and waits until it shows the first example. */
async function open({ page, server }) {
  await page.goto(server.origin + BUILDER);
  await seen(page, REFERENCE_HEADLINE);
  await page.waitForFunction(() => document.getElementById('snippet').value.includes('</a>'));
}

/** The attributes of the viewer in a page or frame, by name. */
const attributes = (place) =>
  place
    .locator('article-viewer')
    .evaluate((viewer) =>
      Object.fromEntries(
        [...viewer.attributes].filter(({ name }) => name !== 'style').map(({ name, value }) => [name, value]),
      ),
    );

/** Writes into a field as somebody does who then goes on. */
async function write(page, id, words) {
  await page.locator(id).fill(words);
  await page.locator(id).blur();
}

test('what is chosen is seen at once, and the copied code shows the same on another page', async (scene) => {
  const { page, context, host } = scene;
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await open(scene);
  await page.getByLabel('示例文章').selectOption({ label: 'Nine Kilometres Without a Shortcut' });
  await seen(page, 'Nine Kilometres Without a Shortcut');
  await page.getByLabel('深色').check();
  await page.getByLabel('按钮和标签的语言').selectOption('ar');
  await write(page, '#channel', 'economy');
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
  await shown(page, 'Nine Kilometres Without a Shortcut');
  assert.deepEqual(await attributes(page), live);
  assert.equal(await colour(page), 'rgb(122, 62, 168)');
  assert.match(
    await page.locator('article-viewer').textContent(),
    /^Nine Kilometres Without a Shortcut$/,
    'readers without script get a link',
  );
});

/** Opens a page of another site with what was copied, and returns what is in the frame. */
async function paste(page, other, copied) {
  const body = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Partner</title><link rel="icon" href="data:,"></head><body>${copied}</body></html>`;
  other.route('/partner/', { body, type: 'text/html; charset=utf-8' });
  await page.goto(`${other.origin}/partner/`, { waitUntil: 'commit' });
  return page.frameLocator('iframe');
}

test('the copied code of a frame shows the article on a page of another site, as high as it is', async (scene) => {
  const { page, context, server } = scene;
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await open(scene);
  await page.getByLabel('示例文章').selectOption({ label: 'Nine Kilometres Without a Shortcut' });
  await seen(page, 'Nine Kilometres Without a Shortcut');
  await page.getByLabel('深色').check();
  await write(page, '#channel', 'economy');
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
  await beside({}, async (other) => {
    const frame = await paste(page, other, copied);
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

test('in the address of a frame what is typed stays a value as well, and so does a headline in its name', async (scene) => {
  const { page, server } = scene;
  await open(scene);
  await page.getByLabel('框架').check();
  const headline = 'Is 1 < 2 & "so" on? </iframe><script>window.hit = 1</script>';
  server.route('/odd.json', { headline, body: ['Yes.'] });
  const channel = '"><script>window.hit = 1</script>\'&quot;&amp;theme=sepia#a+b%20%3A%2F قناة \u202eabc';
  const src = `${server.origin}/odd.json?a=1&copy=2&q="'<قناة>#%2F`;
  await write(page, '#channel', channel);
  await write(page, '#src', src);
  await seen(page, 'Is 1 < 2');
  await page.waitForFunction(() => document.getElementById('snippet').value.includes('Is 1'));
  const copied = await code(page);
  assert.doesNotMatch(copied, /\u202e|<script>/);
  await beside({}, async (other) => {
    const frame = await paste(page, other, copied);
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

test('a frame has no colours and no history of the page, and says so; as an element it has them again', async (scene) => {
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

test('the frame of a channel is called by it', async (scene) => {
  const { page } = scene;
  await open(scene);
  await page.getByLabel('框架').check();
  await page.waitForFunction(() => document.querySelectorAll('#channels option').length === 18);
  await page.getByLabel('示例文章').selectOption({ label: '不指定文章，只看频道' });
  assert.match(await code(page), /title="重要新闻"/);
  await write(page, '#channel', 'technology');
  assert.match(await code(page), /title="科技"/);
  await write(page, '#site', '');
  await page.waitForFunction(() => document.getElementById('snippet').value.includes('title="Article"'));
});

test('documents of other origins are named, where the frame would not show them', async (scene) => {
  const { page, server } = scene;
  await open(scene);
  await beside({}, async (other) => {
    other.route('/there.json', { headline: 'There', body: ['Yes.'] });
    await write(page, '#src', `${other.origin}/there.json`);
    await seen(page, 'There');
    const foreign = page.locator('#foreign');
    assert.equal(await foreign.textContent(), '', 'the element shows every origin');
    await page.getByLabel('框架').check();
    assert.match(await foreign.textContent(), new RegExp(`article-origins：\\s*${other.origin}$`));
    await write(page, '#src', `${server.origin}/demo/articles/river-returns.json`);
    assert.equal(await foreign.textContent(), '');
  });
});

test('code with inline style says what a strict policy makes of it, and no other code', async (scene) => {
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

test('what is typed stays a value: quotes, brackets, ampersands and words from right to left', async (scene) => {
  const { page, host, server } = scene;
  await open(scene);
  const channel = '"><script>window.hit = 1</script>\'&quot;&amp; قناة \u202eabc';
  await write(page, '#channel', channel);
  const src = `${server.origin}/demo/articles/river-returns.json?a=1&copy=2&q="'<قناة>`;
  await write(page, '#src', src);
  assert.equal(await page.locator('#example').inputValue(), 'other');
  await page.waitForFunction(
    () =>
      document.getElementById('snippet').value.includes('copy=2') &&
      document.getElementById('snippet').value.includes('</a>'),
  );
  const copied = await code(page);
  assert.doesNotMatch(copied, /\u202e|<script>/);
  await host(copied, { loader: false });
  await shown(page, REFERENCE_HEADLINE);
  const given = await attributes(page);
  assert.equal(given.channel, channel);
  assert.equal(given.src, src);
  assert.equal(await page.evaluate(() => window.hit), undefined);
  assert.equal(await page.locator('script').count(), 1);
});

test('a headline with brackets is words in the link for readers without script', async (scene) => {
  const { page, server, host } = scene;
  await open(scene);
  const headline = 'Is 1 < 2 & "so" on? </article-viewer>';
  server.route('/odd.json', { headline, url: 'https://paper.example/?a=1&b="2"', body: ['Yes.'] });
  await write(page, '#src', `${server.origin}/odd.json`);
  await seen(page, 'Is 1 < 2');
  await page.waitForFunction(() => document.getElementById('snippet').value.includes('paper.example'));
  await host(await code(page), { loader: false });
  await page.locator(at.headline).waitFor();
  assert.equal(await page.locator('article-viewer').textContent(), headline);
  assert.equal(
    await page.locator('article-viewer > a').evaluate((link) => link.href),
    'https://paper.example/?a=1&b=%222%22',
  );
});

test('an article that is opened from the one in the preview changes nothing in the code', async (scene) => {
  const { page } = scene;
  await open(scene);
  const before = await code(page);
  await preview(page).locator(`${at.related} a`).first().click();
  await preview(page).locator(at.headline).filter({ hasNotText: REFERENCE_HEADLINE }).waitFor();
  await settle(page);
  assert.equal(await code(page), before);
});

test('without an article it is the list of a channel, and the channels of the site are offered', async (scene) => {
  const { page, host } = scene;
  await open(scene);
  await page.waitForFunction(() => document.querySelectorAll('#channels option').length === 18);
  await page.getByLabel('示例文章').selectOption({ label: '不指定文章，只看频道' });
  await write(page, '#channel', 'technology');
  await preview(page).locator('h1', { hasText: '科技' }).waitFor();
  const copied = await code(page);
  assert.doesNotMatch(copied, /src="[^"]*\.json"|<\/a>/);
  await host(copied, { loader: false });
  await page.locator('h1', { hasText: '科技' }).waitFor();
});

test('what is no address is said at the field, and not taken over', async (scene) => {
  const { page } = scene;
  await open(scene);
  const before = await code(page);
  await write(page, '#src', 'no address');
  assert.equal(await page.locator('#src').evaluate((field) => field.validity.typeMismatch), true);
  assert.equal(await code(page), before);
  await seen(page, REFERENCE_HEADLINE);
});

test('where the clipboard is not to be had, the code is selected for the reader’s own keys', async (scene) => {
  const { page } = scene;
  await page.addInitScript(() => {
    navigator.clipboard.writeText = () => Promise.reject(new DOMException('no', 'NotAllowedError'));
  });
  await open(scene);
  await page.locator('#copy').click();
  await page.getByText('已选中').waitFor();
  const selected = await page
    .locator('#snippet')
    .evaluate((field) => field.value.slice(field.selectionStart, field.selectionEnd));
  assert.equal(selected, await code(page));
  assert.equal((await focus(page)).tag, 'textarea');
});

test('colours in which words cannot be read are said to be so', async (scene) => {
  const { page } = scene;
  await open(scene);
  const pale = page.getByText('对比度不足');
  await page.getByLabel('使用自己的颜色').check();
  assert.equal(await pale.count(), 0);
  await page.locator('#ink').fill('#aaaaaa');
  await pale.waitFor();
  await page.locator('#surface').fill('#000000');
  await page.locator('#accent').fill('#8fd0ff');
  await pale.waitFor({ state: 'detached' });
});

test('a strict policy of the page forbids nothing that the builder does', async (scene) => {
  const { page, server } = scene;
  const policy =
    "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; connect-src 'self'; img-src 'self' data:; frame-src 'self'";
  for (const name of ['builder.html', 'builder/preview.html']) {
    const body = await readFile(join(DIST, 'demo', name));
    server.route(`/demo/${name}`, {
      body,
      type: 'text/html; charset=utf-8',
      headers: { 'content-security-policy': policy },
    });
  }
  await open(scene);
  await page.getByLabel('使用自己的颜色').check();
  await page.locator('#accent').fill('#7a3ea8');
  await page.getByLabel('米黄').check();
  await page.locator('#copy').click();
  await settle(page);
  assert.deepEqual(await page.evaluate(() => window.avViolations), []);
  assert.deepEqual(await page.frames()[1].evaluate(() => window.avViolations), []);
});

test('by keyboard alone, from the first field to the code', async (scene) => {
  const { page } = scene;
  await open(scene);
  const reached = [];
  const step = async () => {
    await page.keyboard.press('Tab');
    reached.push(
      await page.evaluate(
        () => document.activeElement.id || document.activeElement.name || document.activeElement.localName,
      ),
    );
    return reached.at(-1);
  };
  while ((await step()) !== 'theme') assert.ok(reached.length < 20, reached.join());
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await page.frameLocator('#preview').locator('article-viewer[theme="dark"]').waitFor();
  while ((await step()) !== 'controls') assert.ok(reached.length < 30, reached.join());
  await page.keyboard.press('Space');
  await page.frameLocator('#preview').locator('article-viewer[controls="download"]').waitFor();
  while ((await step()) !== 'copy') assert.ok(reached.length < 150, reached.join());
  assert.deepEqual(
    reached.filter((name, nth) => name !== 'preview' && reached.indexOf(name) === nth),
    [
      'language',
      'way',
      'example',
      'src',
      'site',
      'channel',
      'theme',
      'own',
      'lang',
      'controls',
      'navigation',
      'address',
      'loading',
      'caption-policy',
      'snippet',
      'copy',
    ],
  );
});

for (const [locale, title, other] of [
  ['en-US', 'Embed builder', '嵌入代码生成器'],
  ['zh-TW', '嵌入代码生成器', 'Embed builder'],
]) {
  test(`the builder speaks the reader’s language, or the other one when asked: ${locale}`, {
    locale,
  }, async (scene) => {
    const { page } = scene;
    await open(scene);
    const words = () => page.locator('[data-word]').allTextContents();
    assert.equal(await page.title(), title);
    const before = await words();
    await page.locator('#language').click();
    assert.equal(await page.title(), other);
    const after = await words();
    // Every word is another one, in a language without the other's letters.
    for (const [nth, word] of after.entries()) assert.notEqual(word, before[nth]);
    const english = locale === 'en-US' ? before : after;
    assert.deepEqual(
      english.filter((word) => /\p{Script=Han}/u.test(word)),
      [],
    );
    await page.locator('#language').click();
    assert.deepEqual(await words(), before);
  });
}

for (const viewport of [{ width: 320, height: 640 }, PHONE]) {
  test(`on a phone ${viewport.width} pixels wide nothing is cut off, and fingers find everything`, {
    viewport,
    hasTouch: true,
    isMobile: true,
  }, async (scene) => {
    const { page } = scene;
    await open(scene);
    for (const choice of ['#own', '[value="frame"]']) {
      await page.locator(choice).check();
      assert.equal(
        await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth),
        true,
        'the page scrolls sideways',
      );
      const small = await page
        .locator('button:visible, select:visible, label:has(input):visible, input[type=url]')
        .evaluateAll((all) =>
          all.filter((one) => one.getBoundingClientRect().height < 43.5).map((one) => one.outerHTML.slice(0, 80)),
        );
      assert.deepEqual(small, []);
    }
  });
}

test('in the reader’s own forced colours every button has its words', { forcedColors: 'active' }, async (scene) => {
  const { page } = scene;
  await open(scene);
  for (const button of await page.locator('button').all()) {
    const { color, backgroundColor } = await button.evaluate((one) => {
      const { color, backgroundColor } = getComputedStyle(one);
      return { color, backgroundColor };
    });
    assert.notEqual(color, backgroundColor);
  }
});

test('the examples are what they are called', async (scene) => {
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
