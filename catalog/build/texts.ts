/** A link of a catalog text: `[words](errors/some-id)`. */
export interface TextLink {
  words: string;
  target: string;
}

/** A catalog text taken apart by its three marks. */
export interface TextParts {
  /** The words a reader reads, without code; the words of links included. */
  prose: string;
  /** What stands between backticks. */
  code: string[];
  links: TextLink[];
  /** Names of placeholders, in prose and in code, in order and with repeats. */
  placeholders: string[];
}

const marks = /`([^`]*)`|\[((?:`[^`]*`|[^\]`])*)\]\(([^)\s]*)\)/g;
const placeholder = /\{([A-Za-z]\w*)\}/g;

/** Path parameters are literal inside code that begins with a slash or a method. */
const isCall = (code: string): boolean => /^(\/|(GET|POST|PUT|DELETE|PATCH|HEAD)\b)/.test(code);

const namesIn = (text: string): string[] => [...text.matchAll(placeholder)].map(([, name = '']) => name);

/** Names of the placeholders of a message template, in order and with repeats. */
export const placeholdersOf = (template: string): string[] => namesIn(template);

/** Takes a catalog text apart. An unclosed mark is prose. */
export function textParts(text: string): TextParts {
  const parts: TextParts = { prose: '', code: [], links: [], placeholders: [] };
  let end = 0;
  const addProse = (words: string): void => {
    parts.prose += words;
    parts.placeholders.push(...namesIn(words));
  };
  for (const { 0: mark, 1: code, 2: words = '', 3: target = '', index } of text.matchAll(marks)) {
    addProse(text.slice(end, index));
    end = index + mark.length;
    if (code === undefined) {
      const inner = textParts(words);
      parts.prose += inner.prose;
      parts.code.push(...inner.code);
      parts.placeholders.push(...inner.placeholders);
      parts.links.push({ words, target });
    } else {
      parts.code.push(code);
      if (!isCall(code)) parts.placeholders.push(...namesIn(code));
    }
  }
  addProse(text.slice(end));
  return parts;
}
