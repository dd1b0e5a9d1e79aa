// `npm start`: installs, builds, serves the built site and prints its address.
import { install } from './packages.mjs';
import { endWithNpm } from './parent.mjs';
import { faultOfPort, lastPort, serveSite, wishedHosts, wishedPort } from './serve.mjs';
import { build, requireNode, siteBase } from './tools.mjs';

requireNode();
endWithNpm();
const wished = wishedPort();
const hosts = wishedHosts();
install();
const code = await build();
if (code !== 0) process.exit(code);

const port = await freePort(wished);
await serveSite(port, hosts);
const address = `http://localhost:${port}${siteBase()}`;
console.log(`\n  The site is at ${address}   (English: ${address}en/)\n  Stop it with Ctrl+C.\n`);

/** Returns the requested port, or the next one that is free. */
async function freePort(first) {
  const last = Math.min(first + 49, lastPort);
  for (let candidate = first; candidate <= last; candidate++) {
    if ((await faultOfPort(candidate)) === null) return candidate;
  }
  console.error(`No port between ${first} and ${last} can be had. Name another: PORT=8080 npm start`);
  process.exit(1);
}
