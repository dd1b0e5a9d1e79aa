// Serves the built site locally in the same way as a web host: clean URLs, a page for wrong URLs, compression, and
// the headers from the `_headers` file that the build writes for such hosts.
import { readFileSync, statSync } from 'node:fs';
import { createServer as createHttpServer } from 'node:http';
import { createServer } from 'node:net';
import { extname, join, sep } from 'node:path';
import { gzipSync } from 'node:zlib';
import { root, siteBase } from './tools.mjs';

const firstPort = 4173;
export const lastPort = 65_535;

const dist = join(root, '.vitepress', 'dist');
const types = {
  '.css': 'text/css; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.md': 'text/markdown; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.webmanifest': 'application/manifest+json',
  '.woff2': 'font/woff2',
  '.xml': 'application/xml; charset=utf-8',
};
const isText = (type) => /^text\/|json|xml/.test(type);

/** The port in `PORT`, or the default port. Exits with a message if `PORT` is not a port. */
export function wishedPort() {
  const written = process.env.PORT || String(firstPort);
  const number = Number(written);
  if (Number.isInteger(number) && number > 0 && number <= lastPort) return number;
  console.error(`PORT is ${written}. Write a number from 1 to ${lastPort}: PORT=8080 npm start`);
  process.exit(1);
}

/**
 * Addresses to listen on. By default, only this machine can connect; `HOST=0.0.0.0` opens the server to the network.
 */
export const wishedHosts = () => (process.env.HOST ? [process.env.HOST] : ['127.0.0.1', '::1']);

/** Why a port cannot be used on all addresses, as a code of Node.js such as `EADDRINUSE`; null if it can. */
export function faultOfPort(port) {
  return new Promise((answer) => {
    const server = createServer();
    server.once('error', ({ code }) => answer(code));
    server.listen(port, () => server.close(() => answer(null)));
  });
}

/** What to do about a port that cannot be used. */
export const portAdvice = (port, code) =>
  `${code === 'EACCES' ? `This user may not listen on port ${port}` : `Another program uses port ${port}`}. Choose another one: PORT=8080 npm run preview`;

/** Serves the site and resolves when it can be reached. Exits with a message if none of the hosts can be used. */
export async function serveSite(port, hosts) {
  const answer = responder(siteBase());
  const listening = await Promise.all(hosts.map((host) => listen(createHttpServer(answer), port, host)));
  if (listening.some((fault) => fault === null)) return;
  console.error(`Nothing can listen on ${hosts.join(' or ')}, port ${port}: ${listening[0].message}`);
  process.exit(1);
}

/** Resolves to null, or to an error. Many machines have no `::1`, for example. */
function listen(server, port, host) {
  return new Promise((done) => {
    server.once('error', done);
    server.listen(port, host, () => done(null));
  });
}

function responder(base) {
  const rules = headerRules();
  const packed = new Map();
  return (request, response) => {
    const path = pathOf(request.url);
    for (const [name, value] of headersFor(path, rules)) response.setHeader(name, value);
    if (!['GET', 'HEAD'].includes(request.method)) return response.writeHead(405, { allow: 'GET, HEAD' }).end();
    if (base !== '/' && path === '/') return response.writeHead(302, { location: base }).end();
    const inside = `${path}/`.startsWith(base) ? path.slice(base.length) : null;
    const file = inside === null ? null : find(inside);
    if (file) return send(request, response, 200, file, packed);
    // A wrong URL may be valid after the next build.
    response.setHeader('cache-control', 'no-cache');
    const page = join(dist, '404.html');
    if (path.startsWith(`${base}assets/`) || !isFile(page)) return response.writeHead(404).end();
    send(request, response, 404, page, packed);
  };
}

function pathOf(address) {
  const path = address.replace(/[?#].*/s, '');
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

/**
 * Finds the file of a URL: the path itself, the path with `.html`, or the index of the folder. Never returns a file
 * outside the build.
 */
function find(inside) {
  const place = inside.replace(/\/+$/, '');
  const names = [place, `${place}.html`, `${place}/index.html`];
  return names.map((name) => join(dist, name)).find((file) => file.startsWith(dist + sep) && isFile(file));
}

function isFile(file) {
  try {
    return statSync(file).isFile();
  } catch {
    return false;
  }
}

function send(request, response, status, file, packed) {
  const { size, mtimeMs } = statSync(file);
  const etag = `W/"${size}-${Math.round(mtimeMs)}"`;
  const type = types[extname(file)] ?? 'application/octet-stream';
  if (!response.hasHeader('cache-control')) response.setHeader('cache-control', 'no-cache');
  response.setHeader('etag', etag).setHeader('vary', 'accept-encoding');
  if (status === 200 && request.headers['if-none-match'] === etag) return response.writeHead(304).end();
  const gzips = isText(type) && /\bgzip\b/.test(request.headers['accept-encoding'] ?? '');
  const body = gzips ? gzipped(file, etag, packed) : readFileSync(file);
  response.writeHead(status, {
    'content-type': type,
    'content-length': body.length,
    ...(gzips && { 'content-encoding': 'gzip' }),
  });
  response.end(request.method === 'HEAD' ? undefined : body);
}

function gzipped(file, etag, packed) {
  const key = file + etag;
  if (!packed.has(key)) packed.set(key, gzipSync(readFileSync(file)));
  return packed.get(key);
}

/**
 * Reads the rules of `_headers`: a pattern in the first column, and its headers on the lines below. Empty if the
 * build has no such file.
 */
function headerRules() {
  const file = join(dist, '_headers');
  const lines = isFile(file) ? readFileSync(file, 'utf8').split('\n') : [];
  const rules = [];
  for (const line of lines.filter((text) => text.trim() && !text.startsWith('#'))) {
    const [, name, value] = /^\s+([^:]+):\s*(.*)$/.exec(line) ?? [];
    if (name) rules.at(-1).headers.push([name, value]);
    else rules.push({ start: line.trim().replace(/\*$/, ''), headers: [] });
  }
  return rules;
}

const headersFor = (path, rules) =>
  rules.filter(({ start }) => path.startsWith(start)).flatMap(({ headers }) => headers);
