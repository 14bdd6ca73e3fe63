// The button that leads past the channels to the text. It is the first stop of the Tab key and visible while it has the focus.

import { language, texts } from './texts.js';

/** Handles the button, and names it in the language of the interface whenever the viewer opens something. */
export function handleSkipLink(viewer) {
  const button = document.querySelector('#app-skip');
  const translate = () => {
    button.textContent = texts().skip;
    button.lang = language();
  };
  for (const name of ['av-article', 'av-channel']) viewer.addEventListener(name, translate);
  button.addEventListener('click', () => {
    // A stored list in place of the viewer has a heading of its own.
    const headings = viewer.shadowRoot?.querySelectorAll('.av-mount:not(.av-pending) h1') ?? [];
    const heading = [document.querySelector('#app-offline h1'), ...headings].find(
      (one) => one?.checkVisibility?.() ?? one,
    );
    if (!heading) return;
    heading.tabIndex = -1;
    heading.focus();
  });
}
