// Screenshots of the lightbox.
import { button, photo, position } from '../support/lightbox.mjs';
import { inBrowser } from '../support/page.mjs';
import { looks, show } from '../support/screenshots.mjs';

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
      await show(scene, lang, ['lplws']);
      await photo(page, 1).click();
      await button(page, lang === 'ar' ? 'ملء الشاشة' : 'Full screen')
        .or(page.locator('.av-strip'))
        .first()
        .waitFor();
      await looks(page, `lightbox-${screen}-${lang}`);
      await page.keyboard.press(lang === 'ar' ? 'ArrowLeft' : 'ArrowRight');
      if (lang === 'en') await position(page, '3 / 5');
      await looks(page, `lightbox-${screen}-${lang}-long`);
      for (let turn = 0; turn < 3; turn += 1) await page.keyboard.press('+');
      await looks(page, `lightbox-${screen}-${lang}-near`);
    });
  }
}
