import { encode, pairsOf } from './encoding';

/** A response as a link carries it. */
export interface SharedResponse {
  status: number | null;
  error: string | null;
  message: string | null;
  /** The link came with less than it was made of: a messenger or a ticket tool cut it. */
  truncated: boolean;
}

const longestMessage = 1500;
const longestError = 200;
/** A message from here on carries its length, so that a cut link can be told. */
const countedFrom = 120;

/** `#status=403&error=forbidden_op&message=…`, the message last; empty when there is nothing to share. */
export function fragmentOf({ status = null, error = null, message = null }: Partial<SharedResponse>): string {
  const text = message ?? '';
  const pairs: [string, string][] = [
    ['status', status === null ? '' : String(status)],
    ['error', (error ?? '').slice(0, longestError)],
    ['length', text.length >= countedFrom ? String(text.length) : ''],
    ['message', text.slice(0, longestMessage)],
  ];
  const written = pairs.filter(([, value]) => value !== '').map(([key, value]) => `${key}=${encode(value)}`);
  return written.length === 0 ? '' : `#${written.join('&')}`;
}

/** Reads a fragment, with or without `#`, ours or one that a ticket tool made; null when it holds no response. */
export function readFragment(fragment: string): SharedResponse | null {
  const pairs = new Map(pairsOf(fragment));
  const status = Number(pairs.get('status') ?? '');
  const shared = {
    status: Number.isInteger(status) && status >= 100 && status <= 599 ? status : null,
    error: nonEmpty(pairs.get('error')?.slice(0, longestError)),
    message: nonEmpty(pairs.get('message')?.slice(0, 4 * longestMessage)),
  };
  if (shared.status === null && shared.error === null && shared.message === null) return null;
  const length = Number(pairs.get('length') ?? 0);
  const isShort = length > (shared.message?.length ?? 0);
  return {
    ...shared,
    truncated: isShort || /%[0-9a-f]?$/i.test(fragment) || (shared.message ?? shared.error ?? '').endsWith('\ufffd'),
  };
}

const nonEmpty = (text: string | undefined): string | null => (text === undefined || text === '' ? null : text);
