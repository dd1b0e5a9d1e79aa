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
  /** The link came with less than it was made of: a messenger or a ticket tool cut it. */
  truncated: boolean;
}

const longestMessage = 1500;
const longestError = 200;
/** A method and a path; anything else that stands in a link is no call. */
const callForm = /^[A-Z]{3,7} \/[^\s#?]{0,300}$/;
/** A message from here on carries its length, so that a cut link can be told. */
const countedFrom = 120;

/** `#status=403&error=forbidden_op&message=…`, the message last; empty when there is no response to share. */
export function fragmentOf(shared: Partial<SharedResponse>): string {
  const { status = null, error = null, errorCode = null, message = null, call } = shared;
  if (status === null && !error && errorCode === null && !message) return '';
  const text = message ?? '';
  const pairs: [string, string][] = [
    ['status', status === null ? '' : String(status)],
    ['error', (error ?? '').slice(0, longestError)],
    ['code', errorCode === null ? '' : String(errorCode)],
    ['call', callOf(call)],
    ['length', text.length >= countedFrom ? String(text.length) : ''],
    ['message', text.slice(0, longestMessage)],
  ];
  const written = pairs.filter(([, value]) => value !== '').map(([key, value]) => `${key}=${encode(value)}`);
  return `#${written.join('&')}`;
}

const callOf = (call: string | null | undefined): string => (call && callForm.test(call) ? call : '');

/** Reads a fragment, with or without `#`, ours or one that a ticket tool made; null when it holds no response. */
export function readFragment(fragment: string): SharedResponse | null {
  const pairs = new Map(pairsOf(fragment));
  const status = Number(pairs.get('status') ?? '');
  const shared = {
    status: Number.isInteger(status) && status >= 100 && status <= 599 ? status : null,
    error: nonEmpty(pairs.get('error')?.slice(0, longestError)),
    errorCode: /^\d{4,9}$/.test(pairs.get('code') ?? '') ? Number(pairs.get('code')) : null,
    message: nonEmpty(pairs.get('message')?.slice(0, 4 * longestMessage)),
    call: nonEmpty(callOf(pairs.get('call'))),
  };
  const { status: seen, error, errorCode, message } = shared;
  if (seen === null && error === null && errorCode === null && message === null) return null;
  const length = Number(pairs.get('length') ?? 0);
  const isShort = length > (shared.message?.length ?? 0);
  return {
    ...shared,
    truncated: isShort || /%[0-9a-f]?$/i.test(fragment) || (shared.message ?? shared.error ?? '').endsWith('\ufffd'),
  };
}

const nonEmpty = (text: string | undefined): string | null => (text === undefined || text === '' ? null : text);
