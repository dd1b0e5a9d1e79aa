import type { Locale, Origin, Owner, RateLimit, Retry } from '../../catalog/engine/types';
import type { SourceKind } from '../error/readSource';

/** The words of every page in one language. A word that a language lacks does not compile. */
export interface Words {
  locale: Locale;
  /** Between the items of an inline list. */
  comma: string;
  /** After a label, before what it labels. */
  colon: string;
  retry: Record<Retry, string>;
  /** The same as a sentence: what to expect when the call is sent again. */
  retryHint: Record<Retry, string>;
  owner: Record<Owner, string>;
  origin: Record<Origin, string>;
  status: string;
  errorField: string;
  noErrorField: string;
  message: string;
  noMessage: string;
  copied: string;
  counts: {
    errors: (count: number) => string;
    operations: (count: number) => string;
    more: (count: number) => string;
  };
  limit: (limit: RateLimit) => string;
  noLimit: string;
  trail: { errors: string; statuses: string; types: string; operations: string; areas: string; label: string };
  error: {
    facts: string;
    retry: string;
    owner: string;
    area: string;
    causes: string;
    fixes: string;
    onlyFor: string;
    request: string;
    wrong: string;
    right: string;
    example: string;
    calls: string;
    allCalls: (count: number) => string;
    note: string;
    related: string;
    source: string;
    alsoMessages: string;
    alsoErrors: string;
    noError: string;
    insideSuccess: string;
    copyLink: string;
    copyMessage: string;
    copyMarkdown: string;
    copyExample: string;
    explainYours: string;
    sourceKinds: Record<SourceKind, (detail: string) => string>;
  };
  statuses: {
    title: string;
    lead: string;
    meaning: string;
    fixes: string;
    errors: string;
    noErrors: string;
    others: string;
    origin: string;
    classes: Record<4 | 5, string>;
  };
  types: {
    title: string;
    lead: string;
    heading: (error: string) => string;
    /** For search engines, like those below. */
    description: (error: string, errors: number) => string;
  };
  operations: {
    title: string;
    lead: string;
    method: string;
    path: string;
    name: string;
    limit: string;
    errors: string;
    otherPaths: string;
    query: string;
    errorsByStatus: string;
    noErrors: string;
    anyCall: string;
    partialFailures: string;
    checker: string;
    scroll: string;
    description: (call: string, errors: number) => string;
  };
  areas: {
    title: string;
    lead: string;
    errors: string;
    operations: string;
    partialFailures: string;
    description: (area: string, errors: number, operations: number) => string;
  };
  home: {
    title: string;
    lead: string;
    common: string;
    statuses: string;
    areas: string;
    table: string;
    tableLead: (count: number) => string;
  };
  explainPage: { title: string; lead: string };
  way: {
    title: string;
    /** The picture in a sentence, with the statuses of each stop. */
    description: (statuses: Record<Origin, number[]>) => string;
    stops: Record<Origin, { name: string; note: string }>;
    request: string;
    response: string;
  };
  notFound: {
    title: string;
    lead: string;
    meant: string;
    retired: string;
    nearest: string;
    ways: string;
    moving: string;
  };
}
