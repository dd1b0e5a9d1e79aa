import { createMatcher, type Matcher } from '../match/matcher';
import type { Subject } from './prepare';

/** Words that any service uses in its errors: a message made of them alone may be anybody's. */
const genericWords = new Set(
  `a an and are argument be been bad by can cannot conflict could current data denied does doesn don empty entity error exceed exceeded
  exceeds exist exists expired failed fail feature field file for forbidden format found from has have id illegal in internal invalid is
  it large length limit list long max maximum may message method missing more must name no not null number occurred of off on open
  operation or out param parameter params password please processing property provide provided query reach reached reaches request
  required resource s server service set should size some support supported t than that the this time to token too type unable
  unauthorized unexpected unknown unsupported update url user username users valid value while with wrong you your parse bytes body
  authenticate media entity authorized json page count many access allowed allow available unavailable object client_id client_secret oldpassword newpassword edit edited another http read check correct find
  application direction desc asc greater avatar app name others only changed javax ws rs webapplicationexception`.split(
    /\s+/,
  ),
);

/** What one word says about where a message comes from. */
const genericWord = 0.25;
const properWord = 1;
/** `chat_type`, `USERNAME_TOO_LONG`, `grpID`: names out of the service's own code. */
const codeWord = 2;
/** From here on a wording alone names its service. */
const telling = 2.5;

/**
 * Whether a message template is told by its words alone, or is one that any service may send ("user not found", "Bad Request"). The
 * latter need something beside them (the `error` field, the call) before an answer can be sure.
 */
export const isTelling = (template: string): boolean => tellingness(template) >= telling;

/** Whether a template is made of a value and of words that say nothing, so that any sentence of that form fits it. */
export const saysNothing = (template: string): boolean =>
  /\{\w+\}/.test(template) && tellingness(template) < properWord + genericWord;

/** Sum over the words of a template: general words say little, names out of code say most. */
function tellingness(template: string): number {
  const words = template.replace(/\{\w+\}/g, ' 0 ').match(/\w+/g) ?? [];
  return words.reduce((sum, word) => sum + tells(word), 0);
}

function tells(word: string): number {
  if (/^\d+$/.test(word)) return genericWord;
  if (genericWords.has(word.toLowerCase())) return genericWord;
  return /[a-zA-Z]_[a-zA-Z]|[a-z][A-Z]/.test(word) ? codeWord : properWord;
}

/** Error types that came with the platform the service was built on, or from OAuth: other services send the very same ones. */
const inheritedErrors = new Set([
  'duplicate_unique_property_exists',
  'required_property_not_found',
  'service_resource_not_found',
  'organization_application_not_found',
  'auth_bad_access_token',
  'unsupported_service_operation',
  'forbidden_service_operation',
  'no_full_text_index',
  'json_parse',
  'web_application',
  'invalid_grant',
  'unauthorized',
  'Request Entity Too Large',
  'Bad Request',
]);

/** Beginnings of messages of the same origin that stand under error types of the vendor too. */
const inheritedBeginnings = ['Entity ', 'Application {', 'Subject does not have', 'Could not find application'];

/**
 * Whether a wording is the vendor's own: written for this product, not inherited from Apache Usergrid, Jackson, JAX-RS or OAuth. Only such
 * a wording can make an answer sure in a text that shows signs of another API.
 */
export const isOwnWording = (error: string | null, template: string): boolean =>
  !(error !== null && inheritedErrors.has(error)) &&
  !inheritedBeginnings.some((beginning) => template.startsWith(beginning));

/** Error types of Jackson, JAX-RS and the Java library itself: a program's own log holds them without any response. */
const libraryErrors = new Set(['json_parse', 'web_application', 'IllegalArgumentException']);

/** Whether a library wrote the wording, so that it proves nothing outside a response. */
export const isLibraryWording = (error: string | null): boolean => error !== null && libraryErrors.has(error);

/** One wording of a subject's message. */
export interface Wording {
  /** The entry that has it. */
  subject: Subject;
  /** As the catalog writes it. */
  template: string;
  /** Told by its words alone; see `isTelling`. */
  telling: boolean;
  /** Nothing but general words and a value: `{field} must be provided`. */
  saysNothing: boolean;
  /** Another subject's message holds these words, so that they may be a piece of that one. */
  partOfAnother: boolean;
  /** Not inherited from another product; see `isOwnWording`. */
  own: boolean;
  /** Written by a library that any service uses; see `isLibraryWording`. */
  ofLibrary: boolean;
}

/** All wordings, with the matcher over them; wording `n` is template `n`. */
export interface Wordings {
  matcher: Matcher;
  list: readonly Wording[];
}

/** Collects the wordings of all subjects, in their order. */
export function createWordings(subjects: readonly Subject[]): Wordings {
  const pairs = subjects.flatMap((subject) => subject.templates.map((template) => ({ subject, template })));
  const matcher = createMatcher(pairs.map(({ template }) => template));
  const parts = findParts(matcher, pairs);
  const list = pairs.map(({ subject, template }, at) => ({
    subject,
    template,
    telling: isTelling(template),
    saysNothing: saysNothing(template),
    partOfAnother: parts.has(at),
    own: isOwnWording(subject.error, template),
    ofLibrary: isLibraryWording(subject.error),
  }));
  return { matcher, list };
}

/** Indexes of the wordings that stand, in full, inside another subject's wording. The matcher finds them as it finds them in texts. */
function findParts(matcher: Matcher, pairs: readonly { subject: Subject; template: string }[]): Set<number> {
  const parts = new Set<number>();
  for (const { subject, template } of pairs) {
    const sample = template.replace(/\{[A-Za-z]\w*\}/g, '0');
    for (const found of matcher.findAll(sample)) {
      const other = pairs[found];
      const isEqual = other !== undefined && sameWords(other.template, template);
      if (other !== undefined && other.subject.id !== subject.id && !isEqual) parts.add(found);
    }
  }
  return parts;
}

const sameWords = (one: string, other: string): boolean => wordsOf(one) === wordsOf(other);

const wordsOf = (template: string): string =>
  template
    .toLowerCase()
    .replace(/\{\w+\}/g, '0')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
