// Addresses that name a section, and history.
import assert from 'node:assert/strict';
import { articleJson } from '../support/articles.mjs';
import { at, DESKTOP, inBrowser, PHONE, settle, waitForArticle, waitForEvent } from '../support/page.mjs';
import { address, headingTop, LOCALE, NOTES, openSections } from '../support/sections.mjs';

const test = inBrowser();

for (const [what, viewport] of [
  ['a desktop', DESKTOP],
  ['a window of a phone’s width', PHONE],
]) {
  for (const name of ['the-bridge', 'notes~2', '旧账-50', 'far-away']) {
    test(`on ${what} an address with the section ${name} opens at its heading, which has the focus`, {
      viewport,
      ...LOCALE,
    }, async (scene) => {
      const { page } = scene;
      await openSections(scene, `#/section/${name}/article/notes.json`);
      const begins = await headingTop(page, `section-${name}`);
      await settle(page);
      assert.ok(begins >= 0 && begins < 120, `it begins at ${begins}`);
      // It keeps its position while the rest is drawn and photos are loaded.
      await page.locator('[id="section-small"]').waitFor();
      await settle(page);
      const stays = await headingTop(page, `section-${name}`);
      assert.ok(Math.abs(stays - begins) <= 2, `${begins} → ${stays}`);
      assert.equal(await address(page), `#/section/${name}/article/notes.json`);
    });
  }
}

test('an address with an unknown section opens the article at its top', LOCALE, async (scene) => {
  const { page } = scene;
  for (const name of ['nowhere', 'The bridge', '', '%']) {
    await openSections(scene, `#/section/${name}/article/notes.json`);
    await page.locator('[id="section-small"]').waitFor();
    await settle(page);
    assert.equal(await page.evaluate(() => scrollY), 0, name);
  }
});

test('a typed address leads from section to section, also from another article', LOCALE, async (scene) => {
  const { page } = scene;
  await openSections(scene, '', 'src="/notes.json"');
  await page.evaluate(() => {
    location.hash = '#/section/far-away/article/notes.json';
  });
  assert.ok((await headingTop(page, 'section-far-away')) < 120);
  await page.evaluate(() => {
    location.hash = '#/article/other.json';
  });
  await waitForArticle(page, 'Another');
  await page.evaluate(() => {
    location.hash = '#/section/notes/article/notes.json';
  });
  assert.ok((await headingTop(page, 'section-notes')) < 120);
});

test('Back from another article restores the position, not the start of the section', LOCALE, async (scene) => {
  const { page, server } = scene;
  server.route('/notes-2.json', {});
  await openSections(scene, '#/section/the-bridge/article/notes.json');
  await headingTop(page, 'section-the-bridge');
  await page.locator('[id="section-small"]').waitFor();
  await page.evaluate(() => scrollTo(0, 3000));
  await page.evaluate(() => {
    document.querySelector('article-viewer').shadowRoot.activeElement.blur();
  });
  server.route('/notes.json', articleJson('All about it', NOTES));
  // The viewer stores the position after scrolling has ended.
  await page.evaluate(() => {
    history.replaceState({}, '');
    scrollBy(0, 1);
    scrollBy(0, -1);
  });
  await page.waitForFunction(() => typeof history.state.avBeyond === 'number');
  await page.evaluate(() => {
    location.hash = '#/article/other.json';
  });
  await waitForArticle(page, 'Another');
  await page.goBack();
  await waitForArticle(page, 'All about it');
  await page.waitForFunction(() => Math.abs(scrollY - 3000) <= 2);
});

test('the address of a photo replaces that of a section, and closing restores it', LOCALE, async (scene) => {
  const { page } = scene;
  await openSections(scene, '#/section/the-bridge/article/notes.json');
  await headingTop(page, 'section-the-bridge');
  await page.locator(at.photo).first().click();
  await waitForEvent(page, 'av-lightbox');
  assert.equal(await address(page), '#/photo/bridge/article/notes.json');
  await page.keyboard.press('Escape');
  await page.waitForFunction(() => location.hash.startsWith('#/section/the-bridge/'));
});
