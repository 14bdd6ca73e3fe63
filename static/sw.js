// The service worker of the reading app: answers its page from the shell, and documents and photos from the network or,
// when that fails, from what is kept. Never here: decisions about what the reader sees (static/app).

import { adopt, answerContent } from './worker/content.js';
import { answerMessage } from './worker/message.js';
import { answerPage, answerShell, deleteFormer, isPage, isShell, openShell, replaceShell } from './worker/shell.js';

addEventListener('install', (event) => event.waitUntil(openShell()));

addEventListener('activate', (event) => {
  event.waitUntil(replaceShell().then(() => self.clients.claim()));
});

addEventListener('fetch', (event) => {
  const { request } = event;
  // Parts of videos are answered by the browser.
  if (request.method !== 'GET' || request.headers.has('range') || !request.url.startsWith('http')) return;
  if (isPage(request)) event.respondWith(answerPage(event));
  else if (isShell(request)) event.respondWith(answerShell(event));
  else if (request.destination === 'image' || request.destination === '') event.respondWith(answerContent(event));
});

addEventListener('message', (event) => {
  const { type } = event.data ?? {};
  // The waiting worker takes over when the reader has asked for the new version.
  if (type === 'activate') event.waitUntil(self.skipWaiting());
  else if (type === 'adopt') event.waitUntil(adopt(event.data.loaded));
  else if (type) event.waitUntil(answerMessage(event).then(deleteFormer));
});
