/** A document, or a kind of documents, that entries name as their source. */
export interface SourceDocument {
  /** Kebab-case name, for programs. */
  id: string;
  /** What a `source` of an entry begins with; the longest one that fits decides. */
  prefixes: string[];
  /** As pages show it. */
  title: { zh: string; en: string };
  /** Which edition was read. */
  edition: { zh: string; en: string };
  /** Languages it is written in. */
  languages: ('zh' | 'en')[];
  /** When the catalog was last compared with it: `2026-11`. */
  read: string;
}

/** One source that an entry names. */
export interface NamedSource {
  /** Null where `sources.yaml` has none that begins so. */
  document: SourceDocument | null;
  /** What follows its prefix: a page, rows, a year; empty where nothing does. */
  detail: string;
}

const longestPrefix = (text: string, { prefixes }: SourceDocument): number =>
  Math.max(0, ...prefixes.filter((prefix) => text.startsWith(prefix)).map(({ length }) => length));

function named(text: string, documents: readonly SourceDocument[]): NamedSource {
  const lengths = documents.map((document) => longestPrefix(text, document));
  const length = Math.max(0, ...lengths);
  return { document: (length > 0 && documents[lengths.indexOf(length)]) || null, detail: text.slice(length).trim() };
}

/**
 * The sources that one `source` of an entry names: several are joined by commas, and the longest prefix tells which document it is. A piece
 * behind a comma that begins no source belongs to the one before it.
 */
export function namedSources(source: string, documents: readonly SourceDocument[]): NamedSource[] {
  const found: NamedSource[] = [];
  for (const piece of source.split(/,\s*/)) {
    const next = named(piece, documents);
    const last = found.at(-1);
    if (next.document === null && last) last.detail = `${last.detail}, ${piece}`;
    else found.push(next);
  }
  return found;
}
