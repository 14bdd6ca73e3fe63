// Screenshots of the lightbox.
import { button, photo, waitForPosition } from '../support/lightbox.mjs';
import { inBrowser } from '../support/page.mjs';
import { assertScreenshot, showGalleries } from '../support/screenshots.mjs';

const test = inBrowser();

const SCREENS = {
  phone: { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true },
  desktop: { viewport: { width: 1280, height: 800 } },
};

for (const [screen, options] of Object.entries(SCREENS)) {
  for (const lang of ['en', 'ar']) {
    test(`the lightbox on a ${screen}, ${lang}: a photo, a long caption, zoomed`, {
      ...options,
      deviceScaleFactor: 0.5,
    }, async (scene) => {
      const { page } = scene;
      await showGalleries(scene, lang, ['lplws']);
      await photo(page, 1).click();
      await button(page, lang === 'ar' ? 'ملء الشاشة' : 'Full screen')
        .or(page.locator('.av-strip'))
        .first()
        .waitFor();
      await assertScreenshot(page, `lightbox-${screen}-${lang}`);
      await page.keyboard.press(lang === 'ar' ? 'ArrowLeft' : 'ArrowRight');
      if (lang === 'en') await waitForPosition(page, '3 / 5');
      await assertScreenshot(page, `lightbox-${screen}-${lang}-long`);
      for (let turn = 0; turn < 3; turn += 1) await page.keyboard.press('+');
      await assertScreenshot(page, `lightbox-${screen}-${lang}-near`);
    });
  }
}
