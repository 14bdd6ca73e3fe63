// The voices of the browser, and the reader's choices: a voice for each language, the speed, and captions.

const KEY = 'article-viewer:speech';
const primary = (language) => language.toLowerCase().split(/[-_]/)[0];

/** The voices for a language. Those of the same region come first, then those of the device. */
export function voicesFor(language) {
  const isSame = (voice) => voice.lang.replace('_', '-').toLowerCase() === language.toLowerCase();
  return speechSynthesis
    .getVoices()
    .filter((voice) => primary(voice.lang) === primary(language))
    .sort((one, other) => isSame(other) - isSame(one) || other.localService - one.localService);
}

let choices;

/** The reader's choices. */
export function speechChoices() {
  if (choices) return choices;
  choices = { rate: 1, captions: false, voices: {} };
  try {
    const stored = JSON.parse(localStorage.getItem(KEY));
    if (stored?.rate >= 0.5 && stored.rate <= 3) choices.rate = stored.rate;
    choices.captions = stored?.captions === true;
    Object.assign(choices.voices, stored?.voices);
  } catch {
    // Storage is denied, or another script has written something else.
  }
  return choices;
}

export function keepChoices() {
  try {
    localStorage.setItem(KEY, JSON.stringify(choices));
  } catch {
    // The choices last as long as the page.
  }
}

/** The chosen voice for a language, else the first one. */
export function voiceFor(language) {
  const voices = voicesFor(language);
  const chosen = speechChoices().voices[primary(language)];
  return voices.find(({ voiceURI }) => voiceURI === chosen) ?? voices[0];
}

export function chooseVoice(language, voiceURI) {
  speechChoices().voices[primary(language)] = voiceURI;
  keepChoices();
}
