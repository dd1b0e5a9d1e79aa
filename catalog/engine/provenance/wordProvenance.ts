import { genericWords, inheritedBeginnings, inheritedErrors, libraryErrors, usergridErrors } from './provenanceTables';

/** The platform's own name, where it is no part of the exception classes that this API sends too. */
const USERGRID_NAME = /(?<!\borg\.|\bapache\.)usergrid(?!\.)/i;

/** Why the words around a free message show that it is another service's: Apache Usergrid's name, or one of its own error types. */
export function foreignWords(text: string): string | null {
  const names = text.match(/(?<![a-z])[a-z]+(?:_[a-z]+){1,5}/g) ?? [];
  return USERGRID_NAME.test(text) || names.some((name) => usergridErrors.has(name)) ? 'usergrid' : null;
}

/**
 * Whether a wording is the vendor's own: written for this product, not inherited from Apache Usergrid, Jackson, JAX-RS or OAuth. Only such
 * a wording can make an answer sure in a text that shows signs of another API.
 */
export const isOwnWording = (error: string | null, template: string): boolean =>
  !(error !== null && inheritedErrors.has(error)) &&
  !inheritedBeginnings.some((beginning) => template.startsWith(beginning));

/** Whether a library wrote the wording, so that it proves nothing outside a response. */
export const isLibraryWording = (error: string | null): boolean => error !== null && libraryErrors.has(error);

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
