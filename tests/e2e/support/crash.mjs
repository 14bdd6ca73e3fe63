// Crashes of the program: one call of it into the page throws, which no caller in the wasm catches.

/** Makes the program of the nth viewer of a page trap while it changes its view. */
export const crash = (page, nth = 0) =>
  page.evaluate((nth) => {
    const set = Element.prototype.setAttribute;
    Element.prototype.setAttribute = function (...values) {
      if (this.localName === 'article-viewer') return set.apply(this, values);
      Element.prototype.setAttribute = set;
      throw new TypeError('patched');
    };
    const viewer = document.querySelectorAll('article-viewer')[nth];
    viewer.lang = viewer.lang === 'en' ? 'zh' : 'en';
  }, nth);

/** Records in `window.hostErrors` what listeners of the page hear that were registered before the loader. */
export const HOST_LISTENERS =
  '<script>window.hostErrors=[];for(const type of ["error","unhandledrejection"])addEventListener(type,(e)=>hostErrors.push(String(e.message??e.reason)))</script>';
