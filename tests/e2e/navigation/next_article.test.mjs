// The next article and the breadcrumb: prefetch, new tabs, failures.
import assert from 'node:assert/strict';
import { articleJson } from '../support/articles.mjs';
import { APP, address, openSite, serveSite } from '../support/navigation.mjs';
import { at, inBrowser, receivedEvents, settle, waitForArticle } from '../support/page.mjs';

const test = inBrowser();

test('the next article is prefetched when idle, shows its photo, and opens without another request', async (scene) => {
  const { page, server } = scene;
  await openSite(scene);
  const next = page.locator(`${at.next} .av-next__link`);
  await next.locator('img').waitFor({ state: 'attached' });
  assert.match(await next.innerText(), /Read next|阅读下一篇/);
  assert.equal(await next.getAttribute('href'), '#/article/b.json');
  await next.scrollIntoViewIfNeeded();
  await page.waitForFunction(
    () => document.querySelector('article-viewer').shadowRoot.querySelector('.av-next img').naturalWidth > 0,
  );
  await next.click();
  await waitForArticle(page, 'Bravo');
  assert.equal(server.count('/b.json'), 1);
  // Back through the small link.
  const previous = page.locator(`${at.next} [rel="prev"]`);
  assert.match(await previous.innerText(), /Alpha/);
  await previous.click();
  await waitForArticle(page, 'Alpha');
});

test('the next article is not prefetched with save-data, and a running prefetch is cancelled on navigation', async (scene) => {
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
  await openSite(scene);
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
  await waitForArticle(page, 'Bravo');
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

test('a next article that is the current one or fails causes no loop and no error', async (scene) => {
  const { allowErrors, page, server } = scene;
  allowErrors(/404|503/);
  await openSite(scene, APP, { next: { name: 'Alpha', src: '/a.json' } });
  assert.equal(await page.locator(at.next).count(), 0);
  await openSite(scene, APP, { next: { name: 'Elsewhere', url: 'https://other.example/x' } });
  const away = page.locator(`${at.next} a`);
  assert.match(await away.innerText(), /other\.example/);
  assert.equal(await away.getAttribute('href'), 'https://other.example/x');
  await openSite(scene, APP, { next: { name: 'Gone', src: '/gone.json' } });
  await settle(page);
  await page.locator(`${at.next} a`).click();
  await page.locator(`${at.failure}[data-code="status"]`).waitFor();
  server.route('/gone.json', articleJson('Found'));
  await page.locator(at.retry).click();
  await waitForArticle(page, 'Found');
});

test('modified and middle clicks on next article, related links and breadcrumb are left to the browser', async (scene) => {
  const { context, page, server, watch } = scene;
  serveSite(server);
  const more = {
    relatedLink: [
      { name: 'Bravo', src: '/b.json', url: 'https://paper.example/b' },
      { name: 'Away', url: `${server.origin}/away` },
    ],
    breadcrumb: [{ name: 'Home', url: 'https://paper.example/' }, { name: 'Channel one' }, { name: 'Here' }],
  };
  server.route('/a.json', articleJson('Alpha', { nextArticle: { name: 'Bravo', src: '/b.json' }, ...more }));
  await scene.host(APP);
  await waitForArticle(page, 'Alpha');
  await page.locator(at.next).waitFor();
  for (const [selector, fragment] of [
    [`${at.next} a`, '#/article/b.json'],
    [`${at.related} a >> nth=0`, '#/article/b.json'],
    [`${at.breadcrumb} a >> nth=1`, '#/channel/one'],
  ]) {
    for (const options of [{ modifiers: ['Control'] }, { button: 'middle' }]) {
      const [other] = await Promise.all([context.waitForEvent('page'), page.locator(selector).click(options)]);
      watch(other);
      await other.waitForURL((url) => url.hash === fragment);
      await other.close();
    }
  }
  assert.equal(await address(page), '');
  assert.deepEqual(await receivedEvents(page, 'av-navigate'), []);
  // A link without article JSON leads to its page.
  assert.equal(await page.locator(`${at.related} a`).nth(1).getAttribute('href'), `${server.origin}/away`);
  await page.locator(`${at.breadcrumb} a`).nth(1).click();
  await page.locator(at.card).first().waitFor();
});

test('a long breadcrumb stays on one line of a phone, and each step can be read', {
  viewport: { width: 320, height: 700 },
}, async (scene) => {
  const { page, server } = scene;
  serveSite(server);
  const names = [
    'The Small Paper of the Whole Region',
    'A channel with a name of some length',
    'And a smaller channel',
    'Text',
  ];
  server.route(
    '/a.json',
    articleJson('Alpha', { breadcrumb: names.map((name, nth) => ({ name, url: `https://paper.example/${nth}` })) }),
  );
  await scene.host(APP);
  await waitForArticle(page, 'Alpha');
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
