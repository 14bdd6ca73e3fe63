// View transitions between articles, and how fast an article opens.
import assert from 'node:assert/strict';
import { openSite } from '../support/navigation.mjs';
import { at, inBrowser, waitForArticle } from '../support/page.mjs';

const test = inBrowser();

test('the reading app opens an article with a view transition that blocks no input', async (scene) => {
  const { page } = scene;
  await page.addInitScript(() => {
    window.transitions = [];
    const start = Document.prototype.startViewTransition;
    Document.prototype.startViewTransition = function (update) {
      const transition = start.call(this, update);
      window.transitions.push(transition);
      return transition;
    };
  });
  const transitions = () => page.evaluate(() => window.transitions.length);
  await openSite(scene);
  await page.locator(`${at.next} .av-next__link`).click();
  await waitForArticle(page, 'Bravo');
  assert.equal(await transitions(), 1);
  await page.evaluate(() => window.transitions[0].finished);
  // The transition shows the new article at its top: below the margin of the page, or with the margin.
  const top = await page.evaluate(() => document.querySelector('article-viewer').getBoundingClientRect().top);
  assert.ok(top >= 0 && top <= 8, `the view is at ${top}`);
  await page.goBack();
  await waitForArticle(page, 'Alpha');
  await page.locator(at.tab, { hasText: 'Channel one' }).click();
  await page.locator(at.card).first().waitFor();
  assert.equal(await transitions(), 1, 'Back and tabs are not delayed');
  // Of two navigations at once the second one counts, without an error.
  await page.evaluate(() => {
    const links = document.querySelector('article-viewer').shadowRoot.querySelectorAll('[part~="card"] a');
    links[2].click();
    links[2].click();
  });
  await waitForArticle(page, 'Bravo');
  await page.emulateMedia({ reducedMotion: 'reduce' });
  const before = await transitions();
  await page.locator(`${at.next} [rel="prev"]`).click();
  await waitForArticle(page, 'Alpha');
  assert.equal(await transitions(), before);
  await page.emulateMedia({ reducedMotion: 'no-preference' });
  await openSite(scene, '<article-viewer src="/a.json"></article-viewer>');
  await page.locator(`${at.next} .av-next__link`).click();
  await waitForArticle(page, 'Bravo');
  assert.equal(await transitions(), 0, 'an embedded viewer scrolled the page');
});

test('the reading app opens an article in less than 200 ms, and keys and wheel work meanwhile', async ({
  app,
  page,
}) => {
  await app();
  const arriving = () =>
    document.getAnimations().filter(({ effect }) => effect.pseudoElement?.startsWith('::view-transition'));
  await page.addInitScript(`window.arriving = ${arriving}`);
  await page.reload();
  await page.locator(`${at.next} .av-next__link`).evaluate((link) => link.click());
  // The animation is paused as soon as it exists.
  const durations = await page.waitForFunction(() => {
    const animations = window.arriving();
    for (const animation of animations) animation.pause();
    return animations.length > 0 && animations.map((animation) => animation.effect.getTiming().duration);
  });
  await waitForArticle(page, '关于优化调整五条公交线路的公告');
  for (const duration of await durations.jsonValue()) assert.ok(duration < 200, `${duration} ms`);
  await page.mouse.move(300, 500);
  await page.mouse.wheel(0, 400);
  await page.waitForFunction(() => scrollY > 100);
  await page.locator(at.tab, { hasText: '科技' }).focus();
  await page.keyboard.press('Enter');
  await page.locator(at.title, { hasText: '科技' }).waitFor();
  assert.ok(await page.evaluate(() => window.arriving().length > 0), 'the animation had ended before the test');
});
