import type { Placeholder } from './match/values';
import type { SourceDocument } from './sources';

/** The languages of the catalog. `zh` is the default. */
export type Locale = 'zh' | 'en';

/** A text in both languages. */
export interface Localized {
  zh: string;
  en: string;
}

/** Whether the same call may be sent again; `backoff`: later, with growing delays. */
export type Retry = 'never' | 'after-fix' | 'backoff';

/** Who has to act; `console`: an administrator, `plan`: sales. */
export type Owner = 'code' | 'console' | 'plan' | 'end-user' | 'support';

/** A call: `POST /{org_name}/{app_name}/users`. If operations share method and path, `#variant` follows. */
export type CallKey = string;

/** A statement that may apply to some calls only. */
export interface CallText extends Localized {
  /** The calls that it applies to; absent if it applies to all calls of the entry. */
  when?: CallKey[];
}

/** Fields that errors and partial failures have in common. */
interface Entry {
  /** Permanent name of the problem in kebab-case, registered in `ids.txt`. */
  id: string;
  /** The number that newer services send as `error_code`. Products use the same numbers with different meanings. */
  errorCode?: number;
  /** The problem in fewer than 60 characters. */
  title: Localized;
  /** Whether the same call may be sent again. */
  retry: Retry;
  /** The state that the call asks for already exists, so nothing is left to do. Only with `retry: never`. */
  done?: true;
  /** Who has to act. */
  owner: Owner;
  /** A response that the explainer recognizes as this entry, first and exact. `catalog/README.md` describes it. */
  example: string;
  /** What the sources disagree about, each version with its edition. */
  note?: Localized;
  /** Ids of related entries, most closely related first. */
  see: string[];
  /** Where the facts come from. */
  source: string[];
  /** Phrases that readers search for and that no other text of the entry contains. Only the search uses them. */
  keywords?: string[];
}

/** A signature of the service (status, `error`, message template) and its meaning. */
export interface ErrorEntry extends Entry {
  /** HTTP status of the response. */
  status: number;
  /** The value of the field `error`; null if the body has none or an empty one. */
  error: string | null;
  /** Other values of the field `error` with the same message; null for a body without it. */
  errorAliases: (string | null)[];
  /** Message template with `{placeholder}`s; null if none is documented. */
  message: string | null;
  /** Other templates of the message. */
  aliases: string[];
  /** The status is a guess. A response with another one can match. */
  statusAssumed?: true;
  /** Ids of feature areas. The first one is the area of the file. */
  areas: string[];
  /** Calls that return this error; empty if the entry has `appliesTo`. */
  endpoints: CallKey[];
  /** The calls in words, if the error does not belong to particular calls. */
  appliesTo?: Localized;
  /** Why it happened. May contain `{placeholder}`s of the message. */
  causes: CallText[];
  /** What to do about it. May contain `{placeholder}`s of the message. */
  fixes: CallText[];
  /** The smallest request with this error, and the same request corrected. */
  request?: RequestPair;
}

/** A request that fails and its correction, as text to read and copy. */
export interface RequestPair {
  /** Request line, headers and body in HTTP notation. */
  wrong: string;
  /** The corrected request. */
  right: string;
}

/** Which part of the system sends a status. */
export type Origin = 'request' | 'gateway' | 'service';

/** An HTTP status and its meaning for this API. */
export interface StatusEntry {
  /** 100 to 599. Each status occurs once. */
  status: number;
  /** The reason phrase of the HTTP standard. */
  reason: string;
  /** The meaning in fewer than 60 characters. */
  title: Localized;
  /** Why the service returns it. */
  causes: Localized[];
  /** What to do if only the status is known. */
  fixes: Localized[];
  /** The usual advice. Entries with this status may differ. */
  retry: Retry;
  /** The usual owner. Entries with this status may differ. */
  owner: Owner;
  origin: Origin;
  /** What the sources disagree about, each version with its edition. */
  note?: Localized;
  /** Where the facts come from. */
  source: string[];
}

/** A documented limit of a call, for example 100 calls per second or 60 users per call. */
export interface RateLimit {
  /** The number that is allowed. */
  count: number;
  /** What is counted. */
  unit: 'calls' | 'messages' | 'users' | 'groups' | 'chatrooms' | 'attributes' | 'tags' | 'files' | 'keywords';
  /** The time span. `call` means in one call. */
  per: 'second' | '10-seconds' | 'minute' | '30-minutes' | 'day' | 'call';
  /** Where the request lists the counted things. Required with `per: call`, and not allowed otherwise. */
  in?: 'body' | 'path' | 'query';
  /** Name of the parameter with the list. Absent if the body itself is the list. */
  parameter?: string;
  /** The limit applies to each user and not to the whole app. */
  perUser?: boolean;
  /** Number of operations that share this limit. */
  sharedBy?: number;
  /** The general limit, because the sources have none for this operation. */
  isDefault?: boolean;
}

/** One REST operation. */
export interface Operation {
  /** Permanent name in kebab-case. The operation's page is `/api/<id>`. */
  id: string;
  /** The name that entries use: `POST /{org_name}/{app_name}/users#bulk`. */
  key: CallKey;
  /** In upper case, as in `key`. */
  method: string;
  /** Path template with `{parameter}`s. It begins with the App Key. */
  path: string;
  /** Other paths of the same operation, for example `/app-id/{app_id}/users`. */
  otherPaths: string[];
  /** Names of documented query parameters. */
  query: string[];
  /** Signs in the body that identify the operation: `[` for a list, a field, or `field=value`. One is enough. */
  sentWith: string[];
  /** Id of its area. */
  area: string;
  /** What the call does, in fewer than 60 characters. */
  title: Localized;
  /** Empty if the sources have none. */
  limits: RateLimit[];
  /** Where the facts come from. */
  source: string[];
}

/** A failure that is reported inside an HTTP 200 response. `example` is the full body. */
export interface PartialFailure extends Entry {
  /** The call whose response reports it. */
  endpoint: CallKey;
  /** Path of the field with the message: `data[].reason`, `data.errorKeys.{key}`. */
  field: string;
  /** Message template with `{placeholder}`s; null if none is documented. */
  message: string | null;
  /** Why it happened. May contain `{placeholder}`s of the message. */
  causes: Localized[];
  /** What to do about it. May contain `{placeholder}`s of the message. */
  fixes: Localized[];
}

/** A feature area. Each has a file of errors, a filter option and a page. */
export interface Area {
  /** In kebab-case. The area's page is `/areas/<id>`. */
  id: string;
  /** Name in lists and filters. */
  title: Localized;
}

/** The whole catalog. */
export interface Catalog {
  /** In the order of `statuses.yaml`. */
  statuses: StatusEntry[];
  /** File by file, in the order of each file. */
  errors: ErrorEntry[];
  /** In the order of `endpoints.yaml`. */
  operations: Operation[];
  /** In the order of `partial-failures.yaml`. */
  partialFailures: PartialFailure[];
  /** In the order in which the site lists them. */
  areas: Area[];
  sources: SourceDocument[];
  /** Placeholders of the messages that hold something other than a name. */
  placeholders: Placeholder[];
}
