// An article with photos, video and audio.
import assert from 'node:assert/strict';
import { articleJson, imageJson, paragraphJson, svgImage } from './articles.mjs';
import { at } from './page.mjs';

export const currentSlide = (page) => page.locator(`${at.lightbox} .av-slide:not([inert])`);

export const enlargeButton = (page, index) => page.locator('.av-media__enlarge').nth(index);

/** A WAV file with ten seconds of a low tone. */
export function toneWav(rate = 8000, seconds = 10) {
  const samples = Buffer.from(
    Array.from({ length: rate * seconds }, (_, at) => 128 + Math.round(20 * Math.sin(at / 10))),
  );
  const head = Buffer.alloc(44);
  head.write('RIFF', 0);
  head.writeUInt32LE(36 + samples.length, 4);
  head.write('WAVEfmt ', 8);
  head.writeUInt32LE(16, 16);
  head.writeUInt16LE(1, 20);
  head.writeUInt16LE(1, 22);
  head.writeUInt32LE(rate, 24);
  head.writeUInt32LE(rate, 28);
  head.writeUInt16LE(1, 32);
  head.writeUInt16LE(8, 34);
  head.write('data', 36);
  head.writeUInt32LE(samples.length, 40);
  return { type: 'audio/wav', body: Buffer.concat([head, samples]) };
}

/** Shows an article with a photo, a video, an audio recording and another photo. */
export async function showMedia({ host, page, server }, attributes = '') {
  server.route('/one.svg', svgImage('teal'));
  server.route('/two.svg', svgImage('peru'));
  server.route('/poster.svg', svgImage('slateblue', 1280, 720));
  server.route('/hum.wav', toneWav());
  const body = [
    imageJson('/one.svg', { id: 'one', caption: 'A photo.' }),
    paragraphJson('Words.'),
    { type: 'video', contentUrl: '/film.mp4', poster: '/poster.svg', width: 1280, height: 720, caption: 'A film.' },
    { type: 'aside', body: [{ type: 'audio', contentUrl: '/hum.wav', caption: 'A hum.' }] },
    imageJson('/two.svg', { id: 'two' }),
  ];
  server.route('/a.json', articleJson('Mixed', { inLanguage: 'en', body }));
  await host(`<article-viewer src="/a.json" ${attributes}></article-viewer>`);
  await page.locator(at.headline, { hasText: 'Mixed' }).waitFor();
}

/** Asserts that no media file was requested. */
export const assertNoMediaRequests = (server) =>
  assert.deepEqual(
    server.requests().filter((path) => /mp4|wav/.test(path)),
    [],
  );
