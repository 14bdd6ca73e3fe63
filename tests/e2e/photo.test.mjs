// What an enlarged photo can do besides: what is fetched and when, its tools, what is said of it, and its address.
import assert from 'node:assert/strict';
import { image, paragraph, picture, story } from './articles.mjs';
import { button, counter, gone, photo, position } from './lightbox.mjs';
import { at, event, focus, inBrowser, PHONE, REFERENCE_HEADLINE, settle, shown, still, told } from './page.mjs';

const test = inBrowser();

const NAMES = ['one', 'two', 'three', 'four', 'five'];

/** An article of five photos, each in a small and a large rendition. */
async function five({ host, page, server }, { attributes = '', inLanguage = 'en' } = {}, spoil = () => {}) {
  const body = NAMES.map((id) => {
    server.route(`/${id}-700.svg`, picture('teal', 700, 467));
    server.route(`/${id}-1300.svg`, picture('teal', 1300, 867));
    server.route(`/${id}-4000.svg`, picture('teal', 4000, 2667));
    spoil(id);
    const renditions = [700, 1300, 4000].map((width) => ({ contentUrl: `/${id}-${width}.svg`, width }));
    return image(`/${id}-700.svg`, { id, width: 4000, height: 2667, renditions, caption: `Caption ${id}.` });
  });
  // In a grid each photo is small in the article, so that a large one was fetched for the lightbox.
  const gallery = { type: 'gallery', layout: 'grid', images: body };
  server.route(
    '/a.json',
    story('Five photos', { inLanguage, url: 'https://paper.example/five', body: [gallery, paragraph('Words.')] }),
  );
  await host(`<article-viewer src="/a.json" ${attributes}></article-viewer>`);
  await page.locator(at.headline, { hasText: 'Five photos' }).waitFor();
}

/** Which photos were fetched to be seen large. */
const large = (server) => [...new Set(server.asked().filter((path) => /-(1300|4000)\.svg$/.test(path)))];

/** Waits until the server was asked for all of these. */
async function asked(page, server, paths) {
  while (!paths.every((path) => server.count(path) > 0)) await settle(page);
}

test('the opened photo is fetched alone, then the next one on the way, then the one behind', async (scene) => {
  const { page, server } = scene;
  const gates = NAMES.map((name) => server.hold(`/${name}-1300.svg`));
  await five(scene);
  await photo(page, 2).click();
  await gates[2].arrived;
  await settle(page);
  assert.deepEqual(large(server), ['/three-1300.svg']);
  assert.equal(await page.locator(`${at.lightbox} .av-strip img`).count(), 0, 'small ones come between');
  gates[2].release();
  await gates[3].arrived;
  await settle(page);
  assert.deepEqual(large(server), ['/three-1300.svg', '/four-1300.svg']);
  gates[3].release();
  await gates[1].arrived;
  gates[1].release();
  await page.locator(`${at.lightbox} .av-strip img`).nth(4).waitFor({ state: 'attached' });
  // Backwards it is the other way round.
  await page.keyboard.press('ArrowLeft');
  await gates[0].arrived;
  assert.equal(server.count('/five-1300.svg'), 0);
  gates[0].release();
});

test('a photo comes as near as its pixels, and no nearer, whatever `sizes` said of them', async (scene) => {
  const { page } = scene;
  await five(scene);
  await photo(page, 2).click();
  await page.keyboard.press('+');
  // The full rendition comes, and calls itself as wide as `sizes` wanted it.
  await page.locator(`${at.lightbox} .av-slide:not([inert]) img[sizes="9999px"]`).evaluate((img) => img.decode());
  for (let turn = 0; turn < 9; turn += 1) await page.keyboard.press('+');
  await still(page);
  // Its box is as wide as the stage, and the photo as high.
  const { height } = await page.locator(`${at.lightbox} .av-slide:not([inert]) img`).boundingBox();
  const stage = await page.locator(`${at.lightbox} .av-slide:not([inert]) .av-slide__stage`).boundingBox();
  const shown = height * Math.min(1, stage.width / 1.5 / stage.height);
  assert.ok(Math.abs(shown / 2667 - 1) < 0.01, `${shown} pixels for 2667`);
});

test('a photo that is opened again has its neighbours again, and is whole', async (scene) => {
  const { page } = scene;
  await five(scene);
  for (let turn = 0; turn < 3; turn += 1) {
    await photo(page, 2).click();
    await page.locator(`${at.lightbox} .av-slide_before img`).waitFor({ state: 'attached' });
    await still(page);
    const { width } = await page.locator(`${at.lightbox} .av-slide:not([inert]) picture`).boundingBox();
    assert.equal(Math.round(width), 1280);
    await page.keyboard.press('+');
    await button(page, 'Whole photo').waitFor();
    await page.keyboard.press('Escape');
    await gone(page);
  }
});

test('the full rendition comes when the photo is enlarged, and not before', async (scene) => {
  const { page, server } = scene;
  await five(scene);
  await photo(page, 2).click();
  await asked(page, server, ['/two-1300.svg', '/four-1300.svg']);
  await settle(page);
  assert.ok(!large(server).some((path) => path.includes('4000')), large(server).join());
  await page.keyboard.press('+');
  await asked(page, server, ['/three-4000.svg']);
  const img = page.locator(`${at.lightbox} .av-slide:not([inert]) img`);
  await page.waitForFunction((img) => img.currentSrc.endsWith('/three-4000.svg'), await img.elementHandle());
  await page.keyboard.press('0');
  await button(page, 'Zoom in').waitFor();
  assert.match(await img.evaluate((img) => img.currentSrc), /three-4000/, 'what is here stays');
  assert.deepEqual(
    large(server).filter((path) => path.includes('4000')),
    ['/three-4000.svg'],
  );
});

test('a photo that does not come says so, offers another try, and holds up nobody', async (scene) => {
  const { page, server } = scene;
  scene.expect(/404/);
  const widths = [700, 1300, 4000];
  // Of one there is only what every browser can show, of another one nothing.
  await five(scene, {}, (name) => {
    if (name === 'two') server.route('/two-1300.svg', { status: 404 });
    if (name === 'three') for (const width of widths) server.route(`/three-${width}.svg`, { status: 404 });
  });
  await photo(page, 1).click();
  const here = page.locator(`${at.lightbox} .av-slide:not([inert])`);
  await page.waitForFunction(
    (slide) => slide.querySelector('img')?.currentSrc.endsWith('/two-700.svg'),
    await here.elementHandle(),
  );
  await page.keyboard.press('ArrowRight');
  await here.getByText('This photo could not be loaded.').waitFor();
  await asked(page, server, ['/four-1300.svg']);
  for (const width of widths) server.route(`/three-${width}.svg`, picture('teal', width, (width * 2) / 3));
  await here.getByRole('button', { name: 'Try again' }).click();
  await here.locator('img').evaluate((img) => img.decode());
});

test('each step is said once, in the article’s language, and a slideshow says nothing', async (scene) => {
  const { page } = scene;
  await five(scene, { attributes: 'lang="ar"' });
  await photo(page, 0).click();
  await position(page, '١ / ٥');
  const regions = page.locator('article-viewer [aria-live]');
  assert.equal(await regions.count(), 1);
  await regions.evaluate((region) => {
    window.said = [];
    new MutationObserver(() => window.said.push(region.textContent)).observe(region, {
      subtree: true,
      childList: true,
      characterData: true,
    });
  });
  await page.keyboard.press('ArrowLeft');
  await position(page, '٢ / ٥');
  await settle(page);
  assert.deepEqual(await page.evaluate(() => window.said), ['٢ / ٥ Caption two.']);
  assert.equal(await regions.locator('span').getAttribute('lang'), 'en');
  assert.equal(await regions.getAttribute('aria-live'), 'polite');
  await page.keyboard.press('s');
  await page.locator('article-viewer [aria-live="off"]').waitFor({ state: 'attached' });
  assert.equal(await page.getByRole('dialog').getAttribute('aria-label'), 'الصور');
});

test('a slideshow goes on by itself, can be paused, and ends with the last photo', async (scene) => {
  const { page } = scene;
  // Time goes by when the test says so.
  await page.clock.install();
  await five(scene);
  await photo(page, 2).click();
  await position(page, '3 / 5');
  await page.locator(`${at.lightbox} .av-slide_before img`).waitFor({ state: 'attached' });
  const show = button(page, 'Slideshow');
  await show.click();
  await page.locator(`${at.lightbox} [aria-pressed="true"][aria-label="Slideshow"]`).waitFor();
  await page.clock.runFor(5100);
  await position(page, '4 / 5');
  await page.keyboard.press('s');
  await page.locator(`${at.lightbox} [aria-pressed="false"][aria-label="Slideshow"]`).waitFor();
  await page.clock.runFor(20_000);
  assert.equal(await counter(page).innerText(), '4 / 5');
  await page.keyboard.press('S');
  await page.locator(`${at.lightbox} [aria-pressed="true"][aria-label="Slideshow"]`).waitFor();
  await page.clock.runFor(5100);
  await position(page, '5 / 5');
  await page.locator(`${at.lightbox} .av-slide_before img`).waitFor({ state: 'attached' });
  await page.clock.runFor(5100);
  await page.locator(`${at.lightbox} [aria-pressed="false"][aria-label="Slideshow"]`).waitFor();
  assert.equal(await counter(page).innerText(), '5 / 5');
});

test('captions can be hidden, and the reader’s wish is remembered', async (scene) => {
  const { page } = scene;
  await five(scene);
  const caption = page.locator(`${at.lightbox} .av-slide:not([inert]) figcaption`);
  await photo(page, 0).click();
  await caption.waitFor();
  await page.keyboard.press('i');
  await caption.waitFor({ state: 'detached' });
  assert.deepEqual((await event(page, 'av-settings')).detail, { captions: false });
  await page.reload();
  await photo(page, 0).click();
  await position(page, '1 / 5');
  assert.equal(await caption.count(), 0);
  await button(page, 'Caption').click();
  await caption.waitFor();
  assert.deepEqual((await event(page, 'av-settings')).detail, { captions: true });
  assert.equal(await page.evaluate(() => localStorage.length), 0);
});

test('a browser that remembers nothing shows captions and no errors', async (scene) => {
  const { page } = scene;
  await page.addInitScript(() => {
    Object.defineProperty(window, 'localStorage', {
      get() {
        throw new DOMException('denied', 'SecurityError');
      },
    });
  });
  await five(scene);
  await photo(page, 0).click();
  await page.keyboard.press('i');
  await page.locator(`${at.lightbox} figcaption`).first().waitFor({ state: 'detached' });
});

test('the list of keys opens on ? and Escape takes it away first', async (scene) => {
  const { page } = scene;
  await five(scene);
  await photo(page, 0).click();
  await position(page, '1 / 5');
  await page.keyboard.press('?');
  const list = page.locator(`${at.lightbox} .av-keys`);
  await list.waitFor();
  for (const key of ['←', '→', 'Home', 'End', '+', '−', '0', 'F', 'I', 'S', '?', 'Esc']) {
    assert.equal(await list.getByText(key, { exact: true }).count(), 1, key);
  }
  await page.keyboard.press('Escape');
  await list.waitFor({ state: 'detached' });
  assert.equal(await counter(page).innerText(), '1 / 5');
  await page.keyboard.press('Escape');
  await gone(page);
});

test('a photo fills the screen and leaves it again', async (scene) => {
  const { page } = scene;
  await five(scene);
  await photo(page, 1).click();
  await position(page, '2 / 5');
  await button(page, 'Full screen').click();
  await page.locator(`${at.lightbox} [aria-pressed="true"][aria-label="Full screen"]`).waitFor();
  assert.equal(await page.evaluate(() => document.fullscreenElement?.localName), 'article-viewer');
  await page.keyboard.press('ArrowRight');
  await position(page, '3 / 5');
  await button(page, 'Close').click();
  await gone(page);
  await page.waitForFunction(() => document.fullscreenElement === null);
});

test('small photos lead to large ones, and of many only those around are drawn', async (scene) => {
  const { host, page, server } = scene;
  const images = Array.from({ length: 60 }, (_, index) =>
    image('/p.svg', { id: `p${index}`, contentUrl: `/p.svg?${index}` }),
  );
  server.route('/p.svg', picture());
  server.route('/a.json', story('Many', { body: [{ type: 'gallery', images }] }));
  await host('<article-viewer src="/a.json"></article-viewer>');
  await photo(page, 0).click();
  await position(page, '1 / 60');
  const small = page.locator(`${at.lightbox} .av-strip__photo`);
  assert.equal(await small.count(), 17);
  await page.keyboard.press('End');
  await position(page, '60 / 60');
  await small.nth(0).evaluate((button) => button.scrollIntoView());
  await small.nth(2).click();
  await position(page, '46 / 60');
  const current = await page.locator(`${at.lightbox} [aria-current]`).boundingBox();
  assert.ok(Math.abs(current.x + current.width / 2 - 640) < 3, 'the current one is not in the middle');
});

test('a download is offered where the publisher allows it', async (scene) => {
  const { page } = scene;
  await five(scene);
  await photo(page, 1).click();
  await position(page, '2 / 5');
  const link = page.locator(at.lightbox).getByRole('link', { name: 'Download' });
  assert.equal(await link.count(), 0);
  await page.locator('article-viewer').evaluate((viewer) => {
    viewer.controls = 'download';
  });
  await link.waitFor();
  const [download] = await Promise.all([page.waitForEvent('download'), link.click()]);
  assert.match(download.url(), /two-700\.svg$/, 'the picture that every browser can show');
});

test('a link is shared by the browser’s own sheet, or copied and said to be', async (scene) => {
  const { page, context } = scene;
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.addInitScript(() => {
    Navigator.prototype.canShare = () => window.sheet !== undefined;
    Navigator.prototype.share = async (what) => {
      window.sheet = what;
    };
  });
  await five(scene);
  await photo(page, 1).click();
  await position(page, '2 / 5');
  await button(page, 'Share').click();
  await page.locator(`${at.lightbox} [aria-live]`).getByText('Link copied').waitFor();
  assert.equal(await page.evaluate(() => navigator.clipboard.readText()), 'https://paper.example/five');
  await page.keyboard.press('ArrowRight');
  await page.locator(`${at.lightbox} [aria-live]`).getByText('3 / 5').waitFor({ state: 'attached' });
  await page.evaluate(() => {
    window.sheet = null;
  });
  await button(page, 'Share').click();
  await page.waitForFunction(() => window.sheet?.url === 'https://paper.example/five');
});

test('where nothing can be copied the reader takes the link by hand', async (scene) => {
  const { page } = scene;
  await page.addInitScript(() => {
    Object.defineProperty(navigator, 'clipboard', { value: undefined });
    Navigator.prototype.canShare = undefined;
  });
  await five(scene);
  await photo(page, 1).click();
  await position(page, '2 / 5');
  const asked = page.waitForEvent('dialog');
  // The page stands still while it asks.
  const clicked = button(page, 'Share').click();
  const dialog = await asked;
  assert.deepEqual([dialog.type(), dialog.defaultValue()], ['prompt', 'https://paper.example/five']);
  await dialog.dismiss();
  await clicked;
  assert.equal(await counter(page).innerText(), '2 / 5');
});

test('the address names the photo, paging leaves one entry, Back closes and Forward opens again', async (scene) => {
  const { page } = scene;
  await five(scene, { attributes: 'address="hash"' });
  const before = await page.evaluate(() => history.length);
  await photo(page, 1).click();
  await position(page, '2 / 5');
  assert.equal(new URL(page.url()).hash, '#/photo/two/article/a.json');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await position(page, '4 / 5');
  assert.equal(new URL(page.url()).hash, '#/photo/four/article/a.json');
  assert.equal(await page.evaluate(() => history.length), before + 1);
  await page.goBack();
  await gone(page);
  assert.doesNotMatch(page.url(), /photo/);
  await page.goForward();
  await position(page, '4 / 5');
  await page.keyboard.press('Escape');
  await gone(page);
  await page.waitForFunction(() => !location.hash.includes('photo'));
  assert.equal(await page.evaluate(() => history.length), before + 1, 'closing is going back');
  const steps = (await told(page, 'av-lightbox')).map(({ detail }) => detail.image ?? detail.open);
  assert.deepEqual(steps, ['two', 'three', 'four', false, 'four', false]);
});

test('a shared link opens its photo, a reload too, and closing then leads to the article', async (scene) => {
  const { page } = scene;
  await five(scene, { attributes: 'address="hash"' });
  const link = `${page.url().split('#')[0]}#/photo/three/article/a.json`;
  await page.goto('about:blank');
  await page.goto(link);
  await position(page, '3 / 5');
  assert.equal((await focus(page)).inLightbox, true);
  await page.reload();
  await position(page, '3 / 5');
  const before = await page.evaluate(() => history.length);
  await page.keyboard.press('Escape');
  await gone(page);
  await page.waitForFunction(() => location.hash === '#/article/a.json');
  assert.equal(await page.evaluate(() => history.length), before);
  assert.equal((await focus(page)).part, 'photo');
});

test('a link names the image and not its place: photos that come before change nothing', async (scene) => {
  const { page, server } = scene;
  await five(scene, { attributes: 'address="hash"' });
  const link = `${page.url().split('#')[0]}#/photo/three/article/a.json`;
  server.route('/new.svg', picture('crimson'));
  const images = [image('/new.svg', { id: 'new' }), ...NAMES.map((id) => image(`/${id}-1300.svg`, { id }))];
  server.route('/a.json', story('Six photos', { body: images }));
  await page.goto('about:blank');
  await page.goto(link);
  await position(page, '4 / 6');
  // A photo that is no longer there is no reason not to show the article.
  await page.goto('about:blank');
  await page.goto(link.replace('three', 'gone'));
  await shown(page, 'Six photos');
  await settle(page);
  assert.equal(await page.locator(at.lightbox).count(), 0);
});

test('a photo without an id has a link of its own, and the next article’s photos theirs', async ({ app, page }) => {
  await app();
  await photo(page, 1).click();
  await position(page, '2 / 5');
  const url = page.url();
  assert.match(new URL(url).hash, /^#\/photo\/[^/]+\/article\/river-returns\.json$/);
  await page.goto('about:blank');
  await page.goto(url);
  await position(page, '2 / 5');
  await page.goBack();
  await page.goForward();
  await shown(page, REFERENCE_HEADLINE);
  await position(page, '2 / 5');
});

test('where the address is the host’s it stays as it is, and the host hears which photo', async (scene) => {
  const { page } = scene;
  await five(scene);
  const [url, length] = [page.url(), await page.evaluate(() => history.length)];
  await photo(page, 1).click();
  await position(page, '2 / 5');
  const { detail } = await event(page, 'av-lightbox');
  assert.deepEqual(detail, { open: true, position: 1, count: 5, image: 'two', kind: 'photo' });
  await still(page);
  assert.deepEqual([page.url(), await page.evaluate(() => history.length)], [url, length]);
});

test('Retry of a photo that did not come keeps the keys in the lightbox, and the focus in the article', async (scene) => {
  const { page, server, expect } = scene;
  expect(/two-/);
  await five(scene, {}, (id) => {
    if (id === 'two') for (const width of [700, 1300, 4000]) server.route(`/two-${width}.svg`, { status: 404 });
  });
  await page.locator(at.missingPhoto).waitFor();
  await photo(page, 0).click();
  await page.keyboard.press('ArrowRight');
  await position(page, '2 / 5');
  await page.locator(`${at.lightbox} .av-slide:not([inert]) .av-slide__retry`).focus();
  await page.keyboard.press('Enter');
  await settle(page);
  await page.keyboard.press('ArrowRight');
  await position(page, '3 / 5');
  await page.keyboard.press('Escape');
  await gone(page);
  for (const width of [700, 1300, 4000])
    server.route(`/two-${width}.svg`, picture('teal', width, Math.round(width / 1.5)));
  await page.locator(`${at.missingPhoto} button`).focus();
  await page.keyboard.press('Enter');
  await page.locator(at.missingPhoto).waitFor({ state: 'detached' });
  assert.equal((await focus(page)).part, 'photo');
});

test('a slideshow stays with a photo that the reader enlarges', async (scene) => {
  const { page } = scene;
  await five(scene);
  await photo(page, 0).click();
  await still(page);
  await page.keyboard.press('s');
  await page.locator(`${at.lightbox} [aria-pressed="true"]`).nth(1).waitFor();
  await page.keyboard.press('+');
  await button(page, 'Whole photo').waitFor();
  assert.equal(
    await page.locator(`${at.lightbox} [aria-pressed="true"]`).count(),
    1,
    'only the captions are switched on',
  );
});

test('on a phone a strip shows the photo at which the lightbox was closed', { viewport: PHONE }, async (scene) => {
  const { page } = scene;
  const body = NAMES.map((id) => {
    scene.server.route(`/${id}.svg`, picture('teal', 1200, 800));
    return image(`/${id}.svg`, { id, caption: `Caption ${id}.` });
  });
  scene.server.route('/a.json', story('A strip', { inLanguage: 'en', body: [{ type: 'gallery', images: body }] }));
  await scene.host('<article-viewer src="/a.json"></article-viewer>');
  await photo(page, 0).click();
  await page.keyboard.press('End');
  await position(page, '5 / 5');
  await page.keyboard.press('Escape');
  await gone(page);
  const box = await photo(page, 4).boundingBox();
  assert.ok(box.x >= 0 && box.x + box.width <= PHONE.width + 1, JSON.stringify(box));
  assert.equal((await focus(page)).part, 'photo');
});

test('closing never leads beyond the article, also where the address of a photo was changed by hand', async (scene) => {
  const { page, server } = scene;
  await five(scene, { attributes: 'address="hash"' });
  await photo(page, 0).click();
  await position(page, '1 / 5');
  await page.waitForFunction(() => location.hash.startsWith('#/photo/one/'));
  await page.evaluate(() => {
    location.hash = location.hash.replace('/one/', '/four/');
  });
  await position(page, '4 / 5');
  // Nothing of the viewer's own lies behind this entry: it becomes the article's.
  await page.keyboard.press('Escape');
  await gone(page);
  await page.waitForFunction(() => location.hash === '#/article/a.json');
  assert.ok(page.url().startsWith(server.origin));
  await page.goBack();
  await position(page, '1 / 5');
  await page.keyboard.press('Escape');
  await gone(page);
  await page.waitForFunction(() => !location.hash.startsWith('#/photo/'));
  await page.locator(at.headline, { hasText: 'Five photos' }).waitFor();
});

test('an article that the host replaces while a photo is open leaves nothing of the photo in the address', async (scene) => {
  const { page, server } = scene;
  server.route('/b.json', story('Another one', { inLanguage: 'en' }));
  await five(scene, { attributes: 'address="hash"' });
  await photo(page, 2).click();
  await position(page, '3 / 5');
  await page.waitForFunction(() => location.hash.startsWith('#/photo/'));
  await page.locator('article-viewer').evaluate((viewer) => {
    viewer.src = '/b.json';
  });
  await shown(page, 'Another one');
  await page.waitForFunction(() => location.hash === '#/article/b.json');
});

test('paper has the article, not the photo that lies over it', async (scene) => {
  const { page } = scene;
  await five(scene);
  await photo(page, 0).click();
  await still(page);
  await page.emulateMedia({ media: 'print' });
  assert.equal(await page.locator('dialog[open]').evaluate((dialog) => getComputedStyle(dialog).display), 'none');
});
