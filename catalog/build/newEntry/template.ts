import { placeholdersOf } from '../../engine/richText';

/** Information that helps to distinguish values from words in a message. */
export interface TemplateHints {
  /** Values in the request and the placeholders they belong to: `bob` in the path is `username`. */
  parameters: ReadonlyMap<string, string>;
  /** Words in other templates. In quotes, such a word is a word of the service and not a value. */
  vocabulary: ReadonlySet<string>;
}

/** Placeholder names by the word before a value. */
const namesByWord: Record<string, string> = Object.fromEntries(
  Object.entries({
    username: 'user username member owner admin',
    usernames: 'users members usernames',
    groupId: 'group chatgroup groupid grpid',
    chatroomId: 'room chatroom',
    threadId: 'thread',
    messageId: 'message msg',
    limit: 'limit max maximum maxsize than exceeds exceed most',
    appKey: 'appkey',
    fileUuid: 'file',
    parameter: 'parameter param parameters',
    fields: 'fields',
    uri: 'uri url',
    ...Object.fromEntries(
      ['application', 'time', 'size', 'line', 'column', 'property', 'key', 'field'].map((name) => [name, name]),
    ),
  }).flatMap(([name, words]) => words.split(' ').map((word) => [word, name])),
);

/** Words that may be between this word and the value. */
const between = new Set([
  'id',
  'ids',
  'is',
  'of',
  'the',
  'a',
  'to',
  'named',
  'name',
  'value',
  'with',
  'limit',
  'size',
  'length',
  'at',
]);

/**
 * Patterns of values, most specific first. The key is the placeholder's name if no word before the value provides
 * one.
 */
const kinds = {
  url: String.raw`https?:\/\/[^\s"')\]]+`,
  uuid: String.raw`\b[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}\b`,
  appKey: String.raw`\b[\w-]+#[\w-]+`,
  values: String.raw`(?<=\[)[^[\]{}]+(?=\])`,
  single: String.raw`(?<=(?<![A-Za-z0-9])')[^'\n{}]+(?='(?![A-Za-z]))`,
  double: String.raw`(?<=")[^"\n{}]+(?=")`,
  curly: '(?<=[“‘「『])[^“”‘’「」『』\\n{}]+(?=[”’」』])',
  id: String.raw`(?<![\w.])\d{5,}(?!\w|\.\d)`,
  number: String.raw`(?<![\w.])\d{2,}(?=[KM]?[Bb]\b|Bytes\b|ms\b|(?!\w|\.\d))`,
  mixed: String.raw`(?<![\w{-])(?=\w*[A-Za-z])(?=\w*\d)\w[\w-]*`,
  labeled: String.raw`(?<=\b(?:user|username|group|owner|member|room|appkey) ?[:：] ?)[^\s,;{}[\]]+`,
  named: String.raw`(?<=\b(?:user|username|member) )[\w-]+(?= )`,
};

const value = new RegExp(
  Object.entries(kinds)
    .map(([kind, form]) => `(?<${kind}>${form})`)
    .join('|'),
  'gi',
);

/** Patterns that also match words of the service. */
const wordlike = new Set(['single', 'double', 'curly', 'named']);

const fallback: Record<string, string> = {
  single: 'value',
  double: 'value',
  curly: 'value',
  mixed: 'value',
  labeled: 'value',
  named: 'username',
};

function nameFor(before: string, kind: string): string {
  const words = (before.toLowerCase().match(/[a-z]+/g) ?? []).slice(-3).reverse();
  for (const word of words) {
    const name = namesByWord[word];
    if (name !== undefined) return name;
    if (!between.has(word)) break;
  }
  return fallback[kind] ?? kind;
}

function freeName(name: string, taken: Set<string>): string {
  let free = name;
  for (let count = 2; taken.has(free); count += 1) free = `${name}${count}`;
  taken.add(free);
  return free;
}

const splitAtPlaceholders = (template: string): string[] => template.split(/(\{[A-Za-z]\w*\})/);

/** Replaces the values of known parameters with placeholders where they are separate words. */
function fillParameters(message: string, { parameters }: TemplateHints): string {
  let template = message;
  for (const [seen, name] of parameters) {
    if (seen === '' || placeholdersOf([template]).includes(name)) continue;
    const at = template.split(seen);
    const isWord = at.length === 2 && !/[\w-]$/.test(at[0] ?? '') && !/^[\w-]/.test(at[1] ?? '');
    if (isWord) template = at.join(`{${name}}`);
  }
  return template;
}

/**
 * Guesses the template of a message. Everything that looks like data of the caller becomes a named placeholder: IDs,
 * long numbers, quoted names, lists in brackets, and values in the request. The author has to check the result.
 */
export function guessTemplate(message: string, hints: TemplateHints): string {
  const filled = fillParameters(message, hints);
  const taken = new Set(placeholdersOf([filled]));
  let before = '';
  const pieces = splitAtPlaceholders(filled).map((piece) => {
    const front = before;
    before += piece;
    return piece.startsWith('{') ? piece : replaceValues(piece, front, taken, hints);
  });
  return pieces.join('');
}

function replaceValues(piece: string, front: string, taken: Set<string>, { vocabulary }: TemplateHints): string {
  let template = '';
  let end = 0;
  for (const { 0: seen, index, groups = {} } of piece.matchAll(value)) {
    const kind = Object.keys(groups).find((name) => groups[name] !== undefined) ?? 'value';
    if (wordlike.has(kind) && vocabulary.has(seen.toLowerCase())) continue;
    template += `${piece.slice(end, index)}{${freeName(nameFor(front + piece.slice(0, index), kind), taken)}}`;
    end = index + seen.length;
  }
  return template + piece.slice(end);
}
