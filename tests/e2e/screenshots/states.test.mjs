// Screenshots of the main states in three languages: on a phone and a desktop, light and dark.
import { articleJson, feedJson, imageJson, paragraphJson, siteJson, svgImage } from '../support/articles.mjs';
import { photo } from '../support/lightbox.mjs';
import { at, inBrowser, settle, waitForArticle } from '../support/page.mjs';
import { openSheet } from '../support/reading_settings.mjs';
import { assertScreenshot } from '../support/screenshots.mjs';

const test = inBrowser();
const PHONE = { width: 390, height: 844 };
const DESKTOP = { width: 1280, height: 800 };

// Every language, both sizes and both colour schemes, but not each of their combinations, which would take minutes.
const VARIANTS = [
  { lang: 'en', viewport: PHONE, colorScheme: 'light' },
  { lang: 'en', viewport: DESKTOP, colorScheme: 'light' },
  { lang: 'ar', viewport: PHONE, colorScheme: 'dark' },
  { lang: 'zh-Hans', viewport: DESKTOP, colorScheme: 'dark' },
];

const WORDS = {
  en: ['The river returns to its meadow', 'The water rises in spring, and the herons follow it to the meadow. '],
  ar: ['النهر يعود إلى مرجه', 'يرتفع الماء في الربيع وتتبعه طيور البلشون إلى المرج. '],
  'zh-Hans': ['一条小河回到草地', '春天水位上涨，苍鹭跟着水来到草地。'],
};

for (const { lang, viewport, colorScheme } of VARIANTS) {
  const options = { viewport, colorScheme, deviceScaleFactor: 0.5, reducedMotion: 'reduce', timeout: 60_000 };
  test(`ten states, ${lang}, ${viewport.width} px, ${colorScheme}`, options, async (scene) => {
    const { allowErrors, page, server } = scene;
    allowErrors(/missing\.json/);
    serve(server, lang);
    const shoot = async (state) => {
      await settle(page);
      await assertScreenshot(page, `state-${state}-${lang}-${viewport.width}`);
    };
    const open = (attributes) =>
      scene.host(`<article-viewer site="/site.json" ${attributes}></article-viewer>`, {
        lang,
        head: '<style>body{margin:0}</style>',
      });
    await open('src="/a.json"');
    await waitForArticle(page, WORDS[lang][0]);
    await page.locator(at.next).waitFor();
    await loadPhotos(page);
    await shoot('article');
    await page.locator('.av-quote').scrollIntoViewIfNeeded();
    await shoot('blocks');
    await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight));
    await shoot('end');
    await page.evaluate(() => scrollTo(0, 0));
    await page.locator('.av-tabs__all').click();
    await shoot('popover');
    await page.keyboard.press('Escape');
    await openSheet(page);
    await shoot('settings');
    await page.keyboard.press('Escape');
    await photo(page, 0).click();
    await page.locator(`${at.lightbox} .av-strip`).waitFor();
    await page.keyboard.press('?');
    await shoot('keys');
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
    await page.locator('dialog:not([open])').waitFor({ state: 'attached' });
    await page.locator(at.tab).first().click();
    await page.locator(at.card).nth(2).waitFor();
    await loadPhotos(page);
    await page.mouse.move(0, 0);
    await shoot('list');
    await page.locator('article-viewer').evaluate((viewer) => {
      viewer.style.width = '300px';
    });
    await shoot('sidebar');
    await open('src="/missing.json"');
    await page.locator(at.failure).waitFor();
    await shoot('error');
    server.hold('/held.json');
    await open('src="/held.json"');
    await page.locator(at.skeleton).first().waitFor();
    await shoot('loading');
  });
}

/** Lazy photos are loaded now. */
const loadPhotos = (page) =>
  page.evaluate(() => {
    for (const img of document.querySelector('article-viewer').shadowRoot.querySelectorAll('img'))
      img.loading = 'eager';
  });

function serve(server, lang) {
  const [headline, sentence] = WORDS[lang];
  const photos = ['crimson', 'seagreen', 'navy', 'orange'].map((name, index) => {
    const [width, height] = index % 2 ? [800, 1200] : [1200, 800];
    server.route(`/${name}.svg`, svgImage(name, width, height));
    return imageJson(`/${name}.svg`, { width, height, caption: `${sentence}${index}`, creditText: headline });
  });
  const body = [
    photos[0],
    paragraphJson(sentence.repeat(6)),
    { type: 'heading', level: 2, text: headline },
    { type: 'quote', text: sentence.repeat(2), cite: headline },
    { type: 'list', items: [sentence, sentence] },
    { type: 'table', header: [headline, sentence], rows: [[sentence, headline]] },
    { type: 'gallery', images: photos.slice(1) },
    paragraphJson(sentence.repeat(6)),
  ];
  const link = (name) => ({ name, src: '/b.json' });
  const more = {
    description: sentence,
    author: [headline],
    datePublished: '2026-11-20T08:30:00+08:00',
    relatedLink: [link(headline), link(sentence)],
    nextArticle: { ...link(headline) },
    previousArticle: link(sentence),
  };
  server.route('/a.json', articleJson(headline, { inLanguage: lang, body, ...more }));
  server.route('/b.json', articleJson(sentence, { inLanguage: lang }));
  server.route('/missing.json', { status: 404 });
  const ids = Array.from({ length: 9 }, (_, index) => `c${index}`);
  const site = siteJson(ids, { name: headline, inLanguage: lang });
  for (const [index, channel] of site.channels.entries()) channel.name = `${headline.slice(0, 6)} ${index}`;
  server.route('/site.json', site);
  const feed = feedJson(
    headline,
    Array.from({ length: 4 }, (_, index) => [`${sentence}${index}`, `/b.json?${index}`]),
  );
  for (const [index, item] of feed.items.entries()) {
    item.image = photos[index].contentUrl;
    item.summary = sentence.repeat(2);
    item.date_published = '2026-11-20T08:30:00+08:00';
  }
  for (const id of ids) server.route(`/feeds/${id}.json`, feed);
}
