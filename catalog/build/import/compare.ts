import { createMatcher, type Matcher } from '../../engine/match/matcher';
import { createOperations, type Operations } from '../../engine/operations';
import type { Catalog, ErrorEntry } from '../../engine/types';
import type { DocumentedCall } from './calls';
import type { DocumentedError, DocumentedErrors } from './rows';

/** A row that fits an entry but for its status or error field. */
export interface ChangedRow {
  /** As the document has it; of several messages the one that is known. */
  row: DocumentedError;
  /** The entry whose message it has. */
  id: string;
  /** `status: 403 in the catalog, 400 in the document`. */
  differs: string[];
}

/** A row that an entry explains, below a call that the entry does not list. */
export interface UnlistedCall {
  /** As in `ChangedRow`. */
  row: DocumentedError;
  /** The entry that explains it. */
  id: string;
}

/** What is in the document, by what the catalog makes of it. */
export interface Comparison {
  /** Rows that no entry explains. */
  new: DocumentedError[];
  /** Rows whose message an entry explains under another status or error. */
  changed: ChangedRow[];
  /** Entries and statuses that name this document as their source; where there are none, none can be gone. */
  namedBy: number;
  /** Ids of entries, and statuses, that name this document as their source but are not in it. */
  gone: string[];
  /** Statuses of the document that the catalog does not explain. */
  newStatuses: number[];
  /** Calls of the document that the catalog does not have. */
  newCalls: DocumentedCall[];
  /** Rows of entries that list their calls, but not this one. */
  unlisted: UnlistedCall[];
}

/** The error entries, ready to be looked up by a message. */
interface Index {
  /** Over the messages and aliases of all entries. */
  matcher: Matcher;
  /** The entry of each template of the matcher. */
  owners: ErrorEntry[];
  /** All entries, those without a message among them. */
  errors: ErrorEntry[];
  /** Finds the calls of the document in the catalog. */
  operations: Operations;
}

function indexOf({ errors, operations }: Catalog): Index {
  const wordings = errors.flatMap((entry) =>
    [entry.message, ...entry.aliases].flatMap((template) => (template === null ? [] : [{ template, entry }])),
  );
  return {
    matcher: createMatcher(wordings.map(({ template }) => template)),
    owners: wordings.map(({ entry }) => entry),
    errors,
    operations: createOperations(operations),
  };
}

const sameError = ({ error, errorAliases }: ErrorEntry, other: string | null): boolean =>
  [error, ...errorAliases].some((own) => (own ?? '').toLowerCase() === (other ?? '').toLowerCase());

const saidTwice = (field: string, ours: string | number | null, theirs: string | number | null): string =>
  `${field}: ${ours ?? 'none'} in the catalog, ${theirs ?? 'none'} in the document`;

const sameCode = ({ errorCode }: ErrorEntry, row: DocumentedError): boolean =>
  row.errorCode !== null && errorCode === row.errorCode;

const sameStatus = ({ status, statusAssumed }: ErrorEntry, row: DocumentedError): boolean =>
  row.status === null || statusAssumed === true || status === row.status;

const differences = (entry: ErrorEntry, row: DocumentedError): string[] => [
  ...(sameStatus(entry, row) ? [] : [saidTwice('status', entry.status, row.status)]),
  ...(sameCode(entry, row) || sameError(entry, row.error) ? [] : [saidTwice('error', entry.error, row.error)]),
];

/** Entries whose message the text is, in full, or whose number the row has; for no text those that have no message. */
function explainedBy({ matcher, owners, errors }: Index, text: string, row: DocumentedError): ErrorEntry[] {
  const byCode = errors.filter((entry) => sameCode(entry, row));
  if (text === '') return byCode.length > 0 ? byCode : errors.filter(({ message }) => message === null);
  const matches = matcher.matchMessage(text).filter(({ fit }) => fit === 'whole');
  return [...matches.flatMap(({ template }) => owners[template] ?? []), ...byCode];
}

/** False where the row stands below a call and the entry lists its calls, all of them others. */
function listsCall({ operations }: Index, { endpoints }: ErrorEntry, { call }: DocumentedError): boolean {
  const keys = call === null ? [] : operations.find(call.method, call.path);
  const listed = endpoints.flatMap((key) => operations.covered(key));
  return keys.length === 0 || listed.length === 0 || keys.some((key) => listed.includes(key));
}

/** A row of the document with the entry that explains it best. */
interface Verdict {
  /** The row, or the row with one line of its message. */
  row: DocumentedError;
  /** Null where no entry has the message, or all that have it differ in status and `error` both. */
  entry: ErrorEntry | null;
  /** As in `ChangedRow`; one at most, empty where status and `error` agree. */
  differs: string[];
  /** As `listsCall` says. */
  listed: boolean;
}

function judge(index: Index, row: DocumentedError, text: string): Verdict {
  const candidates = explainedBy(index, text, row)
    .map((entry) => ({ row, entry, differs: differences(entry, row), listed: listsCall(index, entry, row) }))
    .filter(({ differs }) => differs.length < 2)
    .sort((a, b) => a.differs.length - b.differs.length || Number(b.listed) - Number(a.listed));
  return candidates[0] ?? { row, entry: null, differs: [], listed: true };
}

/** A message of several lines is one that was broken, or several: what is not known as one is looked up line by line. */
function judgeRow(index: Index, row: DocumentedError): Verdict[] {
  const whole = judge(index, row, row.message.join(' '));
  if (whole.entry !== null || row.message.length < 2) return [whole];
  const lines = row.message.map((line) => judge(index, { ...row, message: [line] }, line));
  return lines.some(({ entry }) => entry !== null) ? lines : [whole];
}

const documentOf = (source: string): string => source.replace(/ (?:status )?row .*$/, '').replace(/^.*[:/]/, '');

const names = (sources: readonly string[], document: string): boolean =>
  sources.some((source) => documentOf(source) === document);

const mentionedIn = ({ matcher, owners }: Index, rows: readonly DocumentedError[]): string[] =>
  rows.flatMap(({ remarks }) => matcher.scan(remarks).flatMap(({ template }) => owners[template]?.id ?? []));

const statusRowsOf = ({ source }: { source: string[] }): string[] => source.filter((row) => / status row /.test(row));

/** What names a document as its source. */
const sourcedFrom = (document: string, { errors, statuses }: Catalog) => ({
  errors: errors.filter(({ source }) => names(source, document)),
  statuses: statuses.filter((entry) => names(statusRowsOf(entry), document)),
});

/** Messages that differ, by what is to be done about them. */
const sorted = (verdicts: readonly Verdict[]): Pick<Comparison, 'new' | 'changed' | 'unlisted'> => ({
  new: verdicts.filter(({ entry }) => entry === null).map(({ row }) => row),
  changed: verdicts.flatMap(({ row, entry, differs }) =>
    entry && differs.length > 0 ? [{ row, id: entry.id, differs }] : [],
  ),
  unlisted: verdicts.flatMap(({ row, entry, listed }) => (entry && !listed ? [{ row, id: entry.id }] : [])),
});

/**
 * Holds the tables of a document against the catalog. Messages are compared as the explainer compares them, so quotes, spaces and the sample
 * values of the document do not matter. A sibling message that is only mentioned among a row's causes counts as present.
 * `document` is the file name that entries give as their source.
 */
export function compareDocument(document: string, found: DocumentedErrors, catalog: Catalog): Comparison {
  const index = indexOf(catalog);
  const verdicts = found.errors.flatMap((row) => judgeRow(index, row));
  const here = new Set([...verdicts.flatMap(({ entry }) => entry?.id ?? []), ...mentionedIn(index, found.errors)]);
  const listed = new Set(found.statuses.map(({ status }) => status));
  const own = sourcedFrom(document, catalog);
  const explained = new Set(catalog.statuses.map(({ status }) => status));
  return {
    ...sorted(verdicts),
    namedBy: own.errors.length + own.statuses.length,
    gone: [
      ...own.errors.filter(({ id }) => !here.has(id)).map(({ id }) => id),
      ...own.statuses.filter(({ status }) => !listed.has(status)).map(({ status }) => String(status)),
    ],
    newStatuses: [...listed].filter((status) => !explained.has(status)),
    newCalls: found.calls.filter(({ method, path }) => index.operations.find(method, path).length === 0),
  };
}
