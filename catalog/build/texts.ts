/** A stretch of a catalog text: words, code, a placeholder in prose, a link. */
export type TextPart =
  | { kind: 'words'; text: string }
  | { kind: 'code'; text: string }
  | { kind: 'placeholder'; name: string }
  | { kind: 'link'; target: string; parts: TextPart[] };

const marks = /`([^`]*)`|\[((?:`[^`]*`|[^\]`])*)\]\(([^)\s]*)\)|\{([A-Za-z]\w*)\}/g;

/** Cuts a catalog text at its three marks. An unclosed mark is words. */
export function textParts(text: string): TextPart[] {
  const parts: TextPart[] = [];
  let end = 0;
  for (const { 0: mark, 1: code, 2: words, 3: target = '', 4: name = '', index } of text.matchAll(marks)) {
    if (index > end) parts.push({ kind: 'words', text: text.slice(end, index) });
    end = index + mark.length;
    if (code !== undefined) parts.push({ kind: 'code', text: code });
    else if (words !== undefined) parts.push({ kind: 'link', target, parts: textParts(words) });
    else parts.push({ kind: 'placeholder', name });
  }
  if (end < text.length) parts.push({ kind: 'words', text: text.slice(end) });
  return parts;
}

const placeholder = /\{([A-Za-z]\w*)\}/g;

/** Names of the placeholders of a message template, in order and with repeats. */
export const placeholdersOf = (template: string): string[] =>
  [...template.matchAll(placeholder)].map(([, name = '']) => name);

/** Path parameters are literal inside code that begins with a slash or a method. */
const isCall = (code: string): boolean => /^(\/|(GET|POST|PUT|DELETE|PATCH|HEAD)\b)/.test(code);

/** Names of the placeholders of a catalog text, in prose and in code; parameters of a path are none. */
export const placeholdersIn = (text: string): string[] =>
  everyPart(text).flatMap((part) => {
    if (part.kind === 'placeholder') return [part.name];
    return part.kind === 'code' && !isCall(part.text) ? placeholdersOf(part.text) : [];
  });

/** Targets of the links of a catalog text. */
export const linksIn = (text: string): string[] =>
  textParts(text).flatMap((part) => (part.kind === 'link' ? [part.target] : []));

/** The words of a catalog text without its code and its placeholders. */
export const wordsIn = (text: string): string =>
  everyPart(text)
    .flatMap((part) => (part.kind === 'words' ? [part.text] : []))
    .join(' ');

/** Every stretch, those inside links in place of the links. */
const everyPart = (text: string): TextPart[] =>
  textParts(text).flatMap((part) => (part.kind === 'link' ? [part, ...part.parts] : [part]));

/** Captured values by placeholder name. */
export type Values = Readonly<Record<string, string>>;

/** The value of a placeholder; `{name}` itself where there is none. */
export const valueOf = (name: string, values: Values): string =>
  Object.hasOwn(values, name) ? (values[name] ?? '') : `{${name}}`;

/** Code with captured values in the place of its placeholders; parameters of a path stay. */
export const filledCode = (code: string, values: Values): string =>
  isCall(code) ? code : code.replace(placeholder, (_, name: string) => valueOf(name, values));

function plainPart(part: TextPart, values: Values): string {
  switch (part.kind) {
    case 'words':
      return part.text;
    case 'code':
      return filledCode(part.text, values);
    case 'placeholder':
      return valueOf(part.name, values);
    case 'link':
      return part.parts.map((inner) => plainPart(inner, values)).join('');
  }
}

/** A catalog text as plain words: marks taken off, captured values written in. */
export const plainText = (text: string, values: Values = {}): string =>
  textParts(text)
    .map((part) => plainPart(part, values))
    .join('');
