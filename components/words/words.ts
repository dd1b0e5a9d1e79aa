import type { Locale, Owner, Retry } from '../../catalog/engine/types';
import type { SourceKind } from '../error/readSource';

/** The words that most pages share, those about one error among them. A word that a language lacks does not compile. */
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
  status: string;
  noErrorField: string;
  noMessage: string;
  copied: string;
  /** The browser did not let the page copy. */
  copyRefused: string;
  counts: {
    errors: (count: number) => string;
    operations: (count: number) => string;
    more: (count: number) => string;
  };
  trail: { errors: string; statuses: string; types: string; operations: string; areas: string; label: string };
  error: {
    facts: string;
    retry: string;
    owner: string;
    causes: string;
    fixes: string;
    onlyFor: string;
    request: string;
    wrong: string;
    right: string;
    example: string;
    calls: string;
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
}
