// Visits the contestants in turn. Prints one JSON object a line: first the environment, then each visit.
// `cargo xtask bench --peers` starts it:
// node benches/peers/run.mjs '{"contestants":["plain","ours"],"profiles":["phone"],"rounds":5,"throttled":true,"out":"target/peers"}'
import { cpus, loadavg } from 'node:os';
import { argv } from 'node:process';
import { launch } from '../../tests/e2e/support/page.mjs';
import { CONTESTANTS } from './contestants.mjs';
import { hostContestants } from './hosting.mjs';
import { visit } from './visit.mjs';

const options = JSON.parse(argv[2]);
const print = (value) => console.log(JSON.stringify(value));
const load = () => loadavg()[0];

const { origins, content, close } = await hostContestants(options.out, options.contestants, options.program);
const browser = await launch();
try {
  print({ processor: cpus()[0].model.trim(), cores: cpus().length, browser: browser.version(), load: load() });
  // Round 0 fills the caches of the servers and of the system, and is thrown away.
  for (let round = 0; round <= options.rounds; round += 1) {
    for (const profile of options.profiles) {
      for (const contestant of options.contestants) {
        const [url, selectors] = [`${origins[contestant]}/`, CONTESTANTS[contestant]];
        const result = await visit(browser, { url, selectors, profile, isThrottled: options.throttled, content });
        print({ round, profile, contestant, load: load(), ...result });
      }
    }
  }
} finally {
  await browser.close();
  close();
}
