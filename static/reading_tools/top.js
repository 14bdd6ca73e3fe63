// The button that leads back to the beginning of an article, while its head is more than a window away.

import { element, icon } from '../first-screen/element.js';
import { behavior } from './article.js';

/** Shows the button when the head is far above. Returns a function that removes it. */
export function showTop(row, article, words, style) {
  const head = article.querySelector('.av-head');
  const shell = element('div', 'av-tools__top');
  const root = shell.attachShadow({ mode: 'open' });
  root.adoptedStyleSheets = [style];
  const button = element(
    'button',
    'top',
    { type: 'button', 'aria-label': words.top, title: words.top },
    icon('M12 19V5M5 12l7-7 7 7'),
  );
  button.onclick = () => {
    head.scrollIntoView({ behavior: behavior(), block: 'end' });
    head.querySelector('h1')?.focus({ preventScroll: true });
  };
  root.append(button);
  shell.hidden = true;
  row.append(shell);
  const observer = new IntersectionObserver(
    ([{ isIntersecting, boundingClientRect: box }]) => {
      shell.hidden = isIntersecting || box.top > 0;
    },
    { rootMargin: '100% 0px' },
  );
  observer.observe(head);
  return () => {
    observer.disconnect();
    shell.remove();
  };
}
