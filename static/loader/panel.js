// The line or panel of the loader: a program is loading, was not loaded, or has stopped.

import { element } from '../first-screen/element.js';

/** The lines of a language's file with the words of a panel (src/locale/texts.rs). */
export const [LOADING, RETRY, STOPPED, FAILED] = [35, 36, 37, 38];

/** These words stand in until a language's file has arrived, both of a line. English has no file. */
const WORDS = [
  ['正在加载…', 'Loading…'],
  ['重试 ·', 'Try again'],
  ['阅读器已停止。', 'The article viewer has stopped.'],
  ['阅读器未能启动。', 'The article viewer could not start.'],
];

/** A panel with the words of a line and a button. `texts` are those of a language, or a promise. */
export function panel(line, texts, act) {
  const lines = texts.split?.('\n');
  const words = (line) => {
    const both = WORDS[line - LOADING];
    return lines ? (lines[line] ?? both[1]) : both.join(' ');
  };
  const retry = element('button', null, null, words(RETRY));
  retry.onclick = act;
  const role = line > LOADING ? 'alert' : 'status';
  return element('div', 'av-broken', { role, dir: 'auto' }, element('p', null, null, words(line)), retry);
}
