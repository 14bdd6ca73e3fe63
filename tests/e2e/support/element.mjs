// The element of the tests of embedding, and changes of its attributes.

export const VIEWER = '<article-viewer id="viewer" src="/a.json"></article-viewer>';

/** Sets or removes an attribute of the first viewer. */
export const setAttribute = (page, name, value) =>
  page
    .locator('article-viewer')
    .first()
    .evaluate(
      (viewer, [name, value]) => {
        if (value === null) viewer.removeAttribute(name);
        else viewer.setAttribute(name, value);
      },
      [name, value],
    );

/** Removes the first viewer, waits until it has ended, and adds it to the page again. */
export const removeAndAdd = (page) =>
  page.evaluate(async () => {
    const task = () =>
      new Promise((done) => {
        setTimeout(done, 0);
      });
    const viewer = document.querySelector('article-viewer');
    viewer.remove();
    await task();
    await task();
    document.body.append(viewer);
  });
