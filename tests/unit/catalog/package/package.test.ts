import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { checkPackage, createPackageFromTarballData } from '@arethetypeswrong/core';
import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { StdioClientTransport } from '@modelcontextprotocol/sdk/client/stdio.js';
import { publint } from 'publint';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { installPackage, packedAgain, type Installed } from './installed';

let installed: Installed;
beforeAll(async () => {
  installed = await installPackage();
}, 600_000);
afterAll(() => installed.remove());

const response = `HTTP/1.1 403 Forbidden

{"error":"forbidden_op","error_description":"user: bob doesn't exist in group: 40659491815425","timestamp":1729497048000,"duration":0}`;

describe('the packed file', () => {
  it('passes publint', async () => {
    const { messages } = await publint({ pkgDir: installed.built, strict: true });
    expect(messages).toEqual([]);
  });

  it('has correct types for all importers of ES modules', async () => {
    const result = await checkPackage(createPackageFromTarballData(readFileSync(installed.tarball)));
    if (!result.types) throw new Error('The package has no types.');
    const forModules = result.problems.filter(
      (problem) => !('resolutionKind' in problem && /^node10$|^node16-cjs$/.test(problem.resolutionKind)),
    );
    expect(forModules).toEqual([]);
  });

  it('is less than 207 KiB with the catalog in it', () => {
    expect(statSync(installed.tarball).size).toBeLessThan(207 * 1024);
  });

  it('has the same bytes when it is built again', async () => {
    expect((await packedAgain()).equals(readFileSync(installed.tarball))).toBe(true);
  }, 600_000);

  it('depends on Fuse alone', () => {
    const manifest = JSON.parse(readFileSync(join(installed.built, 'package.json'), 'utf8'));
    expect(Object.keys(manifest.dependencies)).toEqual(['fuse.js']);
    expect(manifest.peerDependenciesMeta).toEqual({ '@modelcontextprotocol/sdk': { optional: true } });
  });
});

describe('installed into a fresh folder', () => {
  it.each(['explain.mjs', 'inWorker.mjs'])('explains, searches, counts, redacts and links: %s', async (program) => {
    const { code, output, errors } = await installed.node([program]);
    expect({ code, errors }).toEqual({ code: 0, errors: '' });
    const answer = JSON.parse(output);
    expect(answer.advice).toMatchObject({ id: 'user-not-in-group', verdict: 'exact', retry: 'after-fix' });
    expect(answer.advice.causes[0]).toContain('bob is not a member of group 40659491815425');
    expect(answer).toMatchObject({ found: 'error', counted: 1 });
    expect(answer.ticket).toBe(`# ${answer.advice.title}`);
    expect(answer.redacted).not.toContain('YWMtabc');
    expect(answer.link).toMatch(
      /^https:\/\/errors\.example\/en\/explain#status=403&error=forbidden_op&message=user%3A/,
    );
  });

  it('explains a response with one command', async () => {
    const { code, output } = await installed.node([installed.bin, 'explain', '--json'], response);
    expect(code).toBe(0);
    expect(JSON.parse(output).responses[0].candidates[0].id).toBe('user-not-in-group');
  });

  it('has the reading commands, under its own name', async () => {
    const { output } = await installed.node([installed.bin, '--help']);
    expect(output).toMatch(/^Usage: easemob-rest-errors <command>/);
    expect(output).not.toMatch(/^ {2}(new|import|stats) /m);
    const { code, errors } = await installed.node([installed.bin, 'new']);
    expect(code).toBe(2);
    expect(errors).toContain('The commands are explain, search, triage, ticket, redact, mcp.');
  });

  it('names the package that mcp needs, and serves an assistant after its installation', async () => {
    const without = await installed.node([installed.bin, 'mcp']);
    expect(without).toMatchObject({ code: 2, output: '' });
    expect(without.errors).toContain('npm install @modelcontextprotocol/sdk');
    installed.addProtocolSdk();
    const client = new Client({ name: 'test', version: '1.0.0' });
    await client.connect(
      new StdioClientTransport({ command: process.execPath, args: [installed.bin, 'mcp', '--locale', 'en'] }),
    );
    const answer = await client.callTool({ name: 'explain_response', arguments: { text: response } });
    await client.close();
    expect(answer.structuredContent).toMatchObject({ responses: [{ advice: { id: 'user-not-in-group' } }] });
  });
});

it('a program in TypeScript compiles against its types', async () => {
  const tsc = join(process.cwd(), 'node_modules/typescript/bin/tsc');
  const options = [
    '--noEmit',
    '--strict',
    '--module',
    'nodenext',
    '--target',
    'es2022',
    '--lib',
    'es2023',
    'typed.mts',
  ];
  expect(await installed.node([tsc, ...options])).toEqual({ code: 0, output: '', errors: '' });
}, 600_000);
