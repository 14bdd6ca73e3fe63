// Serves the release at the origin that examples and snippets name, with CORS headers, by intercepting requests.
import { serve } from './server.mjs';

/** The origin of `cargo xtask serve`, which the examples name. */
export const RELEASE_ORIGIN = 'http://127.0.0.1:8080';

/** Serves the release at that origin until the end of the test. */
export async function serveRelease(scene) {
  const server = await serve({ cors: true });
  await scene.context.route(`${RELEASE_ORIGIN}/**`, async (route) => {
    const url = route.request().url().replace(RELEASE_ORIGIN, server.origin);
    // A page that was closed meanwhile does not wait for a response.
    await route
      .fetch({ url })
      .then((response) => route.fulfill({ response }))
      .catch(() => {});
  });
  scene.context.on('close', () => server.close());
  return server;
}
