// Firefox by WebDriver BiDi, which it speaks itself: no driver between.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import WebSocket from 'ws';

/** Without a display there is no mouse and no focused window: the page gets `(hover: hover) and (pointer: fine)`, and keys. */
const PREFERENCES = [
  'user_pref("ui.primaryPointerCapabilities", 6);',
  'user_pref("ui.allPointerCapabilities", 6);',
  'user_pref("focusmanager.testmode", true);',
];

/** Starts Firefox with a new profile. Returns the window as support/engine.mjs describes it. */
export async function openFirefox(firefox) {
  const profile = await mkdtemp(join(tmpdir(), 'article-viewer-firefox-'));
  await writeFile(join(profile, 'user.js'), PREFERENCES.join('\n'));
  const browser = spawn(firefox, ['--headless', '--no-remote', '--profile', profile, '--remote-debugging-port', '0'], {
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const address = await listeningAddress(browser);
  const socket = new WebSocket(`${address}/session`);
  await once(socket, 'open');
  const send = commands(socket);
  const { capabilities } = await send('session.new', { capabilities: {} });
  // A window of its own has the focus, unlike that with which Firefox starts.
  const { context } = await send('browsingContext.create', { type: 'window' });
  return {
    version: `${capabilities.browserName} ${capabilities.browserVersion}`,
    goto: (url) => send('browsingContext.navigate', { context, url, wait: 'complete' }),
    perform: (actions) => send('input.performActions', { context, actions }),
    async evaluate(act, args) {
      const { result, exceptionDetails } = await send('script.callFunction', {
        functionDeclaration: `async (json) => JSON.stringify({ value: await (${act})(...JSON.parse(json)) })`,
        arguments: [{ type: 'string', value: JSON.stringify(args) }],
        target: { context },
        awaitPromise: true,
      });
      if (exceptionDetails) throw new Error(exceptionDetails.text);
      return JSON.parse(result.value).value;
    },
    resize: (viewport) => send('browsingContext.setViewport', { context, viewport }),
    async close() {
      const exited = once(browser, 'exit');
      await send('browser.close', {}).catch(() => browser.kill());
      await exited;
      await rm(profile, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

/** The address that Firefox prints when it listens. */
async function listeningAddress(browser) {
  let output = '';
  const failed = once(browser, 'error').then(([error]) => {
    throw error;
  });
  const printed = new Promise((resolve, reject) => {
    browser.stderr.on('data', (bytes) => {
      output += bytes;
      const [, address] = output.match(/listening on (ws:\S+)/) ?? [];
      if (address) resolve(address);
    });
    browser.on('exit', () => reject(new Error(`Firefox has ended: ${output}`)));
  });
  return Promise.race([failed, printed]);
}

/** A function that sends a command and resolves with its result. */
function commands(socket) {
  const waiting = new Map();
  let last = 0;
  socket.on('message', (text) => {
    const { id, type, result, error, message } = JSON.parse(text);
    if (!waiting.has(id)) return;
    const { resolve, reject } = waiting.get(id);
    waiting.delete(id);
    if (type === 'success') resolve(result);
    else reject(new Error(`Firefox: ${error}: ${message}`));
  });
  return (method, params) =>
    new Promise((resolve, reject) => {
      last += 1;
      waiting.set(last, { resolve, reject });
      socket.send(JSON.stringify({ id: last, method, params }));
    });
}
