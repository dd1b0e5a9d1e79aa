import type { Locale, Owner, RateLimit } from '../../catalog/engine/types';
import type { Attempt } from '../guide/retryTimeline';
import type { Remedy } from '../status/requestFlow';
import type { Words } from './words';

/** The words of all pages in one language. The error page is loaded most, so its words are in `words.ts` and load alone. */
export interface SiteWords extends Words {
  /** A rate limit in words: `100 calls per second`. */
  limit: (limit: RateLimit) => string;
  /** Where the sources document no limit. */
  noLimit: string;
  /** A new version of the site that waits for the reader. */
  update: { text: string; reload: string; later: string };
  statuses: {
    title: string;
    lead: string;
    meaning: string;
    fixes: string;
    errors: string;
    noErrors: string;
    /** Above the statuses that begin with the digit. */
    classes: Record<4 | 5, string>;
  };
  types: {
    title: string;
    lead: string;
    /** How many errors a type has, and their statuses. */
    shared: (errors: number, statuses: number[]) => string;
    /** What the errors say about one thing, with how many say it. */
    spread: (name: string, values: [words: string, errors: number][]) => string;
    /** Takes the value of `error`. */
    heading: (error: string) => string;
    /** For search engines, like the other descriptions. */
    description: (error: string, errors: number) => string;
  };
  operations: {
    title: string;
    lead: string;
    name: string;
    limit: string;
    errors: string;
    otherPaths: string;
    query: string;
    errorsByStatus: string;
    noErrors: string;
    /** Before links to the areas whose errors any call can give. */
    anyCall: string;
    partialFailures: string;
    /** Above the explainer for the operation. */
    checker: string;
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
  coverage: {
    byArea: string;
    area: string;
    partialFailures: string;
    operationsWithErrors: string;
    total: string;
    /** Below the table: why the columns add up to more. */
    severalAreas: string;
    source: string;
    language: string;
    languages: Record<Locale, string>;
    read: string;
    /** Above how many entries, statuses and operations name a source. */
    named: string;
  };
  home: {
    title: string;
    lead: string;
    common: string;
    statuses: string;
    areas: string;
    table: string;
    /** Takes the number of entries. */
    tableLead: (count: number) => string;
  };
  explainPage: { title: string; lead: string };
  /** The picture of who acts along the way of a request. */
  flow: {
    title: string;
    actors: Record<Owner, string>;
    remedies: Record<Remedy, string>;
    /** Below the picture: why a status can stand in several rows. */
    note: string;
  };
  /** The picture of an error response. */
  anatomy: {
    title: string;
    parts: Record<'status' | 'type' | 'exception' | 'timestamp' | 'duration' | 'message', string>;
  };
  /** The picture of the waits between attempts. */
  timeline: {
    title: string;
    /** An attempt and the seconds in which it is sent. */
    attempt: (number: number, earliest: number, latest: number) => string;
    /** The picture in words. */
    description: (attempts: readonly Attempt[]) => string;
    note: string;
  };
  notFound: {
    title: string;
    lead: string;
    /** Above pages with a similar name. */
    meant: string;
    retired: string;
    ways: string;
    /** Before the page that the address names for certain. */
    moving: string;
  };
}
