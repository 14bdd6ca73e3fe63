// A brand: a fixed header of the host, the masthead in its colors, one value for light and one for dark.
import assert from 'node:assert/strict';
import { articleJson, feedJson, siteJson } from '../support/articles.mjs';
import { at, inBrowser, waitForArticle } from '../support/page.mjs';

const test = inBrowser();
const HEADER = '<header style="position:fixed;inset:0 0 auto;height:80px;background:#ddd;z-index:9">Ours</header>';
const PARAGRAPHS = Array.from({ length: 40 }, (_, index) => ({
  type: 'paragraph',
  text: `Words of paragraph ${index}.`,
}));
const BODY = [...PARAGRAPHS, { type: 'heading', level: 2, text: 'The bridge' }, ...PARAGRAPHS];

const top = (locator) => locator.evaluate((element) => element.getBoundingClientRect().top);

async function open({ host, page, server }, style, fragment = '') {
  server.route('/a.json', { ...articleJson('An article'), articleSection: ['Channel One'], body: BODY });
  server.route('/site.json', siteJson(['One', 'Two']));
  for (const name of ['One', 'Two']) server.route(`/feeds/${name}.json`, feedJson(name, [['Item', '/a.json']]));
  await host(`${HEADER}<article-viewer src="/a.json" site="/site.json"${fragment}></article-viewer>`, {
    head: `<style>body { margin: 80px 0 0 } article-viewer { ${style} }</style>`,
  });
  await waitForArticle(page, 'An article');
  await page.locator(at.currentTab).waitFor();
}

test('channels stick below the header of the host, and a list opens below it', async (scene) => {
  const { page } = scene;
  await open(scene, '--av-header-offset: 80px');
  await page.evaluate(() => scrollTo({ top: 2000, behavior: 'instant' }));
  await page.waitForFunction(() => scrollY > 1500);
  assert.ok(Math.abs((await top(page.locator(at.tabs))) - 80) < 1);
  await page.locator(at.tab, { hasText: 'Channel Two' }).click();
  await page.locator(at.card).first().waitFor();
  await page.waitForFunction(() => document.querySelector('article-viewer').getBoundingClientRect().top > 79);
  assert.ok((await top(page.locator(at.card).first())) > 80);
});

test('a section opens below header and channels', async (scene) => {
  const { page } = scene;
  await open(scene, '--av-header-offset: 80px', ' address="hash"');
  await page.evaluate(() => {
    location.hash = '#/section/the-bridge/article/a.json';
  });
  const heading = page.locator('.av-heading__words', { hasText: 'The bridge' });
  await page.waitForFunction(() => scrollY > 500);
  const [own, tabs] = [
    await top(heading),
    await page.locator(at.tabs).evaluate((row) => row.getBoundingClientRect().bottom),
  ];
  assert.ok(own >= tabs && own < tabs + 80, `heading at ${own}, tabs end at ${tabs}`);
});

test('the masthead reaches both edges and has its own colors in both color schemes', async (scene) => {
  const { page } = scene;
  const style = '--av-masthead: light-dark(#800000, #300000); --av-masthead-ink: #fefefe; --av-wide: 30em';
  await open(scene, style);
  const masthead = page.locator('[part~="masthead"]');
  const look = () =>
    masthead.evaluate((element) => {
      const { left, right } = element.getBoundingClientRect();
      const tabs = element.parentNode.querySelector('[part~="tabs"]').getBoundingClientRect();
      const name = element.querySelector('.av-masthead__name');
      return {
        edges: [left - tabs.left, right - tabs.right],
        background: getComputedStyle(element).backgroundColor,
        ink: getComputedStyle(name).color,
        inset: name.getBoundingClientRect().left - left,
      };
    });
  const light = await look();
  assert.deepEqual([light.edges, light.background, light.ink], [[0, 0], 'rgb(128, 0, 0)', 'rgb(254, 254, 254)']);
  assert.ok(light.inset > 100, `the name is ${light.inset} px from the edge`);
  await page.emulateMedia({ colorScheme: 'dark' });
  assert.equal((await look()).background, 'rgb(48, 0, 0)');
});
