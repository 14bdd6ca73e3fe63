// Builds contestants and serves each at an origin of its own: its folder first, then the demo's content. Those of the viewer have the
// release at /viewer/.
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildContestants } from './build.mjs';
import { serve } from './server.mjs';

const project = (path) => fileURLToPath(new URL(`../../${path}`, import.meta.url));

/** Returns the origins by name, and `content`: what a visit has to find in the pages. `program` is the viewer's command line. */
export async function hostContestants(out, names, program) {
  const servers = [];
  const origins = {};
  for (const name of names) {
    const release = name.startsWith('ours') ? [['/viewer/', project('dist')]] : [];
    const server = await serve([...release, ['/', join(out, name)], ['/', project('static/demo')]]);
    servers.push(server);
    origins[name] = server.origin;
  }
  // After the servers, because the pages name their origins.
  const content = await buildContestants(out, origins, program);
  const close = () => {
    for (const server of servers) server.close();
  };
  return { origins, content, close };
}
