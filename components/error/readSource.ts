/** Where a fact of the catalog comes from, as readers know the places. */
export type SourceKind =
  | 'errorTable'
  | 'statusTable'
  | 'easemob'
  | 'shengwang'
  | 'olderDocs'
  | 'newerDocs'
  | 'tests'
  | 'reports'
  | 'code'
  | 'other';

const PREFIXES: [string, SourceKind][] = [
  ['common-errors.zh.md row ', 'errorTable'],
  ['common-errors.zh.md status row ', 'statusTable'],
  ['easemob-doc:', 'easemob'],
  ['shengwang:', 'shengwang'],
  ['older docs', 'olderDocs'],
  ['newer docs', 'newerDocs'],
  ['service test suites', 'tests'],
  ['user reports', 'reports'],
  ['user code comments', 'code'],
];

/** Cuts a `source` of the catalog into its kind and the detail behind it; what no kind knows is `other` as a whole. */
export function readSource(source: string): { kind: SourceKind; detail: string } {
  const known = PREFIXES.find(([prefix]) => source.startsWith(prefix));
  return known ? { kind: known[1], detail: source.slice(known[0].length).trim() } : { kind: 'other', detail: source };
}

/** The sources of an entry by kind, in the order they are named, details once each; one string may name several, separated by commas. */
export function readSources(sources: string[]): { kind: SourceKind; details: string[] }[] {
  const kinds = new Map<SourceKind, Set<string>>();
  for (const source of sources.flatMap((text) => text.split(/,\s*/))) {
    const { kind, detail } = readSource(source);
    kinds.set(kind, (kinds.get(kind) ?? new Set()).add(detail));
  }
  return [...kinds].map(([kind, details]) => ({ kind, details: [...details] }));
}
