// Printing and saving: footnotes and photos in a PDF, one HTML file, and Markdown in the form of the command line.
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { inBrowser, settle } from '../support/page.mjs';
import { MORE, openTools, TOOLS, URL } from '../support/reading_tools.mjs';

const test = inBrowser();
const run = promisify(execFile);

const PHOTO = '/demo/photos/desert-dunes-800.jpg';
const link = (text, url) => ({ type: 'link', text, url });
const MORE_BLOCKS = {
  description: 'A summary.',
  datePublished: '2026-11-19',
  author: [{ name: 'Ann' }],
  body: [
    {
      type: 'paragraph',
      text: ['See ', link('the first', 'https://one.example/a_b'), ' *now*, ', { type: 'strong', text: 'twice' }, '.'],
    },
    { type: 'heading', level: 2, text: 'Later' },
    { type: 'list', items: ['One', 'Two'] },
    { type: 'list', ordered: true, items: ['One', 'Two'] },
    { type: 'quote', text: 'Words', cite: 'Bob' },
    { type: 'code', text: 'a = 1', language: 'js' },
    { type: 'image', contentUrl: PHOTO, width: 300, height: 200, caption: 'A heron at dusk', creditText: 'Ann' },
    { type: 'table', caption: 'Numbers', header: ['A', 'B'], rows: [['1', '2']] },
    { type: 'paragraph', text: [link('The second', 'https://two.example/'), ' follows.'] },
  ],
};

async function open(scene) {
  await openTools(scene, { controls: 'save', more: MORE_BLOCKS });
  await scene.page.locator(MORE).waitFor();
  await settle(scene.page);
}

/** Presses a button of the sheet and returns the text of the file. */
async function save({ page }, name) {
  if (!(await page.locator(TOOLS).count())) await page.locator(MORE).click();
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.locator(TOOLS).getByRole('button', { name }).click(),
  ]);
  return { name: file.suggestedFilename(), text: await readFile(await file.path(), 'utf8') };
}

test('a print has the source above, numbered footnotes below, and the photo', async (scene) => {
  const { page } = scene;
  await open(scene);
  const folder = await mkdtemp(join(tmpdir(), 'av-print-'));
  try {
    const pdf = join(folder, 'a.pdf');
    await writeFile(pdf, await page.pdf({ format: 'A4' }));
    const { stdout } = await run('pdftotext', ['-layout', pdf, '-']);
    const order = [
      URL,
      'Herons',
      'See the first',
      'Later',
      'A heron at dusk',
      'The second',
      'https://one.example/a_b',
      'https://two.example/',
    ];
    const places = order.map((words) => stdout.indexOf(words));
    assert.ok(!places.includes(-1), `${places}\n${stdout}`);
    assert.deepEqual(
      places,
      [...places].sort((a, b) => a - b),
      stdout,
    );
    assert.match(stdout, /1\.\s+https:\/\/one\.example\/a_b\s+2\.\s+https:\/\/two\.example\//);
    assert.ok(!stdout.includes('(https://one.example'), stdout);
    assert.match((await readFile(pdf)).toString('latin1'), /\/Subtype\s*\/Image\b/);
  } finally {
    await rm(folder, { recursive: true });
  }
  assert.equal(await page.locator('.av-print').count(), 0);
});

test('the print button waits for the photos', async (scene) => {
  const { page } = scene;
  await page.addInitScript(() => {
    window.print = () => {
      const { shadowRoot } = document.querySelector('article-viewer');
      window.printed = [...shadowRoot.querySelectorAll('.av-mount img')].map(
        (img) => img.complete && img.naturalWidth > 0,
      );
    };
  });
  await open(scene);
  await page.locator(MORE).click();
  await page.locator(TOOLS).getByRole('button', { name: 'Print' }).click();
  assert.deepEqual(await page.waitForFunction(() => window.printed).then((all) => all.jsonValue()), [true]);
});

test('the saved page is the article without a script, and complete without a network', async (scene) => {
  const { page, context } = scene;
  await open(scene);
  const { name, text } = await save(scene, 'Save as web page');
  assert.equal(name, 'Herons.html');
  assert.ok(!/<script|<button|https?:\/\/127/.test(text));
  const saved = await context.newPage();
  await saved.route('**', (route) =>
    route.request().url().endsWith('/saved') ? route.fulfill({ body: text, contentType: 'text/html' }) : route.abort(),
  );
  await saved.goto('https://saved.example/saved');
  assert.equal(await saved.locator('h1').innerText(), 'Herons');
  assert.ok(
    await saved
      .locator('img')
      .evaluate((img) => img.complete && img.naturalWidth > 100 && img.src.startsWith('data:image/')),
  );
  assert.equal(await saved.locator('.av-address').innerText(), URL);
  await page.locator(TOOLS).getByText('Saved: Herons.html').waitFor();
});

test('Markdown has the form of the command line', async (scene) => {
  await open(scene);
  const { name, text } = await save(scene, 'Save as Markdown');
  assert.equal(name, 'Herons.md');
  assert.equal(
    text.replace(/http:\/\/127\.0\.0\.1:\d+/, 'https://host.example'),
    `---
title: "Herons"
description: "A summary."
lang: "en"
date: "2026-11-19"
url: "${URL}"
authors:
  - "Ann"
---

# Herons

Ann · 19 November 2026[^source]

A summary.

See [the first](https://one.example/a_b) \\*now\\*, **twice**.

## Later

- One
- Two

1. One
2. Two

> Words
>
> — Bob

\`\`\`js
a = 1
\`\`\`

![](https://host.example${PHOTO})\\
A heron at dusk Photo: Ann

Numbers

| A | B |
| --- | --- |
| 1 | 2 |

[The second](https://two.example/) follows.

[^source]: <${URL}>
`,
  );
});
