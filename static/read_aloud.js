// Reads the article aloud with the voices of the browser. reading_tools.js imports this when the reader presses its button.

import { element, icon } from './first-screen/element.js';
import { Reader } from './read_aloud/reader.js';
import { sentencesOf } from './read_aloud/sentences.js';
import { STYLE } from './read_aloud/style.js';
import { chooseVoice, keepChoices, speechChoices, voiceFor, voicesFor } from './read_aloud/voices.js';

const style = new CSSStyleSheet();
style.replaceSync(STYLE);
/** The name of the highlight, whose rule is in reading_tools/style.js. */
const HIGHLIGHT = 'av-spoken';
const RATES = [0.75, 1, 1.25, 1.5, 1.75, 2];
const ICONS = {
  play: 'M8 5v14l11-7z',
  pause: 'M8 5v14M16 5v14',
  sentence: 'M9 5l7 7-7 7',
  paragraph: 'M6 5l7 7-7 7M17 5v14',
  stop: 'M6 6l12 12M18 6L6 18',
};

/** The player of the page: only one article is read at a time. */
let end;

/** Shows the player in the row of buttons, and begins with the first sentence in the window. Returns a function that ends it. */
export default function readAloud(row, view, article, detail, words) {
  end?.();
  const choices = speechChoices();
  const sentences = sentencesOf(article, choices.captions);
  if (!sentences[0]) return;
  const { lang, dir } = view;
  const ended = new AbortController();
  const options = { signal: ended.signal };

  const button = (name, label, act, d, isBack) => {
    const made = element('button', name, { type: 'button', 'aria-label': label, title: label }, icon(d));
    if (isBack) made.firstChild.setAttribute('transform', 'scale(-1 1)');
    made.onclick = act;
    return made;
  };
  const step = (kind, by, label) =>
    button('turn', label, () => reader[kind === 'sentence' ? 'bySentence' : 'byParagraph'](by), ICONS[kind], by < 0);
  const play = button('play', words.play, () => (reader.isPlaying ? reader.pause() : reader.play()), ICONS.play);
  const number = new Intl.NumberFormat(/^ar/.test(lang) ? 'ar-EG' : lang, { maximumFractionDigits: 2 });
  const speed = element(
    'select',
    null,
    null,
    RATES.map((rate) => element('option', null, { value: rate }, `${number.format(rate)}×`)),
  );
  speed.value = choices.rate;
  speed.onchange = () => {
    choices.rate = Number(speed.value);
    keepChoices();
    if (reader.isPlaying) reader.play();
  };
  const voice = element('select');
  voice.onchange = () => {
    chooseVoice(reader.sentence.language, voice.value);
    if (reader.isPlaying) reader.play();
  };
  const captions = element('input', null, { type: 'checkbox' });
  captions.checked = choices.captions;
  captions.onchange = () => {
    choices.captions = captions.checked;
    keepChoices();
    reader.replace(sentencesOf(article, captions.checked));
  };
  const labelled = (label, input) => element('label', null, null, element('span', null, null, label), input);
  const player = element(
    'div',
    'player',
    { role: 'group', 'aria-label': words.listen, lang, dir },
    element(
      'div',
      null,
      null,
      step('paragraph', -1, words.previousParagraph),
      step('sentence', -1, words.previousSentence),
      play,
      step('sentence', 1, words.nextSentence),
      step('paragraph', 1, words.nextParagraph),
      button('stop', words.stop, () => end(), ICONS.stop),
    ),
    element('div', null, null, labelled(words.speed, speed), labelled(words.voice, voice)),
    element('label', null, null, captions, element('span', null, null, words.captions)),
  );

  let voiceLanguage;
  const show = () => {
    const { range, language } = reader.sentence;
    const label = reader.isPlaying ? words.pause : words.play;
    Object.assign(play, { title: label, ariaLabel: label });
    play.replaceChildren(icon(reader.isPlaying ? ICONS.pause : ICONS.play));
    if (globalThis.Highlight) CSS.highlights.set(HIGHLIGHT, new Highlight(range));
    if (voiceLanguage !== language) {
      voiceLanguage = language;
      voice.replaceChildren(
        ...voicesFor(language).map(({ voiceURI, name }) => element('option', null, { value: voiceURI }, name)),
      );
      voice.value = voiceFor(language)?.voiceURI;
      voice.parentElement.hidden = !voice.options[1];
    }
    const { top, bottom } = range.getBoundingClientRect();
    if (reader.isPlaying && (top < 0 || bottom > innerHeight - player.offsetHeight - 20))
      scrollBy({ top: top - innerHeight / 3, behavior: 'smooth' });
    if (navigator.mediaSession) navigator.mediaSession.playbackState = reader.isPlaying ? 'playing' : 'paused';
  };
  const isSeen = ({ range }) => range.getBoundingClientRect().bottom > 0;
  const reader = new Reader(sentences, Math.max(0, sentences.findIndex(isSeen)), show);

  const shell = element('div', 'av-tools__player');
  const root = shell.attachShadow({ mode: 'open' });
  root.adoptedStyleSheets = [style];
  root.append(player);
  row.append(shell);

  const session = navigator.mediaSession;
  const actions = {
    play: () => reader.play(),
    pause: () => reader.pause(),
    stop: () => end(),
    previoustrack: () => reader.byParagraph(-1),
    nexttrack: () => reader.byParagraph(1),
    seekbackward: () => reader.bySentence(-1),
    seekforward: () => reader.bySentence(1),
  };
  const setActions = (isOn) => {
    for (const [name, act] of Object.entries(actions)) {
      try {
        session?.setActionHandler(name, isOn ? act : null);
      } catch {
        // The browser does not know this action.
      }
    }
  };
  if (session) session.metadata = new MediaMetadata({ title: detail?.headline ?? '' });
  setActions(true);

  // Another article, or none: the text that is read has left the page.
  const observer = new MutationObserver(() => article.isConnected || end());
  observer.observe(view.getRootNode(), { childList: true, subtree: true });
  addEventListener('pagehide', () => reader.pause(), options);
  end = () => {
    reader.pause();
    ended.abort();
    observer.disconnect();
    globalThis.Highlight && CSS.highlights.delete(HIGHLIGHT);
    setActions(false);
    if (session) session.metadata = null;
    shell.remove();
    end = undefined;
  };
  reader.play();
  play.focus({ preventScroll: true });
  return end;
}
