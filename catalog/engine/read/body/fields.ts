import type { RequestClues, SeenCall } from '../../report';
import { statusOfReason } from '../reasons';
import { foldErrorType } from '../../match/normalize';
import { callOf, methodOf } from '../../urls';

/** The fields of an object by plain name: `errorDescription` and `error_description` are both `errordescription`. */
export type Fields = ReadonlyMap<string, unknown>;

/** Whether a value is an object, and no list. */
export const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const MOST_FIELDS = 300;
const MESSAGE_FIELDS =
  `errordescription errordesc errdesc desc message errormessage errormsg errmsg msg errorinfo reason detail
  description`.split(/\s+/);

/** Text recognition and hurried writers change letters of the longest name: `error_descrlptlon`, `error_descripton`. */
const MISSPELT = /^err[o0]rdescr[a-z01]{3,7}$/;
/** The name of a field, for comparison: in lower case, without `_`, `-`, `.`, spaces and invisible characters. */
export const plainName = (key: string): string =>
  key
    .toLowerCase()
    .replace(/[_\-.\s\u200b-\u200f\u2060\ufeff]/g, '')
    .replace(MISSPELT, 'errordescription');

/** Reads the fields of an object. Other values have none, and objects with over 300 keys are not responses. */
export function fieldsOf(value: unknown): Fields {
  const fields = new Map<string, unknown>();
  if (!isObject(value)) return fields;
  const entries = Object.entries(value);
  if (entries.length > MOST_FIELDS) return fields;
  for (const [key, field] of entries) {
    const name = plainName(key);
    if (!fields.has(name)) fields.set(name, field);
  }
  return fields;
}

/** Whether an object has one of the fields. */
export const hasAny = (fields: Fields, names: readonly string[]): boolean => names.some((name) => fields.has(name));

const LOG_FIELDS = 'level severity lvl logger loggername levelname @timestamp threadname http'.split(' ');
/** Whether an object is the record of a logger. Its `msg` is the log's own. */
export const isLogRecord = (fields: Fields): boolean => hasAny(fields, LOG_FIELDS);

/** A field's text; null when it is missing, empty, or no text. */
export function textField(fields: Fields, name: string): string | null {
  const value = fields.get(name);
  return typeof value === 'string' && value.trim() !== '' ? value : null;
}

/** Smaller numbers are HTTP statuses, counts and the numbers of SDKs. */
const LEAST_CODE = 1000;
/** An HTTP status and four digits: 4000005, 4290501. */
const STATUS_WITH_DIGITS = /^[45]\d{6}$/;

/** The error code: `error_code`, a number in `error`, or one of seven digits in `code`; null if there is none. */
export function errorCodeOf(fields: Fields): number | null {
  const digits = (name: string): string => {
    const value = fields.get(name);
    return typeof value === 'number' || typeof value === 'string' ? String(value).trim() : '';
  };
  const named = ['errorcode', 'error'].map(digits).find((text) => /^\d{4,9}$/.test(text) && Number(text) >= LEAST_CODE);
  const found = named ?? (STATUS_WITH_DIGITS.test(digits('code')) ? digits('code') : undefined);
  return found === undefined ? null : Number(found);
}

/** Name of the first message field with a text; null if there is none. */
export const messageField = (fields: Fields): string | null =>
  MESSAGE_FIELDS.find((name) => textField(fields, name) !== null) ?? null;

/** The text of that field; null if there is none. */
export const messageOf = (fields: Fields): string | null => textField(fields, messageField(fields) ?? '');

/** Reads a timestamp in milliseconds or seconds, as number or digits. Null for anything else. */
export function timestampOf(fields: Fields): number | null {
  const value = fields.get('timestamp');
  const number = typeof value === 'string' && /^\d{10,13}$/.test(value.trim()) ? Number(value) : value;
  if (typeof number !== 'number') return null;
  if (number >= 1e12 && number < 1e14) return number;
  return number >= 1e9 && number < 1e10 ? number * 1000 : null;
}

/** Reads an HTTP status from a number or the start of a text (`401`, `"401 UNAUTHORIZED"`). Null for anything else. */
export function statusFrom(value: unknown): number | null {
  const text = typeof value === 'number' ? String(value) : typeof value === 'string' ? value.trim() : '';
  const digits = /^([1-5]\d\d)(?:\D|$)/.exec(text)?.[1];
  return digits === undefined || /^\d{3}[.\d]/.test(text) ? null : Number(digits);
}

const STATUS_FIELDS = `status statuscode httpcode httpstatus httpstatuscode responsecode responsestatus returncode
  statuscodevalue httpresponsestatuscode`.split(/\s+/);

/** The first status of at least `least` in one of the fields, as a number or a reason phrase. */
const statusIn = (fields: Fields, names: readonly string[], least: number): number | null =>
  names
    .map((name) => statusFrom(fields.get(name)) ?? statusOfReason(textField(fields, name)) ?? 0)
    .find((status) => status >= least) ?? null;

/** The HTTP status in one of the usual fields. `code` is not one: SDKs number their errors with it. */
export const statusOf = (fields: Fields): number | null => statusIn(fields, STATUS_FIELDS, 100);

const HTTP_FIELDS = ['statuscode', 'httpcode', 'httpstatus', 'httpstatuscode'];

/** The error status in the body of a relay or framework. SDKs use `code` too, so a type or reason phrase must agree. */
export function statusOfRelay(fields: Fields): number | null {
  const status = statusIn(fields, HTTP_FIELDS, 400);
  if (status !== null) return status;
  const code = statusIn(fields, [(fields.get('code') ?? null) === null ? 'status' : 'code'], 400);
  const message = messageOf(fields);
  const isTyped = textField(fields, 'error') !== null && (message !== null || !fields.has('code'));
  return isTyped || (message !== null && statusOfReason(message) === code) ? code : null;
}

/** The call in the body of a response: `uri` with `action` as its method, or `path`. */
export function callInBody(fields: Fields): { call: SeenCall; host: string | null } | null {
  const method = methodOf(fields.get('action')) ?? fields.get('method');
  return callOf(method, fields.get('uri')) ?? callOf(method, fields.get('path'));
}

function headerOf(headers: unknown, wanted: string): string | null {
  if (!Array.isArray(headers)) return textField(fieldsOf(headers), wanted);
  const listed = headers.slice(0, 100).map(fieldsOf);
  const found = listed.find((fields) => plainName(textField(fields, 'name') ?? '') === wanted);
  return found ? textField(found, 'value') : null;
}

/** The last names are those of OpenTelemetry: `http.request.method`, `http.url`. */
const METHOD_FIELDS = ['method', 'httpmethod', 'requestmethod', 'httprequestmethod'];
const URL_FIELDS = 'url requesturl uri requesturi path httpurl urlfull httptarget urlpath'.split(' ');

/** Reads a request object (`{method, url, headers, data}`), whose headers may be a list. Null if it has no URL. */
export function requestIn(fields: Fields): { call: SeenCall; clues: RequestClues } | null {
  const method = METHOD_FIELDS.map((name) => fields.get(name)).find((value) => value !== undefined);
  const called = URL_FIELDS.map((name) => callOf(method, fields.get(name))).find((found) => found !== null);
  if (!called) return null;
  const headers = fields.get('headers');
  const posted = textField(fieldsOf(fields.get('postdata')), 'text');
  const clues = {
    showsHeaders: typeof headers === 'object' && headers !== null,
    authorization: headerOf(headers, 'authorization'),
    contentType: headerOf(headers, 'contenttype'),
    host: called.host ?? headerOf(headers, 'host'),
    body: posted ?? textField(fields, 'data') ?? textField(fields, 'body'),
  };
  return { call: called.call, clues };
}

/** Whether an exception class corresponds to an error type: `ForbiddenOpException` and `forbidden_op`. */
export function isExceptionOf(exception: string, error: string): boolean {
  const strip = (name: string): string | undefined => foldErrorType(name)?.replace(/exceptlon$/, '');
  return foldErrorType(error) !== null && strip(exception) === strip(error);
}
