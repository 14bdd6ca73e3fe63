// The form of the embed builder: validation, clipboard, languages, keyboard and small screens.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { code, fillField, open, waitForPreview } from '../support/builder.mjs';
import { describeFocus } from '../support/focus.mjs';
import { inBrowser, PHONE, REFERENCE_HEADLINE, settle } from '../support/page.mjs';
import { DIST } from '../support/server.mjs';

const test = inBrowser();

test('an invalid address is reported at its field and not used', async (scene) => {
  const { page } = scene;
  await open(scene);
  const before = await code(page);
  await fillField(page, '#src', 'no address');
  assert.equal(await page.locator('#src').evaluate((field) => field.validity.typeMismatch), true);
  assert.equal(await code(page), before);
  await waitForPreview(page, REFERENCE_HEADLINE);
});

test('without the clipboard the code is selected for copying by keyboard', async (scene) => {
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
  assert.equal((await describeFocus(page)).tag, 'textarea');
});

test('colours with too little contrast are reported', async (scene) => {
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

test('the builder runs under a strict content security policy', async (scene) => {
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

test('the builder can be used by keyboard alone', async (scene) => {
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
  await page.frameLocator('#preview').locator('article-viewer[controls="settings download"]').waitFor();
  while ((await step()) !== 'copy') assert.ok(reached.length < 150, reached.join());
  assert.deepEqual(
    reached.filter((name, nth) => name !== 'preview' && reached.indexOf(name) === nth),
    [
      'language',
      'way',
      'example',
      'src',
      'site',
      'format',
      'mapping',
      'channel',
      'theme',
      'own',
      'lang',
      'controls',
      'navigation',
      'address',
      'loading',
      'caption-policy',
      'notation',
      'reserve',
      'pin',
      'snippet',
      'copy',
    ],
  );
});

for (const [locale, title, other] of [
  ['en-US', 'Embed builder', '嵌入代码生成器'],
  ['zh-TW', '嵌入代码生成器', 'Embed builder'],
]) {
  test(`the builder uses the language of the browser and switches to the other one: ${locale}`, {
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
    // Every label is translated, and no letter of the other language remains.
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
  test(`a phone of ${viewport.width} pixels shows the whole builder with touch targets of sufficient size`, {
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

test('in forced colours every button has its label', { forcedColors: 'active' }, async (scene) => {
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
