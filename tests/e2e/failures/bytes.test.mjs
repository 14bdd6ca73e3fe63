// Documents in other encodings, with faulty bytes, and without their end: what came is shown.
import assert from 'node:assert/strict';
import { articleJson, paragraphJson } from '../support/articles.mjs';
import { PATH, VIEWER } from '../support/failures.mjs';
import { at, inBrowser, waitForArticle, waitForEvent } from '../support/page.mjs';

const test = inBrowser();

const base64 = (text) => Buffer.from(text, 'base64');
/** 清晨的河湾 in GBK, and 清晨的河灣 in Big5, each with a paragraph. */
const GBK = base64(
  'eyJoZWFkbGluZSI6ICLH5bO/tcS6083lIiwgImJvZHkiOiBbItK7zPW607XEvsnVy6Osu7nDu9PQu7nH5aGjvMfV39TautOx39ffwcvI/czsoaMiXX0=',
);
const BIG5 = base64(
  'eyJoZWFkbGluZSI6ICKyTbHhqrqqZcZXIiwgImJvZHkiOiBbIqRAsfiqZaq6wsKxYqFBwdmoU6azwdmyTaFDsE+qzKZiqmXD5KirpEakVKTRoUMiXX0=',
);

for (const [what, body, type, headline] of [
  ['GBK that is declared', GBK, 'application/json; charset=GBK', '清晨的河湾'],
  ['GBK that is not declared', GBK, 'application/json', '清晨的河湾'],
  ['Big5 that is declared', BIG5, 'application/json; charset=big5', '清晨的河灣'],
  ['Big5 that is not declared', BIG5, 'application/json', '清晨的河灣'],
]) {
  test(`an article in ${what} is read, and nothing is shown in a wrong encoding`, async ({ host, page, server }) => {
    await page.addInitScript(() => {
      globalThis.headlines = [];
      const record = () => {
        const shown = document.querySelector('article-viewer')?.shadowRoot?.querySelector('h1')?.textContent;
        if (shown && globalThis.headlines.at(-1) !== shown) globalThis.headlines.push(shown);
        requestAnimationFrame(record);
      };
      record();
    });
    server.route(PATH, { body, type });
    await host(VIEWER);
    await waitForArticle(page, headline);
    assert.deepEqual(await page.evaluate(() => globalThis.headlines), [headline]);
    assert.match(await page.locator(at.paragraph).innerText(), /[账帳]，[还還][没沒]有[还還]清。/);
    assert.deepEqual((await waitForEvent(page, 'av-article')).detail.notices, []);
  });
}

test('a faulty byte is replaced, with a notice', async ({ host, page, server }) => {
  const [before, after] = JSON.stringify(articleJson('河湾', { body: [paragraphJson('one|two')] })).split('|');
  server.route(PATH, {
    type: 'application/json',
    body: Buffer.concat([Buffer.from(before), Buffer.from([0xff]), Buffer.from(after)]),
  });
  await host(VIEWER);
  await waitForArticle(page, '河湾');
  assert.equal(await page.locator(at.paragraph).innerText(), 'one\uFFFDtwo');
  const { notices } = (await waitForEvent(page, 'av-article')).detail;
  assert.deepEqual(notices, ['bytes that are not UTF-8; replaced']);
});

const CUT = {
  'an article': JSON.stringify(
    articleJson('Cut', { body: [paragraphJson('The first.'), paragraphJson('The old bridge')] }),
  ),
  'a post of WordPress': JSON.stringify({
    id: 1,
    title: { rendered: 'Cut' },
    content: { rendered: '<p>The first.</p><p>The old bridge' },
  }),
};

for (const [what, whole] of Object.entries(CUT)) {
  test(`of ${what} that is cut off, the part that came is shown, with a notice`, async ({ host, page, server }) => {
    const end = whole.indexOf('bridge') + 3;
    server.route(PATH, { type: 'application/json', body: whole.slice(0, end) });
    await host(VIEWER);
    await waitForArticle(page, 'Cut');
    assert.deepEqual(await page.locator(at.paragraph).allInnerTexts(), ['The first.', 'The old bri…']);
    const { notices } = (await waitForEvent(page, 'av-article')).detail;
    assert.equal(notices.length, 1);
    assert.match(notices[0], /^truncated: /);
  });
}
