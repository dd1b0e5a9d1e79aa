import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { builtFiles } from './support/builtPages';
import { base, dist } from './support/site';
import { expect, test } from './support/test';

const headersFile = readFileSync(join(dist, '_headers'), 'utf8');

/** Headers that `_headers` defines for every response. */
const promised = Object.fromEntries(
  [...(headersFile.split('\n\n')[0] ?? '').matchAll(/^ {2}([\w-]+): (.*)$/gm)].map(([, name = '', value = '']) => [
    name.toLowerCase(),
    value,
  ]),
);

const worker = builtFiles().find((file) => /^assets\/explainer\.worker-[\w-]+\.js$/.test(file)) ?? '';

test('the headers restrict framing, loading and the referrer', () => {
  const { 'content-security-policy': policy = '', ...others } = promised;
  expect(others).toEqual({
    'referrer-policy': 'no-referrer',
    'x-content-type-options': 'nosniff',
    'cross-origin-opener-policy': 'same-origin',
  });
  for (const directive of [
    "default-src 'none'",
    "connect-src 'self'",
    "frame-ancestors 'none'",
    "require-trusted-types-for 'script'",
    "base-uri 'none'",
    "form-action 'none'",
  ])
    expect(policy.split('; ')).toContain(directive);
  expect(policy).not.toMatch(/unsafe-inline|unsafe-eval|https?:|\*/);
});

test('the server sends the headers with pages, the worker, data and wrong URLs', async ({ request }) => {
  expect(worker).not.toBe('');
  for (const path of ['', 'en/explain', 'errors/user-not-in-group', 'nowhere', 'catalog.json', worker])
    expect((await request.get(base + path)).headers()).toMatchObject(promised);
});

test('only files that never change have a long cache lifetime', async ({ request }) => {
  const kept = async (path: string) => (await request.get(base + path)).headers()['cache-control'];
  expect(await kept(worker)).toBe('public, max-age=31536000, immutable');
  for (const path of ['errors/', 'catalog.json', 'nowhere', 'assets/none.js'])
    expect(await kept(path), path).toBe('no-cache');
});
