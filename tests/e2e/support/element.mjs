// ELEMENT TODO

export const VIEWER = '<article-viewer id="viewer" src="/a.json"></article-viewer>';

/** Sets an attribute of the first viewer, or takes it away. */
export const set = (page, name, value) =>
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
