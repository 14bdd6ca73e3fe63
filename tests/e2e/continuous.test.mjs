// Reading on: with navigation="continuous" the next article joins below, and the address, the title and the host follow.
import assert from 'node:assert/strict';
import { image, paragraph, picture, site, story } from './articles.mjs';
import { counter, gone, position } from './lightbox.mjs';
import { at, event, focus, inBrowser, PHONE, settle, shown, told } from './page.mjs';

const test = inBrowser();

const APP = '<article-viewer src="/n0.json" site="/site.json" address="hash" navigation="continuous"></article-viewer>';
const PAGE = '<article-viewer src="/n0.json" navigation="continuous"></article-viewer>';
const address = (page) => page.evaluate(() => decodeURIComponent(location.hash));

/** A chain of long articles, each of which leads to the next one, and the last one to the first. */
function chain(server, count, more = () => ({})) {
  server.route('/site.json', site(['one']));
  server.route('/feeds/one.json', { version: 'https://jsonfeed.org/version/1.1', items: [] });
  for (let nth = 0; nth < count; nth += 1) {
    for (const photo of [0, 1]) server.route(`/${nth}-${photo}.svg`, picture(`hsl(${nth * 40 + photo * 90} 50% 50%)`));
    const photos = [0, 1].map((photo) =>
      image(`/${nth}-${photo}.svg`, { id: `p${nth}-${photo}`, alt: `Picture ${photo} of ${nth}` }),
    );
    const text = (part) =>
      Array.from({ length: 10 }, (_, line) =>
        paragraph(`${nth} ${part} ${line}. ${'Words and more words. '.repeat(14)}`),
      );
    const next = (nth + 1) % count;
    server.route(
      `/n${nth}.json`,
      story(`Number ${nth}`, {
        url: `https://paper.example/n${nth}`,
        nextArticle: { name: `Number ${next}`, src: `/n${next}.json`, url: `https://paper.example/n${next}` },
        body: [...text('a'), photos[0], ...text('b'), photos[1], ...text('c')],
        ...more(nth),
      }),
    );
  }
}

async function open({ host, page, server }, markup, count, more) {
  chain(server, count, more);
  await host(markup);
  await shown(page, 'Number 0');
  await page.locator('.av-foot').first().waitFor({ state: 'attached' });
}

const article = (page, nth) => page.locator('[part~="article"]').nth(nth);
const headlines = (page) => page.locator(at.headline).allTextContents();

/** Scrolls, as a wheel does, until this article has joined. */
async function readTo(page, nth) {
  const joined = article(page, nth).locator('.av-foot');
  await page.mouse.move(300, 400);
  while ((await joined.count()) === 0) {
    await page.mouse.wheel(0, 700);
    await settle(page);
  }
}

/** Brings the middle of an article before the eyes, and waits until it is the one that is read. */
async function read(page, nth) {
  await article(page, nth)
    .locator('p.av-text')
    .nth(15)
    .evaluate((line) => line.scrollIntoView({ block: 'center', behavior: 'instant' }));
  await page.waitForFunction(
    (name) => window.avEvents.findLast((event) => event.name === 'av-article').detail.headline === name,
    `Number ${nth}`,
  );
}

test('the next article joins at the end of this one, nothing jumps, and address, title and tab follow', async (scene) => {
  const { page, server } = scene;
  await open(scene, APP, 4, (nth) => ({ articleSection: [nth === 1 ? 'Channel one' : 'Elsewhere'] }));
  const length = await page.evaluate(() => history.length);
  await readTo(page, 1);
  assert.deepEqual((await headlines(page)).slice(0, 2), ['Number 0', 'Number 1']);
  await read(page, 1);
  await page.waitForFunction(() => location.hash === '#/article/n1.json' && document.title === 'Number 1');
  await page.locator(at.currentTab, { hasText: 'Channel one' }).waitFor();
  await readTo(page, 2);
  await read(page, 2);
  assert.equal(await address(page), '#/article/n2.json');
  await read(page, 0);
  await page.waitForFunction(() => location.hash === '#/article/n0.json' && document.title === 'Number 0');
  assert.equal(await page.evaluate(() => history.length), length, 'reading on is no step of the history');
  assert.deepEqual(await page.evaluate(() => window.avShifts.filter(({ value }) => value > 0)), []);
  assert.deepEqual(await told(page, 'av-navigate'), [], 'nobody is asked about what joins');
  assert.equal(server.count('/n1.json'), 1);
  // Each has its own heading, and a line with a word lies between them.
  assert.equal(await page.locator('h1').count(), await page.locator('[part~="article"]').count());
  assert.match(await article(page, 0).locator(at.next).innerText(), /Read next|阅读下一篇/);
});

test('what was above stays where it is when an article joins', async (scene) => {
  const { page, server } = scene;
  const gate = server.hold('/n1.json');
  await open(scene, PAGE, 3);
  const next = article(page, 0).locator(at.next);
  await next.evaluate((next) => next.scrollIntoView({ block: 'center', behavior: 'instant' }));
  await next.locator('[role="status"]', { hasText: /./ }).waitFor();
  const top = () => next.evaluate((next) => Math.round(next.getBoundingClientRect().top));
  // The link that a keyboard has reached stays the same one.
  await next.locator('a').focus();
  const before = await top();
  gate.release();
  await shown(page, 'Number 1');
  assert.equal(await top(), before);
  assert.match((await focus(page)).className, /av-next__passed/);
  assert.deepEqual(await page.evaluate(() => window.avShifts.filter(({ value }) => value > 0.01)), []);
});

test('the photos of each article are a set of their own, and closing flies to the right one', async (scene) => {
  const { page } = scene;
  await open(scene, APP, 3);
  await readTo(page, 1);
  await read(page, 1);
  await read(page, 0);
  const photo = article(page, 1).locator(at.photo).nth(1);
  // Its article is above the middle as little as it is read: opening makes it the current one.
  await photo.evaluate((photo) => photo.click());
  await position(page, '2 / 2');
  assert.equal(await address(page), '#/photo/p1-1/article/n1.json');
  assert.match(await page.locator(`${at.lightbox} .av-slide:not([inert]) img`).first().getAttribute('src'), /1-1\.svg/);
  await page.keyboard.press('ArrowLeft');
  await position(page, '1 / 2');
  await page.keyboard.press('Escape');
  await gone(page);
  assert.equal(await address(page), '#/article/n1.json');
  const first = await article(page, 1)
    .locator(at.photo)
    .first()
    .evaluate((photo) => ({
      focused: photo.getRootNode().activeElement === photo,
      top: photo.getBoundingClientRect().top,
    }));
  assert.ok(first.focused && first.top > -850 && first.top < 900, JSON.stringify(first));
  await page.goForward();
  await position(page, '1 / 2');
  await page.goBack();
  await gone(page);
  assert.equal((await headlines(page)).includes('Number 0'), true, 'the row is still there');
});

test('a section’s link leads into its own article, also where another one is read that has a section of the same name', async (scene) => {
  const { page } = scene;
  const heading = { type: 'heading', level: 2, text: 'The bridge' };
  const text = (nth) =>
    Array.from({ length: 12 }, (_, line) => paragraph(`${nth} ${line}. ${'Words and more words. '.repeat(14)}`));
  await open(scene, APP, 3, (nth) => ({ body: [...text(nth), heading, ...text(nth)] }));
  await readTo(page, 1);
  await read(page, 1);
  await read(page, 0);
  const link = article(page, 1).locator('[part~="section-link"]');
  assert.equal(await link.getAttribute('href'), '#/section/the-bridge/article/n1.json');
  await link.evaluate((link) => link.click());
  await page.waitForFunction(() => location.hash.startsWith('#/section/'));
  assert.equal(await address(page), '#/section/the-bridge/article/n1.json');
  await page.waitForFunction(
    () => document.querySelector('article-viewer').shadowRoot.activeElement?.textContent === 'The bridge',
  );
  assert.equal(
    await article(page, 1).evaluate((article) => article.contains(article.getRootNode().activeElement)),
    true,
  );
});

test('a reload and Back find the article that was read, and the place in it', async (scene) => {
  const { page } = scene;
  await open(scene, APP, 3);
  await readTo(page, 1);
  await read(page, 1);
  const line = article(page, 1).locator('p.av-text').nth(22);
  await line.evaluate((line) => {
    line.scrollIntoView({ block: 'start', behavior: 'instant' });
    history.replaceState({ ...history.state, avBeyond: undefined }, '');
  });
  await page.waitForFunction(() => typeof history.state.avBeyond === 'number');
  const back = () =>
    page.waitForFunction(() => {
      const article = [
        ...document.querySelector('article-viewer').shadowRoot.querySelectorAll('[part~="article"]'),
      ].find((article) => article.querySelector('h1').textContent === 'Number 1');
      return article && Math.abs(article.querySelectorAll('p.av-text')[22].getBoundingClientRect().top) <= 2;
    });
  await page.reload();
  await back();
  assert.equal((await headlines(page))[0], 'Number 1');
  await page.locator(at.tab).click();
  await page.locator('h1', { hasText: 'Channel one' }).waitFor();
  await page.goBack();
  await back();
});

test('in a page the title and the address stay the host’s, and the host hears what is read', async (scene) => {
  const { page } = scene;
  await open(scene, PAGE, 3);
  await readTo(page, 1);
  await read(page, 1);
  await read(page, 0);
  const read_ = (await told(page, 'av-article')).map(({ detail }) => detail.headline);
  assert.deepEqual(read_, ['Number 0', 'Number 1', 'Number 0']);
  assert.deepEqual(await page.evaluate(() => [document.title, location.hash]), ['Host', '']);
});

test('a circle ends with the ways home, and a long chain with the card', async (scene) => {
  const { page } = scene;
  await open(scene, APP, 2);
  await readTo(page, 1);
  await page
    .locator('.av-foot')
    .last()
    .evaluate((foot) => foot.scrollIntoView({ block: 'end' }));
  await settle(page);
  assert.deepEqual(await headlines(page), ['Number 0', 'Number 1']);
  await page.locator(at.home).waitFor();
  assert.equal(await article(page, 1).locator(at.next).count(), 0);
  const short = (nth) => ({ body: [paragraph(`Short ${nth}`)] });
  await open(scene, PAGE, 14, short);
  while ((await headlines(page)).length < 10) {
    await page.mouse.wheel(0, 900);
    await settle(page);
  }
  await page.mouse.wheel(0, 9000);
  await settle(page);
  await page.mouse.wheel(0, 9000);
  await settle(page);
  assert.equal((await headlines(page)).length, 10);
  await article(page, 9).locator(`${at.next} a`).click();
  await page.waitForFunction(
    () => document.querySelector('article-viewer').shadowRoot.querySelector('h1').textContent === 'Number 10',
  );
});

test('one that fails leaves a link that says so, and is tried again by who comes back to it', async (scene) => {
  const { expect, page, server } = scene;
  expect(/503/);
  await open(scene, PAGE, 3);
  // It did not come ahead of time either, which nobody hears of.
  server.route('/n1.json', { status: 503 });
  await page.reload();
  await shown(page, 'Number 0');
  const next = article(page, 0).locator(at.next);
  await next.scrollIntoViewIfNeeded();
  const { detail } = await event(page, 'av-error');
  assert.equal(detail.code, 'status');
  await next.locator('[role="status"]', { hasText: /./ }).waitFor();
  assert.equal(await next.locator('a').getAttribute('href'), 'https://paper.example/n1');
  server.restore('/n1.json');
  chain(server, 3);
  await page.evaluate(() => scrollTo({ top: 0, behavior: 'instant' }));
  await settle(page);
  await page.locator('.av-foot').evaluate((foot) => foot.scrollIntoView());
  await shown(page, 'Number 1');
});

test('one in a foreign format joins like any other', async (scene) => {
  const { page, server } = scene;
  server.route('/post.json', {
    id: 7,
    type: 'post',
    status: 'publish',
    link: 'https://blog.example/7',
    date: '2026-11-20T08:30:00',
    title: { rendered: 'Foreign &amp; found' },
    content: { rendered: '<p>A paragraph of the blog.</p>', protected: false },
    excerpt: { rendered: '' },
  });
  await open(scene, PAGE, 2, (nth) => (nth === 0 ? { nextArticle: { name: 'Foreign', src: '/post.json' } } : {}));
  await page
    .locator('.av-foot')
    .first()
    .evaluate((foot) => foot.scrollIntoView());
  await shown(page, 'Foreign & found');
});

test('where data are saved nothing joins by itself, and without the wish nothing does', async (scene) => {
  const { page, server } = scene;
  const end = async () => {
    await page.locator('.av-foot').evaluate((foot) => foot.scrollIntoView({ block: 'end' }));
    await settle(page);
    await settle(page);
    return headlines(page);
  };
  await open(scene, '<article-viewer src="/n0.json"></article-viewer>', 3);
  assert.deepEqual(await end(), ['Number 0']);
  await page.addInitScript(() => Object.defineProperty(navigator, 'connection', { value: { saveData: true } }));
  const before = server.count('/n1.json');
  await open(scene, PAGE, 3);
  assert.deepEqual(await end(), ['Number 0']);
  assert.equal(server.count('/n1.json'), before);
  await article(page, 0).locator(`${at.next} a`).click();
  await shown(page, 'Number 1');
});

test('what was read is marked for each of them, on a phone as well', { viewport: PHONE }, async (scene) => {
  const { page } = scene;
  await open(scene, APP, 3);
  await readTo(page, 1);
  await page.waitForFunction(() => localStorage.getItem('article-viewer:read')?.length === 9);
  await article(page, 1)
    .locator('.av-foot')
    .evaluate((foot) => foot.scrollIntoView());
  await page.waitForFunction(() => localStorage.getItem('article-viewer:read')?.length === 18);
  assert.ok(await page.evaluate(() => document.scrollingElement.scrollWidth <= innerWidth));
});
