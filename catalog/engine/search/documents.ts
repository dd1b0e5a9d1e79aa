import type { CallKey, Catalog, ErrorEntry, Localized, PartialFailure } from '../types';
import { squeeze } from './queryTokens';

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
  /** Methods and paths of the calls that return the error, as `shortCall` writes them. Absent if there are many. */
  paths?: string[];
}

/** Creates one document per entry and partial failure, in catalog order. */
export function searchDocuments(catalog: Pick<Catalog, 'errors' | 'partialFailures'>): SearchDocument[] {
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
    ...pathsOf(entry.endpoints),
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
    ...pathsOf([failure.endpoint]),
  }));
  return [...errors, ...failures];
}

/** Some fields list only failures of one kind, for instance `data.NotExistFailed`. Their names identify the failure. */
function keywordsOf({ field, keywords = [] }: PartialFailure): { keywords?: string[] } {
  const name = field.split('.').at(-1) ?? '';
  const all = /^[a-z]*Fail|[a-z]Fail/.test(name) ? [...keywords, name] : keywords;
  return all.length > 0 ? { keywords: [...all] } : {};
}

/** `PUT /{org_name}/{app_name}/users/{username}/password#own` → `PUT users/password`. */
export const shortCall = (key: CallKey): string =>
  key
    .replace(/#.*/, '')
    .replace(/\/\{[^}]*\}/g, '')
    .replace(' /', ' ');

/** An entry of more calls is about no particular call. */
const fewCalls = 3;

function pathsOf(keys: readonly CallKey[]): { paths?: string[] } {
  const paths = [...new Set(keys.map(shortCall))];
  return paths.length > 0 && paths.length <= fewCalls ? { paths } : {};
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

/** The most that frequency can add to a score or take from it, as a part of the score. */
const frequencyEffect = { byManyCalls: 0.13, insideAnswer: -0.13 } as const;

/** How much more frequent than others an entry is. This matters most for short queries. */
export function frequencyBonus(document: SearchDocument | undefined, isPartial: boolean): number {
  if (document?.kind === 'partial-failure') return isPartial ? 0 : frequencyEffect.insideAnswer;
  return frequencyEffect.byManyCalls * (document?.breadth ?? 0);
}

/** The texts of a document, reduced to letters and digits for comparison with a query. */
export interface SqueezedTexts {
  /** The message template and its aliases, with and without their placeholders; empty if none is documented. */
  messages: string[];
  /** Chinese, then English. */
  titles: string[];
  /** Empty if the document has no error type. */
  error: string;
  /** Messages and titles in one string. Searching it once shows whether any of them contains the query. */
  all: string;
}

const placeholder = /\{\w+\}/g;

/** Reduces the texts that are compared with queries. */
export function squeezedTexts(document: SearchDocument): SqueezedTexts {
  const readings = document.messages.flatMap((message) => [message, message.replace(placeholder, ' ')]);
  const messages = [...new Set(readings.map(squeeze))];
  const titles = [squeeze(document.title.zh), squeeze(document.title.en)];
  return { messages, titles, error: squeeze(document.error ?? ''), all: [...messages, ...titles].join('\n') };
}
