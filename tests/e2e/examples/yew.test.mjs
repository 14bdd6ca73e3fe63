// examples/yew: a Yew program with the viewer, another Yew program, in its tree. Neither may handle the elements and
// events of the other.
import assert from 'node:assert/strict';
import { fileURLToPath } from 'node:url';
import { at, inBrowser, REFERENCE_HEADLINE, receivedEvents, settle, waitForEvent } from '../support/page.mjs';
import { serveRelease } from '../support/release_server.mjs';

const test = inBrowser({ root: fileURLToPath(new URL('../../../examples/yew/dist', import.meta.url)) });

const FIRST = '#river-returns';
const SECOND = '#night-school';
const SECOND_HEADLINE = '晚上七点，记账班坐满了';

/** Opens the example and waits until both desks show their article. */
async function open(scene) {
  await serveRelease(scene);
  const { page } = scene;
  await page.goto(`${scene.server.origin}/`);
  for (const desk of [FIRST, SECOND]) await page.locator(`${desk} ${at.headline}`).waitFor();
  await heading(page, FIRST).filter({ hasText: REFERENCE_HEADLINE }).waitFor();
}

const clicks = async (page) => Number(await page.locator('#clicks').innerText());
const heading = (page, desk) => page.locator(`${desk} > h2`);
const enlarged = (page, desk) => page.locator(`${desk} > p`);
const order = (page) => page.evaluate(() => [...document.querySelectorAll('section')].map(({ id }) => `#${id}`));

test('attributes and events connect the two programs', async (scene) => {
  const { page } = scene;
  await open(scene);
  assert.equal(await heading(page, SECOND).innerText(), SECOND_HEADLINE);
  assert.equal(await page.locator(`${FIRST} article-viewer`).getAttribute('theme'), 'light');
  await page.locator('#dark').click();
  await page.waitForFunction(() =>
    [...document.querySelectorAll('article-viewer')].every((one) => getComputedStyle(one).colorScheme === 'dark'),
  );
  await page.locator('#dark').click();
  await page.waitForFunction(() =>
    [...document.querySelectorAll('article-viewer')].every((one) => getComputedStyle(one).colorScheme === 'light'),
  );
  assert.equal(await heading(page, FIRST).innerText(), REFERENCE_HEADLINE);
});

test('a click in a viewer is handled there and bubbles to the host once, and a click in the host stays there', async (scene) => {
  const { page } = scene;
  await open(scene);
  const photo = page.locator(`${FIRST} ${at.photo}`).first();
  await photo.click();
  await page.locator(`${FIRST} ${at.lightbox}`).waitFor();
  await enlarged(page, FIRST)
    .filter({ hasText: /^Photo 1 of \d+$/ })
    .waitFor();
  await settle(page);
  assert.equal(await clicks(page), 1);
  assert.equal(await page.locator(at.lightbox).count(), 1, 'the other viewer received the event, too');
  assert.equal((await receivedEvents(page, 'av-lightbox')).length, 1);
  await page.keyboard.press('ArrowRight');
  await enlarged(page, FIRST)
    .filter({ hasText: /^Photo 2 of/ })
    .waitFor();
  await page.keyboard.press('Escape');
  await page.locator(at.lightbox).waitFor({ state: 'detached' });
  await page.waitForFunction((selector) => document.querySelector(selector).textContent === '', `${FIRST} > p`);

  const before = await page.evaluate(() => window.avEvents.length);
  const now = await clicks(page);
  await page.locator('#dark').click();
  await page.locator('#dark[aria-pressed="true"]').waitFor();
  await settle(page);
  assert.equal(await clicks(page), now + 1);
  assert.equal(await page.evaluate(() => window.avEvents.length), before, 'a viewer handled a click of the host');
});

test('no click in a viewer activates a button of the host', async (scene) => {
  const { page } = scene;
  await open(scene);
  // Each Yew program numbers its listeners from zero. The first ones of a viewer are the site's name and its tabs.
  for (let nth = 0; nth < 5; nth += 1) {
    const tab = page.locator(`${FIRST} ${at.tab}`).nth(nth);
    const name = await tab.innerText();
    await tab.click();
    await page.locator(`${FIRST} h1`, { hasText: name }).waitFor();
    await settle(page);
    assert.equal(await clicks(page), nth + 1);
    assert.equal(await page.locator('#dark').getAttribute('aria-pressed'), 'false');
    assert.deepEqual(await order(page), [FIRST, SECOND]);
    assert.equal((await receivedEvents(page, 'av-navigate')).length, nth + 1);
  }
});

test('each desk answers av-navigate with its own state', async (scene) => {
  const { page } = scene;
  await open(scene);
  const tab = page.locator(`${SECOND} ${at.tab}`).nth(1);
  const name = await tab.innerText();
  await tab.click();
  await page.locator(`${SECOND} h1`, { hasText: name }).waitFor();
  assert.equal(await page.locator(`${SECOND} article-viewer`).getAttribute('src'), null);
  const card = page.locator(`${SECOND} ${at.cardLink}`).first();
  const title = (await card.innerText()).trim();
  await card.click();
  await heading(page, SECOND).filter({ hasText: title }).waitFor();
  assert.equal((await receivedEvents(page, 'av-navigate')).length, 2);
  assert.equal(await heading(page, FIRST).innerText(), REFERENCE_HEADLINE);
  assert.equal(await page.locator(`${FIRST} ${at.headline}`).innerText(), REFERENCE_HEADLINE);
});

test('a viewer that is moved in a list keeps its state and still handles input', async (scene) => {
  const { page } = scene;
  await open(scene);
  const headlines = await page.locator(at.headline).elementHandles();
  for (const expected of [
    [SECOND, FIRST],
    [FIRST, SECOND],
  ]) {
    await page.locator('#swap').click();
    await page.waitForFunction((first) => document.querySelector('section').matches(first), expected[0]);
    assert.deepEqual(await order(page), expected);
  }
  await page.locator('#swap').click();
  await page.locator('#dark').click();
  await settle(page);
  for (const headline of headlines)
    assert.ok(await headline.evaluate((one) => one.isConnected), 'a view was rendered again');
  assert.equal((await receivedEvents(page, 'av-ready')).length, 2);
  for (const [nth, desk] of [SECOND, FIRST].entries()) {
    await page.locator(`${desk} ${at.photo}`).first().click();
    await enlarged(page, desk)
      .filter({ hasText: /^Photo 1 of/ })
      .waitFor();
    await page.keyboard.press('Escape');
    await page.locator(at.lightbox).waitFor({ state: 'detached' });
    await waitForEvent(page, 'av-lightbox', 2 * (nth + 1));
    assert.equal((await receivedEvents(page, 'av-lightbox')).length, 2 * (nth + 1));
  }
});
