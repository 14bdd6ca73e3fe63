// Screenshots of galleries.
import { inBrowser } from '../support/page.mjs';
import { assertScreenshot, showGalleries } from '../support/screenshots.mjs';

const test = inBrowser();

for (const width of [320, 768, 1280]) {
  for (const lang of ['en', 'ar']) {
    test(`galleries at ${width} px, ${lang}`, {
      viewport: { width, height: 900 },
      deviceScaleFactor: 0.4,
    }, async (scene) => {
      await showGalleries(scene, lang);
      await assertScreenshot(scene.page, `galleries-${width}-${lang}`, true);
    });
  }
}
