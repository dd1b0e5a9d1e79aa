/**
 * The words of the domain. Everything the site, the command line and the published files say
 * about an error is one of these shapes; nothing here knows Vue, the DOM, Node or YAML.
 */

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

/**
 * A call as the catalog writes it: `POST /{org_name}/{app_name}/users`, with `#bulk` behind it
 * where several operations share method and path.
 */
export type CallKey = string;

/** A statement that may hold for some calls only. */
export interface CallText extends Localized {
  /** The calls it holds for; absent when it holds for every call of the entry. */
  when?: CallKey[];
}

/** One observable signature of the service (status, `error`, message template) and what it means. */
export interface ErrorEntry {
  /** Permanent kebab-case name of the problem, registered in `ids.txt`. */
  id: string;
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
  /** Feature areas, the file's own first. */
  areas: string[];
  /** Calls documented to answer so; empty when `appliesTo` says which. */
  endpoints: CallKey[];
  /** Which calls answer so, in words, where no single call owns the error. */
  appliesTo?: Localized;
  /** Names the problem in under 60 characters. */
  title: Localized;
  /** Why it happened; may name `{placeholder}`s of the message. */
  causes: CallText[];
  /** What to do about it; may name `{placeholder}`s of the message. */
  fixes: CallText[];
  retry: Retry;
  owner: Owner;
  /** A response that explains as this entry, first and exact: a body, with its status line and request line in front where the body alone cannot tell. */
  example: string;
  /** The smallest request that gets this error and the same request put right. */
  request?: RequestPair;
  /** What sources disagree on, each reading with its edition. */
  note?: Localized;
  /** Related entries, nearest first. */
  see: string[];
  /** Where the facts come from. */
  source: string[];
}

/** A request that fails and its correction, as text to read and copy. */
export interface RequestPair {
  wrong: string;
  right: string;
}

/** Where on the way of a request a status arises. */
export type Origin = 'request' | 'gateway' | 'service';

/** One HTTP status and what it means for this API. */
export interface StatusEntry {
  status: number;
  /** The reason phrase of the HTTP standard. */
  reason: string;
  title: Localized;
  /** What the service says by it. */
  causes: Localized[];
  /** What to do when nothing but the status is known. */
  fixes: Localized[];
  retry: Retry;
  owner: Owner;
  origin: Origin;
  note?: Localized;
  source: string[];
}

/** A documented allowance of a call, for instance 100 calls in one second. */
export interface RateLimit {
  /** How many. */
  count: number;
  /** Of what. */
  unit: 'calls' | 'messages' | 'users' | 'groups' | 'chatrooms';
  /** In which span; `call` means in one call. */
  per: 'second' | '10-seconds' | 'minute' | 'day' | 'call';
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
  method: string;
  /** Path template with `{parameter}`s, as documented for App Key addressing. */
  path: string;
  /** The same operation under other addresses, for instance `/app-id/{app_id}/users`. */
  otherPaths: string[];
  /** Names of documented query parameters. */
  query: string[];
  area: string;
  title: Localized;
  limits: RateLimit[];
  source: string[];
}

/** A failure reported inside an HTTP 200 answer. */
export interface PartialFailure {
  id: string;
  /** The call whose answer holds it. */
  endpoint: CallKey;
  /** Path to the field that holds the message: `data[].reason`, `data.errorKeys.{key}`. */
  field: string;
  /** Message template. */
  message: string;
  title: Localized;
  causes: Localized[];
  fixes: Localized[];
  retry: Retry;
  owner: Owner;
  /** A full HTTP 200 body that reports it. */
  example: string;
  note?: Localized;
  see: string[];
  source: string[];
}

/** A feature area: a file of the catalog, a filter, a page. */
export interface Area {
  id: string;
  title: Localized;
}

/** Everything there is. */
export interface Catalog {
  statuses: StatusEntry[];
  errors: ErrorEntry[];
  operations: Operation[];
  partialFailures: PartialFailure[];
  areas: Area[];
}
