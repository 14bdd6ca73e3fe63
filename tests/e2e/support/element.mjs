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
