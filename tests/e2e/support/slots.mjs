// Elements with slotted content.

export const AROUND = '<p id="above" slot="header">Above</p><p id="below" slot="footer">Below</p>';

export const viewer = (inside, attributes = 'src="/a.json"') =>
  `<article-viewer ${attributes}>${inside}</article-viewer>`;

export const box = (page, selector) => page.locator(selector).boundingBox();
