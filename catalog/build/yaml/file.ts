import {
  isMap,
  isNode,
  isScalar,
  isSeq,
  LineCounter,
  parseDocument,
  type Document,
  type Node,
  type YAMLParseError,
} from 'yaml';
import type { CatalogProblem } from '../problem';
import { lineOf, type Path } from './lines';
import { aliases, swallowed, type Swallowed } from './swallowed';
import { syntaxAdvice, type Advice } from './syntax';

/** An item of a YAML list, with the lines of its fields. */
export interface YamlItem {
  /** The parsed value, before any schema has checked it. */
  value: unknown;
  /** `id`, `status` or `key` of the item, for reports. If it has none, its number in the list. */
  name: string;
  /** Line of the value at a path inside the item. */
  lineOf(path: Path): number;
}

/** The items of a YAML file, or the reasons why it cannot be read. The file must contain a list. */
export interface YamlFile {
  /** In file order; empty if the file is invalid. */
  items: YamlItem[];
  /** Syntax errors, and text that YAML reads differently than intended. */
  problems: CatalogProblem[];
}

const names = ['id', 'status'];

function nameOf(node: Node, index: number): string {
  for (const key of names) {
    const value = isMap(node) ? node.get(key) : null;
    if (typeof value === 'string' || typeof value === 'number') return String(value);
  }
  return `(entry ${index + 1})`;
}

/** The id in or above a line. The line may be in the middle of a broken entry. */
function idAbove(rows: readonly string[], line: number): string | null {
  for (let row = line - 1; row >= 0; row -= 1) {
    const id = /^(?:(?:- | {2})id|- status): *['"]?([\w-]+)/.exec(rows[row] ?? '')?.[1];
    if (id !== undefined) return id;
    if (rows[row]?.startsWith('- ')) return null;
  }
  return null;
}

/** Drops follow-up errors. When the parser has lost track of the list, it reports every following token. */
const withoutFollowers = (errors: readonly YAMLParseError[]): YAMLParseError[] =>
  errors.filter(({ message }, index) => index === 0 || !message.includes('in YAML stream'));

/** A line of many braces has an error at each of them, and finding the advice for an error reads the whole line. */
const errorsPerLine = 10;

/** A file and its parsed document. */
interface Source {
  /** Name without folders, for reports. */
  file: string;
  text: string;
  /** Includes the errors of the parser. */
  document: Document.Parsed;
  /** Finds the line of an offset in `text`. */
  lines: LineCounter;
}

function syntaxProblems({ file, text, document, lines }: Source): CatalogProblem[] {
  const rows = text.split('\n');
  const byLine = new Map<number, CatalogProblem>();
  const kinds = new Map<string | null, Advice['kind']>();
  const looks = new Map<number, number>();
  for (const error of withoutFollowers(document.errors)) {
    const { line } = lines.linePos(error.pos[0]);
    const look = looks.get(line) ?? 0;
    if (byLine.has(line) || look === errorsPerLine) continue;
    looks.set(line, look + 1);
    const { kind, ...advice } = syntaxAdvice(error, rows[line - 1] ?? '');
    const id = idAbove(rows, line);
    const follows = kinds.has(id) && (kind === 'vague' || kinds.get(id) === 'derails');
    if (follows) continue;
    byLine.set(line, { file, line, id, ...advice });
    kinds.set(id, kind);
  }
  return [...byLine.values()];
}

function misreadProblems({ file, text, lines }: Source, misread: readonly Swallowed[]): CatalogProblem[] {
  const rows = text.split('\n');
  return misread.map(({ offset, what, remedy }) => {
    const { line } = lines.linePos(offset);
    return { file, line, id: idAbove(rows, line), what, remedy };
  });
}

function itemsOf(document: Document.Parsed, lines: LineCounter): YamlItem[] {
  const nodes = isSeq(document.contents) ? document.contents.items.filter(isNode) : [];
  return nodes.map((node, index) => ({
    value: node.toJS(document),
    name: nameOf(node, index),
    lineOf: (path) => lineOf(node, path, lines),
  }));
}

const notAList = (file: string): CatalogProblem => ({
  file,
  line: 1,
  id: null,
  what: 'the file is not a list.',
  remedy: 'Start every entry with `- ` in the first column.',
});

const isEmpty = ({ contents }: Document.Parsed): boolean =>
  contents === null || (isScalar(contents) && contents.value === null);

/**
 * Reads the text of a catalog file. Text that is invalid, or that YAML would read differently than intended, is
 * reported as problems.
 */
export function readYamlFile(file: string, text: string): YamlFile {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false, logLevel: 'error' });
  const source = { file, text, document, lines };
  const unreadable = syntaxProblems(source);
  const broken = unreadable.length > 0 ? unreadable : misreadProblems(source, aliases(document));
  if (broken.length > 0) return { items: [], problems: broken };
  if (!isSeq(document.contents)) return { items: [], problems: isEmpty(document) ? [] : [notAList(file)] };
  return { items: itemsOf(document, lines), problems: misreadProblems(source, swallowed(document)) };
}
