// The accessibility tree of the main states as Chromium reports it to screen readers. UPDATE_EXPECT=1 replaces the stored one: read
// the difference. Each caption is heard once.
import assert from 'node:assert/strict';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { articleJson, feedJson, imageJson, paragraphJson, siteJson, svgImage } from '../support/articles.mjs';
import { photo } from '../support/lightbox.mjs';
import { at, inBrowser, settle, waitForArticle } from '../support/page.mjs';
import { openSheet } from '../support/reading_settings.mjs';

const test = inBrowser();
const FOLDER = new URL('trees/', import.meta.url);
/** Nodes that add nothing to what is heard: their text is in their parents. */
const SILENT = ['none', 'generic', 'InlineTextBox', 'StaticText', 'LineBreak', 'ListMarker', 'LayoutTable'];
const STATES = ['expanded', 'selected', 'pressed', 'checked', 'disabled', 'level', 'live', 'modal'];

test('article, gallery, lightbox, list, tabs and settings', { reducedMotion: 'reduce', timeout: 60_000 }, async ({
  host,
  page,
  server,
}) => {
  for (const name of ['one', 'two', 'three']) server.route(`/${name}.svg`, svgImage());
  const image = (id, more) => imageJson(`/${id}.svg`, { id, caption: `The caption of ${id}.`, ...more });
  const body = [
    paragraphJson(['A paragraph with ', { type: 'link', url: 'https://paper.example/', text: 'a link' }, '.']),
    image('one', { alt: 'A heron on one leg', creditText: 'A. Berg' }),
    { type: 'heading', level: 2, text: 'A section' },
    { type: 'gallery', images: [image('two'), image('three')] },
  ];
  const more = { description: 'A summary.', author: ['B. Clay'], datePublished: '2026-11-20T08:30:00+08:00' };
  server.route('/a.json', articleJson('The river', { body, ...more }));
  server.route('/site.json', siteJson(['one', 'two']));
  for (const id of ['one', 'two']) server.route(`/feeds/${id}.json`, feedJson(id, [[`Story ${id}`, '/a.json']]));
  const element = '<article-viewer src="/a.json" site="/site.json"></article-viewer>';
  await host(`<main>${element}</main>`, { lang: 'en' });
  await waitForArticle(page, 'The river');
  await page.locator(at.photo).nth(2).waitFor();
  await settle(page);
  const article = await assertTree(page, 'article');
  for (const id of ['one', 'two', 'three'])
    assert.equal(article.split(`The caption of ${id}.`).length - 1, 1, `the caption of ${id} in the article`);
  await photo(page, 0).click();
  await page.locator(`${at.lightbox} .av-strip`).waitFor();
  await settle(page);
  await assertTree(page, 'lightbox');
  await page.keyboard.press('Escape');
  await page.locator('dialog:not([open])').waitFor({ state: 'attached' });
  await openSheet(page);
  await assertTree(page, 'settings');
  await page.keyboard.press('Escape');
  await page.locator(at.tab).first().click();
  await page.locator(at.card).first().waitFor();
  await settle(page);
  await assertTree(page, 'list');
});

test('tabs without pages of their own', { reducedMotion: 'reduce' }, async ({ host, page, server }) => {
  const site = siteJson(['one', 'two']);
  for (const channel of site.channels) delete channel.url;
  server.route('/site.json', site);
  server.route('/feeds/one.json', feedJson('One', [['Story', '/a.json']]));
  await host('<main><article-viewer site="/site.json"></article-viewer></main>', { lang: 'en' });
  await page.locator(at.card).first().waitFor();
  await settle(page);
  await assertTree(page, 'tabs');
});

/** Compares the tree with the stored one, and returns it. */
async function assertTree(page, name) {
  const seen = await tree(page);
  const file = new URL(`${name}.txt`, FOLDER);
  if (process.env.UPDATE_EXPECT) {
    await mkdir(FOLDER, { recursive: true });
    await writeFile(file, seen);
  }
  assert.equal(seen, await readFile(file, 'utf8'), name);
  return seen;
}

/** The tree as indented lines: role, name, states. */
async function tree(page) {
  const protocol = await page.context().newCDPSession(page);
  const { nodes } = await protocol.send('Accessibility.getFullAXTree');
  await protocol.detach();
  const byId = new Map(nodes.map((node) => [node.nodeId, node]));
  const lines = [];
  const visit = (node, depth) => {
    const role = node.role?.value;
    const name = node.name?.value ?? '';
    const isSilent = node.ignored || SILENT.includes(role);
    // A text that its parent does not repeat as its name is heard for itself.
    const isText = role === 'StaticText' && name.trim() !== '' && byId.get(node.parentId)?.name?.value !== name;
    if (!isSilent || isText) {
      const states = (node.properties ?? [])
        .filter(({ name, value }) => STATES.includes(name) && value.value !== false && value.value !== 'false')
        .map(({ name, value }) => ` ${name}=${value.value}`);
      const text = isText ? `“${name.trim()}”` : `${role}${name && ` “${name.trim()}”`}`;
      lines.push(`${'  '.repeat(depth)}${text}${states.join('')}`);
    }
    for (const id of node.childIds ?? []) if (byId.has(id)) visit(byId.get(id), depth + (isSilent ? 0 : 1));
  };
  visit(nodes[0], 0);
  return `${lines.join('\n').replaceAll(/127\.0\.0\.1:\d+/g, 'host')}\n`;
}
