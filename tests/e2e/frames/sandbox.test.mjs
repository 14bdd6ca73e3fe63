// Frames whose loader does not arrive say why, above all in a sandbox, where modules need CORS.
import { articleJson } from '../support/articles.mjs';
import { inFrame, inside } from '../support/frames.mjs';
import { at } from '../support/page.mjs';
import { withServer } from '../support/server.mjs';

const test = inFrame();

/** Opens a page with a frame of this server, in a sandbox unless `attributes` are given. */
async function openFrame({ host, allowErrors }, server, attributes = 'sandbox="allow-scripts"') {
  allowErrors(/localhost|CORS|ERR_FAILED|404|Failed to load/);
  server.route('/a.json', articleJson('In a sandbox'));
  const src = `${server.origin.replace('127.0.0.1', 'localhost')}/embed.html?src=/a.json&lang=en`;
  await host(`<iframe src="${src}" ${attributes} width="600" height="400"></iframe>`, { loader: false });
}

test('a sandbox without CORS says what its server must send', (scene) =>
  withServer({ cors: false }, async (server) => {
    await openFrame(scene, server);
    await inside(scene.page).getByText('Access-Control-Allow-Origin: *').waitFor();
  }));

test('a sandbox with CORS shows the article', async (scene) => {
  await openFrame(scene, scene.viewer);
  await inside(scene.page).locator(at.headline, { hasText: 'In a sandbox' }).waitFor();
});

test('a frame whose loader is missing says so', async (scene) => {
  scene.viewer.route('/article-viewer.js', { status: 404 });
  await openFrame(scene, scene.viewer, '');
  await inside(scene.page).getByText('article-viewer.js was not loaded').waitFor();
});
