import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';

/** Parts of a page, and milliseconds between them. */
const parts = 40;
const gap = 30;

/** Headers that describe a transfer and not its content. */
const transferHeaders = ['connection', 'content-encoding', 'content-length', 'transfer-encoding'];

async function sendSlowly(origin: string, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const answer = await fetch(new URL(request.url ?? '/', origin));
  const body = Buffer.from(await answer.arrayBuffer());
  const headers = [...answer.headers].filter(([name]) => !transferHeaders.includes(name));
  response.writeHead(answer.status, Object.fromEntries(headers));
  if (!answer.headers.get('content-type')?.startsWith('text/html')) return void response.end(body);
  const size = Math.ceil(body.length / parts);
  for (let from = 0; from < body.length; from += size) {
    response.write(body.subarray(from, from + size));
    await pause(gap);
  }
  response.end();
}

/** Serves the site of another address again, on a free port. Each page arrives in small parts, as on a slow network. */
export async function serveSlowly(origin: string): Promise<{ origin: string; close: () => void }> {
  const server = createServer((request, response) => void sendSlowly(origin, request, response));
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  return { origin: `http://127.0.0.1:${port}`, close: () => void (server.closeAllConnections(), server.close()) };
}
