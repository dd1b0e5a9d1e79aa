import { readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join, normalize } from 'node:path';
import { describe, expect, it } from 'vitest';

const root = 'catalog/engine';
const files = readdirSync(root, { recursive: true, encoding: 'utf8' })
  .map((file) => join(root, file))
  .filter((file) => file.endsWith('.ts'));
const texts = new Map(files.map((file) => [file, readFileSync(file, 'utf8')]));

/** The file that an import refers to; null for a package. */
function target(from: string, name: string): string | null {
  const path = normalize(join(dirname(from), name));
  return [path, `${path}.ts`, join(path, 'index.ts')].find((file) => texts.has(file)) ?? null;
}

const importsOf = new Map(
  files.map((file) => [
    file,
    Array.from((texts.get(file) ?? '').matchAll(/(?:from|import\()\s*'(\.[^']*)'/g), (match) =>
      target(file, match[1] ?? ''),
    ).filter((found) => found !== null),
  ]),
);

/** The files of an import cycle, in order; null if there is none. */
function cycle(): string[] | null {
  const done = new Set<string>();
  const visit = (file: string, path: readonly string[]): string[] | null => {
    if (path.includes(file)) return [...path.slice(path.indexOf(file)), file];
    if (done.has(file)) return null;
    for (const next of importsOf.get(file) ?? []) {
      const found = visit(next, [...path, file]);
      if (found) return found;
    }
    done.add(file);
    return null;
  };
  return files.map((file) => visit(file, [])).find((found) => found !== null) ?? null;
}

describe('the engine', () => {
  it('has no import cycle', () => {
    expect(cycle()).toBeNull();
  });

  it('has no two files with the same name', () => {
    const names = files.map((file) => basename(file)).filter((name) => name !== 'index.ts');
    expect(names.filter((name, at) => names.indexOf(name) !== at)).toEqual([]);
  });

  it('is at most 113 files, reading and judging at most 40 of them with 5,530 lines', () => {
    const inFolders = (pattern: RegExp): number => files.filter((file) => pattern.test(file)).length;
    expect(files.length).toBeLessThanOrEqual(113);
    expect(inFolders(/\/(?:read|judge)\//)).toBeLessThanOrEqual(40);
    const lines = files.filter((file) => /\/(?:read|judge)\//.test(file)).map((file) => texts.get(file) ?? '');
    expect(lines.join('').split('\n').length - 1).toBeLessThanOrEqual(5530);
    expect(inFolders(/\/(?:match|check|provenance)\//)).toBeLessThanOrEqual(19);
  });

  it('has few files under 40 lines with a single importer', () => {
    const importers = (file: string): number =>
      files.filter((other) => (importsOf.get(other) ?? []).includes(file)).length;
    const small = files.filter(
      (file) =>
        importers(file) === 1 &&
        (texts.get(file) ?? '').split('\n').length <= 40 &&
        !/\/(?:data|readers)\/|\/index\.ts$/.test(file),
    );
    expect(small.length, small.join(', ')).toBeLessThanOrEqual(6);
  });
});
