// Names of sections and the links to them.
import assert from 'node:assert/strict';
import { articleJson } from '../support/articles.mjs';
import { describeFocus } from '../support/focus.mjs';
import { inBrowser, receivedEvents, settle, waitForArticle } from '../support/page.mjs';
import { address, heading, headingTop, LOCALE, lines, openSections, serveArticles } from '../support/sections.mjs';

const test = inBrowser();
const link = (page, title) => page.getByRole('link', { name: `Link to “${title}”` });

test('each heading has an id made of its words', LOCALE, async (scene) => {
  const { page } = scene;
  await openSections(scene);
  await page.locator('[id="section-small"]').waitFor();
  const names = await page.locator('article :is(h2, h3, h4)').evaluateAll((all) => all.map((one) => one.id));
  assert.deepEqual(names, [
    'section-the-bridge',
    'section-notes',
    'section-旧账-50',
    'section-notes~2',
    'section-far-away',
    'section-small',
  ]);
});

test('a heading shows a link to its section on hover and focus, and Back returns', LOCALE, async (scene) => {
  const { page } = scene;
  await openSections(scene);
  await page.locator('[id="section-small"]').waitFor();
  assert.equal(await page.locator('.av-heading__link').count(), 5, 'a small heading has none');
  assert.equal(await link(page, 'The bridge').getAttribute('href'), '#/section/the-bridge/article/notes.json');
  assert.equal(
    await page.getByRole('heading', { name: 'The bridge', exact: true }).count(),
    1,
    'the link is part of the section’s name',
  );
  const isSeen = () => link(page, 'The bridge').evaluate((link) => getComputedStyle(link).color !== 'rgba(0, 0, 0, 0)');
  await page.mouse.move(0, 0);
  assert.equal(await isSeen(), false);
  await page.locator('[id="section-the-bridge"]').hover();
  assert.equal(await isSeen(), true);
  await page.mouse.move(0, 0);
  await page.evaluate(() => scrollTo(0, 400));
  const before = await page.evaluate(() => scrollY);
  await link(page, 'The bridge').focus();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Shift+Tab');
  assert.equal(await isSeen(), true, 'it is visible on keyboard focus');
  await page.evaluate((before) => scrollTo(0, before), before);
  await page.keyboard.press('Enter');
  assert.ok((await headingTop(page, 'section-the-bridge')) < 120);
  assert.equal(await address(page), '#/section/the-bridge/article/notes.json');
  assert.equal((await receivedEvents(page, 'av-navigate')).length, 0, 'the article stays open');
  // The test's own mouse would scroll there first.
  await link(page, 'Far away').evaluate((link) => link.click());
  await headingTop(page, 'section-far-away');
  const far = await page.evaluate(() => scrollY);
  await page.goBack();
  await headingTop(page, 'section-far-away'); // The focus stays, and so does the scroll position.
  assert.equal(await address(page), '#/section/the-bridge/article/notes.json');
  await page.waitForFunction((far) => scrollY < far - 500, far);
  await page.goBack();
  await page.waitForFunction((before) => Math.abs(scrollY - before) <= 2, before);
  assert.equal(await address(page), '');
});

test('sections of inline JSON have addresses', LOCALE, async ({ host, page }) => {
  const json = JSON.stringify(articleJson('Inline', { body: [...lines(20), heading('Here'), ...lines(20)] }));
  await host(`<article-viewer address="hash"><script type="application/json">${json}</script></article-viewer>`, {
    lang: 'en',
  });
  await waitForArticle(page, 'Inline');
  await link(page, 'Here').click();
  assert.equal(await address(page), '#/section/here');
  await page.reload();
  assert.ok((await headingTop(page, 'section-here')) < 120);
});

test('if the host owns the address, headings have ids and no links', LOCALE, async (scene) => {
  const { page, server, host } = scene;
  serveArticles(server);
  await host('<article-viewer src="/notes.json"></article-viewer>', { lang: 'en' });
  await waitForArticle(page, 'All about it');
  await page.locator('[id="section-the-bridge"]').waitFor();
  assert.equal(await page.locator('.av-heading__link').count(), 0);
  await page.evaluate(() => {
    location.hash = '#/section/far-away/article/notes.json';
  });
  await settle(page);
  assert.equal(await page.evaluate(() => scrollY), 0);
  assert.notEqual((await describeFocus(page)).tag, 'h2');
});
