import { shapesOf } from '../../engine/match/values';
import { createMatcher, type Matcher } from '../../engine/match/matcher';
import { createOperations, type Operations } from '../../engine/operations';
import type { Catalog, ErrorEntry } from '../../engine/types';
import type { DocumentedCall } from './calls';
import type { DocumentedError, DocumentedErrors } from './rows';

/** A row whose message belongs to an entry with another status or `error`. */
export interface ChangedRow {
  /** The row in the document. If it has several messages, only the known one. */
  row: DocumentedError;
  /** Id of the entry with this message. */
  id: string;
  /** `status: 403 in the catalog, 400 in the document`. */
  differs: string[];
}

/** A row that an entry explains, in a section about a call that the entry does not list. */
export interface UnlistedCall {
  /** The row, as in `ChangedRow`. */
  row: DocumentedError;
  /** Id of the entry that explains it. */
  id: string;
}

/** Differences between a document and the catalog. */
export interface Comparison {
  /** Rows that no entry explains. */
  new: DocumentedError[];
  /** Rows whose message an entry explains with another status or `error`. */
  changed: ChangedRow[];
  /** Number of entries and statuses that name this document as their source. If there are none, `gone` is empty. */
  namedBy: number;
  /** Entries (by id) and statuses that name this document as their source but do not occur in it. */
  gone: string[];
  /** Statuses in the document that the catalog does not explain. */
  newStatuses: number[];
  /** Calls in the document that the catalog does not have. */
  newCalls: DocumentedCall[];
  /** Rows whose entry lists its calls, but not this one. */
  unlisted: UnlistedCall[];
}

/** The error entries, prepared for lookups by message. */
interface Index {
  /** Matches the messages and aliases of all entries. */
  matcher: Matcher;
  /** The entry of each template in the matcher. */
  owners: ErrorEntry[];
  /** All entries, including those without a message. */
  errors: ErrorEntry[];
  /** Looks up the calls of the document in the catalog. */
  operations: Operations;
}

function indexOf({ errors, operations, placeholders }: Catalog): Index {
  const wordings = errors.flatMap((entry) =>
    [entry.message, ...entry.aliases].flatMap((template) => (template === null ? [] : [{ template, entry }])),
  );
  return {
    matcher: createMatcher(
      wordings.map(({ template }) => template),
      shapesOf(placeholders),
    ),
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

/**
 * Entries whose message is the whole text, or whose `error_code` is that of the row. For an empty text, entries
 * without a message.
 */
function explainedBy({ matcher, owners, errors }: Index, text: string, row: DocumentedError): ErrorEntry[] {
  const byCode = errors.filter((entry) => sameCode(entry, row));
  if (text === '') return byCode.length > 0 ? byCode : errors.filter(({ message }) => message === null);
  const matches = matcher.matchMessage(text).filter(({ fit }) => fit === 'whole');
  return [...matches.flatMap(({ template }) => owners[template] ?? []), ...byCode];
}

/** Whether the entry covers the call of a row. False if the entry lists calls and none of them is this one. */
function listsCall({ operations }: Index, { endpoints }: ErrorEntry, { call }: DocumentedError): boolean {
  const keys = call === null ? [] : operations.find(call.method, call.path);
  const listed = endpoints.flatMap((key) => operations.covered(key));
  return keys.length === 0 || listed.length === 0 || keys.some((key) => listed.includes(key));
}

/** A row of the document with the entry that explains it best. */
interface Verdict {
  /** The row, reduced to one line of its message if the lines are separate messages. */
  row: DocumentedError;
  /** Null if no entry has the message, or if all of them differ in both status and `error`. */
  entry: ErrorEntry | null;
  /** As in `ChangedRow`. At most one difference, or none. */
  differs: string[];
  /** The result of `listsCall`. */
  listed: boolean;
}

function judge(index: Index, row: DocumentedError, text: string): Verdict {
  const candidates = explainedBy(index, text, row)
    .map((entry) => ({ row, entry, differs: differences(entry, row), listed: listsCall(index, entry, row) }))
    .filter(({ differs }) => differs.length < 2)
    .sort((a, b) => a.differs.length - b.differs.length || Number(b.listed) - Number(a.listed));
  return candidates[0] ?? { row, entry: null, differs: [], listed: true };
}

/**
 * Lines of a message are either one wrapped message or several messages. If the whole is not known, each line is
 * looked up on its own.
 */
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

/** Entries and statuses that name a document as their source. */
const sourcedFrom = (document: string, { errors, statuses }: Catalog) => ({
  errors: errors.filter(({ source }) => names(source, document)),
  statuses: statuses.filter((entry) => names(statusRowsOf(entry), document)),
});

/** Groups messages that differ by what has to be done about them. */
const sorted = (verdicts: readonly Verdict[]): Pick<Comparison, 'new' | 'changed' | 'unlisted'> => ({
  new: verdicts.filter(({ entry }) => entry === null).map(({ row }) => row),
  changed: verdicts.flatMap(({ row, entry, differs }) =>
    entry && differs.length > 0 ? [{ row, id: entry.id, differs }] : [],
  ),
  unlisted: verdicts.flatMap(({ row, entry, listed }) => (entry && !listed ? [{ row, id: entry.id }] : [])),
});

/**
 * Compares the tables of a document with the catalog. Messages are compared in the same way as in the explainer, so
 * quotes, spaces and sample values do not matter. A message that occurs only in the remarks of a row counts as
 * present. `document` is the file name that entries name as their source.
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
