import { namedSources, type SourceDocument } from '../../catalog/engine/sources';
import type { Locale } from '../../catalog/engine/types';

/** A source of an entry, in one language. */
export interface SourceView {
  /** What the document is called. */
  title: string;
  /** Which edition was read; empty where the source is not in `sources.yaml`. */
  edition: string;
  /** When it was read: `2026-11`; empty likewise. */
  read: string;
  /** Pages and rows in it, each once. */
  details: string[];
}

/** The sources of an entry, one for each document, in the order in which the entry names them. */
export function sourceViews(
  sources: readonly string[],
  documents: readonly SourceDocument[],
  locale: Locale,
): SourceView[] {
  const views = new Map<string, SourceView>();
  for (const { document, detail } of sources.flatMap((source) => namedSources(source, documents))) {
    const title = document?.title[locale] ?? detail;
    const view = views.get(title) ?? {
      title,
      edition: document?.edition[locale] ?? '',
      read: document?.read ?? '',
      details: [],
    };
    if (document && detail !== '' && !view.details.includes(detail)) view.details.push(detail);
    views.set(title, view);
  }
  return [...views.values()];
}
