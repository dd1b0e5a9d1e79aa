import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll } from 'vitest';

/**
 * The response of the service to a call. `silent` never responds. `cut` announces more bytes than it sends. `cut in
 * chunks` stops between two chunks. `trickle` sends a byte now and then and never ends.
 */
export type Answer = { status: number; body: string } | 'silent' | 'cut' | 'cut in chunks' | 'trickle';

/**
 * A local replacement for the service. It sends the responses in the given order, and the last one for all further
 * calls.
 */
export interface Service {
  url: string;
  seen: { method: string; authorization: string | undefined; body: string }[];
}

const running: (() => Promise<void>)[] = [];

afterAll(async () => {
  await Promise.all(running.splice(0).map((stop) => stop()));
});

async function bodyOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks).toString('utf8');
}

function breakOff(response: ServerResponse, headers: Record<string, string>): void {
  response.writeHead(200, headers);
  response.write('{"entities":[', () => response.destroy());
}

function trickle(response: ServerResponse): void {
  response.writeHead(200, { 'Content-Length': '10000' });
  const timer = setInterval(() => response.write(' '), 20);
  response.on('close', () => clearInterval(timer));
}

function send(answer: Answer, response: ServerResponse): void {
  if (answer === 'silent') return;
  if (answer === 'cut') breakOff(response, { 'Content-Length': '500' });
  else if (answer === 'cut in chunks') breakOff(response, {});
  else if (answer === 'trickle') trickle(response);
  else response.writeHead(answer.status, { 'Content-Type': 'application/json' }).end(answer.body);
}

/** Starts a service on a free port. It stops after the tests of the file. */
export async function serviceThatAnswers(...answers: Answer[]): Promise<Service> {
  const seen: Service['seen'] = [];
  const handle = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const answer = answers[Math.min(seen.length, answers.length - 1)] ?? 'silent';
    const call = { method: request.method ?? '', authorization: request.headers.authorization, body: '' };
    seen.push(call);
    call.body = await bodyOf(request);
    send(answer, response);
  };
  const server = createServer((request, response) => void handle(request, response));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  running.push(async () => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  });
  const { port } = server.address() as AddressInfo;
  return { url: `http://127.0.0.1:${port}/easemob-demo/chatdemo/users`, seen };
}

/** A response with a JSON body. */
export const json = (status: number, body: unknown): Answer => ({ status, body: JSON.stringify(body) });

/** An error response in the format of the service. */
export const failure = (status: number, error: string | null, error_description: string): Answer =>
  json(status, { ...(error === null ? {} : { error }), timestamp: 1729497048000, duration: 0, error_description });
