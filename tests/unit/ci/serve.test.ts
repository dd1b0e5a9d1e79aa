import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { connect, createServer, type AddressInfo } from 'node:net';
import { networkInterfaces } from 'node:os';
import { createInterface } from 'node:readline';
import { describe, expect, it, onTestFinished } from 'vitest';
import { portAdvice } from '../../../.ci/serve.mjs';
import { projectWith } from './project';

const files = {
  '.vitepress/dist/404.html': 'nothing here',
  '.vitepress/dist/index.html': 'home',
  '.vitepress/dist/errors/index.html': 'the table',
  '.vitepress/dist/errors/one.html': 'one error',
  '.vitepress/dist/assets/app.js': 'app()',
  '.vitepress/dist/_headers':
    '/*\n  X-Policy: all\n\n/assets/*\n  Cache-Control: public, max-age=31536000, immutable\n',
  'secret.txt': 'not for others',
};

async function freePort(): Promise<number> {
  const server = createServer().listen(0);
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  return port;
}

/** Starts the preview of a small build. Returns its port. */
async function preview(env: Record<string, string> = {}, built: Record<string, string> = files): Promise<number> {
  const port = await freePort();
  const server = spawn(process.execPath, ['.ci/preview.mjs'], {
    cwd: projectWith(built),
    env: { ...process.env, npm_lifecycle_event: '', SITE_BASE: '', ...env, PORT: String(port) },
  });
  onTestFinished(() => void server.kill());
  await once(createInterface(server.stdout), 'line');
  return port;
}

async function get(port: number, path: string, base = '/') {
  const answer = await fetch(`http://127.0.0.1:${port}${base}${path}`, { redirect: 'manual' });
  return { answer, status: answer.status, text: await answer.text() };
}

const connects = (port: number, host: string): Promise<boolean> =>
  new Promise((done) => {
    const socket = connect({ port, host, timeout: 2000 });
    for (const event of ['connect', 'error', 'timeout']) {
      socket.once(event, () => done((socket.destroy(), event === 'connect')));
    }
  });

/** Addresses of this machine that other machines can reach. */
const outerAddresses = Object.values(networkInterfaces())
  .flatMap((addresses) => addresses ?? [])
  .filter(({ internal, family }) => !internal && family === 'IPv4')
  .map(({ address }) => address);

describe('the preview', () => {
  it('reports that another program uses the port', async () => {
    const port = await preview();
    const second = spawn(process.execPath, ['.ci/preview.mjs'], {
      cwd: projectWith(files),
      env: { ...process.env, npm_lifecycle_event: '', PORT: String(port) },
    });
    const [said] = (await once(createInterface(second.stderr), 'line')) as [string];
    expect(said).toBe(`Another program uses port ${port}. Choose another one: PORT=8080 npm run preview`);
  });

  it('reports that the user may not listen on the port', () => {
    expect(portAdvice(80, 'EACCES')).toBe(
      'This user may not listen on port 80. Choose another one: PORT=8080 npm run preview',
    );
  });

  it('works if the build has no 404 page', async () => {
    const port = await preview({}, { '.vitepress/dist/index.html': 'home' });
    expect(await get(port, 'nowhere')).toMatchObject({ status: 404, text: '' });
    expect(await get(port, '')).toMatchObject({ status: 200, text: 'home' });
  });

  it('does not allow caching of wrong URLs', async () => {
    const port = await preview();
    const { answer } = await get(port, 'assets/gone.js');
    expect([answer.status, answer.headers.get('cache-control')]).toEqual([404, 'no-cache']);
  });

  it('serves clean URLs, folders and wrong URLs like web hosts, and nothing outside the build', async () => {
    const port = await preview();
    const cases = { '': 'home', errors: 'the table', 'errors/': 'the table', 'errors/one': 'one error' };
    for (const [path, text] of Object.entries(cases)) {
      expect(await get(port, path)).toMatchObject({ status: 200, text });
    }
    for (const path of ['nowhere', '..%2f..%2fsecret.txt', '%2e%2e/%2e%2e/secret.txt', '%', '%00', 'errors/%5c..']) {
      expect(await get(port, path)).toMatchObject({ status: 404, text: 'nothing here' });
    }
    expect(await get(port, 'assets/gone.js')).toMatchObject({ status: 404, text: '' });
  });

  it('sends the headers of the build for pages, scripts and wrong URLs', async () => {
    const port = await preview();
    for (const path of ['', 'errors/one', 'nowhere', 'assets/app.js']) {
      expect((await get(port, path)).answer.headers.get('x-policy')).toBe('all');
    }
    const { answer } = await get(port, 'assets/app.js');
    expect(answer.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
    expect(answer.headers.get('content-type')).toBe('text/javascript; charset=utf-8');
  });

  it('serves the site under a base, and redirects to it', async () => {
    const port = await preview({ SITE_BASE: '/docs/' });
    expect(await get(port, 'errors/one', '/docs/')).toMatchObject({ status: 200, text: 'one error' });
    expect((await get(port, '')).answer.headers.get('location')).toBe('/docs/');
  });

  it('listens only on this machine by default', async () => {
    const [own, open] = [await preview(), await preview({ HOST: '0.0.0.0' })];
    expect(await connects(own, '127.0.0.1')).toBe(true);
    for (const address of outerAddresses) {
      expect([await connects(own, address), await connects(open, address)]).toEqual([false, true]);
    }
  });
});
