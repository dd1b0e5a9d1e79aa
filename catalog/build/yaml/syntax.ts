import type { ErrorCode, YAMLParseError } from 'yaml';

/** What is wrong with a line, and what to do. */
export interface Advice {
  /** What is wrong, as a sentence. */
  what: string;
  /** What to do, as a sentence. */
  remedy: string;
  /**
   * `vague`: the mistake may be on an earlier line, so the advice is dropped if the entry has another problem.
   * `derails`: the mistake causes further errors in the entry, which are dropped.
   */
  kind?: 'vague' | 'derails';
}

const inQuotes = (text: string): string => `Put the whole text in single quotes: '${text.replaceAll("'", "''")}'.`;

/** Characters with a special meaning at the beginning of a YAML text. */
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
  what: 'a text between `{` and `}` contains a brace, a comma or `: `.',
  remedy: 'Put each text of the line in single quotes, or write one language per line.',
};

const unclosed: Advice = {
  what: 'a quote or bracket that was opened here or above is not closed.',
  remedy: 'Close it; write a quote inside single quotes twice.',
};

function adviceForText(text: string): Advice | null {
  if (/^\{ *\w+: /.test(text)) return inlineMapping;
  if (text.startsWith("'")) return singleQuoted;
  if (text.startsWith('"')) return doubleQuoted;
  if (/^[|>][+-]?\d?$/.test(text)) return unclosed;
  const first = text.charAt(0);
  if (special.has(first))
    return { what: `the text begins with \`${first}\`, which has a meaning in YAML.`, remedy: inQuotes(text) };
  if (text.includes(': '))
    return { what: '`: ` inside a text without quotes begins a new field.', remedy: inQuotes(text) };
  if (/[^\w-].*:$/.test(text))
    return { what: '`:` at the end of a text without quotes begins a new field.', remedy: inQuotes(text) };
  return null;
}

const byCode: Partial<Record<ErrorCode, Advice>> = {
  DUPLICATE_KEY: {
    what: 'the field occurs twice in one entry.',
    remedy: 'Keep one of the two, or start the next entry with `- `.',
  },
  MULTIPLE_DOCS: { what: '`---` begins a second document.', remedy: 'Remove the line. A file is one list.' },
  BAD_DQ_ESCAPE: {
    what: 'a `\\` in double quotes begins an escape that YAML does not know.',
    remedy: 'Write `\\\\`, or put the text in single quotes.',
  },
  MISSING_CHAR: unclosed,
};

const column: Advice = {
  what: 'this line or the one below has the wrong indentation.',
  remedy: 'Start all fields of an entry in the same column, and all items of a list in the same column.',
  kind: 'vague',
};

/** Advice for error codes, used if neither the line nor the message says more. */
const otherwise: Partial<Record<ErrorCode, Advice>> = {
  BAD_INDENT: column,
  BLOCK_AS_IMPLICIT_KEY: column,
  MULTILINE_IMPLICIT_KEY: {
    what: 'the line is not `field: value`.',
    remedy: 'Write the name of the field, a colon and a space before the value.',
    kind: 'vague',
  },
};

/** Mistakes that are visible in the line, whatever the parser reports. */
const slips: [RegExp, Advice][] = [
  [/^ *\t/, { what: 'the line is indented with a tab.', remedy: 'Indent with spaces.' }],
  [
    /^[ \t]*[\u00a0\u3000]|[:-][\u00a0\u3000]/,
    { what: 'the line contains a full-width or no-break space.', remedy: 'Write a plain space.' },
  ],
  [/^ *(?:- )?[\w-]+：/, { what: '`：` is not a colon in YAML.', remedy: 'Write `:` and a space.' }],
  [/^ *-[\w'"`]/, { what: 'a space is missing after the `-`.', remedy: 'Start an item with `- `.' }],
  [/^ *(?:- )?[A-Za-z]\w*:\S/, { what: 'a space is missing after the `:`.', remedy: 'Write `field: value`.' }],
];

const noListAbove: Advice = {
  what: 'an entry begins here, but the text above it is not an entry.',
  remedy: 'Start every entry with `- ` in the first column.',
};

const textOf = (line: string): string => /^\s*(?:- +)*(?:[\w-]+: +)?(.*?)\s*$/.exec(line)?.[1] ?? '';

/** Explains why YAML cannot read a line, in words that authors understand. */
export function syntaxAdvice({ code, message }: YAMLParseError, line: string): Advice {
  const slip = slips.find(([form]) => form.test(line))?.[1];
  if (slip) return { ...slip, kind: 'derails' };
  if (message.includes('seq-item-ind')) return noListAbove;
  return (
    byCode[code] ??
    adviceForText(textOf(line)) ??
    otherwise[code] ?? {
      what: `YAML cannot read this line (${message}).`,
      remedy: 'Start all fields of an entry in the same column, and put texts in quotes.',
      kind: 'vague',
    }
  );
}
