import {
  genericWords,
  clientPackages,
  knownPackages,
  neutralWords,
  ownServers,
  libraryErrors,
  oauthErrors,
  oauthFields,
  oauthMessages,
  otherFields,
  sharedOauthErrors,
  usergridErrors,
  vendorNames,
} from './provenanceTables';
import { errorCodeOf, type Fields, fieldsOf, hasAny, isObject, messageOf, textField } from '../read/body/fields';
import { statusOfReason } from '../read/reasons';
import type { FoundResponse } from '../report';

function oauthReason(fields: Fields): string | null {
  const error = textField(fields, 'error') ?? '';
  const ours = fields.has('timestamp') || fields.has('duration') || fields.has('exception');
  if (oauthErrors.test(error) && !ours) return 'oauth';
  if (!sharedOauthErrors.has(error)) return null;
  if (oauthFields.some((name) => fields.has(name))) return 'oauth';
  return oauthMessages.test(messageOf(fields) ?? '') ? 'oauth' : null;
}

function usergridReason(fields: Fields): string | null {
  const message = messageOf(fields) ?? '';
  const unique = /Entity (\w{1,40}) requires that property named (\w{1,40})\W/.exec(message);
  if (unique && (unique[1] !== 'user' || unique[2] !== 'username')) return 'usergrid';
  const ofUsergrid = (textField(fields, 'exception') ?? '').includes('usergrid');
  return usergridErrors.test(textField(fields, 'error') ?? '') && (ofUsergrid || fields.has('timestamp'))
    ? 'usergrid'
    : null;
}

/**
 * Whether an object is a callback of the service to the app's server. Callbacks report events and are not responses.
 */
export function isWebhook(fields: Fields): boolean {
  if (fields.has('callid'))
    return fields.has('eventtype') || fields.has('chattype') || fields.has('security') || fields.has('appkey');
  return fields.has('eventtype') && (fields.has('chattype') || fields.has('payload') || fields.has('security'));
}

/** Whether an object is an error of the client SDKs: `{code: 204, description: …}`, `{type: 16, message: …}`. */
function isSdkCallback(fields: Fields): boolean {
  if (fields.has('timestamp') || fields.has('errordescription')) return false;
  if (typeof fields.get('type') === 'number' && (fields.has('message') || fields.has('data') || fields.has('reason')))
    return true;
  return (
    typeof fields.get('code') === 'number' &&
    (fields.has('description') || (fields.has('error') && fields.size <= 3)) &&
    !fields.has('msg')
  );
}

/**
 * Whether a message has fields of other services' bodies beside it, or an exception class of another package. The
 * vendor's own class outweighs them. Frameworks add `path` to errors of their own.
 */
function isErrorOfAnother(fields: Fields): boolean {
  const exception = textField(fields, 'exception') ?? '';
  const others = otherFields.filter((name) => fields.has(name)).length;
  if (messageOf(fields) === null || vendorNames.test(exception)) return false;
  if (!fields.has('error')) return others > 1;
  if (/^[a-z]\w{0,40}[.\\]\w/i.test(exception) && !knownPackages.test(exception)) return true;
  return others > 0 || (fields.has('path') && !fields.has('method'));
}

/** Fields in which other services send a number and a message. */
const otherNumbers = ['errcode', 'code', 'ret', 'retcode', 'errno', 'resultcode'];
const otherMessages =
  `errmsg msg message error errorinfo errormessage desc description reason errormsg errtips info`.split(' ');

/**
 * Recognizes shapes of other vendors' responses. `{code, msg}` proves nothing, because a relay may have wrapped a
 * message of this API in it.
 */
function otherReason(fields: Fields): string | null {
  if (isErrorOfAnother(fields)) return 'other-api';
  const isDated = fields.has('timestamp') || fields.has('duration');
  if (isDated && (fields.has('errordescription') || errorCodeOf(fields) !== null)) return null;
  const has = (...names: string[]): boolean => names.every((name) => fields.has(name));
  const numbered = hasAny(fields, otherNumbers) || (has('errorcode') && !has('errordescription'));
  const worded = hasAny(fields, otherMessages);
  if (numbered && worded && !has('timestamp', 'duration')) return 'other-api';
  if (has('statuscode', 'message') && statusOfReason(textField(fields, 'error')) === fields.get('statuscode'))
    return 'other-api';
  if (isObject(fields.get('error')) || isObject(fields.get('fault')) || has('actionstatus') || has('documentationurl'))
    return 'other-api';
  if (Array.isArray(fields.get('errors')) || fieldsOf(fields.get('response')).has('error')) return 'other-api';
  return null;
}

/**
 * Why an object cannot be a response of this API: `webhook`, `sdk-callback`, `oauth` (Google, Salesforce, Keycloak
 * …), `usergrid`, `other-api`. Null if it can be. The check is conservative: everything that is documented for this
 * API passes.
 */
export function foreignReason(fields: Fields): string | null {
  if (isWebhook(fields)) return 'webhook';
  return (
    oauthReason(fields) ?? usergridReason(fields) ?? (isSdkCallback(fields) ? 'sdk-callback' : otherReason(fields))
  );
}

/** The name of the platform, except in exception classes, which this API also sends. */
const USERGRID_NAME = /(?<!\borg\.|\bapache\.)usergrid(?!\.)/i;

/**
 * Why the text around a message shows that it comes from another service: it contains the name of Apache Usergrid, or
 * one of its error types.
 */
export function foreignWords(text: string): string | null {
  const names = text.match(/(?<![a-z])[a-z]+(?:_[a-z]+){1,5}/g) ?? [];
  return USERGRID_NAME.test(text) || names.some((name) => usergridErrors.test(name)) ? 'usergrid' : null;
}

/** Whether the text says that a server of the reader answered, and not this API behind it. */
export const namesOwnServer = (before: string, after: string): boolean =>
  ownServers.test(before.split(vendorNames).at(-1) ?? '') || ownServers.test(after.split('\n', 2).join(' '));

/**
 * Whether the words in front of a message may name who sent it: `remote: GitLab: …`, `ERROR 1644 (45000): …`. Words for
 * errors and parts of responses name nobody, and neither does a sentence of the reader. OAuth errors without a field of
 * this API need neutral words too.
 */
export function isLabeled(lineBefore: string, { format, error, body }: FoundResponse): boolean {
  if (format !== 'message' && (!sharedOauthErrors.has(error ?? '') || fieldsOf(body).has('timestamp'))) return false;
  if (sentence.test(lineBefore)) return false;
  const words = lineBefore
    .replace(error ?? '', '')
    .replace(classNames, (name) => (error !== null || isKnownClass(name) ? '' : name))
    .replace(/.*<(?:error_description|td)>|([45]\d\d)\W+[A-Z]\w+(?: [A-Z]\w+)*/g, '$1')
    .replace(neutralWords, '');
  return /[a-z]{2}|\d{3}/i.test(words);
}

/** A sentence of the reader, or one in Chinese. */
const sentence = /\b(?:I|we|We|you)\b|\p{Script=Han}/u;

/** Whether a line names a class or a source file of the reader's program. */
export const isOfClass = (line: string): boolean =>
  sourceLine.test(line) || (line.match(classNames) ?? []).some((name) => !isKnownClass(name));

const isKnownClass = (name: string): boolean => knownPackages.test(name) || clientPackages.test(name);

/** Classes with their package: `com.shop.crm.OwnerService`, `App\Exceptions\Denied`, `Shop.Crm.Denied`. */
const classNames = /(?<![\w.\\/-])(?:[a-z]\w{0,40}\.){1,8}[A-Z][\w$]*|\b[A-Z]\w{0,40}(?:(?:\\|\.|::)[A-Z]\w*){1,8}/g;
/** A line of a source file: `app/team.rb:31`. */
const sourceLine = /\w\.(?:java|kt|go|rb|py|php|cs|[jt]s|rs|swift|exs?):\d/;

/** Whether a library wrote the wording. Outside a response, such a wording proves nothing. */
export const isLibraryWording = (error: string | null): boolean => error !== null && libraryErrors.has(error);

/** How much a word tells about the origin of a message. */
const genericWord = 0.25;
const properWord = 1;
/** Names from the service's code: `chat_type`, `USERNAME_TOO_LONG`, `grpID`. */
const codeWord = 2;
/** From this sum on, a wording identifies its service. */
const telling = 2.5;

/**
 * Whether the words of a template identify this service. Any service may send other templates ("user not found", "Bad
 * Request"). These need another fact (the `error` field, the call) before the result can be certain.
 */
export const isTelling = (template: string): boolean => tellingness(template) >= telling;

/** Whether a template has only a value and general words, so that any sentence of that form fits it. */
export const saysNothing = (template: string): boolean =>
  /\{\w+\}/.test(template) && tellingness(template) < properWord + genericWord;

/** Sum over the words of a template. General words count little, and names from code count most. */
function tellingness(template: string): number {
  const words = template.replace(/\{\w+\}/g, ' 0 ').match(/\w+/g) ?? [];
  return words.reduce((sum, word) => sum + tells(word), 0);
}

function tells(word: string): number {
  if (/^\d+$/.test(word)) return genericWord;
  if (genericWords.has(word.toLowerCase())) return genericWord;
  return /[a-zA-Z]_[a-zA-Z]|[a-z][A-Z]/.test(word) ? codeWord : properWord;
}
