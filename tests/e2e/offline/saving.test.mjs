// The button saves an article or a list with its photos, shows the progress, and says what could not be saved.
import assert from 'node:assert/strict';
import { ask, at, headlineOf, keptPaths, openApp, waitForKept, waitUntil, withWorker } from '../support/offline.mjs';
import { at as view, PHONE, REFERENCE, waitForArticle } from '../support/page.mjs';

const test = withWorker();

const isPressed = (page, value) => page.locator(`${at.save}[aria-pressed="${value}"]`).waitFor();

test('an article is saved with one size of each photo, and removed with them', { viewport: PHONE }, async (scene) => {
  const { page, server } = scene;
  await openApp(scene);
  await waitForKept(page, [REFERENCE]);
  await isPressed(page, false);
  await page.locator(at.save).click();
  await isPressed(page, true);
  const { body } = await (await fetch(server.origin + REFERENCE)).json();
  const photos = body.flatMap(({ type, images, ...image }) =>
    type === 'gallery' ? images : type === 'image' ? [image] : [],
  );
  const names = [...new Set(photos.map(({ contentUrl }) => contentUrl.replace(/^.*\/|-\d+\.jpg$/g, '')))];
  const kept = await keptPaths(page);
  for (const name of names)
    assert.ok(
      kept.some((path) => path.includes(`/${name}-`)),
      `${name} of ${names} in ${kept}`,
    );
  await page.locator('#app-open').click();
  const item = page.locator(`${at.offlinePage} li`, { hasText: await headlineOf(server, REFERENCE) });
  await item.locator('button').click();
  await item.waitFor({ state: 'detached' });
  assert.deepEqual(
    (await keptPaths(page)).filter((path) => /river-returns|photos/.test(path)),
    [],
  );
});

test('a second press returns a saved article to the read ones', async (scene) => {
  const { page } = scene;
  await openApp(scene);
  await page.locator(at.save).click();
  await isPressed(page, true);
  await page.locator(at.save).click();
  await isPressed(page, false);
  const { result } = await ask(page, { type: 'list' });
  assert.deepEqual(
    result.articles.map(({ saved }) => !!saved),
    [false],
  );
});

test('all articles of a list are saved, and their cards are marked without a connection', async (scene) => {
  const { page, server, context, allowErrors } = scene;
  await openApp(scene, '#/channel/economy', '');
  await page.locator(view.card).first().waitFor();
  const photo = server.hold(/fair-scale|tax-window|late-rice|invoice-game/);
  await page.locator(at.save).click();
  await page.locator(`${at.save}[aria-busy="true"]`, { hasText: '/' }).waitFor();
  photo.release();
  await isPressed(page, true);
  const { result } = await ask(page, { type: 'list' });
  const count = await page.locator(view.card).count();
  assert.equal(result.articles.filter(({ saved }) => saved).length, count);
  await server.close();
  allowErrors(/ERR_|Failed to load resource/);
  await context.setOffline(true);
  await page.reload();
  await page.locator(view.card).first().waitFor();
  const marks = () =>
    page
      .locator(view.cardLink)
      .evaluateAll((links) => links.map((link) => getComputedStyle(link.parentElement, '::after').content));
  await waitUntil(page, async () => (await marks()).every((mark) => mark.includes('可离线阅读')), 'every card marked');
  const headline = await page.locator(view.cardLink).last().innerText();
  await page.locator(view.cardLink).last().click();
  await waitForArticle(page, headline);
});

test('photos that cannot be kept are counted, and the article is saved', async (scene) => {
  const { page, server, allowErrors } = scene;
  allowErrors(/Failed to load resource/);
  await openApp(scene);
  const images = ['/gone.jpg', '/also-gone.jpg'].map((contentUrl) => ({ type: 'image', contentUrl }));
  server.route('/demo/articles/lost.json', {
    headline: 'Lost photos',
    inLanguage: 'en',
    body: ['A paragraph.', ...images],
  });
  await page.evaluate(() => {
    location.hash = '#/article/lost.json';
  });
  await waitForArticle(page, 'Lost photos');
  await page.locator(at.save, { hasText: 'offline' }).click();
  await isPressed(page, true);
  await page.locator(at.announcement, { hasText: 'missing: 2' }).waitFor();
});

test('an article that the server does not send is not saved, and the line says so', async (scene) => {
  const { page, server, allowErrors } = scene;
  allowErrors(/ERR_|Failed to load resource/);
  await openApp(scene);
  const listed = async () => (await ask(page, { type: 'list' })).result.articles.length;
  await waitUntil(page, async () => (await listed()) === 1, 'the article noted as read');
  await ask(page, { type: 'remove' });
  await server.close();
  await page.locator(at.save).click();
  await page.locator(at.announcement, { hasText: '未能保存' }).waitFor();
  const { result } = await ask(page, { type: 'list' });
  assert.deepEqual(result.articles, []);
});
