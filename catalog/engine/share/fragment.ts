const mostPairs = 300;
const loneSurrogate = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** Percent-encodes any string. An unpaired surrogate, which has no encoding, becomes U+FFFD. */
export const encode = (value: string): string => encodeURIComponent(value.replace(loneSurrogate, '\ufffd'));

/** Decodes a percent-encoded value. `+` becomes a space. A broken escape, such as a cut end, becomes U+FFFD. */
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

/** Decodes as much of a run of escapes as possible. The incomplete character at its end becomes U+FFFD. */
function decodeLongest(run: string): string {
  for (let cut = 0; cut <= 3; cut++) {
    const decoded = decodeRun(run.slice(0, run.length - 3 * cut));
    if (decoded !== null && run.length > 3 * cut) return cut === 0 ? decoded : `${decoded}\ufffd`;
  }
  return '\ufffd';
}

/** The decoded `key=value` pairs of a query or a fragment, at most 300. */
export const pairsOf = (text: string): [string, string][] =>
  text
    .replace(/^[?#]/, '')
    .split('&', mostPairs)
    .filter((pair) => pair !== '')
    .map((pair) => {
      const at = pair.indexOf('=');
      return at < 0 ? [decode(pair), ''] : [decode(pair.slice(0, at)), decode(pair.slice(at + 1))];
    });

/** A response in a link. */
export interface SharedResponse {
  /** HTTP status; null if the link has none between 100 and 599. */
  status: number | null;
  /** The value of the field `error`. */
  error: string | null;
  /** The number in `error_code`. */
  errorCode: number | null;
  /** The error message, with the caller's values. */
  message: string | null;
  /** The call that returned the response, as method and path: `PUT /{org_name}/{app_name}/chatgroups/{group_id}`. */
  call: string | null;
  /** The response had a body of this API. A field that is null here was not in the body. */
  body?: true;
  /**
   * For a failure inside a 200 response: the field with its message, written like `field` in the catalog
   * (`data[].reason`).
   */
  field?: string;
  /** The end of the link is missing, because a messenger or a ticket tool cut it off. */
  truncated: boolean;
}

const longestMessage = 1500;
const longestError = 200;
/** Only a method and a path are accepted as a call. */
const callForm = /^[A-Z]{3,7} \/[^\s#?]{0,300}$/;
/** A field in a body: `data[].reason`, `data.errorKeys.{key}`. */
const fieldForm = /^[\w{}]{1,40}(?:\[\])?(?:\.[\w{}]{1,40}(?:\[\])?){0,3}$/;
/**
 * From this length on, a link includes the length of the message, so that a cut link can be detected. Links to whole
 * responses always include it.
 */
const countedFrom = 120;
const statusForm = /^[1-5]\d\d$/;
/** Other names of the parameters that tools use, and the names that this site uses for them. */
const otherNames: Partial<Record<string, string>> = {
  status_code: 'status',
  error_description: 'message',
  errorDescription: 'message',
  msg: 'message',
};

/**
 * Writes a fragment: `#status=403&error=forbidden_op&message=…`. The message is always last. Empty if there is
 * nothing to share.
 */
export function fragmentOf({ status = null, error = null, message, ...more }: Partial<SharedResponse>): string {
  const code = more.errorCode ?? null;
  const text = message ?? '';
  if (status === null && !error && code === null && !text) return '';
  const isCounted = text.length >= countedFrom || (more.body && text !== '');
  const pairs: [string, string][] = [
    ['status', status === null ? '' : String(status)],
    // The length comes before everything that can be long, so that it survives if the link is cut.
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

/** A bare `#403` is a status. If a parameter occurs under two names, the name that this site uses wins. */
function namedPairs(fragment: string): Map<string, string> {
  const pairs = pairsOf(fragment);
  const [first] = pairs;
  if (pairs.length === 1 && first && statusForm.test(first[0])) return new Map([['status', first[0]]]);
  const renamed = pairs.flatMap(([name, value]): [string, string][] => {
    // Three digits are a status. A longer number is an `error_code`.
    if (name === 'code' && statusForm.test(value)) return [['status', value]];
    const known = Object.hasOwn(otherNames, name) ? otherNames[name] : undefined;
    return known === undefined ? [] : [[known, value]];
  });
  return new Map([...renamed, ...pairs]);
}

/** Reads a fragment from this site or from another tool, with or without `#`. Null if it has no response. */
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
    // An empty `message` means that the body had an empty message.
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
