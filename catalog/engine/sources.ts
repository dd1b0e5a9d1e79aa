/** A document, or a kind of documents, that entries name as their source. */
export interface SourceDocument {
  /** Name in kebab-case, for programs. */
  id: string;
  /** How a `source` of an entry begins. The longest matching prefix decides. */
  prefixes: string[];
  /** Title that pages show. */
  title: { zh: string; en: string };
  /** The edition that was read. */
  edition: { zh: string; en: string };
  /** Languages of the document. */
  languages: ('zh' | 'en')[];
  /** Year and month in which the catalog was last compared with it: `2026-11`. */
  read: string;
}

/** A source that an entry names. */
export interface NamedSource {
  /** Null if no prefix in `sources.yaml` matches. */
  document: SourceDocument | null;
  /** The text after the prefix, such as a page, rows or a year; may be empty. */
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
 * Splits one `source` of an entry into documents. Several are joined by commas, and the longest matching prefix
 * identifies each. A part after a comma that has no known prefix belongs to the source before it.
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
