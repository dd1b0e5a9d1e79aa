import type { ItemFailure } from '../../report';
import { type Fields, fieldsOf, textField } from './fields';

/** What a bulk answer says of its items. */
export interface ItemResults {
  /** In the order of the answer. */
  failures: ItemFailure[];
  /** Counted only: nothing more is said of them. */
  succeeded: number;
}

const SUBJECT_FIELDS = ['user', 'username', 'member', 'msgid', 'key', 'id', 'name', 'userid', 'target', 'groupid'];

const subjectOf = (fields: Fields): string | null => {
  for (const name of SUBJECT_FIELDS) {
    const value = fields.get(name);
    if (typeof value === 'string' && value !== '') return value;
    if (typeof value === 'number') return String(value);
  }
  return null;
};

/** `false` as JSON, Python and PHP write it; `print_r` shows nothing at all. */
const isFalse = (value: unknown): boolean =>
  value === false || value === 0 || (typeof value === 'string' && ['false', '0', ''].includes(value.toLowerCase()));
const isTrue = (value: unknown): boolean =>
  value === true || value === 1 || (typeof value === 'string' && ['true', '1'].includes(value.toLowerCase()));

/** One item of a bulk answer: the failure it reports, `ok` for a success, null when it says neither. */
function readItem(fields: Fields): ItemFailure | 'ok' | null {
  const subject = subjectOf(fields);
  const refused = textField(fields, 'registeruserfailreason');
  if (refused !== null) return { field: 'data[].registerUserFailReason', message: refused, subject };
  const recalled = textField(fields, 'recalled');
  if (recalled !== null)
    return /^(?:yes|true|ok|success)$/i.test(recalled)
      ? 'ok'
      : { field: 'msgs[].recalled', message: recalled, subject };
  const push = textField(fields, 'pushstatus');
  if (push !== null)
    return /^fail/i.test(push) ? { field: 'data[].desc', message: textField(fields, 'desc') ?? push, subject } : 'ok';
  const reason = textField(fields, 'reason');
  if (isFalse(fields.get('result')) && reason !== null) return { field: 'data[].reason', message: reason, subject };
  return isTrue(fields.get('result')) ? 'ok' : null;
}

function addItem(results: ItemResults, item: unknown): void {
  const read = readItem(fieldsOf(item));
  if (read === 'ok') results.succeeded++;
  else if (read !== null) results.failures.push(read);
}

/** Chatroom attributes: `errorKeys` maps each refused key to its reason, `successKeys` lists the others. */
function addKeys(results: ItemResults, data: Fields): void {
  const refused = data.get('errorkeys');
  if (typeof refused === 'object' && refused !== null && !Array.isArray(refused)) {
    for (const [key, message] of Object.entries(refused)) {
      if (typeof message === 'string') results.failures.push({ field: 'data.errorKeys.{key}', message, subject: key });
    }
  }
  const kept = data.get('successkeys');
  if (Array.isArray(kept)) results.succeeded += kept.length;
}

/**
 * Reads the item results of a bulk answer: `data[].registerUserFailReason`, `data.errorKeys`, `data[].result` with `reason`,
 * `msgs[].recalled`, `data[].pushStatus`. An answer without items has none of either.
 */
export function itemResults(fields: Fields): ItemResults {
  const results: ItemResults = { failures: [], succeeded: 0 };
  for (const name of ['data', 'msgs']) {
    const items = fields.get(name);
    if (Array.isArray(items)) for (const item of items) addItem(results, item);
    else if (typeof items === 'object' && items !== null) {
      addItem(results, items);
      addKeys(results, fieldsOf(items));
    }
  }
  if (results.failures.length === 0) addBare(results, fields);
  const entities = fields.get('entities');
  if (results.failures.length > 0 && Array.isArray(entities)) results.succeeded += entities.length;
  return results;
}

/** A paste of the inner part only: `{"successKeys": …, "errorKeys": …}`, one item of `data`. */
function addBare(results: ItemResults, fields: Fields): void {
  if (fields.has('errorkeys')) addKeys(results, fields);
  else if (
    fields.has('registeruserfailreason') ||
    fields.has('recalled') ||
    fields.has('pushstatus') ||
    (fields.has('result') && fields.has('reason'))
  ) {
    const read = readItem(fields);
    if (read !== null && read !== 'ok') results.failures.push(read);
  }
}
