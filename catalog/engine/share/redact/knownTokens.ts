import { namedSecrets } from './namedSecrets';
import { isHarmless, type RedactRule, type Secret } from './secret';

/** Browsers and Node have this decoder, but ES2023, the only library of the engine, does not. */
declare const atob: (text: string) => string;

/** Tokens that start with a known prefix. The first group stays readable. */
const SHAPES: readonly RegExp[] = [
  /(YWMt|YXA6)[\w+/=~-]{6,}/g,
  /(?<![A-Za-z0-9-])(007e)(?=[0-9a-f-]*[g-zG-Z+/_])[\w+/=-]{6,}/g,
  /(eyJ)[\w-]{6,}(?:\.[\w-]*){0,4}/g,
  /(?<![A-Za-z0-9])(LTAI|AKID|AKLT)[A-Za-z0-9]{10,}/g,
  /(?<![A-Za-z0-9])(AKIA|ASIA|AGPA|AROA)[A-Z0-9]{12,}/g,
  /(AIza)[\w-]{20,}/g,
  /(?<![A-Za-z0-9])(gh[pousr]_|github_pat_|glpat-|xox[abeoprs]-|npm_|hf_|dop_v1_|shpat_|sq0\w{3}-|GOCSPX-|ya29\.|EAAC)[\w.-]{10,}/g,
  /(?<![A-Za-z0-9])((?:sk|pk|rk)_(?:live|test)_|whsec_|sk-(?:proj-|ant-)?)[\w-]{16,}/g,
  /(?<![A-Za-z0-9])(SG\.)[\w-]{10,}\.[\w-]{10,}/g,
  /(?<![A-Za-z0-9])[\w-]{8,30}(:APA91b)[\w-]{20,}/g,
];

/**
 * The continuation of a token that a terminal or a mail program wrapped: a line with nothing but characters of
 * tokens.
 */
const NEXT_LINE = /\r?\n[ \t>|]{0,8}[\w+/=.-]{16,2000}(?=\s|["',}]|$)/y;
const mostLines = 20;

function endWithLines(text: string, at: number): number {
  let end = at;
  for (let nth = 0; nth < mostLines; nth++) {
    NEXT_LINE.lastIndex = end;
    const next = NEXT_LINE.exec(text);
    if (next === null || !/\d/.test(next[0]) || !/[a-z]/i.test(next[0])) break;
    end += next[0].length;
  }
  return end;
}

/** Finds tokens of this service, JSON Web Tokens, and keys of cloud and code hosting providers, wherever they are. */
export const knownTokens: RedactRule = {
  name: 'known-tokens',
  find: (text) =>
    SHAPES.flatMap((shape) =>
      [...text.matchAll(shape)].map(({ 0: token, 1: kept = '', index }): Secret => {
        const start = token.startsWith(kept) ? index + kept.length : index;
        return { start, end: endWithLines(text, index + token.length) };
      }),
    ),
};

const BEGIN = /-----BEGIN [A-Z0-9 ]{0,40}PRIVATE KEY(?: BLOCK)?-----/g;
const END = '-----END';
const BODY_LINE = /\s{0,40}(?:[A-Za-z0-9+/=]{1,200}|[A-Za-z-]{1,40}: [^\n]{0,200})(?=\s|$|["'\\<&])/y;

/** The end of a private key that is cut off. */
function cutEnd(text: string, at: number): number {
  let end = at;
  for (;;) {
    BODY_LINE.lastIndex = end;
    const line = BODY_LINE.exec(text);
    if (line === null) return end;
    end += line[0].length;
  }
}

/** Finds private keys in PEM and PGP armor, including keys that are cut off. */
export const privateKeys: RedactRule = {
  name: 'private-keys',
  find(text) {
    const last = text.lastIndexOf(END);
    const secrets: Secret[] = [];
    let end = 0;
    for (const { 0: head, index } of text.matchAll(BEGIN)) {
      if (index < end) continue;
      const start = index + head.length;
      end = start <= last ? text.indexOf(END, start) : cutEnd(text, start);
      secrets.push({ start, end });
    }
    return secrets;
  },
};

/** Text after `Basic` and `Bearer` in a sentence or a challenge: `Basic authentication`, `Bearer realm="…"`. */
const NO_CREDENTIALS =
  /^(?:(?:realm|error|error_description|scope|charset|resource|authorization_uri)\s?=|[A-Za-z][a-z]*(?:[-_/][a-z]+)*[.,;:!?)"']{0,3}$|[A-Z]{2,12}$|["'\]}),.;]*$)/;
/** A scheme and what joins it to its credentials. In source code that can be the end of one string and another one. */
const SCHEME =
  /\b(?:bearer|basic)\b(?:\\?["']?(?:[ \t]*[:=][ \t]*|\s{1,8}|%20|\+)\\?["']?(?:\s{0,4}[+.,]\s{0,4}["'`])?)/gi;
/** The first characters of credentials, enough to decide whether they are credentials. */
const CREDENTIALS = /[<{[]?([\w.~+/=%:@!$-]{6,400})/y;
const CREDENTIALS_REST = /[\w.~+/=%:@!$-]*/y;

/** Credentials at an offset; null if there are none. */
function credentialsAt(text: string, at: number): Secret | null {
  CREDENTIALS.lastIndex = at;
  const [whole = '', beginning = ''] = CREDENTIALS.exec(text) ?? [];
  const bracketed = text.slice(at, at + whole.length + 2);
  if ([beginning, bracketed, bracketed.slice(0, -1)].some(isHarmless) || NO_CREDENTIALS.test(beginning)) return null;
  const end = at + whole.length;
  CREDENTIALS_REST.lastIndex = end;
  return { start: end - beginning.length, end: end + (CREDENTIALS_REST.exec(text)?.[0].length ?? 0) };
}

/** Finds credentials after `Bearer` and `Basic`, without a header name. */
export const schemeCredentials: RedactRule = {
  name: 'scheme-credentials',
  find(text) {
    const secrets: Secret[] = [];
    let end = 0;
    for (const { 0: scheme, index } of text.matchAll(SCHEME)) {
      // Credentials that contain the name of a scheme are read once.
      const secret = index < end ? null : credentialsAt(text, index + scheme.length);
      if (secret === null) continue;
      secrets.push(secret);
      end = secret.end;
    }
    return secrets;
  },
};

/** Words that may be Base64. Longer ones are files. */
const BASE64 = /(?<![\w+/=-])(?=[\w+/-]{0,40}\d)(?:[\w+/-]{4}){6,2000}(?:[\w+/-]{2,3}={0,2})?(?![\w+/=-])/g;
/** Text, as opposed to random bytes. */
const READABLE = /^[\x09\x0a\x0d\x20-\x7e\u0080-\u00ff]+$/;

function decodedBase64(word: string): string {
  try {
    const text = atob(word.replaceAll('-', '+').replaceAll('_', '/'));
    return READABLE.test(text) ? text : '';
  } catch {
    return '';
  }
}

/** Finds Base64 in which a secret has a name: a header, a form or a JSON body that was encoded as a whole. */
export const encodedSecrets: RedactRule = {
  name: 'encoded-secrets',
  find: (text) =>
    [...text.matchAll(BASE64)]
      .filter(([word]) => namedSecrets.find(decodedBase64(word)).length > 0)
      .map(({ 0: word, index }) => ({ start: index, end: index + word.length })),
};
