import type { View } from '../../read/source';
import { knownTokens, privateKeys, schemeCredentials } from './knownTokens';
import { namedPairs, namedSecrets } from './namedSecrets';
import { identityRule, mailAddresses, phoneNumbers, type Identity } from './personalData';
import type { RedactRule, Secret } from './secret';
import { columns, sqlValues } from './tables';
import { commandLine, urlCredentials } from './urlsAndCommands';
import { rangeInPasted, viewsOf } from './views';

/** What to mask in addition to secrets: IP addresses, App Keys, user IDs, group IDs. */
export type RedactOptions = Partial<Record<Identity, boolean>>;

/**
 * All kinds of secrets. If two kinds overlap, the longer one is masked. If they are equally long, the first in this
 * list wins. Rules by name come before rules by shape, because names are more reliable.
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

/** Secrets in one view, with their positions in the pasted text. */
const secretsIn = (view: View, pasted: string, rules: readonly RedactRule[]): Secret[] =>
  rules.flatMap((rule) =>
    rule
      .find(view.text)
      .filter(({ start, end }) => end > start)
      .map((secret) => ({ ...secret, ...rangeInPasted(view, pasted, secret.start, secret.end) })),
  );

/** Merges overlapping secrets. The longest one determines the mask. */
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
 * Masks everything that must not be shared: tokens, passwords, keys, cookies, mail addresses and phone numbers, in
 * any notation and up to three levels of escaping. Names, structure, messages, group IDs and user IDs stay, so that a
 * redacted response is explained in the same way.
 *
 * Use it for pasted text, never for texts of the catalog. Redact first, then shorten. Any string is valid, and time
 * is linear in its length.
 */
export function redact(text: string, options: RedactOptions = {}): string {
  const asked = identities.filter((identity) => options[identity] === true).map(identityRule);
  const secrets = merged(viewsOf(text).flatMap((view) => secretsIn(view, text, [...redactRules, ...asked])));
  const pieces: string[] = [];
  let end = 0;
  for (const secret of secrets) {
    pieces.push(text.slice(end, secret.start), secret.mask ?? defaultMask);
    end = secret.end;
  }
  return pieces.join('') + text.slice(end);
}
