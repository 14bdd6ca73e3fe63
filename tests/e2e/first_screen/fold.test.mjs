// The comparison of captions has a shorter way for usual texts. Both ways have the same result for each character.
import assert from 'node:assert/strict';
import test from 'node:test';
import { fold } from '../../../static/first-screen/caption.js';

/** The definition: letters, digits and marks, normalized. */
const folded = (text) =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\p{P}\p{S}\s]/gu, '');

test('each character is folded by its Unicode class', () => {
  for (let code = 0; code < 0x10000; code += 1) {
    if (code >= 0xd800 && code < 0xe000) continue;
    const text = `a${String.fromCharCode(code)}河`;
    assert.equal(fold(text), folded(text), code.toString(16));
  }
});
