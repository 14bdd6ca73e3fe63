// Moving through a site: the place that Back, Forward and a reload find again, the way to the next article, and what was read.
import assert from 'node:assert/strict';
import { feed, image, paragraph, picture, site, story } from './articles.mjs';
import { button, gone, position } from './lightbox.mjs';
import { at, event, focus, inBrowser, PHONE, settle, shown, told } from './page.mjs';

const test = inBrowser();

const APP = '<article-viewer src="/a.json" site="/site.json" address="hash"></article-viewer>';
const address = (page) => page.evaluate(() => decodeURIComponent(location.hash));
const long = (name, count = 60) =>
  Array.from({ length: count }, (_, nth) => paragraph(`${name}, ${nth}. ${'Words and more words. '.repeat(12)}`));

/** A small paper of two long articles, one after the other, and a long list. */
function paper(server, { next = { name: 'Bravo', src: '/b.json', url: 'https://paper.example/b' } } = {}) {
  for (const nth of [1, 2, 3]) server.route(`/${nth}.svg`, picture(['teal', 'plum', 'olive'][nth - 1]));
  const photos = [1, 2].map((nth) => image(`/${nth}.svg`, { id: `photo-${nth}`, alt: `Picture ${nth}` }));
  server.route('/site.json', site(['one', 'two']));
  const items = Array.from({ length: 28 }, (_, nth) => [`Item ${nth}`, nth === 2 ? '/b.json' : `/item-${nth}.json`]);
  server.route('/feeds/one.json', feed('One', items));
  server.route('/feeds/two.json', feed('Two', items.slice(0, 3)));
  const body = [...long('alpha', 20), photos[0], ...long('alpha again', 20), photos[1], ...long('alpha still', 10)];
  server.route('/a.json', story('Alpha', { url: 'https://paper.example/a', nextArticle: next, body }));
  server.route(
    '/b.json',
    story('Bravo', {
      url: 'https://paper.example/b',
      previousArticle: { name: 'Alpha', src: '/a.json' },
      body: [image('/3.svg', { alt: 'Picture 3' }), ...long('bravo')],
    }),
  );
}

async function open({ host, page, server }, markup = APP, options) {
  paper(server, options);
  await host(markup);
  await shown(page, 'Alpha');
  await page.locator(at.next).or(page.locator(at.home)).first().waitFor({ state: 'attached' });
}

/** What stands at the top of the window, and how far below it. */
const sight = (page) =>
  page.evaluate(() => {
    const view = document.querySelector('article-viewer').shadowRoot;
    const pieces = [...view.querySelectorAll('p.av-text, .av-channel__item')];
    const first = pieces.find((piece) => piece.getBoundingClientRect().bottom > 0);
    return first && { words: first.textContent.slice(0, 24), top: Math.round(first.getBoundingClientRect().top) };
  });

/** Scrolls until this is at the top of the window, and waits until the entry of the history knows it. */
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
  return sight(page);
}

/** Waits until this is seen again. */
const seen = (page, { words, top }) =>
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

const follow = async (page, selector) => {
  await page.locator(selector).evaluate((link) => link.click());
  await settle(page);
};

test('Back, Forward and a reload find the article, the list and the place in each', async (scene) => {
  const { page } = scene;
  await open(scene);
  const alpha = await scrollTo(page, 'alpha again, 4.');
  await follow(page, `${at.next} .av-next__link`);
  await shown(page, 'Bravo');
  await page.waitForFunction(() => scrollY < 200);
  const bravo = await scrollTo(page, 'bravo, 33.');
  await page.locator(at.tab, { hasText: 'Channel one' }).evaluate((tab) => tab.click());
  await page.locator(at.card).first().waitFor();
  const list = await scrollTo(page, 'Item 17');
  await page.goBack();
  await shown(page, 'Bravo');
  await seen(page, bravo);
  await page.goBack();
  await shown(page, 'Alpha');
  await seen(page, alpha);
  for (const _ of [1, 2]) {
    await page.goForward();
    await shown(page, 'Bravo');
    await seen(page, bravo);
    await page.goForward();
    await page.locator(at.card).first().waitFor();
    await seen(page, list);
    // Each of them is found again when the program starts there, and the others still are.
    await page.reload();
    await page.locator(at.card).first().waitFor();
    await seen(page, list);
    await page.goBack();
    await shown(page, 'Bravo');
    await seen(page, bravo);
    await page.reload();
    await shown(page, 'Bravo');
    await seen(page, bravo);
    assert.notEqual((await focus(page)).className, 'av-head__headline', 'a reload moved the focus');
    await page.goBack();
    await shown(page, 'Alpha');
    await seen(page, alpha);
  }
});

test('a very long article is found where it was seen, though most of it is not drawn', async (scene) => {
  const { host, page, server } = scene;
  server.route(
    '/a.json',
    story('Alpha', { nextArticle: { name: 'Bravo', src: '/b.json' }, body: long('alpha', 1000) }),
  );
  server.route('/b.json', story('Bravo'));
  await host('<article-viewer src="/a.json" address="hash"></article-viewer>');
  await page.locator(at.next).waitFor({ state: 'attached' });
  const place = await scrollTo(page, 'alpha, 777.');
  await follow(page, `${at.next} .av-next__link`);
  await shown(page, 'Bravo');
  await page.goBack();
  await seen(page, place);
  await page.reload();
  await seen(page, place);
});

test('an open photo is found again by Forward and by a reload, and the page behind it is where it was', async (scene) => {
  const { page } = scene;
  await open(scene);
  const place = await scrollTo(page, 'alpha again, 17.');
  await page
    .locator(at.photo)
    .nth(1)
    .evaluate((photo) => photo.click());
  await position(page, '2 / 2');
  await page.goBack();
  await gone(page);
  await seen(page, place);
  await page.goForward();
  await position(page, '2 / 2');
  await page.reload();
  await position(page, '2 / 2');
  await seen(page, place);
  assert.equal(await address(page), '#/photo/photo-2/article/a.json');
  await button(page, 'Close').click();
  await gone(page);
  assert.equal(await address(page), '');
  await page.goForward();
  await position(page, '2 / 2');
});

test('a place in an article that is slow to come waits for it', async (scene) => {
  const { page, server } = scene;
  await open(scene);
  const place = await scrollTo(page, 'alpha again, 9.');
  await page.evaluate(() => {
    location.hash = '#/article/b.json';
  });
  await shown(page, 'Bravo');
  const gate = server.hold('/a.json');
  const other = page.goBack();
  await other;
  await page.reload({ waitUntil: 'commit' });
  await gate.arrived;
  await page.locator(at.skeleton).first().waitFor();
  gate.release();
  await seen(page, place);
});

test('what the host keeps in the history stays there', async (scene) => {
  const { page } = scene;
  await open(scene);
  for (const kept of [{ mine: [1, { two: 2 }] }, ['a', 'b'], 'a map', 'a word', 7]) {
    await page.evaluate(
      (kept) => history.replaceState(kept === 'a map' ? new Map([['key', 'value']]) : kept, ''),
      kept,
    );
    await page.evaluate(() => scrollTo({ top: 900, behavior: 'instant' }));
    await follow(page, `${at.next} .av-next__link`);
    await shown(page, 'Bravo');
    await page.goBack();
    await shown(page, 'Alpha');
    const state = await page.evaluate(() => {
      const { state } = history;
      return state instanceof Map && state.get('key') === 'value'
        ? 'a map'
        : Array.isArray(state)
          ? [...state]
          : state?.mine
            ? { mine: state.mine }
            : state;
    });
    assert.deepEqual(state, kept);
  }
});

test('a viewer in a page leaves history, address and title alone, whatever the reader does', async (scene) => {
  const { page } = scene;
  for (const navigation of ['inside', 'continuous']) {
    await open(scene, `<article-viewer src="/a.json" site="/site.json" navigation="${navigation}"></article-viewer>`);
    const before = await page.evaluate(() => ({
      length: history.length,
      state: history.state,
      restoration: history.scrollRestoration,
      href: location.href,
      title: document.title,
    }));
    await page
      .locator('.av-foot')
      .first()
      .evaluate((foot) => foot.scrollIntoView());
    await settle(page);
    await page.locator(at.tab, { hasText: 'Channel one' }).click();
    await page.locator(at.card).first().waitFor();
    await page.locator(at.cardLink).nth(2).click();
    await shown(page, 'Bravo');
    await page.locator(at.photo).click();
    await page.locator(at.lightbox).waitFor();
    await page.keyboard.press('Escape');
    await gone(page);
    await page.locator('.av-foot').evaluate((foot) => foot.scrollIntoView());
    // Longer than a reader needs to come to rest.
    await page.evaluate(
      () =>
        new Promise((rested) => {
          addEventListener('scrollend', rested, { once: true });
          scrollBy(0, -50);
        }),
    );
    await settle(page);
    assert.deepEqual(
      await page.evaluate(() => ({
        length: history.length,
        state: history.state,
        restoration: history.scrollRestoration,
        href: location.href,
        title: document.title,
      })),
      before,
    );
    assert.equal(await page.evaluate(() => localStorage.length), 0, 'a viewer in a page marks nothing');
    assert.equal(await page.locator('.av-marks, .av-card__read').count(), 0);
  }
});

test('the next article is fetched when the page is quiet, shows its photo, and opens without another request', async (scene) => {
  const { page, server } = scene;
  await open(scene);
  const next = page.locator(`${at.next} .av-next__link`);
  await next.locator('img').waitFor({ state: 'attached' });
  assert.match(await next.innerText(), /Read next|阅读下一篇/);
  assert.equal(await next.getAttribute('href'), '#/article/b.json');
  await next.scrollIntoViewIfNeeded();
  await page.waitForFunction(
    () => document.querySelector('article-viewer').shadowRoot.querySelector('.av-next img').naturalWidth > 0,
  );
  await next.click();
  await shown(page, 'Bravo');
  assert.equal(server.count('/b.json'), 1);
  // Back by the small link.
  const previous = page.locator(`${at.next} [rel="prev"]`);
  assert.match(await previous.innerText(), /Alpha/);
  await previous.click();
  await shown(page, 'Alpha');
});

test('the next article is not fetched where data are saved, and one on its way is given up when the reader goes elsewhere', async (scene) => {
  const { page, server } = scene;
  await page.addInitScript(() =>
    Object.defineProperty(navigator, 'connection', {
      value: { saveData: window.name === 'frugal' },
      configurable: true,
    }),
  );
  await page.goto('about:blank');
  await page.evaluate(() => {
    window.name = 'frugal';
  });
  await open(scene);
  await page.locator(at.next).scrollIntoViewIfNeeded();
  await page.evaluate(
    () =>
      new Promise((done) => {
        requestIdleCallback(done);
      }),
  );
  await settle(page);
  assert.equal(server.count('/b.json'), 0);
  await page.locator(`${at.next} .av-next__link`).click();
  await shown(page, 'Bravo');
  await page.evaluate(() => {
    window.name = '';
  });
  const gate = server.hold('/b.json');
  const failed = page.waitForEvent('requestfailed', (request) => request.url().endsWith('/b.json'));
  await page.goto(`${server.origin}/host/`);
  await gate.arrived;
  await page.locator(at.tab, { hasText: 'Channel two' }).click();
  await page.locator(at.card).first().waitFor();
  await failed;
  gate.release();
});

test('a next article that is this one, or that does not come, is no trap', async (scene) => {
  const { expect, page, server } = scene;
  expect(/404|503/);
  await open(scene, APP, { next: { name: 'Alpha', src: '/a.json' } });
  assert.equal(await page.locator(at.next).count(), 0);
  await open(scene, APP, { next: { name: 'Elsewhere', url: 'https://other.example/x' } });
  const away = page.locator(`${at.next} a`);
  assert.match(await away.innerText(), /other\.example/);
  assert.equal(await away.getAttribute('href'), 'https://other.example/x');
  await open(scene, APP, { next: { name: 'Gone', src: '/gone.json' } });
  await settle(page);
  await page.locator(`${at.next} a`).click();
  await page.locator(`${at.failure}[data-code="status"]`).waitFor();
  server.route('/gone.json', story('Found'));
  await page.locator(at.retry).click();
  await shown(page, 'Found');
});

test('a modified click and a middle click on the way on, on further reading and on the trail are the browser’s', async (scene) => {
  const { context, page, server, listen } = scene;
  paper(server);
  const more = {
    relatedLink: [
      { name: 'Bravo', src: '/b.json', url: 'https://paper.example/b' },
      { name: 'Away', url: `${server.origin}/away` },
    ],
    breadcrumb: [{ name: 'Home', url: 'https://paper.example/' }, { name: 'Channel one' }, { name: 'Here' }],
  };
  server.route('/a.json', story('Alpha', { nextArticle: { name: 'Bravo', src: '/b.json' }, ...more }));
  await scene.host(APP);
  await shown(page, 'Alpha');
  await page.locator(at.next).waitFor();
  for (const [selector, fragment] of [
    [`${at.next} a`, '#/article/b.json'],
    [`${at.related} a >> nth=0`, '#/article/b.json'],
    [`${at.breadcrumb} a >> nth=1`, '#/channel/one'],
  ]) {
    for (const options of [{ modifiers: ['Control'] }, { button: 'middle' }]) {
      const [other] = await Promise.all([context.waitForEvent('page'), page.locator(selector).click(options)]);
      listen(other);
      await other.waitForURL((url) => url.hash === fragment);
      await other.close();
    }
  }
  assert.equal(await address(page), '');
  assert.deepEqual(await told(page, 'av-navigate'), []);
  // What has no article JSON leads to its page.
  assert.equal(await page.locator(`${at.related} a`).nth(1).getAttribute('href'), `${server.origin}/away`);
  await page.locator(`${at.breadcrumb} a`).nth(1).click();
  await page.locator(at.card).first().waitFor();
});

test('a long trail stays on one line of a phone, and every step of it can be read', {
  viewport: { width: 320, height: 700 },
}, async (scene) => {
  const { page, server } = scene;
  paper(server);
  const names = [
    'The Small Paper of the Whole Region',
    'A channel with a name of some length',
    'And a smaller channel',
    'Text',
  ];
  server.route(
    '/a.json',
    story('Alpha', { breadcrumb: names.map((name, nth) => ({ name, url: `https://paper.example/${nth}` })) }),
  );
  await scene.host(APP);
  await shown(page, 'Alpha');
  const steps = await page.locator(`${at.breadcrumb} li`).evaluateAll((steps) =>
    steps.map((step) => {
      const box = step.getBoundingClientRect();
      return { top: Math.round(box.top), width: box.width, right: box.right };
    }),
  );
  assert.equal(new Set(steps.map(({ top }) => top)).size, 1, JSON.stringify(steps));
  for (const { width, right } of steps) assert.ok(width > 20 && right <= 320, JSON.stringify(steps));
  assert.ok(await page.evaluate(() => document.scrollingElement.scrollWidth <= 320));
});

test('in a reading app an article arrives by a view transition, which asks nobody to wait', async (scene) => {
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
  await open(scene);
  await page.locator(`${at.next} .av-next__link`).click();
  await shown(page, 'Bravo');
  assert.equal(await transitions(), 1);
  await page.evaluate(() => window.transitions[0].finished);
  // What was drawn in it is the new article, at its top.
  assert.equal(await page.evaluate(() => scrollY), 0);
  await page.goBack();
  await shown(page, 'Alpha');
  await page.locator(at.tab, { hasText: 'Channel one' }).click();
  await page.locator(at.card).first().waitFor();
  assert.equal(await transitions(), 1, 'neither Back nor a tab is held up');
  // Two at once: the second one counts, and nobody complains.
  await page.evaluate(() => {
    const links = document.querySelector('article-viewer').shadowRoot.querySelectorAll('[part~="card"] a');
    links[2].click();
    links[2].click();
  });
  await shown(page, 'Bravo');
  await page.emulateMedia({ reducedMotion: 'reduce' });
  const before = await transitions();
  await page.locator(`${at.next} [rel="prev"]`).click();
  await shown(page, 'Alpha');
  assert.equal(await transitions(), before);
  await page.emulateMedia({ reducedMotion: 'no-preference' });
  await open(scene, '<article-viewer src="/a.json"></article-viewer>');
  await page.locator(`${at.next} .av-next__link`).click();
  await shown(page, 'Bravo');
  assert.equal(await transitions(), 0, 'a viewer in a page moved the whole of it');
});

test('an article arrives in the reading app in less than a fifth of a second, and keys and wheels are heard meanwhile', async ({
  app,
  page,
}) => {
  await app();
  const arriving = () =>
    document.getAnimations().filter(({ effect }) => effect.pseudoElement?.startsWith('::view-transition'));
  await page.addInitScript(`window.arriving = ${arriving}`);
  await page.reload();
  await page.locator(`${at.next} .av-next__link`).evaluate((link) => link.click());
  // It stands still as soon as it is there.
  const durations = await page.waitForFunction(() => {
    const animations = window.arriving();
    animations.forEach((animation) => animation.pause());
    return animations.length > 0 && animations.map((animation) => animation.effect.getTiming().duration);
  });
  await shown(page, '关于优化调整五条公交线路的公告');
  for (const duration of await durations.jsonValue()) assert.ok(duration < 200, `${duration} ms`);
  await page.mouse.move(300, 500);
  await page.mouse.wheel(0, 400);
  await page.waitForFunction(() => scrollY > 100);
  await page.locator(at.tab, { hasText: '科技' }).focus();
  await page.keyboard.press('Enter');
  await page.locator('h1', { hasText: '科技' }).waitFor();
  assert.ok(await page.evaluate(() => window.arriving().length > 0), 'it was over, so this test says nothing');
});

test('what was read to its end has a word on its card, also after a reload, until the reader has it forgotten', async (scene) => {
  const { page } = scene;
  await open(scene);
  const list = async () => {
    await page.locator(at.tab, { hasText: 'Channel one' }).click();
    await page.locator(at.card).first().waitFor();
  };
  const marks = page.locator('.av-card__read');
  await list();
  assert.deepEqual([await marks.count(), await page.locator('.av-marks').count()], [0, 0]);
  await page.locator(at.cardLink).nth(2).click();
  await shown(page, 'Bravo');
  await page.goBack();
  await page.locator(at.card).first().waitFor();
  assert.equal(await marks.count(), 0, 'opened is not read');
  await page.goForward();
  await shown(page, 'Bravo');
  await page.locator('.av-foot').evaluate((foot) => foot.scrollIntoView());
  await page.waitForFunction(() => localStorage.getItem('article-viewer:read'));
  assert.match(await page.evaluate(() => localStorage.getItem('article-viewer:read')), /^[0-9a-f]{8} $/);
  await page.goBack();
  await marks.waitFor();
  assert.equal(await page.locator(at.card, { has: marks }).locator('a').textContent(), 'Item 2');
  assert.match(await marks.textContent(), /Read|已读/);
  await page.reload();
  await marks.waitFor();
  const forget = page.locator('.av-marks button');
  await forget.focus();
  await page.keyboard.press('Enter');
  await page.locator('.av-marks [role="status"]', { hasText: /./ }).waitFor();
  assert.equal(await marks.count(), 0);
  assert.equal((await focus(page)).tag, 'button', 'the focus stays');
  assert.equal(await page.evaluate(() => localStorage.length), 0);
  await page.reload();
  await page.locator(at.card).first().waitFor();
  assert.equal(await page.locator('.av-marks').count(), 0);
});

test('two windows add to what was read, and a browser that remembers nothing costs nothing', async (scene) => {
  const { context, page, server, listen } = scene;
  await open(scene);
  const other = await context.newPage();
  listen(other);
  await other.goto(`${server.origin}/host/#/article/b.json`);
  await shown(other, 'Bravo');
  const end = (page) => page.locator('.av-foot').evaluate((foot) => foot.scrollIntoView());
  const length = (count) =>
    page.waitForFunction((length) => localStorage.getItem('article-viewer:read')?.length === length, 9 * count);
  await page.bringToFront();
  await end(page);
  await length(1);
  await other.bringToFront();
  await end(other);
  await length(2);
  await other.close();
  // A stranger's words in its place mean nothing.
  await page.evaluate(() => localStorage.setItem('article-viewer:read', '{"not": "ours"}'));
  await page.addInitScript(() =>
    Object.defineProperty(window, 'localStorage', {
      get() {
        throw new DOMException('denied', 'SecurityError');
      },
    }),
  );
  await page.goto(`${server.origin}/host/#/channel/one`);
  await page.reload();
  await page.locator(at.cardLink).nth(2).click();
  await shown(page, 'Bravo');
  await end(page);
  await settle(page);
  await page.goBack();
  // For as long as the page lives it is known.
  await page.locator('.av-card__read').waitFor();
});

test('after Back the next Tab goes on from what is in sight', async (scene) => {
  const { page, server } = scene;
  server.route('/item-19.json', story('Nineteen'));
  await open(scene);
  await page.locator(at.tab, { hasText: 'Channel one' }).evaluate((tab) => tab.click());
  await page.locator(at.card).first().waitFor();
  await scrollTo(page, 'Item 17');
  const before = await page.evaluate(() => scrollY);
  await follow(page, '.av-channel__item:nth-child(20) a');
  await shown(page, 'Nineteen');
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

test('a link to where the reader is adds no entry to the history', async (scene) => {
  const { page } = scene;
  await open(scene);
  const length = await page.evaluate(() => history.length);
  await page.evaluate(() => {
    location.hash = '#/channel/one';
  });
  await page.locator(at.card).first().waitFor();
  for (let turn = 0; turn < 3; turn += 1) await follow(page, `${at.tab}[part~="current-tab"]`);
  assert.equal(await page.evaluate(() => history.length), length + 1);
});
