import type { Catalog, ErrorEntry, Localized, PartialFailure } from '../types';
import { words } from './queryTokens';

/** Words that occur in more than this part of all documents do not help to distinguish them. */
const commonest = 0.2;

/**
 * Returns the same documents with only the informative words of their texts, so that they are small enough to send to
 * a browser. Each document keeps at most `most` words, rarest first, without those in its messages, title or error
 * type. Chinese text is split into words here, not into character pairs, because a pair without its neighbors would
 * find the wrong entries.
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

/** What the search knows about one entry. It is small enough to send to a browser. */
export interface SearchDocument {
  kind: 'error' | 'partial-failure';
  /** Id of the entry or partial failure. */
  id: string;
  /** HTTP status. For a partial failure, this is 200. */
  status: number;
  /** The value of the field `error`; null if the body has none. */
  error: string | null;
  /** The number in the field `error_code`, if the entry has one. */
  errorCode?: number;
  /** The message template and its aliases. */
  messages: string[];
  /** The search always uses both languages. */
  title: Localized;
  /** Phrases that readers search for and that no other text of the entry contains, in both languages. */
  keywords?: string[];
  /**
   * How common the error is, from 0.1 to 1, by the number of calls that return it. It is 1 if any call can return it,
   * and a little less if the vendor's page of common errors lists it. Absent for rare errors.
   */
  breadth?: number;
  /** All other searchable texts, both languages in one string. */
  text: string;
}

/** Creates one document per entry and partial failure, in catalog order. */
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
    ...keywordsOf(failure),
    text: [failure.field, ...both(failure.causes), ...both(failure.fixes)].join('\n'),
  }));
  return [...errors, ...failures];
}

/** Some fields list only failures of one kind, for instance `data.NotExistFailed`. Their names identify the failure. */
function keywordsOf({ field, keywords = [] }: PartialFailure): { keywords?: string[] } {
  const name = field.split('.').at(-1) ?? '';
  const all = /^[a-z]*Fail|[a-z]Fail/.test(name) ? [...keywords, name] : keywords;
  return all.length > 0 ? { keywords: [...all] } : {};
}

/** An error of this many calls counts like an error that any call can return. */
const manyCalls = 24;
/** `breadth` of an error on the vendor's page of common errors. */
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
