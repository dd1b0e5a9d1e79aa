const mostPairs = 300;
const loneSurrogate = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** Percent-encodes any string; half of a surrogate pair has no encoding and becomes U+FFFD. */
export const encode = (value: string): string => encodeURIComponent(value.replace(loneSurrogate, '\ufffd'));

/** Decodes a value as far as it goes; `+` is a blank, and a broken escape, such as a cut end, becomes U+FFFD at its place. */
export function decode(value: string): string {
  const spaced = value.replace(/\+/g, ' ');
  return decodeRun(spaced) ?? spaced.replace(/(?:%[0-9a-f]{2})+|%[0-9a-f]?/gi, decodeLongest);
}

function decodeRun(run: string): string | null {
  try {
    return decodeURIComponent(run);
  } catch {
    return null;
  }
}

/** A run of escapes whose last character came apart: what is whole, and a sign for the rest. */
function decodeLongest(run: string): string {
  for (let cut = 0; cut <= 3; cut++) {
    const decoded = decodeRun(run.slice(0, run.length - 3 * cut));
    if (decoded !== null && run.length > 3 * cut) return cut === 0 ? decoded : `${decoded}\ufffd`;
  }
  return '\ufffd';
}

/** The `key=value` pairs of a query or a fragment, decoded, at most 300 of them. */
export const pairsOf = (text: string): [string, string][] =>
  text
    .replace(/^[?#]/, '')
    .split('&', mostPairs)
    .filter((pair) => pair !== '')
    .map((pair) => {
      const at = pair.indexOf('=');
      return at < 0 ? [decode(pair), ''] : [decode(pair.slice(0, at)), decode(pair.slice(at + 1))];
    });

/** A response as a link carries it. */
export interface SharedResponse {
  /** HTTP status; null where the link has none between 100 and 599. */
  status: number | null;
  /** The `error` field. */
  error: string | null;
  /** The number in `error_code`. */
  errorCode: number | null;
  /** The text of the error, with the caller's values. */
  message: string | null;
  /** The call that was answered so: method and path, as in `PUT /{org_name}/{app_name}/chatgroups/{group_id}`. */
  call: string | null;
  /** The response had the body of this API, so a field that is null here was not in it. */
  body?: true;
  /** For a failure inside a 200 answer: the field that holds its message, as the catalog writes fields (`data[].reason`). */
  field?: string;
  /** The link lost its end on the way: a messenger or a ticket tool cut it. */
  truncated: boolean;
}

const longestMessage = 1500;
const longestError = 200;
/** A method and a path; anything else that stands in a link is no call. */
const callForm = /^[A-Z]{3,7} \/[^\s#?]{0,300}$/;
/** A field inside a body: `data[].reason`, `data.errorKeys.{key}`. */
const fieldForm = /^[\w{}]{1,40}(?:\[\])?(?:\.[\w{}]{1,40}(?:\[\])?){0,3}$/;
/** From this length on, the link tells how long the message is, so that a cut link can be detected. Whole responses always tell it. */
const countedFrom = 120;
const statusForm = /^[1-5]\d\d$/;
/** Other names that tools use in links, and the names that this site uses. */
const otherNames: Partial<Record<string, string>> = {
  status_code: 'status',
  error_description: 'message',
  errorDescription: 'message',
  msg: 'message',
};

/** `#status=403&error=forbidden_op&message=…`, the message last; empty when there is no response to share. */
export function fragmentOf({ status = null, error = null, message, ...more }: Partial<SharedResponse>): string {
  const code = more.errorCode ?? null;
  const text = message ?? '';
  if (status === null && !error && code === null && !text) return '';
  const isCounted = text.length >= countedFrom || (more.body && text !== '');
  const pairs: [string, string][] = [
    ['status', status === null ? '' : String(status)],
    // In front of all that can be long: whatever is cut off behind it is missed.
    ['length', isCounted ? String(text.length) : ''],
    ['body', more.body ? '1' : ''],
    ['error', (error ?? '').slice(0, longestError)],
    ['code', code === null ? '' : String(code)],
    ['call', matching(callForm, more.call)],
    ['field', matching(fieldForm, more.field)],
    ['message', text.slice(0, longestMessage)],
  ];
  const written = pairs.filter(([, value]) => value !== '').map(([key, value]) => `${key}=${encode(value)}`);
  return `#${written.join('&')}`;
}

const matching = (form: RegExp, text: string | null | undefined): string => (text && form.test(text) ? text : '');

/** A bare `#403` is a status. Names that this site uses go before other names for the same thing. */
function namedPairs(fragment: string): Map<string, string> {
  const pairs = pairsOf(fragment);
  const [first] = pairs;
  if (pairs.length === 1 && first && statusForm.test(first[0])) return new Map([['status', first[0]]]);
  const renamed = pairs.flatMap(([name, value]): [string, string][] => {
    // Three digits are a status, more are the number in `error_code`.
    if (name === 'code' && statusForm.test(value)) return [['status', value]];
    const known = Object.hasOwn(otherNames, name) ? otherNames[name] : undefined;
    return known === undefined ? [] : [[known, value]];
  });
  return new Map([...renamed, ...pairs]);
}

/** Reads a fragment, with or without `#`, ours or one that a ticket tool made; null when it holds no response. */
export function readFragment(fragment: string): SharedResponse | null {
  const pairs = namedPairs(fragment);
  const status = Number(pairs.get('status') ?? '');
  const field = matching(fieldForm, pairs.get('field'));
  const shared = {
    status: Number.isInteger(status) && status >= 100 && status <= 599 ? status : null,
    error: nonEmpty(pairs.get('error')?.slice(0, longestError)),
    errorCode: /^\d{4,9}$/.test(pairs.get('code') ?? '') ? Number(pairs.get('code')) : null,
    message: nonEmpty(pairs.get('message')?.slice(0, 4 * longestMessage)),
    call: nonEmpty(matching(callForm, pairs.get('call'))),
    // An empty message is one that the body had, empty.
    ...((pairs.get('body') === '1' || pairs.get('message') === '') && { body: true as const }),
    ...(field && { field }),
  };
  const { status: seen, error, errorCode, message } = shared;
  if (seen === null && error === null && errorCode === null && message === null) return null;
  const length = Number(pairs.get('length') ?? 0);
  const isShort = length > (shared.message?.length ?? 0);
  const endsMidway = /%[0-9a-f]?$|&[^=&]*$/i.test(fragment);
  const endsBroken = (message ?? error ?? '').endsWith('\ufffd') && !/%EF%BF%BD$/i.test(fragment);
  return { ...shared, truncated: isShort || endsMidway || endsBroken };
}

const nonEmpty = (text: string | undefined): string | null => (text === undefined || text === '' ? null : text);
