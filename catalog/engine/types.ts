import type { SourceDocument } from './sources';

/** The words of the domain. Everything that the site, the command line and the published files say about an error has one of these shapes. */

/** The languages of the catalog; `zh` is the first. */
export type Locale = 'zh' | 'en';

/** A text in both languages; both are always present. */
export interface Localized {
  zh: string;
  en: string;
}

/** Whether the same call may be sent again: never, after something is changed, or later with growing pauses. */
export type Retry = 'never' | 'after-fix' | 'backoff';

/** Who has to act: the calling code, the console's settings, the plan (sales), the app's end user, or technical support. */
export type Owner = 'code' | 'console' | 'plan' | 'end-user' | 'support';

/** A call as the catalog writes it: `POST /{org_name}/{app_name}/users`. `#bulk` follows where operations share method and path. */
export type CallKey = string;

/** A statement that may hold for some calls only. */
export interface CallText extends Localized {
  /** The calls it holds for; absent when it holds for every call of the entry. */
  when?: CallKey[];
}

/** What errors and failures inside an HTTP 200 answer have in common. */
interface Entry {
  /** Permanent kebab-case name of the problem, registered in `ids.txt`. */
  id: string;
  /** The number that newer services send as `error_code`; equal numbers of different products mean different things. */
  errorCode?: number;
  /** Names the problem in under 60 characters. */
  title: Localized;
  /** May the same call be sent again. */
  retry: Retry;
  /** What the call asks for is so already: nothing is left to do. Only with `retry: never`. */
  done?: true;
  /** Who acts. */
  owner: Owner;
  /** A response that explains as this entry, first and exact: a body, with its status line and request line in front where the body alone cannot tell. */
  example: string;
  /** What sources disagree on, each reading with its edition. */
  note?: Localized;
  /** Related entries, nearest first. */
  see: string[];
  /** Where the facts come from. */
  source: string[];
  /** What readers type for it and no other text of the entry says; for the search alone. */
  keywords?: string[];
}

/** One observable signature of the service (status, `error`, message template) and what it means. */
export interface ErrorEntry extends Entry {
  /** HTTP status of the response. */
  status: number;
  /** The machine field `error`; null where the body has none or an empty one. */
  error: string | null;
  /** Other spellings of the `error` field seen with the same message; null for "none at all". */
  errorAliases: (string | null)[];
  /** Message template with `{placeholder}`s; null where the source documents no message. */
  message: string | null;
  /** Other wordings of the message, templates too. */
  aliases: string[];
  /** No source prints the status: `status` is a guess, and another one does not speak against the entry. */
  statusAssumed?: true;
  /** Feature areas, the file's own first. */
  areas: string[];
  /** Calls documented to answer so; empty when `appliesTo` says which. */
  endpoints: CallKey[];
  /** Which calls answer so, in words, where no single call owns the error. */
  appliesTo?: Localized;
  /** Why it happened; may name `{placeholder}`s of the message. */
  causes: CallText[];
  /** What to do about it; may name `{placeholder}`s of the message. */
  fixes: CallText[];
  /** The smallest request that gets this error and the same request put right. */
  request?: RequestPair;
}

/** A request that fails and its correction, as text to read and copy. */
export interface RequestPair {
  /** Request line, headers and body as HTTP sends them. */
  wrong: string;
  /** The same with what was wrong put right. */
  right: string;
}

/** Where on the way of a request a status arises. */
export type Origin = 'request' | 'gateway' | 'service';

/** One HTTP status and what it means for this API. */
export interface StatusEntry {
  /** 100 to 599; each stands once. */
  status: number;
  /** The reason phrase of the HTTP standard. */
  reason: string;
  /** What it means, under 60 characters. */
  title: Localized;
  /** What the service says by it. */
  causes: Localized[];
  /** What to do when nothing but the status is known. */
  fixes: Localized[];
  /** As a rule; entries with this status may say otherwise. */
  retry: Retry;
  /** As a rule, likewise. */
  owner: Owner;
  origin: Origin;
  /** What sources disagree on, each reading with its edition. */
  note?: Localized;
  /** Where the facts come from. */
  source: string[];
}

/** A documented allowance of a call, for instance 100 calls in one second or 60 users in one call. */
export interface RateLimit {
  /** How many. */
  count: number;
  /** Of what. */
  unit: 'calls' | 'messages' | 'users' | 'groups' | 'chatrooms' | 'attributes' | 'tags' | 'files' | 'keywords';
  /** In which span; `call` means in one call. */
  per: 'second' | '10-seconds' | 'minute' | '30-minutes' | 'day' | 'call';
  /** Where one call lists them; always and only with `per: call`. */
  in?: 'body' | 'path' | 'query';
  /** Name of the parameter that lists them, as an array, as the keys of an object or joined by commas; absent where the body itself is the list. */
  parameter?: string;
  /** Counted for one user, not for the app. */
  perUser?: boolean;
  /** Number of operations that draw on the same allowance. */
  sharedBy?: number;
  /** The general limit, where the sources give none for this operation itself. */
  isDefault?: boolean;
}

/** One REST operation. */
export interface Operation {
  /** Permanent kebab-case name, the address of its page: `/api/<id>`. */
  id: string;
  /** `POST /{org_name}/{app_name}/users#bulk`: what entries refer to. */
  key: CallKey;
  /** In capitals, as in `key`. */
  method: string;
  /** Path template with `{parameter}`s, as documented for App Key addressing. */
  path: string;
  /** The same operation under other addresses, for instance `/app-id/{app_id}/users`. */
  otherPaths: string[];
  /** Names of documented query parameters. */
  query: string[];
  /** What a body tells it by among operations of its method and path: `[` (a list), a field, `field=value`. */
  sentWith: string[];
  /** Id of its area. */
  area: string;
  /** What the call does, under 60 characters. */
  title: Localized;
  /** Empty where the sources give none. */
  limits: RateLimit[];
  /** Where the facts come from. */
  source: string[];
}

/** A failure reported inside an HTTP 200 answer; `example` is the full body that reports it. */
export interface PartialFailure extends Entry {
  /** The call whose answer holds it. */
  endpoint: CallKey;
  /** Path to the field that holds the message: `data[].reason`, `data.errorKeys.{key}`. */
  field: string;
  /** Message template; null where the item fails without words, or none are documented. */
  message: string | null;
  /** Why it happened; may name `{placeholder}`s of the message. */
  causes: Localized[];
  /** What to do about it; may name `{placeholder}`s of the message. */
  fixes: Localized[];
}

/** A feature area: a file of the catalog, a filter, a page. */
export interface Area {
  /** Kebab-case; the address of its page is `/areas/<id>`. */
  id: string;
  /** As lists and filters show it. */
  title: Localized;
}

/** Everything there is. */
export interface Catalog {
  /** In the order of `statuses.yaml`. */
  statuses: StatusEntry[];
  /** File by file, in the order of each. */
  errors: ErrorEntry[];
  /** In the order of `endpoints.yaml`. */
  operations: Operation[];
  /** In the order of `partial-failures.yaml`. */
  partialFailures: PartialFailure[];
  /** In the order in which the site lists them. */
  areas: Area[];
  /** In the order in which the site lists them. */
  sources: SourceDocument[];
}
