import { resolve } from 'node:path';
import ts from 'typescript';

/** Compiler options for declarations only. */
const options: ts.CompilerOptions = {
  declaration: true,
  emitDeclarationOnly: true,
  // The sources are checked with all others, and checking them again takes seconds.
  noCheck: true,
  module: ts.ModuleKind.ESNext,
  moduleResolution: ts.ModuleResolutionKind.Bundler,
  target: ts.ScriptTarget.ES2022,
  lib: ['lib.es2023.d.ts'],
  types: ['node'],
  strict: true,
  skipLibCheck: true,
};

/** Declarations by path, next to the sources, as TypeScript writes them. */
function declarationsFrom(program: ts.Program): Map<string, string> {
  const all = new Map<string, string>();
  program.emit(undefined, (path, text) => all.set(resolve(path), text), undefined, true);
  return all;
}

/** A program that reads these declarations in place of the sources, and shares all other files with `sources`. */
function programOver(declarations: ReadonlyMap<string, string>, entry: string, sources: ts.Program): ts.Program {
  const host = ts.createCompilerHost(options);
  return ts.createProgram([entry], options, {
    ...host,
    // TypeScript prefers a source to its declarations, so the sources are hidden.
    fileExists: (path) => declarations.has(path) || (!declarations.has(declarationOf(path)) && host.fileExists(path)),
    getSourceFile(path, language) {
      const text = declarations.get(path);
      return text === undefined ? sources.getSourceFile(path) : ts.createSourceFile(path, text, language, true);
    },
  });
}

const declarationOf = (path: string): string => path.replace(/(?<!\.d)\.ts$/, '.d.ts');

/** The top-level statement that declares a symbol. */
function statementOf(symbol: ts.Symbol): ts.Node | undefined {
  let node: ts.Node | undefined = symbol.declarations?.[0];
  while (node && !ts.isSourceFile(node.parent)) node = node.parent;
  return node;
}

/** What a module exports. */
function exportsOf(program: ts.Program, entry: string): ts.Symbol[] {
  const checker = program.getTypeChecker();
  const file = program.getSourceFile(entry) ?? fail(`There are no types of ${entry}.`);
  const module = checker.getSymbolAtLocation(file);
  return module ? checker.getExportsOfModule(module) : [];
}

/** The exports of a module and everything that they refer to, in the order of first mention, with their names. */
function reached(program: ts.Program, entry: string, isOurs: (path: string) => boolean): Map<ts.Node, string> {
  const checker = program.getTypeChecker();
  const found = new Map<ts.Node, string>();
  const resolved = (symbol: ts.Symbol): ts.Symbol =>
    symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol;
  function follow(symbol: ts.Symbol): void {
    const statement = statementOf(symbol);
    if (!statement || found.has(statement) || !isOurs(statement.getSourceFile().fileName)) return;
    found.set(statement, symbol.name);
    visit(statement);
  }
  function visit(node: ts.Node): void {
    const symbol = ts.isIdentifier(node) ? checker.getSymbolAtLocation(node) : undefined;
    if (symbol) follow(resolved(symbol));
    ts.forEachChild(node, visit);
  }
  for (const symbol of exportsOf(program, entry)) follow(resolved(symbol));
  return found;
}

const comment = /\/\*\*[^]*?\*\/\s*/g;

/** A declaration. Only exports keep their comments, because readers of the package see these, and size matters. */
function textOf(statement: ts.Node, isExported: boolean): string {
  const text = statement.getFullText().trim();
  return isExported ? text : text.replace(comment, '');
}

function fail(what: string): never {
  throw new Error(what);
}

/**
 * The types of a module in one file. Types that its exports do not refer to are left out. Throws if TypeScript inferred a
 * type that has to be imported, or if two types have the same name.
 */
export function declarationFile(source: string): string {
  const entry = declarationOf(source);
  const sources = ts.createProgram([source], options);
  const declarations = declarationsFrom(sources);
  const program = programOver(declarations, entry, sources);
  const statements = reached(program, entry, (path) => declarations.has(path));
  const names = [...statements.values()];
  const twice = names.find((name, at) => names.indexOf(name) !== at);
  if (twice) fail(`Two types of the package are called ${twice}. Rename one.`);
  const exported = new Set(exportsOf(program, entry).map(({ name }) => name));
  const texts = [...statements].map(([statement, name]) => textOf(statement, exported.has(name)));
  const inferred = texts.find((text) => text.includes('import("'));
  if (inferred) fail(`TypeScript inferred a type. Name it where it is exported:\n${inferred}`);
  // Two spaces, as everywhere in the project.
  return `${texts.join('\n')}\n`.replace(/^(?: {4})+/gm, (indent) => indent.slice(indent.length / 2));
}
