import { dirname, join, relative, resolve } from 'node:path';
import ts from 'typescript';

/** Compiler options for declarations only. */
const options: ts.CompilerOptions = {
  declaration: true,
  emitDeclarationOnly: true,
  module: ts.ModuleKind.ESNext,
  moduleResolution: ts.ModuleResolutionKind.Bundler,
  target: ts.ScriptTarget.ES2022,
  lib: ['lib.es2023.d.ts'],
  types: ['node'],
  strict: true,
  skipLibCheck: true,
};

const imports = /((?:from|import)\s*\(?\s*')(\.[^']+)(')/g;

/** The declaration file that an import refers to: a file, or the index of a folder. */
function declarationOf(file: string, name: string, all: ReadonlyMap<string, string>): string {
  const place = resolve(dirname(file), name);
  const found = [`${place}.d.ts`, join(place, 'index.d.ts')].find((each) => all.has(each));
  if (found === undefined) throw new Error(`The types of the package need ${name}, which ${file} imports.`);
  return found;
}

const asModule = (path: string): string => (path.startsWith('.') ? path : `./${path}`).replace(/\.d\.ts$/, '.js');

/** Declarations by path, next to the sources, as TypeScript writes them. */
function declarationsFrom(entry: string): Map<string, string> {
  const all = new Map<string, string>();
  ts.createProgram([entry], options).emit(undefined, (path, text) => all.set(resolve(path), text), undefined, true);
  return all;
}

/**
 * The type declarations that a module needs, by path relative to `root`. Imports get a file extension, because
 * Node.js and TypeScript require one in packages. Throws if a declaration is missing.
 */
export function declarationFiles(entry: string, root: string): Map<string, string> {
  const all = declarationsFrom(entry);
  const files = new Map<string, string>();
  const open = [entry.replace(/\.ts$/, '.d.ts')];
  for (let file = open.pop(); file !== undefined; file = open.pop()) {
    const path = relative(root, file);
    if (files.has(path)) continue;
    const from = file;
    const text = (all.get(file) ?? '').replace(imports, (_, before: string, name: string, after: string) => {
      const target = declarationOf(from, name, all);
      open.push(target);
      return before + asModule(relative(dirname(from), target)) + after;
    });
    if (text.includes('import("'))
      throw new Error(`${path} has a type that TypeScript found by itself. Name the type where it is exported.`);
    files.set(path, text);
  }
  return files;
}
