import type { Candidate, Explained, FoundResponse } from '../report';
import { redact, type RedactOptions } from './redact';

/** What a paste said, made fit to be written into a ticket: secrets masked, and nothing in it a tracker obeys. */

const USER_NAMES = /^(?:user|member|owner|operator|from|to$|contact|admin|inviter|invitee)/i;
const GROUP_NAMES = /^(?:group|room|chatroom|thread)/i;

/** Words that a text of the paste may hold beside a value; the value must stand alone. */
const standingAlone = (value: string): RegExp =>
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
 * Masks the texts of one response: secrets always, and the identities that are asked for. What the explanation has recognized as a user or a
 * group is masked wherever it stands alone, not only where the words around it tell.
 */
function maskFor(explained: Explained, options: RedactOptions): (text: string) => string {
  const patterns = knownValues(explained, options).map(standingAlone);
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
 * An explanation with the secrets of everything that the paste said masked: message, values, call, body. The catalog's own words stay, so a
 * ticket is written from this and never redacted as a whole. The body becomes text.
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

/** What a terminal or a tracker obeys instead of showing it. */
const UNSEEN = /[\p{Cc}\u00ad\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff]+/gu;

/** A text of the paste on one line, cut where it is too long. */
export const oneLine = (text: string): string => {
  const line = text.replace(UNSEEN, ' ').replace(/\s+/g, ' ').trim();
  return line.length > longestValue ? `${line.slice(0, longestValue).replace(/[\ud800-\udbff]$/, '')}…` : line;
};

/** A text of the paste as code of one line: nothing in it is Markdown or HTML. */
export const asCode = (text: string): string => `\`${oneLine(text).replace(/`/g, "'") || '""'}\``;

/** A text of the paste among plain words: trackers that read Markdown or HTML in them find none. */
export const asPlain = (text: string): string =>
  oneLine(text)
    .replace(/`/g, "'")
    .replace(/</g, '‹')
    .replace(/>/g, '›')
    .replace(/\](?=[([:])/g, '] ')
    .replace(/!(?=\[)/g, '! ')
    .replace(/([_~|#])\1+/g, '$1')
    .replace(/\*/g, '∗')
    // What begins a heading, a list or a quotation stands in quotes.
    .replace(/^(?=[#>+=~|-]|\d{1,9}[.)](?:\s|$)).*$/, '“$&”');

/** A text of the paste in a block of its own, whatever fences it holds. */
export function asBlock(text: string): string {
  const shown = text.replace(/[^\P{Cc}\n\t]|[\u061c\u200e\u200f\u2028-\u202e\u2066-\u206f]/gu, ' ');
  const fence = '`'.repeat(Math.max(3, ...[...shown.matchAll(/`{3,}/g)].map(([run]) => run.length + 1)));
  return `${fence}\n${shown}\n${fence}`;
}
