// Sections: their names, links to them, and what an address does that names one.
import assert from 'node:assert/strict';
import { image, paragraph, picture, story } from './articles.mjs';
import { at, DESKTOP, event, focus, inBrowser, PHONE, settle, shown, told } from './page.mjs';

const test = inBrowser();

const heading = (text, level = 2) => ({ type: 'heading', level, text });
const lines = (count) =>
  Array.from({ length: count }, (_, index) => paragraph(`Line ${index}. ${'Words that fill some lines. '.repeat(8)}`));
const address = (page) => page.evaluate(() => decodeURIComponent(location.hash));
const link = (page, title) => page.getByRole('link', { name: `Link to “${title}”` });

/** An article of four sections, of which two have one title, and a photo that comes late. */
const NOTES = {
  body: [
    image('/photo.svg', { id: 'bridge' }),
    ...lines(6),
    heading('The bridge'),
    ...lines(12),
    heading('Notes', 3),
    ...lines(12),
    heading('旧账 / 50%'),
    ...lines(60),
    heading('Notes'),
    ...lines(120),
    heading('Far away'),
    ...lines(30),
    heading('Small', 4),
    ...lines(4),
  ],
};

function paper(server) {
  server.route('/photo.svg', picture());
  server.route('/notes.json', story('All about it', NOTES));
  server.route(
    '/other.json',
    story('Another', { relatedLink: [{ name: 'Notes', src: '/notes.json' }], body: lines(30) }),
  );
}

/** The reading app of that paper, at an address. */
async function open({ host, page, server }, fragment = '', attributes = 'src="/notes.json"') {
  paper(server);
  await host(`<article-viewer ${attributes} address="hash"></article-viewer>`, { lang: 'en' });
  await page.evaluate((fragment) => {
    location.hash = fragment;
  }, fragment);
  await page.reload({ waitUntil: 'commit' });
  await shown(page, 'All about it');
}

/** How far below the top of the window the heading with this id begins, once it has the focus. */
async function top(page, id) {
  await page.waitForFunction((id) => document.querySelector('article-viewer').shadowRoot.activeElement?.id === id, id);
  return page.evaluate(
    (id) => document.querySelector('article-viewer').shadowRoot.getElementById(id).getBoundingClientRect().top,
    id,
  );
}

const LOCALE = { locale: 'en-GB' };

test('each heading has a name of its own, made of its words', LOCALE, async (scene) => {
  const { page } = scene;
  await open(scene);
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

for (const [what, viewport] of [
  ['a desktop', DESKTOP],
  ['a phone’s width', PHONE],
]) {
  for (const name of ['the-bridge', 'notes~2', '旧账-50', 'far-away']) {
    test(`on ${what} an address with the section ${name} opens at its heading, which has the focus`, {
      viewport,
      ...LOCALE,
    }, async (scene) => {
      const { page } = scene;
      await open(scene, `#/section/${name}/article/notes.json`);
      const begins = await top(page, `section-${name}`);
      await settle(page);
      assert.ok(begins >= 0 && begins < 120, `it begins at ${begins}`);
      // It stays there while the rest is drawn and photos come.
      await page.locator('[id="section-small"]').waitFor();
      await settle(page);
      const stays = await top(page, `section-${name}`);
      assert.ok(Math.abs(stays - begins) <= 2, `${begins} → ${stays}`);
      assert.equal(await address(page), `#/section/${name}/article/notes.json`);
    });
  }
}

test('an address with a section that is none opens the article at its top', LOCALE, async (scene) => {
  const { page } = scene;
  for (const name of ['nowhere', 'The bridge', '', '%']) {
    await open(scene, `#/section/${name}/article/notes.json`);
    await page.locator('[id="section-small"]').waitFor();
    await settle(page);
    assert.equal(await page.evaluate(() => scrollY), 0, name);
  }
});

test(
  'a heading shows a link to its section under a mouse and to keys; it is the address to copy, and Back leads back',
  LOCALE,
  async (scene) => {
    const { page } = scene;
    await open(scene);
    await page.locator('[id="section-small"]').waitFor();
    assert.equal(await page.locator('.av-heading__link').count(), 5, 'a small heading has none');
    assert.equal(await link(page, 'The bridge').getAttribute('href'), '#/section/the-bridge/article/notes.json');
    assert.equal(
      await page.getByRole('heading', { name: 'The bridge', exact: true }).count(),
      1,
      'the link is no part of what the section is called',
    );
    const isSeen = () =>
      link(page, 'The bridge').evaluate((link) => getComputedStyle(link).color !== 'rgba(0, 0, 0, 0)');
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
    assert.equal(await isSeen(), true, 'who comes by keys sees it');
    await page.evaluate((before) => scrollTo(0, before), before);
    await page.keyboard.press('Enter');
    assert.ok((await top(page, 'section-the-bridge')) < 120);
    assert.equal(await address(page), '#/section/the-bridge/article/notes.json');
    assert.equal((await told(page, 'av-navigate')).length, 0, 'the reader stays in the article');
    // Not by the mouse of the test, which would scroll there before.
    await link(page, 'Far away').evaluate((link) => link.click());
    await top(page, 'section-far-away');
    const far = await page.evaluate(() => scrollY);
    await page.goBack();
    await top(page, 'section-far-away'); // The focus stays; the page is where it was left.
    assert.equal(await address(page), '#/section/the-bridge/article/notes.json');
    await page.waitForFunction((far) => scrollY < far - 500, far);
    await page.goBack();
    await page.waitForFunction((before) => Math.abs(scrollY - before) <= 2, before);
    assert.equal(await address(page), '');
  },
);

test(
  'an address typed by hand brings the reader from section to section, and from another article',
  LOCALE,
  async (scene) => {
    const { page } = scene;
    await open(scene, '', 'src="/notes.json"');
    await page.evaluate(() => {
      location.hash = '#/section/far-away/article/notes.json';
    });
    assert.ok((await top(page, 'section-far-away')) < 120);
    await page.evaluate(() => {
      location.hash = '#/article/other.json';
    });
    await shown(page, 'Another');
    await page.evaluate(() => {
      location.hash = '#/section/notes/article/notes.json';
    });
    assert.ok((await top(page, 'section-notes')) < 120);
  },
);

test(
  'Back from another article leads to where the reader was, not to where the section begins',
  LOCALE,
  async (scene) => {
    const { page, server } = scene;
    server.route('/notes-2.json', {});
    await open(scene, '#/section/the-bridge/article/notes.json');
    await top(page, 'section-the-bridge');
    await page.locator('[id="section-small"]').waitFor();
    await page.evaluate(() => scrollTo(0, 3000));
    await page.evaluate(() => {
      document.querySelector('article-viewer').shadowRoot.activeElement.blur();
    });
    server.route('/notes.json', story('All about it', NOTES));
    // The viewer remembers where the reader came to rest.
    await page.evaluate(() => {
      history.replaceState({}, '');
      scrollBy(0, 1);
      scrollBy(0, -1);
    });
    await page.waitForFunction(() => typeof history.state.avBeyond === 'number');
    await page.evaluate(() => {
      location.hash = '#/article/other.json';
    });
    await shown(page, 'Another');
    await page.goBack();
    await shown(page, 'All about it');
    await page.waitForFunction(() => Math.abs(scrollY - 3000) <= 2);
  },
);

test(
  'a photo opened in a section is named alone, and closing it leads back to the section’s address',
  LOCALE,
  async (scene) => {
    const { page } = scene;
    await open(scene, '#/section/the-bridge/article/notes.json');
    await top(page, 'section-the-bridge');
    await page.locator(at.photo).first().click();
    await event(page, 'av-lightbox');
    assert.equal(await address(page), '#/photo/bridge/article/notes.json');
    await page.keyboard.press('Escape');
    await page.waitForFunction(() => location.hash.startsWith('#/section/the-bridge/'));
  },
);

test('inline JSON has sections with addresses, too', LOCALE, async ({ host, page }) => {
  const json = JSON.stringify(story('Inline', { body: [...lines(20), heading('Here'), ...lines(20)] }));
  await host(`<article-viewer address="hash"><script type="application/json">${json}</script></article-viewer>`, {
    lang: 'en',
  });
  await shown(page, 'Inline');
  await link(page, 'Here').click();
  assert.equal(await address(page), '#/section/here');
  await page.reload();
  assert.ok((await top(page, 'section-here')) < 120);
});

test('where the address is the host’s own, headings have names and no links', LOCALE, async (scene) => {
  const { page, server, host } = scene;
  paper(server);
  await host('<article-viewer src="/notes.json"></article-viewer>', { lang: 'en' });
  await shown(page, 'All about it');
  await page.locator('[id="section-the-bridge"]').waitFor();
  assert.equal(await page.locator('.av-heading__link').count(), 0);
  await page.evaluate(() => {
    location.hash = '#/section/far-away/article/notes.json';
  });
  await settle(page);
  assert.equal(await page.evaluate(() => scrollY), 0);
  assert.notEqual((await focus(page)).tag, 'h2');
});
