// Pages that move, clone and rewrite the element.
import assert from 'node:assert/strict';
import { serveArticles, useViewer, VIEWER } from '../support/hosts.mjs';
import { waitForClosed, waitForPosition } from '../support/lightbox.mjs';
import { at, inBrowser, receivedEvents, settle, texts, waitForArticle } from '../support/page.mjs';

const test = inBrowser();

/** Calls `move` a hundred times in a second and waits for the end. */
const hundredTimes = (page, move) =>
  page.evaluate(
    (move) =>
      new Promise((done) => {
        const act = new Function('turn', `return (${move})(turn)`);
        let turn = 0;
        const timer = setInterval(() => {
          act(turn);
          turn += 1;
          if (turn === 100) {
            clearInterval(timer);
            done();
          }
        }, 10);
      }),
    String(move),
  );

for (const when of ['while it is shown', 'from the start']) {
  test(`a viewer that is moved a hundred times in a second ${when} keeps its view and sends no request`, async ({
    host,
    page,
    server,
  }) => {
    serveArticles(server);
    await host(`${VIEWER}<main></main><aside></aside>`);
    if (when === 'while it is shown') await waitForArticle(page, 'First');
    await hundredTimes(page, (turn) =>
      document.querySelector(turn % 2 ? 'main' : 'aside').append(document.querySelector('article-viewer')),
    );
    await waitForArticle(page, 'First');
    await settle(page);
    assert.equal(server.count('/a.json'), 1);
    assert.equal((await receivedEvents(page, 'av-ready')).length, 1);
    assert.equal((await receivedEvents(page, 'av-article')).length, 1);
    await useViewer(page, server);
  });
}

test('an open lightbox stays on top while the element is moved a hundred times', async ({ host, page, server }) => {
  serveArticles(server);
  await host(`${VIEWER}<main></main><aside></aside>`);
  await waitForArticle(page, 'First');
  await page.locator(at.photo).click();
  await waitForPosition(page, '1 / 1');
  await hundredTimes(page, (turn) =>
    document.querySelector(turn % 2 ? 'main' : 'aside').append(document.querySelector('article-viewer')),
  );
  await page.waitForFunction(() => document.querySelector('article-viewer').shadowRoot.querySelector('dialog:modal'));
  assert.deepEqual(
    (await receivedEvents(page, 'av-lightbox')).map(({ detail }) => detail.open),
    [true],
  );
  await page.keyboard.press('Escape');
  await waitForClosed(page);
});

test('a viewer that is removed and added a hundred times in a second shows one article and leaks nothing', async ({
  host,
  page,
  server,
}) => {
  serveArticles(server);
  await host(VIEWER);
  await waitForArticle(page, 'First');
  await hundredTimes(page, (turn) => {
    window.kept ??= document.querySelector('article-viewer');
    if (turn % 2) document.body.append(window.kept);
    else window.kept.remove();
  });
  await waitForArticle(page, 'First');
  await settle(page);
  assert.deepEqual(await texts(page, at.headline), ['First']);
  assert.equal(await page.evaluate(() => window.kept.shadowRoot.querySelectorAll('.av').length), 1);
  assert.deepEqual(await receivedEvents(page, 'av-error'), []);
});

test('a mutation observer that sets every attribute again is not triggered by the viewer', async ({
  host,
  page,
  server,
}) => {
  serveArticles(server);
  await host(VIEWER, {
    head: `<script>
      window.seen = 0;
      window.changed = 0;
      new MutationObserver((records) => {
        for (const { target } of records) {
          if (target.localName !== 'article-viewer') continue;
          window.seen += 1;
          if (window.changed > 20) continue;
          window.changed += 1;
          target.setAttribute('class', 'seen-' + window.changed);
          target.setAttribute('style', 'outline: ' + window.changed + 'px solid');
          for (const { name, value } of [...target.attributes]) target.setAttribute(name, value);
          target.innerHTML = '<p>' + window.changed + '</p>';
        }
      }).observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
    </script>`,
  });
  await waitForArticle(page, 'First');
  await settle(page);
  assert.equal(await page.evaluate(() => window.seen), 0, 'the viewer changed its own element');
  await page.evaluate(() => document.querySelector('article-viewer').toggleAttribute('data-any'));
  await page.waitForFunction(() => window.changed > 20);
  await useViewer(page, server);
});

test('a page translator that wraps text nodes does not break the viewer', async ({ host, page, server }) => {
  serveArticles(server);
  await host(VIEWER);
  await waitForArticle(page, 'First');
  await page.evaluate(() => {
    const root = document.querySelector('article-viewer').shadowRoot;
    // Browser translators replace text nodes by elements with the translated text.
    const translate = () => {
      const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
      const texts = [];
      while (walker.nextNode()) texts.push(walker.currentNode);
      for (const text of texts) {
        if (text.parentElement.localName === 'font' || !text.data.trim()) continue;
        const font = document.createElement('font');
        font.textContent = text.data;
        text.replaceWith(font);
      }
    };
    translate();
    new MutationObserver(translate).observe(root, { subtree: true, childList: true, characterData: true });
  });
  await page.locator(at.photo).click();
  await page.waitForFunction(() => document.querySelector('article-viewer').shadowRoot.querySelector('dialog:modal'));
  await page.keyboard.press('Escape');
  await waitForClosed(page);
  await page.locator(`${at.next} .av-next__link`).click();
  await waitForArticle(page, 'Second');
  await settle(page);
  assert.deepEqual(await texts(page, at.headline), ['Second']);
  assert.deepEqual(await receivedEvents(page, 'av-error'), []);
});
