// `npm start`: install, build, serve the built site and say where.
import { connect, createServer } from 'node:net';
import { bin, build, install, requireNode, run, siteBase } from './tools.mjs';

const firstPort = 4173;
const lastPort = 65_535;

requireNode();
endWithNpm();
const wished = wishedPort();
install();
const code = await build();
if (code !== 0) process.exit(code);

const port = await freePort(wished);
const site = run(bin.vitepress, ['preview', '--port', String(port)], { stdio: ['inherit', 'ignore', 'inherit'] });
const answers = await Promise.race([isAnswering(port), site.then(() => false)]);
if (answers) {
  const address = `http://localhost:${port}${siteBase()}`;
  console.log(`\n  The site is at ${address}   (English: ${address}en/)\n  Stop it with Ctrl+C.\n`);
}
process.exit(await site);

/** npm that is ended from outside takes nobody along: whoever it started has another parent then. */
function endWithNpm() {
  const parent = process.ppid;
  const look = () => process.ppid !== parent && process.kill(process.pid, 'SIGTERM');
  if (process.env.npm_lifecycle_event) setInterval(look, 1000).unref();
}

/** The port of `PORT`, or the usual one; stops with a sentence when it is none. */
function wishedPort() {
  const written = process.env.PORT || String(firstPort);
  const number = Number(written);
  if (Number.isInteger(number) && number > 0 && number <= lastPort) return number;
  console.error(`PORT is ${written}. Write a number from 1 to ${lastPort}: PORT=8080 npm start`);
  process.exit(1);
}

/** The wished port or the next one that nobody listens on. */
async function freePort(first) {
  const last = Math.min(first + 49, lastPort);
  for (let candidate = first; candidate <= last; candidate++) {
    if (await isFree(candidate)) return candidate;
  }
  console.error(`No port between ${first} and ${last} can be had. Name another: PORT=8080 npm start`);
  process.exit(1);
}

function isFree(candidate) {
  return new Promise((answer) => {
    const server = createServer();
    server.once('error', () => answer(false));
    server.listen(candidate, () => server.close(() => answer(true)));
  });
}

/** Resolves when somebody listens: the address that is printed works at once. */
async function isAnswering(candidate) {
  while (!(await connects(candidate))) await new Promise((go) => setTimeout(go, 100));
  return true;
}

function connects(candidate) {
  return new Promise((answer) => {
    const socket = connect(candidate, 'localhost');
    socket.once('connect', () => socket.end(() => answer(true)));
    socket.once('error', () => answer(false));
  });
}
