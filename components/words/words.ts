import type { Locale, Owner } from '../../catalog/engine/types';
import type { RetryAdvice } from '../../catalog/engine/words';

/** The words that most pages share, those about one error among them. A word that a language lacks does not compile. */
export interface Words {
  locale: Locale;
  /** Between the items of an inline list. */
  comma: string;
  /** A month in words; takes `2026-11`. */
  month: (month: string) => string;
  /** After a label, before what it labels. */
  colon: string;
  retry: Record<RetryAdvice, string>;
  /** The same as a sentence: what to expect when the call is sent again. */
  retryHint: Record<RetryAdvice, string>;
  owner: Record<Owner, string>;
  status: string;
  /** Where a response has no `error`. */
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
  /** Names of the lists that stand above a page's title; `label` is that of the trail itself. */
  trail: { errors: string; statuses: string; types: string; operations: string; areas: string; label: string };
  error: {
    facts: string;
    retry: string;
    owner: string;
    causes: string;
    fixes: string;
    /** In front of the calls that a statement is for, or of their number. */
    onlyFor: string;
    request: string;
    wrong: string;
    right: string;
    example: string;
    calls: string;
    note: string;
    related: string;
    source: string;
    /** In front of other wordings of the message. */
    alsoMessages: string;
    /** In front of other spellings of `error`. */
    alsoErrors: string;
    /** Among these: none at all. */
    noError: string;
    /** Takes the status that stands for the one that no source prints. */
    statusAssumed: (status: number) => string;
    /** In front of the path to the field that reports it. */
    insideSuccess: string;
    copyLink: string;
    copyMessage: string;
    copyMarkdown: string;
    copyExample: string;
    explainYours: string;
    /** Takes what a source says behind its name: `row 33`, a page. */
    sourceDetail: (detail: string) => string;
    /** Takes the edition that was read and the month, as in `2026-11`. */
    edition: (edition: string, read: string) => string;
  };
}
