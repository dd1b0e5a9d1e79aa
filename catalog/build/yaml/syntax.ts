import type { ErrorCode, YAMLParseError } from 'yaml';

interface Advice {
  what: string;
  remedy: string;
}

const inQuotes = (text: string): string => `Put the whole text in single quotes: '${text.replaceAll("'", "''")}'.`;

/** Characters that mean something to YAML at the beginning of a text. */
const special = new Set('{}[],&*#?|>!%@`-');

const doubleQuoted: Advice = {
  what: 'a `"` inside double quotes ends the text.',
  remedy: 'Write `\\"`, or put the text in single quotes.',
};

const singleQuoted: Advice = {
  what: "a `'` inside single quotes ends the text.",
  remedy: "Double it: `''`.",
};

const inlineMapping: Advice = {
  what: 'a text between `{` and `}` holds a brace, a comma or `: `.',
  remedy: 'Put each text of the line in single quotes, or write one language a line.',
};

function adviceForText(text: string): Advice | null {
  if (/^\{ *\w+: /.test(text)) return inlineMapping;
  if (text.startsWith("'")) return singleQuoted;
  if (text.startsWith('"')) return doubleQuoted;
  const first = text.charAt(0);
  if (special.has(first))
    return { what: `the text begins with \`${first}\`, which means something to YAML.`, remedy: inQuotes(text) };
  if (text.includes(': '))
    return { what: '`: ` inside a text without quotes begins a new field.', remedy: inQuotes(text) };
  return null;
}

const byCode: Partial<Record<ErrorCode, Advice>> = {
  DUPLICATE_KEY: {
    what: 'the field stands twice in one entry.',
    remedy: 'Keep one of the two, or begin the next entry with `- `.',
  },
  MULTIPLE_DOCS: { what: '`---` begins a second document.', remedy: 'Take the line out: a file is one list.' },
  BAD_DQ_ESCAPE: {
    what: 'a `\\` in double quotes begins an escape that YAML does not know.',
    remedy: 'Write `\\\\`, or put the text in single quotes.',
  },
  MISSING_CHAR: {
    what: 'a quote or bracket that was opened above is not closed.',
    remedy: 'Close it; a quote inside single quotes is written twice.',
  },
};

const textOf = (line: string): string => /^\s*(?:- +)*(?:[\w-]+: +)?(.*?)\s*$/.exec(line)?.[1] ?? '';

/** What is wrong with a line that YAML cannot read, in the words of who wrote it. */
export function syntaxAdvice(error: YAMLParseError, line: string): Advice {
  if (/^ *\t/.test(line)) return { what: 'the line is indented with a tab.', remedy: 'Indent with blanks.' };
  return (
    byCode[error.code] ??
    adviceForText(textOf(line)) ?? {
      what: `YAML cannot read this line (${error.message}).`,
      remedy: 'Begin the fields of an entry in one column and put texts in quotes.',
    }
  );
}
