import type { Locale, Owner } from '../../catalog/engine/types';
import type { RetryAdvice } from '../../catalog/engine/wordsAndPaths';

/** Text that most pages share, including all text of the error page. Missing text does not compile. */
export interface Words {
  locale: Locale;
  /** Separates the items of an inline list. */
  comma: string;
  /** A month in words. Parameter: the month as `2026-11`. */
  month: (month: string) => string;
  /** Separates a label from its value. */
  colon: string;
  retry: Record<RetryAdvice, string>;
  /** What happens if the call is sent again, as a sentence. */
  retryHint: Record<RetryAdvice, string>;
  owner: Record<Owner, string>;
  /** Who the owner is, or what they need. */
  ownerHint: Record<Owner, string>;
  status: string;
  /** For a response without the field `error`. */
  noErrorField: string;
  noMessage: string;
  copied: string;
  /** Shown if the browser did not allow copying. */
  copyRefused: string;
  counts: {
    errors: (count: number) => string;
    operations: (count: number) => string;
    more: (count: number) => string;
  };
  /** The filter box above a list. `count` takes the number of items that are shown, and of all items. */
  filter: { label: string; count: (shown: number, all: number) => string };
  /** Names of the pages in the breadcrumb above a title. `label` is the accessible name of the breadcrumb. */
  trail: { errors: string; statuses: string; types: string; operations: string; areas: string; label: string };
  error: {
    facts: string;
    retry: string;
    owner: string;
    causes: string;
    fixes: string;
    message: string;
    /** Heading of texts with values from the example. */
    samples: string;
    /** Introduces a list of these values in copied text. */
    sampleList: string;
    /** Introduces the calls that a statement applies to, or their number. */
    onlyFor: string;
    request: string;
    wrong: string;
    right: string;
    example: string;
    calls: string;
    note: string;
    related: string;
    source: string;
    /** Introduces other wordings of the message. */
    alsoMessages: string;
    /** Introduces other values of `error`. */
    alsoErrors: string;
    /** One of these values: no `error` at all. */
    noError: string;
    /** Parameter: the status, which is assumed because no source documents it. */
    statusAssumed: (status: number) => string;
    /** Introduces the path of the field that reports the failure. */
    insideSuccess: string;
    copyLink: string;
    copyMessage: string;
    copyMarkdown: string;
    copyExample: string;
    explainYours: string;
    /** Links to the guide on the published files. */
    useData: string;
    linkHere: string;
    /** Parameter: the part of a source after its name, such as `row 33` or a page. */
    sourceDetail: (detail: string) => string;
    /** Parameters: the edition that was read, and the month as `2026-11`. */
    edition: (edition: string, read: string) => string;
  };
}
