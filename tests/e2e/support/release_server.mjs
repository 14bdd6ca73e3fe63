// The release under the address that examples and snippets name, whatever is really there: as a partner has it, on an
// origin of its own that shares with everybody.
import { serve } from './server.mjs';

/** Where `cargo xtask serve` serves, and the examples look for the viewer. */
export const PLACE = 'http://127.0.0.1:8080';

/** Answers every request for that origin with the release, until the test is over. */
export async function lend(scene) {
  const server = await serve({ cors: true });
  await scene.context.route(`${PLACE}/**`, async (route) => {
    const url = route.request().url().replace(PLACE, server.origin);
    // A page that went away meanwhile no longer waits for an answer.
    await route
      .fetch({ url })
      .then((response) => route.fulfill({ response }))
      .catch(() => {});
  });
  scene.context.on('close', () => server.close());
  return server;
}
