import type { Locale, Owner } from '../../catalog/engine/types';
import type { RetryAdvice } from '../../catalog/engine/words';

/** The words that most pages share, including those of the error page. A missing word does not compile. */
export interface Words {
  locale: Locale;
  /** Between the items of an inline list. */
  comma: string;
  /** A month in words; takes `2026-11`. */
  month: (month: string) => string;
  /** Between a label and its value. */
  colon: string;
  retry: Record<RetryAdvice, string>;
  /** The same in a sentence: what happens when the call is sent again. */
  retryHint: Record<RetryAdvice, string>;
  owner: Record<Owner, string>;
  /** The same as a person: who that is, or what they need. */
  ownerHint: Record<Owner, string>;
  status: string;
  /** For a response without the field `error`. */
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
  /** The box above a list. `count` takes how many items are shown, and how many there are. */
  filter: { label: string; count: (shown: number, all: number) => string };
  /** Names of the pages in the breadcrumb above a title. `label` names the breadcrumb itself. */
  trail: { errors: string; statuses: string; types: string; operations: string; areas: string; label: string };
  error: {
    facts: string;
    retry: string;
    owner: string;
    causes: string;
    fixes: string;
    message: string;
    /** Above texts with values of the example. */
    samples: string;
    /** The same before a list of these values, in copied text. */
    sampleList: string;
    /** Before the calls that a statement applies to, or their number. */
    onlyFor: string;
    request: string;
    wrong: string;
    right: string;
    example: string;
    calls: string;
    note: string;
    related: string;
    source: string;
    /** Before other wordings of the message. */
    alsoMessages: string;
    /** Before other values of `error`. */
    alsoErrors: string;
    /** One of these: no `error` at all. */
    noError: string;
    /** Takes the status that is assumed because no source documents it. */
    statusAssumed: (status: number) => string;
    /** Before the path to the field that reports it. */
    insideSuccess: string;
    copyLink: string;
    copyMessage: string;
    copyMarkdown: string;
    copyExample: string;
    explainYours: string;
    /** Leads to the guide on the published files. */
    useData: string;
    linkHere: string;
    /** Takes what a source says behind its name: `row 33`, a page. */
    sourceDetail: (detail: string) => string;
    /** Takes the edition that was read and the month, as in `2026-11`. */
    edition: (edition: string, read: string) => string;
  };
}
