// `npm start`: install, build, serve the built site and say where.
import { createServer } from 'node:net';
import { bin, build, install, requireNode, run } from './tools.mjs';

requireNode();
install();
const code = await build();
if (code !== 0) process.exit(code);

const base = process.env.SITE_BASE ?? '/';
const port = await freePort(Number(process.env.PORT ?? 4173));
console.log(
  `\n  The site is at http://localhost:${port}${base}   (English: http://localhost:${port}${base}en/)\n  Stop it with Ctrl+C.\n`,
);
process.exit(
  await run(bin.vitepress, ['preview', '--port', String(port)], { stdio: ['inherit', 'ignore', 'inherit'] }),
);

/** The wished port or the next one that nobody listens on. */
async function freePort(wished) {
  for (let candidate = wished; candidate < wished + 50; candidate++) {
    if (await isFree(candidate)) return candidate;
  }
  console.error(`No free port between ${wished} and ${wished + 49}. Name one: PORT=8080 npm start`);
  process.exit(1);
}

function isFree(candidate) {
  return new Promise((answer) => {
    const server = createServer();
    server.once('error', () => answer(false));
    server.listen(candidate, () => server.close(() => answer(true)));
  });
}
