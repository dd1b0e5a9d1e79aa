import type { FoundResponse, ItemFailure } from '../../report';
import { type Fields, fieldsOf, hasAny, isObject, textField } from './fields';

/** The items of a bulk response: their failures in the order of the response, and the number of successes. */
type ItemResults = Pick<FoundResponse, 'failures' | 'succeeded'>;

const SUBJECT_FIELDS = ['user', 'username', 'member', 'msgid', 'key', 'id', 'name', 'userid', 'target', 'groupid'];

const nameOf = (value: unknown): string | null =>
  typeof value === 'string' && value !== '' ? value : typeof value === 'number' ? String(value) : null;

const subjectOf = (fields: Fields): string | null =>
  SUBJECT_FIELDS.map((name) => nameOf(fields.get(name))).find((name) => name !== null) ?? null;

/** Whether a value is `false` as JSON, Python or PHP writes it. `print_r` prints an empty string. */
const isFalse = (value: unknown): boolean => typeof value !== 'object' && /^(?:false|0|)$/i.test(String(value));
const isTrue = (value: unknown): boolean => /^(?:true|1)$/i.test(String(value));
const isFailWord = (value: unknown): value is string =>
  typeof value === 'string' && /^fail(?:ed|ure)?$/i.test(value.trim());

/** A field that says how an item ended. */
interface OutcomeField {
  /** Its plain name. */
  name: string;
  /** Where partial failures of the catalog have the message. */
  field: string;
  /** What it says for a success; absent if it is only there for failures. */
  done?: RegExp;
  /** What it says if the reason is in another field. Anything else is the reason itself. */
  failed?: RegExp;
  /** The other field. */
  reason?: string;
}

const OUTCOME_FIELDS: readonly OutcomeField[] = [
  { name: 'registeruserfailreason', field: 'data[].registerUserFailReason' },
  {
    name: 'recalled',
    field: 'msgs[].recalled',
    done: /^(?:yes|true|ok|success)$/i,
    failed: /^(?:no|false|fail(?:ed)?)$/i,
    reason: 'error',
  },
  { name: 'pushstatus', field: 'data[].desc', done: /^(?!fail)/i, failed: /^fail/i, reason: 'desc' },
];

/** The failure of an item in a bulk response, `ok` for a success, or null. `place`: `data[]`, `entities[]`, or `data`. */
function readItem(fields: Fields, place: string): ItemFailure | 'ok' | null {
  const subject = subjectOf(fields);
  for (const { name, field, done, failed, reason = '' } of OUTCOME_FIELDS) {
    const outcome = textField(fields, name);
    if (outcome === null) continue;
    if (done?.test(outcome)) return 'ok';
    return { field, message: (failed?.test(outcome) ? textField(fields, reason) : null) ?? outcome, subject };
  }
  return readResult(fields, place, subject);
}

/** `result: false`, with the reason or without a word. */
function readResult(fields: Fields, place: string, subject: string | null): ItemFailure | 'ok' | null {
  const result = fields.get('result');
  if (isTrue(result)) return 'ok';
  if (!isFalse(result)) return null;
  const reason = textField(fields, 'reason');
  if (reason !== null) return { field: 'data[].reason', message: reason, subject };
  return result === '' ? null : { field: `${place}.result`, message: null, subject };
}

function addItem(results: ItemResults, item: unknown, place: string): void {
  const read = readItem(fieldsOf(item), place);
  if (read === 'ok') results.succeeded++;
  else if (read !== null) results.failures.push(read);
}

/** Objects with the reasons of failures by subject, each next to a list of the other subjects. */
const REASONS = [
  { refused: 'errorkeys', field: 'data.errorKeys.{key}', kept: 'successkeys' },
  { refused: 'fail', field: 'data.fail.{username}', kept: 'success' },
];

function addReasons(results: ItemResults, data: Fields): void {
  for (const { refused, field, kept } of REASONS) {
    const reasons = data.get(refused);
    const others = data.get(kept);
    if (!isObject(reasons)) continue;
    for (const [subject, message] of Object.entries(reasons)) {
      if (typeof message === 'string') results.failures.push({ field, message, subject });
    }
    if (Array.isArray(others)) results.succeeded += others.length;
  }
}

/** Lists of failures (`NotExistFailed`), and one word per subject (`failed`, `success`). */
function addNamed(results: ItemResults, data: object): void {
  for (const [key, value] of Object.entries(data)) {
    const name = key.replace(/[\s:]+$/, '');
    if (Array.isArray(value) && /failed$/i.test(name)) {
      const subjects = value.map(nameOf).filter((subject) => subject !== null);
      results.failures.push(...subjects.map((subject) => ({ field: `data.${name}`, message: null, subject })));
    } else if (isFailWord(value)) {
      results.failures.push({ field: 'data.{file_uuid}', message: value, subject: key });
    } else if (value === 'success') results.succeeded++;
  }
}

/** Reads a response that is only a word or a flag: `data: "failure"`, `entity: false`, or `1` if `0` means success. */
function addWhole(results: ItemResults, fields: Fields): void {
  const data = fields.get('data');
  if (isFailWord(data)) results.failures.push({ field: 'data', message: data, subject: null });
  const entity = fields.get('entity');
  if (entity === false || entity === 1) results.failures.push({ field: 'entity', message: null, subject: null });
}

/** Whether an object is a whole response. Only there, a flag without a message means a failure. */
const isWholeResponse = (fields: Fields): boolean =>
  hasAny(fields, ['action', 'timestamp', 'duration', 'uri']) || fields.get('status') === 'OK';

/** The failed items of a bulk response and the number of others: in `data`, `entities`, `msgs`, by item, key or list. */
export function itemResults(fields: Fields): ItemResults {
  const results: ItemResults = { failures: [], succeeded: 0 };
  for (const name of ['data', 'msgs', 'entities']) {
    const items = fields.get(name);
    if (Array.isArray(items)) for (const item of items) addItem(results, item, `${name}[]`);
    else if (isObject(items) && name !== 'entities') addObject(results, items, name);
  }
  addWhole(results, fields);
  if (!isWholeResponse(fields)) results.failures = results.failures.filter(({ message }) => message !== null);
  if (results.failures.length === 0) addBare(results, fields);
  const entities = fields.get('entities');
  const isPlain = results.failures.every(({ field }) => !field.startsWith('entities'));
  if (results.failures.length > 0 && isPlain && Array.isArray(entities)) results.succeeded += entities.length;
  return results;
}

function addObject(results: ItemResults, data: object, place: string): void {
  addItem(results, data, place);
  addReasons(results, fieldsOf(data));
  addNamed(results, data);
}

/** Only the inner part was pasted: `{"successKeys": …, "errorKeys": …}`, or one item of `data`. */
function addBare(results: ItemResults, fields: Fields): void {
  if (fields.has('errorkeys')) return addReasons(results, fields);
  const isItem = OUTCOME_FIELDS.some(({ name }) => fields.has(name)) || (fields.has('result') && fields.has('reason'));
  const item = isItem ? readItem(fields, 'data[]') : null;
  if (item !== null && item !== 'ok' && item.message !== null) results.failures.push(item);
}
