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

/** One item of a YAML list, with the way back to its lines. */
export interface YamlItem {
  /** As YAML reads it; no schema has seen it yet. */
  value: unknown;
  /** `id`, `status` or `key` of the item as written, for reports; its number in the list where it has none. */
  name: string;
  /** Line of the value at a path inside the item. */
  lineOf(path: Path): number;
}

/** A YAML file that should be a list: its items, or what keeps it from being read. */
export interface YamlFile {
  /** In file order; none when YAML cannot read the file. */
  items: YamlItem[];
  /** What YAML cannot read, or reads as something else than was meant. */
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

/** The id that stands on or above a line; the line may be in the middle of a broken entry. */
function idAbove(rows: readonly string[], line: number): string | null {
  for (let row = line - 1; row >= 0; row -= 1) {
    const id = /^(?:(?:- | {2})id|- status): *['"]?([\w-]+)/.exec(rows[row] ?? '')?.[1];
    if (id !== undefined) return id;
    if (rows[row]?.startsWith('- ')) return null;
  }
  return null;
}

/** Once a line has thrown the parser out of the list, it complains of every token that follows. */
const withoutFollowers = (errors: readonly YAMLParseError[]): YAMLParseError[] =>
  errors.filter(({ message }, index) => index === 0 || !message.includes('in YAML stream'));

/** A line of nothing but braces has an error at each, and each look reads the whole line. */
const errorsPerLine = 10;

/** A file and what the parser made of it. */
interface Source {
  /** Name without folders, for reports. */
  file: string;
  text: string;
  /** With the errors that the parser met. */
  document: Document.Parsed;
  /** Tells the line of an offset in `text`. */
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
  remedy: 'Begin every entry with `- ` in the first column.',
});

const isEmpty = ({ contents }: Document.Parsed): boolean =>
  contents === null || (isScalar(contents) && contents.value === null);

/** Reads the text of one catalog file; what YAML cannot read, or would read as something else, comes back as problems. */
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
