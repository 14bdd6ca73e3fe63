// Reading aloud with voices that the test gives: sentences, their languages, the controls of the player, and the end.
import assert from 'node:assert/strict';
import { inBrowser, PHONE } from '../support/page.mjs';
import { MORE, openTools, TOOLS } from '../support/reading_tools.mjs';

const test = inBrowser();
const PLAYER = '.av-tools__player .player';

/** Voices of these languages. `spoken` has what was spoken, and `finish` ends the utterance. */
const giveVoices = (page, languages) =>
  page.addInitScript((languages) => {
    const voices = languages.map((lang, index) => ({
      lang,
      name: `Voice ${index}`,
      voiceURI: `v${index}`,
      localService: true,
    }));
    let current;
    window.spoken = [];
    window.finish = () => current.onend();
    window.SpeechSynthesisUtterance = class {
      constructor(text) {
        this.text = text;
      }
    };
    const fake = {
      getVoices: () => voices,
      cancel: () => {
        const before = current;
        current = undefined;
        before?.onend();
      },
      speak: (utterance) => {
        current = utterance;
        window.spoken.push([utterance.text, utterance.lang, utterance.voice?.name, utterance.rate]);
      },
    };
    Object.defineProperty(window, 'speechSynthesis', { value: fake });
  }, languages);

const BODY = [
  { type: 'paragraph', text: ['One is here. Two has ', { type: 'strong', text: 'a mark' }, '. Three ends.'] },
  { type: 'list', items: ['Four.', 'Five.'] },
  {
    type: 'image',
    contentUrl: '/demo/photos/desert-dunes-800.jpg',
    width: 300,
    height: 200,
    caption: 'A caption is here.',
  },
  { type: 'paragraph', text: 'Six.' },
];

async function listen(scene, { languages = ['en-GB', 'en-US', 'fr-FR'], more = {} } = {}) {
  const { page } = scene;
  await giveVoices(page, languages);
  await openTools(scene, { controls: 'read-aloud', more: { body: BODY, ...more } });
  await page.locator(MORE).click();
  await page.locator(TOOLS).getByRole('button', { name: 'Listen' }).click();
  await page.locator(PLAYER).waitFor();
}
const last = (page) => page.evaluate(() => window.spoken.at(-1)[0]);
const press = (page, name) => page.locator(PLAYER).getByRole('button', { name, exact: true }).click();
const highlighted = (page) =>
  page.evaluate(() => [...CSS.highlights.get('av-spoken')].map((range) => range.toString()).join());

test('reads one sentence after the other and marks it', { viewport: PHONE }, async (scene) => {
  const { page } = scene;
  await listen(scene);
  const read = [await last(page)];
  for (let sentence = 0; sentence < 6; sentence += 1) {
    await page.evaluate(() => window.finish());
    read.push(await last(page));
    assert.equal(await highlighted(page), read.at(-1));
  }
  assert.deepEqual(read, ['Herons', 'One is here.', 'Two has a mark.', 'Three ends.', 'Four.', 'Five.', 'Six.']);
  await page.evaluate(() => window.finish());
  await page.locator(PLAYER).getByRole('button', { name: 'Play', exact: true }).waitFor();
  assert.equal(await page.evaluate(() => window.spoken.length), 7);
  assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), 390);
});

test('goes by sentences and paragraphs, pauses, and changes speed, voice and captions', async (scene) => {
  const { page } = scene;
  await listen(scene);
  await press(page, 'Next paragraph');
  assert.equal(await last(page), 'One is here.');
  await press(page, 'Next sentence');
  assert.equal(await last(page), 'Two has a mark.');
  await press(page, 'Next paragraph');
  assert.equal(await last(page), 'Four.');
  await press(page, 'Previous paragraph');
  assert.equal(await last(page), 'One is here.');
  await press(page, 'Pause');
  const count = await page.evaluate(() => window.spoken.length);
  await press(page, 'Next sentence');
  assert.equal(await highlighted(page), 'Two has a mark.');
  assert.equal(await page.evaluate(() => window.spoken.length), count);
  await press(page, 'Play');
  await page.locator(PLAYER).getByLabel('Speed').selectOption('1.5');
  await page.locator(PLAYER).getByLabel('Voice').selectOption('Voice 1');
  assert.deepEqual(await page.evaluate(() => window.spoken.at(-1)), ['Two has a mark.', 'en', 'Voice 1', 1.5]);
  await page.locator(PLAYER).getByLabel('Read captions').check();
  assert.equal(await last(page), 'Two has a mark.');
  await press(page, 'Next paragraph');
  await press(page, 'Next paragraph');
  await press(page, 'Next paragraph');
  assert.equal(await last(page), 'A caption is here.');
  assert.deepEqual(await page.evaluate(() => JSON.parse(localStorage.getItem('article-viewer:speech'))), {
    rate: 1.5,
    captions: true,
    voices: { en: 'v1' },
  });
  await press(page, 'Stop');
  await page.locator(PLAYER).waitFor({ state: 'detached' });
  assert.equal(await page.evaluate(() => CSS.highlights.has('av-spoken')), false);
});

test('ends with its article, and is hidden without a voice for it', async (scene) => {
  const { page } = scene;
  await listen(scene);
  await page.evaluate(() => {
    document.querySelector('article-viewer').article = { headline: 'Un autre', inLanguage: 'de', body: ['Ein Satz.'] };
  });
  await page.locator(PLAYER).waitFor({ state: 'detached' });
  await page.locator(MORE).waitFor({ state: 'hidden' });
});
