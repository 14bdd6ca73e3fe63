// History: Back, Forward and a reload restore the view and the scroll position.
import assert from 'node:assert/strict';
import { articleJson } from '../support/articles.mjs';
import { describeFocus } from '../support/focus.mjs';
import { button, waitForClosed, waitForPosition } from '../support/lightbox.mjs';
import { address, follow, longArticle, openSite } from '../support/navigation.mjs';
import { at, inBrowser, settle, waitForArticle } from '../support/page.mjs';

const test = inBrowser();

/** The first visible block and its distance from the top of the window. */
const scrollAnchor = (page) =>
  page.evaluate(() => {
    const view = document.querySelector('article-viewer').shadowRoot;
    const pieces = [...view.querySelectorAll('p.av-text, .av-channel__item')];
    const first = pieces.find((piece) => piece.getBoundingClientRect().bottom > 0);
    return first && { words: first.textContent.slice(0, 24), top: Math.round(first.getBoundingClientRect().top) };
  });

/** Scrolls this to the top of the window and waits until the history entry has the position. */
async function scrollTo(page, words) {
  await page.evaluate((words) => {
    const view = document.querySelector('article-viewer').shadowRoot;
    const piece = [...view.querySelectorAll('p.av-text, .av-channel__item')].find((piece) =>
      piece.textContent.startsWith(words),
    );
    piece.scrollIntoView({ block: 'start', behavior: 'instant' });
    scrollBy({ top: 7, behavior: 'instant' });
    history.replaceState({ ...history.state, avBeyond: undefined }, '');
  }, words);
  await page.waitForFunction(() => typeof history.state.avBeyond === 'number');
  return scrollAnchor(page);
}

/** Waits until this position is restored. */
const waitForAnchor = (page, { words, top }) =>
  page.waitForFunction(
    ({ words, top }) => {
      const view = document.querySelector('article-viewer').shadowRoot;
      const piece = [...view.querySelectorAll('p.av-text, .av-channel__item')].find((piece) =>
        piece.textContent.startsWith(words),
      );
      return piece && Math.abs(piece.getBoundingClientRect().top - top) <= 2;
    },
    { words, top },
  );

test('Back, Forward and a reload restore the article, the list and the position in each', async (scene) => {
  const { page } = scene;
  await openSite(scene);
  const alpha = await scrollTo(page, 'alpha again, 4.');
  await follow(page, `${at.next} .av-next__link`);
  await waitForArticle(page, 'Bravo');
  await page.waitForFunction(() => scrollY < 200);
  const bravo = await scrollTo(page, 'bravo, 33.');
  await page.locator(at.tab, { hasText: 'Channel one' }).evaluate((tab) => tab.click());
  await page.locator(at.card).first().waitFor();
  const list = await scrollTo(page, 'Item 17');
  await page.goBack();
  await waitForArticle(page, 'Bravo');
  await waitForAnchor(page, bravo);
  await page.goBack();
  await waitForArticle(page, 'Alpha');
  await waitForAnchor(page, alpha);
  for (const _ of [1, 2]) {
    await page.goForward();
    await waitForArticle(page, 'Bravo');
    await waitForAnchor(page, bravo);
    await page.goForward();
    await page.locator(at.card).first().waitFor();
    await waitForAnchor(page, list);
    // Each position is restored after a reload, and the others are kept.
    await page.reload();
    await page.locator(at.card).first().waitFor();
    await waitForAnchor(page, list);
    await page.goBack();
    await waitForArticle(page, 'Bravo');
    await waitForAnchor(page, bravo);
    await page.reload();
    await waitForArticle(page, 'Bravo');
    await waitForAnchor(page, bravo);
    assert.notEqual((await describeFocus(page)).className, 'av-head__headline', 'a reload moved the focus');
    await page.goBack();
    await waitForArticle(page, 'Alpha');
    await waitForAnchor(page, alpha);
  }
});

test('the position in a very long article is restored though most of it is not drawn', async (scene) => {
  const { host, page, server } = scene;
  server.route(
    '/a.json',
    articleJson('Alpha', { nextArticle: { name: 'Bravo', src: '/b.json' }, body: longArticle('alpha', 1000) }),
  );
  server.route('/b.json', articleJson('Bravo'));
  await host('<article-viewer src="/a.json" address="hash"></article-viewer>');
  await page.locator(at.next).waitFor({ state: 'attached' });
  const place = await scrollTo(page, 'alpha, 777.');
  await follow(page, `${at.next} .av-next__link`);
  await waitForArticle(page, 'Bravo');
  await page.goBack();
  await waitForAnchor(page, place);
  await page.reload();
  await waitForAnchor(page, place);
});

test('an open photo is restored by Forward and by a reload, and the page behind it keeps its position', async (scene) => {
  const { page } = scene;
  await openSite(scene);
  const place = await scrollTo(page, 'alpha again, 17.');
  await page
    .locator(at.photo)
    .nth(1)
    .evaluate((photo) => photo.click());
  await waitForPosition(page, '2 / 2');
  await page.goBack();
  await waitForClosed(page);
  await waitForAnchor(page, place);
  await page.goForward();
  await waitForPosition(page, '2 / 2');
  await page.reload();
  await waitForPosition(page, '2 / 2');
  await waitForAnchor(page, place);
  assert.equal(await address(page), '#/photo/photo-2/article/a.json');
  await button(page, 'Close').click();
  await waitForClosed(page);
  assert.equal(await address(page), '');
  await page.goForward();
  await waitForPosition(page, '2 / 2');
});

test('a position is restored when a slow article arrives', async (scene) => {
  const { page, server } = scene;
  await openSite(scene);
  const place = await scrollTo(page, 'alpha again, 9.');
  await page.evaluate(() => {
    location.hash = '#/article/b.json';
  });
  await waitForArticle(page, 'Bravo');
  const gate = server.hold('/a.json');
  const other = page.goBack();
  await other;
  await page.reload({ waitUntil: 'commit' });
  await gate.arrived;
  await page.locator(at.skeleton).first().waitFor();
  gate.release();
  await waitForAnchor(page, place);
});

test('after Back, Tab continues from the visible content', async (scene) => {
  const { page, server } = scene;
  server.route('/item-19.json', articleJson('Nineteen'));
  await openSite(scene);
  await page.locator(at.tab, { hasText: 'Channel one' }).evaluate((tab) => tab.click());
  await page.locator(at.card).first().waitFor();
  await scrollTo(page, 'Item 17');
  const before = await page.evaluate(() => scrollY);
  await follow(page, '.av-channel__item:nth-child(20) a');
  await waitForArticle(page, 'Nineteen');
  await page.goBack();
  await page.locator(at.card).first().waitFor();
  await page.waitForFunction((before) => Math.abs(scrollY - before) <= 2, before);
  await settle(page);
  await page.keyboard.press('Tab');
  const there = await page.evaluate(() => {
    const focused = document.querySelector('article-viewer').shadowRoot.activeElement;
    return {
      words: focused?.closest('.av-channel__item')?.textContent ?? focused?.outerHTML,
      scrolled: scrollY,
      top: focused?.getBoundingClientRect().top,
    };
  });
  assert.match(there.words, /^Item (1[789]|2\d)/, JSON.stringify(there));
  assert.ok(Math.abs(there.scrolled - before) < 400, JSON.stringify(there));
});

test('a link to the current view adds no history entry', async (scene) => {
  const { page } = scene;
  await openSite(scene);
  const length = await page.evaluate(() => history.length);
  await page.evaluate(() => {
    location.hash = '#/channel/one';
  });
  await page.locator(at.card).first().waitFor();
  for (let turn = 0; turn < 3; turn += 1) await follow(page, `${at.tab}[part~="current-tab"]`);
  assert.equal(await page.evaluate(() => history.length), length + 1);
});
