// Reading in Chromium, Firefox and WebKit: the element, its first screen, galleries, lists, settings, frames and formats.
import assert from 'node:assert/strict';
import { articleJson, feedJson, imageJson, paragraphJson, siteJson, svgImage } from '../support/articles.mjs';
import { inEveryEngine } from '../support/engine.mjs';
import { post } from '../support/foreign.mjs';
import { RIVER, servePage } from '../support/prerendered.mjs';
import { WASM } from '../support/server.mjs';

const HEADLINE = '[part~="headline"]';
const CARD = '[part~="card"]';
const TAB = '[part~="tab"]';
const VIEWER = '<article-viewer src="/a.json"></article-viewer>';

inEveryEngine((test) => {
  test('an article is loaded and reported', async ({ page, server }) => {
    server.route('/a.json', articleJson('Loaded'));
    await page.host(VIEWER);
    await page.see(HEADLINE, 'Loaded');
    await page.see('p.av-text', 'The text of Loaded.');
    const names = await page.waitFor(() => window.avEvents.length > 1 && window.avEvents.map(({ name }) => name));
    assert.deepEqual(names, ['av-ready', 'av-article']);
  });

  test('the first screen is shown before the program, and the live view takes its place', async ({ page, server }) => {
    server.route('/a.json', articleJson('Early'));
    const program = server.hold(WASM);
    await page.host(VIEWER);
    const top = () => {
      const root = document.querySelector('article-viewer').shadowRoot;
      return root.querySelector('.av-mount:not(.av-pending) h1')?.getBoundingClientRect().top;
    };
    const before = await page.waitFor(top);
    assert.equal(await page.evaluate(() => window.view('h1') === undefined), true);
    program.release();
    await page.see('h1', 'Early');
    assert.ok(Math.abs((await page.evaluate(top)) - before) < 1);
  });

  test('the photos of a gallery fill rows of one height', async ({ page, server }) => {
    const images = Array.from({ length: 5 }, (_, index) => {
      server.route(`/${index}.svg`, svgImage('teal', index % 2 ? 800 : 1200, index % 2 ? 1200 : 800));
      return imageJson(`/${index}.svg`, index % 2 ? { width: 800, height: 1200 } : {});
    });
    server.route('/a.json', articleJson('Gallery', { body: [{ type: 'gallery', images }] }));
    await page.host(VIEWER);
    await page.see('.av-gallery');
    const rows = await page.waitFor(() => {
      const boxes = [...window.view('.av-gallery').querySelectorAll('img')].map((img) => img.getBoundingClientRect());
      if (boxes.length !== 5 || boxes.some(({ height }) => height < 20)) return false;
      const { left, right } = window.view('.av-gallery').getBoundingClientRect();
      const tops = {};
      for (const box of boxes) {
        const top = Math.round(box.top);
        tops[top] = [...(tops[top] ?? []), box];
      }
      return Object.values(tops).map((row) => ({
        heights: row.map(({ height }) => height),
        fits: row.every((box) => box.left >= left - 1 && box.right <= right + 1),
      }));
    });
    assert.ok(rows.length > 1 && rows.length < 5, `${rows.length} rows`);
    for (const { heights, fits } of rows) {
      assert.ok(fits);
      assert.ok(Math.max(...heights) - Math.min(...heights) < 2, heights.join());
    }
  });

  test('tabs show their lists by mouse and keyboard', async ({ page, server }) => {
    serveSite(server, 3);
    await page.host('<article-viewer site="/site.json"></article-viewer>');
    await page.see(CARD, 'Story of c0');
    await page.click(TAB, 'Channel c1');
    await page.see(CARD, 'Story of c1');
    await page.evaluate(() => window.view('[role=tab][aria-selected=true]').focus());
    await page.press('ArrowRight');
    await page.press('Enter');
    await page.see(CARD, 'Story of c2');
    assert.equal(await page.evaluate(() => window.view('[role=tab][aria-selected=true]').textContent), 'Channel c2');
  });

  test('a row of tabs that is too long shows at each edge whether it continues', async ({ page, server }) => {
    serveSite(server, 14);
    await page.host('<div style="width:360px"><article-viewer site="/site.json"></article-viewer></div>');
    await page.see(CARD);
    // Without scroll-driven animations the row does not know its ends.
    const knowsEnds = await page.evaluate(() => CSS.supports('animation-timeline: scroll()'));
    const shows = (start, end) =>
      page.waitFor(
        (expected) => {
          const shown = ['back', 'on'].map((name) => {
            const { display, visibility } = getComputedStyle(window.view(`[data-turn="${name}"]`));
            return display !== 'none' && visibility === 'visible';
          });
          const fades = getComputedStyle(window.view('.av-tabs__row')).maskImage.includes('gradient');
          return fades && shown.join() === expected;
        },
        knowsEnds ? `${start},${end}` : 'true,true',
      );
    await shows(false, true);
    await page.click('[data-turn="on"]');
    await page.waitFor(() => window.view('.av-tabs__row').scrollLeft > 50);
    await shows(true, true);
    await page.evaluate(() => window.view('.av-tabs__row').scrollTo({ left: 10_000, behavior: 'instant' }));
    await shows(true, false);
  });

  test('a card opens its article, and going back shows the list', async ({ page, server }) => {
    serveSite(server, 2);
    await page.host('<article-viewer site="/site.json" address="hash"></article-viewer>');
    await page.click(`${CARD} a`, 'Story of c0');
    await page.see(HEADLINE, 'Story of c0');
    assert.equal(
      await page.evaluate(() => window.view('[part~="headline"]').getRootNode().activeElement?.tagName),
      'H1',
    );
    await page.evaluate(() => history.back());
    await page.see(CARD, 'Story of c0');
  });

  test('a moved element keeps its view', async ({ page, server }) => {
    server.route('/a.json', articleJson('Moved'));
    await page.host(`${VIEWER}<main></main>`);
    await page.see(HEADLINE, 'Moved');
    await page.evaluate(() => {
      window.headline = window.view('h1');
      document.querySelector('main').append(document.querySelector('article-viewer'));
    });
    await page.evaluate(() => new Promise((done) => setTimeout(done)));
    assert.equal(await page.evaluate(() => window.view('h1') === window.headline && window.headline.isConnected), true);
    assert.equal(server.count('/a.json'), 1);
  });

  test('the reading settings change the text, and Escape returns to their button', async ({ page, server }) => {
    server.route('/a.json', articleJson('Settings'));
    await page.host(VIEWER);
    await page.see('p.av-text');
    const size = () => Number.parseFloat(getComputedStyle(window.view('p.av-text')).fontSize);
    const before = await page.evaluate(size);
    await page.click('.av-tools__button');
    await page.waitFor(() => {
      const sizes = window.view('.av-tools__sheet')?.shadowRoot.querySelector('dialog[open] input[type=range]');
      sizes?.focus();
      return Boolean(sizes);
    });
    await page.press('End');
    await page.waitFor(
      (before) => Number.parseFloat(getComputedStyle(window.view('p.av-text')).fontSize) > before,
      before,
    );
    await page.press('Escape');
    await page.waitFor(
      () => window.view('.av-tools__button').getRootNode().activeElement === window.view('.av-tools__button'),
    );
    await page.evaluate(() => localStorage.clear());
  });

  test('a player of another site is loaded when the reader asks for it', async ({ page, server }) => {
    const embed = { type: 'embed', url: 'https://www.youtube.com/watch?v=aqz-KE-bpKQ', title: 'A film' };
    server.route('/a.json', articleJson('Player', { body: [embed] }));
    // The player itself is not requested.
    await page.host(VIEWER, { head: '<meta http-equiv="Content-Security-Policy" content="frame-src \'none\'">' });
    await page.see('.av-embed__facade', 'A film');
    assert.equal(await page.evaluate(() => window.view('iframe') === undefined), true);
    await page.click('.av-embed__facade');
    assert.match(await page.waitFor(() => window.view('iframe')?.src), /youtube-nocookie\.com/);
  });

  test('a frame is as high as its article', async ({ page, server }) => {
    server.route('/a.json', articleJson('Framed', { body: Array(30).fill(paragraphJson('A line of text.')) }));
    await page.host(
      '<iframe src="/embed.html?src=/a.json" style="width:600px"></iframe><script src="/article-frame.js"></script>',
    );
    const seen = await page.waitFor(() => {
      const frame = document.querySelector('iframe');
      const inner = frame.contentDocument?.querySelector('article-viewer')?.shadowRoot?.querySelector('h1');
      return (
        inner &&
        Math.abs(frame.contentDocument.body.getBoundingClientRect().height - frame.clientHeight) < 2 && {
          headline: inner.textContent,
          height: frame.clientHeight,
        }
      );
    });
    assert.equal(seen.headline, 'Framed');
    assert.ok(seen.height > 800);
  });

  test('a prerendered article is shown before the program, which takes it over', async ({ page, server }) => {
    servePage({ server }, RIVER);
    const program = server.hold(WASM);
    await page.goto(RIVER);
    const headline = () => document.querySelector('article-viewer').shadowRoot?.querySelector('h1')?.textContent;
    assert.equal(await page.waitFor(headline), '一条小河的五年回归');
    program.release();
    await page.waitFor(() => {
      const root = document.querySelector('article-viewer').shadowRoot;
      return (
        !root.querySelector('.av-first-screen') && root.querySelector('.av-mount:not(.av-pending) button[part~=photo]')
      );
    });
    assert.equal(await page.evaluate(headline), '一条小河的五年回归');
  });

  test('the print style hides the controls', async ({ page, server }) => {
    serveSite(server, 2);
    await page.host('<article-viewer site="/site.json" src="/c0.json"></article-viewer>');
    await page.see('p.av-text');
    const seen = await page.evaluate(() => {
      const sheets = [
        ...window.view('.av-tabs').getRootNode().styleSheets,
        ...window.view('.av-tabs').getRootNode().adoptedStyleSheets,
      ];
      const isShown = (selector) => getComputedStyle(window.view(selector)).display !== 'none';
      const before = isShown('.av-tabs');
      for (const { cssRules } of sheets)
        for (const { media } of cssRules) if (media?.mediaText === 'print') media.mediaText = 'all';
      return [before, isShown('.av-tabs'), isShown('.av-tools'), isShown('p.av-text')];
    });
    assert.deepEqual(seen, [true, false, false, true]);
  });

  test('a foreign format is converted', async ({ page, server }) => {
    server.route('/a.json', post('<p>One &amp; <em>two</em>.</p><script>window.injected = true</script>'));
    await page.host(VIEWER);
    await page.see('p.av-text em', 'two');
    assert.equal(await page.evaluate(() => window.injected), undefined);
  });

  test('an article is read without the newer abilities of browsers', async ({ page, server }) => {
    serveSite(server, 14);
    const remove = () => {
      delete Document.prototype.startViewTransition;
      delete Document.parseHTML;
      delete Document.parseHTMLUnsafe;
      delete Element.prototype.setHTMLUnsafe;
      delete Intl.Segmenter;
      for (const name of ['showPopover', 'hidePopover', 'togglePopover', 'popover']) delete HTMLElement.prototype[name];
    };
    await page.host('<article-viewer site="/site.json"></article-viewer>', { head: `<script>(${remove})()</script>` });
    await page.click(`${CARD} a`, 'Story of c0');
    await page.see(HEADLINE, 'Story of c0');
    server.route('/post.json', post('<p>Converted.</p>'));
    await page.evaluate(() => {
      document.querySelector('article-viewer').src = '/post.json';
    });
    await page.see('p.av-text', 'Converted.');
  });
});

/** Serves a site whose channels are tabs, each with one article. */
function serveSite(server, count) {
  const ids = Array.from({ length: count }, (_, index) => `c${index}`);
  const site = siteJson(ids);
  for (const channel of site.channels) delete channel.url;
  server.route('/site.json', site);
  for (const id of ids) {
    server.route(`/feeds/${id}.json`, feedJson(id, [[`Story of ${id}`, `/${id}.json`]]));
    server.route(`/${id}.json`, articleJson(`Story of ${id}`));
  }
}
