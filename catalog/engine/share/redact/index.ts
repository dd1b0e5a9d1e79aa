import type { View } from '../../read/source';
import { knownTokens, privateKeys, schemeCredentials } from './knownTokens';
import { namedPairs, namedSecrets } from './namedSecrets';
import { identityRule, mailAddresses, phoneNumbers, type Identity } from './personalData';
import type { RedactRule, Secret } from './secret';
import { columns, sqlValues } from './tables';
import { commandLine, urlCredentials } from './urlsAndCommands';
import { stretchIn, viewsOf } from './views';

/** What to mask beside what is always masked: IP addresses, App Keys, user IDs, group IDs. */
export type RedactOptions = Partial<Record<Identity, boolean>>;

/**
 * Every kind of secret, each found in the text as it stands. Where two kinds share a stretch, the longer one is masked, and of equal ones the
 * first in this list: names say more than shapes, so they come first.
 */
export const redactRules: readonly RedactRule[] = [
  namedSecrets,
  namedPairs,
  columns,
  privateKeys,
  knownTokens,
  schemeCredentials,
  urlCredentials,
  commandLine,
  sqlValues,
  mailAddresses,
  phoneNumbers,
];

const identities: readonly Identity[] = ['ips', 'appKeys', 'users', 'groups'];

/** Secrets of one view, at their places in the pasted text. */
const placed = (view: View, pasted: string, rules: readonly RedactRule[]): Secret[] =>
  rules.flatMap((rule) =>
    rule
      .find(view.text)
      .filter(({ start, end }) => end > start)
      .map((secret) => ({ ...secret, ...stretchIn(view, pasted, secret.start, secret.end) })),
  );

/** Overlapping secrets become one, with the mask of the longest. */
function merged(secrets: readonly Secret[]): Secret[] {
  const result: Secret[] = [];
  let longest = 0;
  for (const secret of [...secrets].sort((one, other) => one.start - other.start || other.end - one.end)) {
    const last = result[result.length - 1];
    const length = secret.end - secret.start;
    if (last === undefined || secret.start >= last.end) {
      result.push({ ...secret });
      longest = length;
    } else {
      last.end = Math.max(last.end, secret.end);
      if (length > longest) last.mask = secret.mask;
      longest = Math.max(longest, length);
    }
  }
  return result;
}

const defaultMask = '***';

/**
 * Masks what must not be shared: tokens, passwords, keys, cookies, mail addresses, phone numbers, in any notation and up to three levels of
 * escapes. Names, structure, messages, group and user IDs stay, so that a redacted response explains as it did before. It is meant for what
 * readers paste, never for texts of the catalog. Any string is fine; time is linear in it. Redact first, then cut.
 */
export function redact(text: string, options: RedactOptions = {}): string {
  const asked = identities.filter((identity) => options[identity] === true).map(identityRule);
  const secrets = merged(viewsOf(text).flatMap((view) => placed(view, text, [...redactRules, ...asked])));
  const pieces: string[] = [];
  let end = 0;
  for (const secret of secrets) {
    pieces.push(text.slice(end, secret.start), secret.mask ?? defaultMask);
    end = secret.end;
  }
  return pieces.join('') + text.slice(end);
}
