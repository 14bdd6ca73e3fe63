// Reads sentences one after the other. A pause ends the utterance, and the same sentence is read again: not all browsers can pause.

import { speechChoices, voiceFor } from './voices.js';

export class Reader {
  isPlaying = false;
  index;
  #sentences;
  #onChange;
  #utterance;

  /** `onChange` is called when another sentence is read, or when reading begins or ends. */
  constructor(sentences, index, onChange) {
    this.#sentences = sentences;
    this.index = index;
    this.#onChange = onChange;
  }

  get sentence() {
    return this.#sentences[this.index];
  }

  play() {
    this.#cancel();
    this.isPlaying = true;
    const { text, language } = this.sentence;
    const utterance = Object.assign(new SpeechSynthesisUtterance(text), {
      lang: language,
      rate: speechChoices().rate,
      voice: voiceFor(language) ?? null,
    });
    // A cancelled utterance ends, too.
    utterance.onend = () => this.#utterance === utterance && this.#next();
    utterance.onerror = () => this.#utterance === utterance && this.pause();
    this.#utterance = utterance;
    speechSynthesis.speak(utterance);
    this.#onChange();
  }

  pause() {
    this.#cancel();
    this.isPlaying = false;
    this.#onChange();
  }

  #cancel() {
    this.#utterance = undefined;
    speechSynthesis.cancel();
  }

  #next() {
    if (this.index + 1 === this.#sentences.length) return this.pause();
    this.index += 1;
    this.play();
  }

  /** Goes to another sentence, and continues if it was reading. */
  #goTo(index) {
    this.index = Math.max(0, Math.min(index, this.#sentences.length - 1));
    if (this.isPlaying) this.play();
    else this.#onChange();
  }

  bySentence(step) {
    this.#goTo(this.index + step);
  }

  /** Goes to the beginning of the next or the previous paragraph. */
  byParagraph(step) {
    const wanted = this.sentence.paragraph + step;
    const isWanted = ({ paragraph }) => (step > 0 ? paragraph >= wanted : paragraph <= wanted);
    const found =
      step > 0
        ? this.#sentences.findIndex(isWanted)
        : this.#sentences.findIndex((one) => one.paragraph === this.#sentences.findLast(isWanted)?.paragraph);
    this.#goTo(found < 0 ? (step > 0 ? this.#sentences.length - 1 : 0) : found);
  }

  /** Takes other sentences, and stays at the same place. */
  replace(sentences) {
    const { range } = this.sentence;
    this.#sentences = sentences;
    const at = sentences.findIndex((one) => one.range.compareBoundaryPoints(Range.START_TO_START, range) >= 0);
    this.#goTo(at < 0 ? sentences.length - 1 : at);
  }
}
