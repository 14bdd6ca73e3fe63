// The kill switch of the reading app's service worker: served as sw.js, it deletes what the worker has stored and removes the
// worker. Open pages continue, and load everything from the network from then on.

addEventListener('install', () => self.skipWaiting());

addEventListener('activate', (event) => {
  const prefix = `article-viewer ${new URL(self.registration.scope).pathname} `;
  const remove = async () => {
    for (const name of await caches.keys()) if (name.startsWith(prefix)) await caches.delete(name);
    await self.registration.unregister();
  };
  event.waitUntil(remove());
});
