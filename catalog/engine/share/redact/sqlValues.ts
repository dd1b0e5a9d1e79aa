import { isHarmless } from './secretValue';
import { isSecretName } from './secretName';
import { quotedEnd } from './valueEnd';
import type { RedactRule, Secret } from './rule';

/** `IDENTIFIED BY '…'`, `WITH PASSWORD '…'`. */
const IDENTIFIED =
  /\b(?:identified\s{1,4}(?:with\s{1,4}\w{1,40}\s{1,4})?by|(?:with|encrypted)\s{1,4}password)\s{1,4}(?:password\s{1,4})?['"]([^'"\n]{1,200})/gi;
/** The columns of an insert and the bracket that its values begin with. */
const INSERT = /\(([\w\s,`"[\].]{1,1000})\)\s{0,20}values\s{0,20}(?=\()/gi;
const longestRows = 20_000;

interface Row {
  values: Secret[];
  /** Behind its closing bracket. */
  end: number;
}

/** The values between the bracket at a place and the one that closes it. */
function rowAt(text: string, at: number, stop: number): Row {
  const values: Secret[] = [];
  let start = at + 1;
  let index = start;
  for (; index < stop; index++) {
    const sign = text.charAt(index);
    if (sign === "'" || sign === '"') index = quotedEnd(text, index);
    else if (sign === ',' || sign === ')') {
      values.push({ start, end: index });
      start = index + 1;
      if (sign === ')') break;
    }
  }
  return { values, end: index + 1 };
}

function unquoted(text: string, { start, end }: Secret): Secret {
  const value = text.slice(start, end);
  const lead = /^\s*['"]?/.exec(value)?.[0].length ?? 0;
  const trail = /['"]?\s{0,20}$/.exec(value)?.[0].length ?? 0;
  return { start: start + lead, end: Math.max(start + lead, end - trail) };
}

function insertedAt(text: string, at: number, names: readonly string[]): { secrets: Secret[]; end: number } {
  const secrets: Secret[] = [];
  const stop = Math.min(text.length, at + longestRows);
  let next = at;
  while (next < stop && text.charAt(next) === '(') {
    const row = rowAt(text, next, stop);
    const told = row.values.filter((_, nth) => isSecretName((names[nth] ?? '').replace(/[`"[\]]/g, '')));
    secrets.push(
      ...told.map((value) => unquoted(text, value)).filter(({ start, end }) => !isHarmless(text.slice(start, end))),
    );
    next = row.end;
    while (next < stop && /[\s,]/.test(text.charAt(next))) next++;
  }
  return { secrets, end: next };
}

/** Secrets in statements of SQL whose names stand elsewhere in the statement. */
export const sqlValues: RedactRule = {
  name: 'sql-values',
  find(text) {
    let end = 0;
    const inserted = [...text.matchAll(INSERT)].flatMap(({ 0: head, 1: names = '', index }) => {
      if (index < end) return [];
      const rows = insertedAt(text, index + head.length, names.split(','));
      end = rows.end;
      return rows.secrets;
    });
    const identified = [...text.matchAll(IDENTIFIED)].map(({ 0: whole, 1: secret = '', index }) => ({
      start: index + whole.length - secret.length,
      end: index + whole.length,
    }));
    return [...inserted, ...identified];
  },
};
