// nginx, Caddy and Apache with the recipes of examples/servers, each as a child process on a free port of the loopback interface.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, existsSync, openSync, readFileSync, writeFileSync } from 'node:fs';
import { connect, createServer } from 'node:net';
import { userInfo } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

const START_TIMEOUT = 20_000;
const RECIPES = fileURLToPath(new URL('../../examples/servers/', import.meta.url));
const APACHE_MODULES = '/usr/lib/apache2/modules';
/** The place of the folder in all recipes. */
const ROOT = '/srv/article-viewer/releases';
/** One of the allowed parents in all recipes. */
const PARENT = 'https://news.example';

const isRoot = userInfo().uid === 0;

/** The text of a recipe. */
export const recipe = (name) => readFileSync(join(RECIPES, name), 'utf8');

/** The types of a system that does not know wasm, and knows compressed files as downloads. */
const APACHE_TYPES = `text/html html
text/css css
text/javascript js
text/plain txt
application/json json
application/gzip gz
application/x-brotli br
`;

/** Replaces a text that must be there. */
function replace(text, from, to) {
  if (!text.includes(from)) throw new Error(`The recipe does not contain ${from}`);
  return text.replaceAll(from, to);
}

/** Each server: its program, its recipe, the configuration around it, and the arguments that keep it in the foreground. */
export const SERVERS = [
  {
    name: 'nginx',
    packages: 'nginx libnginx-mod-http-brotli-static',
    program: '/usr/sbin/nginx',
    recipe: 'nginx.conf',
    // The paths below are those of Debian. Each folder for temporary files would otherwise be in /var/lib.
    configuration: ({ folder, port, text }) => `daemon off;
pid ${folder}/nginx.pid;
${isRoot ? 'user www-data;' : ''}
worker_processes 1;
include /etc/nginx/modules-enabled/*.conf;
events {}
http {
  include /etc/nginx/mime.types;
  default_type application/octet-stream;
  access_log off;
${['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map((name) => `  ${name}_temp_path ${folder}/nginx_${name};`).join('\n')}
${replace(text, 'listen 80;', `listen 127.0.0.1:${port};`)}
}
`,
    arguments: (file) => ['-c', file, '-e', 'stderr'],
  },
  {
    name: 'Caddy',
    packages: 'caddy',
    program: '/usr/bin/caddy',
    recipe: 'Caddyfile',
    configuration: ({ folder, port, text }) => `{
	admin off
	auto_https off
	storage file_system ${folder}/caddy
	log {
		level ERROR
	}
}
${replace(text, '\nviewer.example {', `\nhttp://127.0.0.1:${port} {`)}`,
    arguments: (file) => ['run', '--config', file, '--adapter', 'caddyfile'],
  },
  {
    name: 'Apache',
    packages: 'apache2-bin',
    program: '/usr/sbin/apache2',
    recipe: 'apache.conf',
    configuration: ({ folder, port, text }) => `ServerRoot ${folder}
ServerName viewer.example
PidFile ${folder}/apache.pid
Mutex file:${folder}
DefaultRuntimeDir ${folder}
ErrorLog /dev/stderr
LogLevel error
TypesConfig ${folder}/types
AddLanguage br .br
${isRoot ? 'User www-data\nGroup www-data' : ''}
Listen 127.0.0.1:${port}
${replace(text, '<VirtualHost *:80>', `<VirtualHost 127.0.0.1:${port}>`)}`,
    modules: ['mpm_event', 'authz_core', 'mime', 'headers', 'rewrite'],
    arguments: (file) => ['-f', file, '-DFOREGROUND'],
  },
];

/** The line for a server that cannot be tested here, or `false`. */
export const missing = ({ name, program, packages }) =>
  !existsSync(program) && `${name} is not installed; on Debian: apt-get install ${packages}`;

/** Starts a server on a folder of releases. `parent` is the origin of the allowed parent. Returns its own origin and `stop`. */
export async function start(server, { folder, root, parent = PARENT }) {
  const port = await freePort();
  const text = replace(replace(recipe(server.recipe), ROOT, root), PARENT, parent);
  const modules = server.modules?.map((name) => `LoadModule ${name}_module ${APACHE_MODULES}/mod_${name}.so\n`) ?? [];
  writeFileSync(join(folder, 'types'), APACHE_TYPES);
  const file = join(folder, `${server.name}.conf`);
  writeFileSync(file, modules.join('') + server.configuration({ folder, port, text }));
  // A file, because Apache opens /dev/stderr by its name.
  const log = join(folder, `${server.name}.log`);
  const errors = openSync(log, 'w');
  const child = spawn(server.program, server.arguments(file), {
    stdio: ['ignore', 'ignore', errors],
    env: { ...process.env, HOME: folder, XDG_CONFIG_HOME: folder, XDG_DATA_HOME: folder },
  });
  closeSync(errors);
  const ended = once(child, 'exit');
  const end = () => child.kill();
  process.once('exit', end);
  const stop = async () => {
    process.off('exit', end);
    end();
    await ended;
  };
  const deadline = Date.now() + START_TIMEOUT;
  while (!(await accepts(port))) {
    if (child.exitCode !== null || Date.now() > deadline) {
      await stop();
      throw new Error(`${server.name} does not start:\n${readFileSync(log, 'utf8')}`);
    }
    await delay(50);
  }
  return { origin: `http://127.0.0.1:${port}`, stop };
}

async function freePort() {
  const listener = createServer().listen(0, '127.0.0.1');
  await once(listener, 'listening');
  const { port } = listener.address();
  listener.close();
  await once(listener, 'close');
  return port;
}

function accepts(port) {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1', () => {
      socket.destroy();
      resolve(true);
    });
    socket.on('error', () => resolve(false));
  });
}
