import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { projectWith, write } from './project';

/** Works like npm: empties the folder, and downloads packages if there is a network. */
const npm = (online: boolean) => `
  import { appendFileSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
  appendFileSync('called', process.argv.slice(2).join(' '));
  rmSync('node_modules', { recursive: true, force: true });
  if (!${online}) process.exit(1);
  mkdirSync('node_modules/one', { recursive: true });
  writeFileSync('node_modules/one/package.json', 'fetched');
`;

const lockOf = (packages: Record<string, object>): string => JSON.stringify({ lockfileVersion: 3, packages });
const one = { version: '1.0.0', integrity: 'sha512-one' };
const otherSystem = { version: '1.0.0', integrity: 'sha512-two', optional: true, os: ['plan9'] };
const wanted = lockOf({ '': { name: 'x' }, 'node_modules/one': one, 'node_modules/two': otherSystem });

/** A project with packages that were installed by hand, and the output of its installation. */
function install(present: string, { online = false } = {}) {
  const root = projectWith({
    'package.json': '{"type":"module"}',
    'package-lock.json': wanted,
    'node_modules/.package-lock.json': present,
    'node_modules/one/package.json': 'present',
    'npm.js': npm(online),
    'install.mjs': "import { install } from './.ci/packages.mjs'; install();",
  });
  const run = () =>
    spawnSync(process.execPath, ['install.mjs'], {
      cwd: root,
      encoding: 'utf8',
      env: { ...process.env, npm_execpath: join(root, 'npm.js') },
    });
  const { status, stdout, stderr } = run();
  const path = join(root, 'node_modules/one/package.json');
  return {
    ...{ run, root, status, stdout, stderr },
    called: existsSync(join(root, 'called')) ? readFileSync(join(root, 'called'), 'utf8') : '',
    file: existsSync(path) ? readFileSync(path, 'utf8') : null,
    kept: existsSync(join(root, 'node_modules.kept')),
  };
}

describe('npm start, when it looks for the packages', () => {
  it('uses packages that npm ci has installed, without network', () => {
    const { status, called, file, stdout, stderr } = install(lockOf({ 'node_modules/one': one }));
    expect({ status, called, file, stdout, stderr }).toEqual({
      ...{ status: 0, called: '', file: 'present', stdout: '', stderr: '' },
    });
  });

  it.each([
    { what: 'another version', present: lockOf({ 'node_modules/one': { ...one, version: '0.9.0' } }) },
    { what: 'another content', present: lockOf({ 'node_modules/one': { ...one, integrity: 'sha512-other' } }) },
    { what: 'one package too few', present: lockOf({}) },
    {
      what: 'a package for another system',
      present: lockOf({ 'node_modules/one': one, 'node_modules/two': otherSystem }),
    },
    { what: 'a package whose folder is gone', present: lockOf({ 'node_modules/one': one, 'node_modules/gone': one }) },
    { what: 'no record of its packages', present: '' },
  ])('keeps a folder with $what where npm cannot fetch, and says so', ({ present }) => {
    const { status, called, file, kept, stderr } = install(present);
    expect({ status, file, kept }).toEqual({ status: 1, file: 'present', kept: false });
    expect(called).toMatch(/^ci --ignore-scripts /);
    expect(stderr).toBe(
      'Installing packages …\nnpm ci failed: the lines above say why. A registry that is out of reach is the usual reason.\n',
    );
  });

  it('replaces packages that do not fit once with those that npm downloads', () => {
    const { status, file, kept, run, root, called } = install(lockOf({}), { online: true });
    expect({ status, file, kept }).toEqual({ status: 0, file: 'fetched', kept: false });
    expect(run().status).toBe(0);
    expect(readFileSync(join(root, 'called'), 'utf8')).toBe(called);
  });

  it('restores packages that an interrupted run has moved away', () => {
    const { root, run } = install(lockOf({ 'node_modules/one': one }));
    write(root, { 'node_modules.kept/one/package.json': 'put aside', 'node_modules.kept/.package-lock.json': '' });
    run();
    expect(readFileSync(join(root, 'node_modules/one/package.json'), 'utf8')).toBe('put aside');
  });
});
