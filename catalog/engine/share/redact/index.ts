import { decode, type View } from '../../read/source';
import { percentDecoded } from '../../urls';
import { encodedSecrets, knownTokens, privateKeys, schemeCredentials } from './knownTokens';
import { namedPairs, namedSecrets } from './namedSecrets';
import { identityRule, mailAddresses, phoneNumbers, type Identity } from './personalData';
import type { RedactRule, Secret } from './secret';
import { columns, sqlValues } from './tables';
import { commandLine, urlCredentials } from './urlsAndCommands';

/** What to mask in addition to secrets. */
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
  encodedSecrets,
  urlCredentials,
  commandLine,
  sqlValues,
  mailAddresses,
  phoneNumbers,
];

const identities: readonly Identity[] = ['ips', 'appKeys', 'users', 'groups'];

/** Characters that are never part of a word: terminal colors, invisible characters and direction marks. */
const INVISIBLE = String.raw`\u001b\[[\d;]{0,20}[A-Za-z]|[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]`;
/** Typographic variants of characters that structure a text. */
const TYPOGRAPHIC = String.raw`[\uff01-\uff5e\u2018-\u201f\u00a0\u3000\ufe55]`;
const FOLDED = new RegExp(`${INVISIBLE}|${TYPOGRAPHIC}`, 'g');

const PERCENT = '%(?:[0-7][0-9a-f]|[cd][0-9a-f]%[89ab][0-9a-f]|e[0-9a-f](?:%[89ab][0-9a-f]){2})';
const ESCAPED = new RegExp(
  String.raw`\\(?:u[0-9a-f]{4}|u\{[0-9a-f]{1,6}\}|x[0-9a-f]{2}|["'\\/nrt])|&(?:#\d{1,6}|#x[0-9a-f]{1,5}|quot|apos|amp|lt|gt|nbsp|commat|colon|equals);|${PERCENT}`,
  'gi',
);

const ENTITIES: Readonly<Record<string, string>> = {
  quot: '"',
  apos: "'",
  amp: '&',
  lt: '<',
  gt: '>',
  nbsp: ' ',
  commat: '@',
  colon: ':',
  equals: '=',
};
const LETTERS: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t' };

const character = (code: number): string => (code > 0 && code < 0x10000 ? String.fromCharCode(code) : '?');

function folded([found]: RegExpMatchArray): string {
  const code = found.charCodeAt(0);
  if (code >= 0xff01 && code <= 0xff5e) return String.fromCharCode(code - 0xfee0);
  if (code >= 0x2018 && code <= 0x201b) return "'";
  if (code >= 0x201c && code <= 0x201f) return '"';
  if (code === 0xfe55) return ':';
  return code === 0xa0 || code === 0x3000 ? ' ' : '';
}

function unescaped([found]: RegExpMatchArray): string {
  if (found.startsWith('%')) return percentDecoded(found);
  const body = found.slice(1);
  if (found.startsWith('\\'))
    return body.length === 1 ? (LETTERS[body] ?? body) : character(parseInt(body.replace(/[^0-9a-f]/gi, ''), 16));
  const name = body.slice(0, -1).toLowerCase();
  if (name.startsWith('#x')) return character(parseInt(name.slice(2), 16));
  return name.startsWith('#') ? character(Number(name.slice(1))) : (ENTITIES[name] ?? found);
}

/** Decodes one level of escapes. Returns the view itself if it has none. */
function decodedOnce(view: View, pattern: RegExp, replace: (match: RegExpMatchArray) => string): View {
  const { text, origin } = decode(view.text, pattern, replace);
  return text === view.text ? view : { text, origin: (offset) => view.origin(origin(offset)) };
}

/** Logs nest JSON strings at most this deep. */
const DEEPEST = 3;

/**
 * Returns a text, and the text decoded once for each level of escapes. A secret is found in the view that shows its
 * name and its quotes without escapes. All views ignore colors and invisible characters and convert typographic
 * quotes. There are at most four views. Time is linear in the text.
 */
function viewsOf(text: string): View[] {
  const views = [decodedOnce({ text, origin: (offset) => offset }, FOLDED, folded)];
  for (let level = 0; level < DEEPEST; level++) {
    const last = views[views.length - 1];
    if (last === undefined) break;
    const next = decodedOnce(last, ESCAPED, unescaped);
    if (next === last) break;
    views.push(decodedOnce(next, FOLDED, folded));
  }
  return views;
}

const INVISIBLE_END = new RegExp(`(?:${INVISIBLE})$`);
const longestInvisible = 24;

/** Converts a range of a view to a range of the pasted text, without trailing invisible characters. */
function rangeInPasted(view: View, pasted: string, start: number, end: number): { start: number; end: number } {
  const from = view.origin(start);
  let to = view.origin(end);
  for (;;) {
    const invisible = INVISIBLE_END.exec(pasted.slice(Math.max(from, to - longestInvisible), to));
    if (invisible === null) return { start: from, end: to };
    to -= invisible[0].length;
  }
}

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
 * Masks tokens, passwords, keys, cookies, mail addresses and phone numbers, in any notation and up to three levels of
 * escaping. A redacted response is explained in the same way. Redact before you shorten a text.
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
