import type { Locale, Owner, RateLimit } from '../../catalog/engine/types';
import type { Attempt } from '../guide/retryTimeline';
import type { Remedy } from '../status/requestFlow';
import type { Words } from './words';

/** Text of the home page and of the explainer's page in one language. It loads separately from that of other pages. */
export interface HomeWords extends Words {
  home: { title: string; lead: string };
  explainPage: {
    title: string;
    lead: string;
    /** Introduces the links to `places`. */
    instead: string;
    /** Names of the pages where errors can be looked up without a response. */
    places: Record<'errors/' | 'status/' | 'api/', string>;
  };
}

/**
 * Text of all pages in one language. Text of the error page is in `words.ts` and loads separately, because that page
 * is loaded most.
 */
export interface SiteWords extends HomeWords {
  /** A rate limit in words: `100 calls per second`. */
  limit: (limit: RateLimit) => string;
  /** Shown if the sources document no limit. */
  noLimit: string;
  /** Notice about a new version of the site. */
  update: { text: string; reload: string; later: string };
  statuses: {
    title: string;
    lead: string;
    meaning: string;
    fixes: string;
    errors: string;
    noErrors: string;
  };
  types: {
    title: string;
    lead: string;
    /** Parameter: the value of `error`. */
    heading: (error: string) => string;
    /** Meta description for search engines. */
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
    /** Introduces links to areas with errors that any call can return. */
    anyCall: string;
    partialFailures: string;
    /** Heading of the explainer on the page of an operation. */
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
    /** Note below the table: why the columns add up to more than the total. */
    severalAreas: string;
    source: string;
    language: string;
    languages: Record<Locale, string>;
    read: string;
    /** Heading of the number of entries, statuses and operations that name a source. */
    named: string;
  };
  /** Text of the diagram of who acts along the path of a request. */
  flow: {
    title: string;
    actors: Record<Owner, string>;
    remedies: Record<Remedy, string>;
    /** Note below the diagram: why a status can be in several rows. */
    note: string;
  };
  /** Text of the diagram of an error response. */
  anatomy: {
    title: string;
    parts: Record<'status' | 'type' | 'exception' | 'timestamp' | 'duration' | 'message', string>;
  };
  /** Text of the diagram of the delays between attempts. */
  timeline: {
    title: string;
    /** An attempt, and the earliest and latest second at which it is sent. */
    attempt: (number: number, earliest: number, latest: number) => string;
    /** The diagram in words. */
    description: (attempts: readonly Attempt[]) => string;
    note: string;
  };
  notFound: {
    title: string;
    lead: string;
    /** Heading of pages with a similar name. */
    meant: string;
    retired: string;
    ways: string;
    /** Introduces the page that the address means with certainty. */
    moving: string;
  };
}
