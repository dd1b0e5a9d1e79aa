import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** Another server, which records all requests. */
export interface Stranger {
  address: string;
  /** Path of each request and each attempt to open a WebSocket, in order. */
  visits: string[];
  close: () => void;
}

/** Starts the server on a free port. It accepts requests from pages of any site and returns a page or a script. */
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
