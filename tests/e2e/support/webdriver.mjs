// A browser by the W3C's WebDriver protocol: one session of a driver that is started for it.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';

/** Starts a driver that takes `--port` and opens a session. Returns the window as support/engine.mjs describes it. */
export async function openWebDriver(driver, capabilities, env = {}) {
  const port = await freePort();
  const server = spawn(driver, [`--port=${port}`], { stdio: 'ignore', env: { ...process.env, ...env } });
  const failed = once(server, 'error').then(([error]) => {
    throw error;
  });
  const send = async (method, path, body) => {
    const response = await fetch(`http://127.0.0.1:${port}${path}`, {
      method,
      headers: { 'content-type': 'application/json; charset=utf-8' },
      body: body && JSON.stringify(body),
    });
    const { value } = await response.json();
    if (!response.ok) throw new Error(`${driver} ${path}: ${value.error}: ${value.message}`);
    return value;
  };
  await Promise.race([failed, untilReady(send)]);
  const { sessionId, capabilities: given } = await send('POST', '/session', {
    capabilities: { alwaysMatch: capabilities },
  });
  const command = (method, path, body) => send(method, `/session/${sessionId}${path}`, body);
  await command('POST', '/timeouts', { script: 20_000, pageLoad: 20_000 });
  return {
    version: `${given.browserName} ${given.browserVersion}`,
    goto: (url) => command('POST', '/url', { url }),
    perform: (actions) => command('POST', '/actions', { actions }),
    async evaluate(act, args) {
      const json = await command('POST', '/execute/async', {
        script: `const done = arguments[1]; const text = (value) => JSON.stringify(value === undefined ? {} : { value });
          (async () => (${act})(...JSON.parse(arguments[0])))().then((value) => done(text(value)),
            (error) => done(JSON.stringify({ error: String(error) })));`,
        args: [JSON.stringify(args)],
      });
      const { value, error } = JSON.parse(json);
      if (error) throw new Error(error);
      return value;
    },
    async resize({ width, height }) {
      // The rectangle is that of the window. Its frame is known when it has been set once.
      const inner = () => this.evaluate(() => [innerWidth, innerHeight], []);
      const set = (width, height) => command('POST', '/window/rect', { width, height });
      const outer = await set(width, height);
      const [innerWidth, innerHeight] = await inner();
      await set(width + outer.width - innerWidth, height + outer.height - innerHeight);
    },
    async close() {
      await command('DELETE', '').catch(() => {});
      server.kill();
    },
  };
}

async function untilReady(send) {
  for (let turn = 0; turn < 200; turn += 1) {
    const status = await send('GET', '/status').catch(() => undefined);
    if (status?.ready) return;
    await pause(50);
  }
  throw new Error('The driver does not answer.');
}

/** A port of the loopback interface that nothing listens on. */
export async function freePort() {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address();
  server.close();
  await once(server, 'close');
  return port;
}
