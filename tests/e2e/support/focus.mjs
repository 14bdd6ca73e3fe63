// The focused element of a page, also inside shadow roots.

/** The focused element inside all shadow roots. */
export const focusedElement = (page) =>
  page.evaluateHandle(() => {
    let element = document.activeElement;
    while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
    return element;
  });

/** A description of the focused element that tests can compare. */
export async function describeFocus(page) {
  const element = await focusedElement(page);
  return element.evaluate((element) => ({
    tag: element.localName,
    part: element.getAttribute('part') ?? '',
    className: element.getAttribute('class') ?? '',
    text: element.textContent.trim(),
    inLightbox: element.closest('dialog') !== null,
  }));
}
