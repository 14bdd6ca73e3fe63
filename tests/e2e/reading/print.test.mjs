// The printed article: its content without controls, addresses of links, and the number of pages.
import assert from 'node:assert/strict';
import { LIVE } from '../support/first_screen.mjs';
import { at, inBrowser, REFERENCE, REFERENCE_HEADLINE } from '../support/page.mjs';

const test = inBrowser();

/** Opens the reference article with its site as a page of its own, ready for printing. */
async function open({ page, server }) {
  await page.goto(`${server.origin}/?src=${REFERENCE}`);
  await page.locator(at.headline, { hasText: REFERENCE_HEADLINE }).waitFor();
  await page.locator(at.next).waitFor();
}

test('controls and links to other articles are not printed', async (scene) => {
  const { page } = scene;
  await open(scene);
  await page.emulateMedia({ media: 'print' });
  for (const part of [
    at.tabs,
    at.breadcrumb,
    at.next,
    '.av-masthead',
    at.home,
    at.related,
    '.app-bar',
    '.av-heading__link',
  ]) {
    assert.equal(await page.locator(`${part}:visible`).count(), 0, part);
  }
  assert.ok(await page.locator(at.headline).isVisible());
});

test('headings and photos are not parted from what belongs to them', async (scene) => {
  const { page } = scene;
  await open(scene);
  await page.emulateMedia({ media: 'print' });
  const styles = await page.evaluate(() => {
    const root = document.querySelector('article-viewer').shadowRoot;
    const style = (selector) => getComputedStyle(root.querySelector(selector));
    return [style('.av-mount:not(.av-first-screen) .av-heading').breakAfter, style('.av-figure__figure').breakInside];
  });
  assert.deepEqual(styles, ['avoid', 'avoid']);
});

test('the reference article with its photos is at most six pages long', async (scene) => {
  const { page } = scene;
  await open(scene);
  const pdf = (
    await page.pdf({ format: 'A4', margin: { top: '15mm', bottom: '15mm', left: '15mm', right: '15mm' } })
  ).toString('latin1');
  const pages = pdf.match(/\/Type\s*\/Page\b/g).length;
  assert.ok(pages <= 6, `${pages} pages`);
  const pictures = new Set(pdf.match(/\/Subtype\s*\/Image\b/g)).size;
  assert.ok(pictures > 0, 'no picture is printed');
});

test('a printed link shows its address', async (scene) => {
  const { page, server } = scene;
  await page.goto(`${server.origin}/embed.html`);
  await page.evaluate(async () => {
    const viewer = document.createElement('article-viewer');
    viewer.article = {
      headline: 'Links',
      body: [
        { type: 'paragraph', text: ['See ', { type: 'link', text: 'a source', url: 'https://source.example/report' }] },
      ],
    };
    document.body.append(viewer);
  });
  const link = page.locator(`${LIVE} .av-link[href="https://source.example/report"]`);
  await link.waitFor();
  const printed = () => link.evaluate((one) => getComputedStyle(one, '::after').content);
  assert.equal(await printed(), 'none');
  await page.emulateMedia({ media: 'print' });
  assert.match(await printed(), /source\.example\/report/);
});
