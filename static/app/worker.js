// The service worker of the page: registration, messages, and the bar for a new version.

import { announce } from './bar.js';
import { texts } from './texts.js';

/** The workers of the origin: undefined in old browsers and insecure pages. In a sandbox the property itself throws. */
const serviceWorker = (() => {
  try {
    return navigator.serviceWorker;
  } catch {
    return undefined;
  }
})();

/** Registers the worker. Resolves to whether this browser and this origin allow it. */
export async function register() {
  // Private windows and pages with denied storage have no worker, or reject it: the page then works with the network only.
  if (!serviceWorker) return false;
  const wasControlled = !!serviceWorker.controller;
  try {
    const registration = await serviceWorker
      .register('sw.js', { type: 'module' })
      .catch(() => serviceWorker.register('sw.js'));
    watchVersions(registration, wasControlled);
    await (wasControlled || controlled());
    if (!wasControlled) adopt();
    return true;
  } catch {
    return false;
  }
}

const controlled = () =>
  new Promise((done) => {
    if (serviceWorker.controller) return done();
    serviceWorker.addEventListener('controllerchange', () => done(), { once: true });
  });

/** Lets the worker keep what this page, which was opened without it, has requested from the network itself. */
function adopt() {
  const kinds = { img: 'photo', fetch: 'document', link: 'document' };
  const observer = new PerformanceObserver((list) => {
    const loaded = list
      .getEntries()
      .filter(
        ({ initiatorType, name, workerStart }) => !workerStart && initiatorType in kinds && name.startsWith('http'),
      )
      .map(({ initiatorType, name }) => ({ url: name, kind: kinds[initiatorType] }));
    if (loaded.length) serviceWorker.controller?.postMessage({ type: 'adopt', loaded });
  });
  observer.observe({ type: 'resource', buffered: true });
}

/** Offers a new version when it is installed. Nothing is reloaded before the reader asks for it. */
function watchVersions(registration, wasControlled) {
  let isAsked = false;
  const offer = () =>
    announce('version', texts().newVersion, texts().reload, () => {
      isAsked = true;
      if (registration.waiting) registration.waiting.postMessage({ type: 'activate' });
      else location.reload();
    });
  const watch = (worker) =>
    worker?.addEventListener('statechange', () => {
      if (worker.state === 'installed' && serviceWorker.controller) offer();
    });
  if (registration.waiting && serviceWorker.controller) offer();
  watch(registration.installing);
  registration.addEventListener('updatefound', () => watch(registration.installing));
  let hasController = wasControlled;
  serviceWorker.addEventListener('controllerchange', () => {
    if (isAsked) location.reload();
    // Another page has taken the new version. This one keeps its files until it is reloaded.
    else if (hasController) offer();
    hasController = true;
  });
  // A page that stays open for days asks when it is looked at again.
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'visible') registration.update().catch(() => {});
  });
}

/** Sends a message to the worker and returns its answer. `onProgress` receives reports until then. */
export function ask(message, onProgress) {
  return new Promise((done, fail) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = ({ data }) => {
      if (data.progress) return onProgress?.(data.progress);
      port1.close();
      if (data.error) fail(Object.assign(Error(data.message), { code: data.error }));
      else done(data.result);
    };
    serviceWorker.controller?.postMessage(message, [port2]);
    if (!serviceWorker.controller) fail(Error('The page has no service worker.'));
  });
}

/** Calls `act` with the messages of the worker that have this type. */
export const onMessage = (type, act) =>
  serviceWorker.addEventListener('message', ({ data }) => {
    if (data?.type === type) act(data);
  });
