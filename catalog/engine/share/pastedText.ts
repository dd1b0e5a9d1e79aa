import type { Candidate, Explained, FoundResponse } from '../report';
import { redact, type RedactOptions } from './redact';

/** Prepares pasted text for tickets: secrets are masked, and trackers do not interpret anything in it. */

const USER_NAMES = /^(?:user|member|owner|operator|from|to$|contact|admin|inviter|invitee)/i;
const GROUP_NAMES = /^(?:group|room|chatroom|thread)/i;

/** Matches a value only if it is not part of a longer word. */
const asWholeWord = (value: string): RegExp =>
  new RegExp(`(?<![\\w.@-])${value.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}(?![\\w@-])`, 'g');

function knownValues({ response, candidates }: Explained, options: RedactOptions): string[] {
  const captured = candidates.flatMap(({ values }) => Object.entries(values));
  const subjects = response.failures.flatMap(({ subject }): [string, string][] => (subject ? [['user', subject]] : []));
  const isAsked = (name: string): boolean =>
    (options.users === true && USER_NAMES.test(name)) || (options.groups === true && GROUP_NAMES.test(name));
  return [...captured, ...subjects].flatMap(([name, value]) => (value !== '' && isAsked(name) ? [value] : []));
}

const APP_KEY_IN_PATH = /^\/[\w-]+\/[\w-]+(?=\/)/;

/**
 * Returns a function that masks the texts of one response: always secrets, and identities on request. Users and
 * groups that the explanation has recognized are masked everywhere, even if the words around them do not identify
 * them.
 */
function maskFor(explained: Explained, options: RedactOptions): (text: string) => string {
  const patterns = knownValues(explained, options).map(asWholeWord);
  return (text) => {
    const masked = patterns.reduce((rest, pattern) => rest.replace(pattern, '***'), redact(text, options));
    return options.appKeys ? masked.replace(APP_KEY_IN_PATH, '/***/***') : masked;
  };
}

type Mask = (text: string) => string;

const maskedCandidate = (candidate: Candidate, mask: Mask): Candidate => ({
  ...candidate,
  values: Object.fromEntries(Object.entries(candidate.values).map(([name, value]) => [name, mask(value)])),
  because: candidate.because.map((each) => ({ ...each, seen: each.seen && mask(each.seen) })),
});

function maskedBody(body: unknown, mask: Mask): unknown {
  if (body === null || body === undefined) return null;
  return mask(typeof body === 'string' ? body : JSON.stringify(body, null, 2));
}

const maskedResponse = (response: FoundResponse, mask: Mask): FoundResponse => ({
  ...response,
  error: response.error && mask(response.error),
  message: response.message && mask(response.message),
  exception: response.exception && mask(response.exception),
  call: response.call && { ...response.call, path: mask(response.call.path) },
  body: maskedBody(response.body, mask),
  failures: response.failures.map((failure) => ({
    ...failure,
    message: failure.message && mask(failure.message),
    subject: failure.subject && mask(failure.subject),
  })),
});

/**
 * Returns an explanation with all secrets from the paste masked: in the message, values, call and body. The body
 * becomes a string. The catalog's own words are not changed, so tickets are written from this and never redacted as a
 * whole.
 */
export function maskedExplained(explained: Explained, options: RedactOptions = {}): Explained {
  const mask = maskFor(explained, options);
  return {
    ...explained,
    response: maskedResponse(explained.response, mask),
    candidates: explained.candidates.map((candidate) => maskedCandidate(candidate, mask)),
    findings: explained.findings.map(({ rule, value, text }) => {
      const masked = mask(value);
      const written = (words: string): string => (value === '' ? words : words.replaceAll(value, masked));
      return { rule, value: masked, text: { zh: written(text.zh), en: written(text.en) } };
    }),
  };
}

const longestValue = 1000;

/** Characters that terminals or trackers interpret instead of showing. */
const INTERPRETED = /[\p{Cc}\u00ad\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff]+/gu;

/** Pasted text on one line, shortened if necessary. */
export const oneLine = (text: string): string => {
  const line = text.replace(INTERPRETED, ' ').replace(/\s+/g, ' ').trim();
  return line.length > longestValue ? `${line.slice(0, longestValue).replace(/[\ud800-\udbff]$/, '')}…` : line;
};

/** Pasted text as inline code. Markdown and HTML in it have no effect. */
export const asCode = (text: string): string => `\`${oneLine(text).replace(/`/g, "'") || '""'}\``;

/** Pasted text for use between plain words. Markdown and HTML in it are escaped. */
export const asPlain = (text: string): string =>
  oneLine(text)
    .replace(/`/g, "'")
    .replace(/</g, '‹')
    .replace(/>/g, '›')
    .replace(/\](?=[([:])/g, '] ')
    .replace(/!(?=\[)/g, '! ')
    .replace(/([_~|#])\1+/g, '$1')
    .replace(/\*/g, '∗')
    // Text that would start a heading, a list or a quotation is put in quotes.
    .replace(/^(?=[#>+=~|-]|\d{1,9}[.)](?:\s|$)).*$/, '“$&”');

/** Pasted text as a code block, whatever fences it contains. */
export function asBlock(text: string): string {
  const shown = text.replace(/[^\P{Cc}\n\t]|[\u061c\u200e\u200f\u2028-\u202e\u2066-\u206f]/gu, ' ');
  const fence = '`'.repeat(Math.max(3, ...[...shown.matchAll(/`{3,}/g)].map(([run]) => run.length + 1)));
  return `${fence}\n${shown}\n${fence}`;
}
