import type { Catalog, ErrorEntry, Localized } from '../types';
import { words } from './queryTokens';

/** Words that stand in more than this part of all documents tell nothing apart. */
const commonest = 0.2;

/**
 * The same documents with only the telling words of their texts: small enough to be sent to a browser. At most `most` words
 * each, rarest first, without those that message, title or type hold already. Chinese is cut into words, not pairs, since a
 * pair kept without its neighbour would find the wrong thing.
 */
export function compactDocuments<T extends SearchDocument>(documents: readonly T[], most: number): T[] {
  const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });
  const texts = documents.map((document) => wordsOf(document.text, segmenter));
  const frequency = new Map<string, number>();
  for (const text of texts) for (const word of text) frequency.set(word, (frequency.get(word) ?? 0) + 1);
  return documents.map((document, number) => {
    const known = words([...document.messages, document.title.zh, document.title.en, document.error ?? ''].join('\n'));
    const telling = [...(texts[number] ?? [])]
      .filter((word) => (frequency.get(word) ?? 0) <= documents.length * commonest)
      .filter((word) => ![...words(word)].every((part) => known.has(part)))
      .sort((one, other) => (frequency.get(one) ?? 0) - (frequency.get(other) ?? 0) || (one < other ? -1 : 1));
    return { ...document, text: telling.slice(0, most).join(' ') };
  });
}

function wordsOf(text: string, segmenter: Intl.Segmenter): Set<string> {
  const found = new Set<string>();
  for (const { segment, isWordLike } of segmenter.segment(text.toLowerCase())) {
    if (isWordLike && segment.length > 1) found.add(segment);
  }
  return found;
}

/** What the search knows of one entry; small enough to be sent to a browser whole. */
export interface SearchDocument {
  kind: 'error' | 'partial-failure';
  /** Id of the entry or partial failure. */
  id: string;
  /** HTTP status; 200 for a partial failure. */
  status: number;
  /** The machine field `error`; null where the body has none. */
  error: string | null;
  /** The number in the field `error_code`, where the entry has one. */
  errorCode?: number;
  /** The message template and its other wordings. */
  messages: string[];
  /** Searched in both languages, whatever the reader's is. */
  title: Localized;
  /** What readers type for it and no other text of the entry says, both languages. */
  keywords?: string[];
  /** How often it is met, 0.1 to 1: by how many calls answer so; 1 where any call may, nearly so where the vendor's page of common errors lists it. Absent for rare ones. */
  breadth?: number;
  /** Everything else worth finding, both languages in one text. */
  text: string;
}

/** One document per entry and partial failure, in catalog order. */
export function searchDocuments(
  catalog: Pick<Catalog, 'errors' | 'partialFailures' | 'areas' | 'statuses'>,
): SearchDocument[] {
  const areaNames = new Map(catalog.areas.map((area) => [area.id, `${area.title.zh} ${area.title.en}`]));
  const reasons = new Map(catalog.statuses.map(({ status, reason }) => [status, reason]));
  const errors = catalog.errors.map((entry): SearchDocument => ({
    kind: 'error',
    id: entry.id,
    status: entry.status,
    error: entry.error,
    ...(entry.errorCode === undefined ? {} : { errorCode: entry.errorCode }),
    messages: [entry.message ?? '', ...entry.aliases].filter((message) => message !== ''),
    title: entry.title,
    ...(entry.keywords ? { keywords: entry.keywords } : {}),
    ...breadthOf(entry),
    text: [
      reasons.get(entry.status) ?? '',
      ...entry.areas.map((area) => areaNames.get(area) ?? area),
      ...both(entry.causes),
      ...both(entry.fixes),
      ...(entry.appliesTo ? both([entry.appliesTo]) : []),
      ...entry.errorAliases.filter((alias) => alias !== null),
    ].join('\n'),
  }));
  const failures = catalog.partialFailures.map((failure): SearchDocument => ({
    kind: 'partial-failure',
    id: failure.id,
    status: 200,
    error: null,
    ...(failure.errorCode === undefined ? {} : { errorCode: failure.errorCode }),
    messages: failure.message === null ? [] : [failure.message],
    title: failure.title,
    ...(failure.keywords ? { keywords: failure.keywords } : {}),
    text: [failure.field, ...both(failure.causes), ...both(failure.fixes)].join('\n'),
  }));
  return [...errors, ...failures];
}

/** An error of this many calls counts like one that every call can return. */
const manyCalls = 24;
/** An error on the vendor's page of common errors counts nearly as much. */
const commonlyMet = 0.9;

function breadthOf({ appliesTo, source, endpoints }: ErrorEntry): { breadth?: number } {
  if (appliesTo !== undefined) return { breadth: 1 };
  const calls = Math.min(1, Math.log2(Math.max(1, endpoints.length)) / Math.log2(manyCalls));
  const isCommon = source.some((each) => each.startsWith('common-errors'));
  const breadth = Math.round(10 * Math.max(isCommon ? commonlyMet : 0, calls)) / 10;
  return breadth > 0 ? { breadth } : {};
}

function both(texts: readonly Localized[]): string[] {
  return texts.flatMap((text) => [text.zh, text.en]);
}
