import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A server of somebody else, which writes down who comes. */
export interface Stranger {
  address: string;
  /** Path of every request and every attempt at a WebSocket, in order. */
  visits: string[];
  close: () => void;
}

/** Starts a stranger on a free port; it answers every page of every site, with a page or a script as asked. */
export async function startStranger(): Promise<Stranger> {
  const visits: string[] = [];
  const server = createServer((request, response) => {
    visits.push(request.url ?? '');
    const isPage = request.headers['sec-fetch-dest'] === 'document';
    response
      .writeHead(200, { 'access-control-allow-origin': '*', 'content-type': isPage ? 'text/html' : 'text/javascript' })
      .end(isPage ? '<title>x</title>' : '');
  });
  server.on('upgrade', (request, socket) => {
    visits.push(request.url ?? '');
    socket.destroy();
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const { port } = server.address() as AddressInfo;
  return { address: `http://127.0.0.1:${port}`, visits, close: () => void server.close() };
}
