import type { z } from 'zod';

type Issue = z.core.$ZodIssue;

const wholeEntry = 'the entry';

/** A problem of an item. */
interface Finding {
  /** Path from the item to the field; empty for the item itself. */
  path: readonly PropertyKey[];
  /** What is wrong, as a sentence that names the field. */
  what: string;
  /** What to do, as a sentence. */
  remedy: string;
}

/** Formats a path as in code: `causes[0].zh`. */
export const fieldName = (path: readonly PropertyKey[]): string =>
  path
    .map((key) => (typeof key === 'number' ? `[${key}]` : `.${String(key)}`))
    .join('')
    .replace(/^\./, '');

const valueAt = (item: unknown, path: readonly PropertyKey[]): unknown =>
  path.reduce<unknown>(
    (value, key) => (typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined),
    item,
  );

const kindOf = (value: unknown): string => {
  if (value === null) return 'nothing (null)';
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'object') return 'a mapping';
  return `the ${typeof value} ${JSON.stringify(value)}`;
};

const wanted: Record<string, string> = {
  string: 'a text',
  array: 'a list',
  object: 'a mapping',
  int: 'a whole number',
  number: 'a number',
};

/**
 * Problem of a value with the wrong type. The most common case is a text that YAML reads as a number, a boolean,
 * null, a list or a mapping. Quotes prevent all of these.
 */
function wrongType(issue: z.core.$ZodIssueInvalidType, field: string, value: unknown): Omit<Finding, 'path'> {
  if (value === null && field === wholeEntry)
    return { what: 'the entry is empty.', remedy: 'Fill it in, or remove its `- `.' };
  if (value === undefined)
    return { what: `\`${field}\` is missing.`, remedy: 'Add it; catalog/README.md describes it.' };
  const expected = wanted[issue.expected] ?? issue.expected;
  const what = `YAML read \`${field}\` as ${kindOf(value)}, not as ${expected}.`;
  if (issue.expected === 'array') return { what, remedy: 'Write a list: `[…]`, or one line with `- ` for each.' };
  if (issue.expected !== 'string') return { what, remedy: `Write ${expected}.` };
  return { what, remedy: value === null ? 'Write the text.' : 'Put the text in single quotes.' };
}

const listed = (values: readonly unknown[]): string => values.map((value) => `\`${String(value)}\``).join(', ');

const bound = (limit: unknown, isIncluded: boolean, direction: 'more' | 'less'): string =>
  isIncluded ? `${String(limit)} or ${direction}` : `${direction} than ${String(limit)}`;

const tooSmall = (field: string, issue: z.core.$ZodIssueTooSmall): Omit<Finding, 'path'> =>
  issue.origin === 'array'
    ? { what: `\`${field}\` is empty.`, remedy: 'Write at least one.' }
    : {
        what: `\`${field}\` is too small.`,
        remedy: `Write ${bound(issue.minimum, issue.inclusive ?? true, 'more')}.`,
      };

const tooBig = (field: string, issue: z.core.$ZodIssueTooBig): Omit<Finding, 'path'> => ({
  what: `\`${field}\` is too large.`,
  remedy: `Write ${bound(issue.maximum, issue.inclusive ?? true, 'less')}.`,
});

function told(message: string, field: string): Omit<Finding, 'path'> {
  const [what = '', remedy = 'Correct it as described in catalog/README.md.'] = message.split('\n');
  return { what: `\`${field}\` ${what}`, remedy };
}

function findingOf(issue: Issue, item: unknown): Finding {
  const { path } = issue;
  const field = fieldName(path) || wholeEntry;
  const value = valueAt(item, path);
  switch (issue.code) {
    case 'unrecognized_keys':
      return {
        path: [...path, issue.keys[0] ?? ''],
        what: `${listed(issue.keys)} ${issue.keys.length === 1 ? 'is not a field' : 'are not fields'} of ${field}.`,
        remedy: 'Correct the name or remove it; catalog/README.md lists the fields.',
      };
    case 'invalid_type':
      return {
        path,
        ...(issue.message.includes('\n') && value !== undefined
          ? told(issue.message, field)
          : wrongType(issue, field, value)),
      };
    case 'invalid_value':
      return value === undefined
        ? { path, what: `\`${field}\` is missing.`, remedy: `Write one of ${listed(issue.values)}.` }
        : { path, what: `\`${field}\` is ${JSON.stringify(value)}.`, remedy: `Write one of ${listed(issue.values)}.` };
    case 'too_small':
      return { path, ...tooSmall(field, issue) };
    case 'too_big':
      return { path, ...tooBig(field, issue) };
    default:
      return { path, ...told(issue.message, field) };
  }
}

/** Converts the errors of a schema to problems that authors understand. */
export const schemaFindings = (error: z.ZodError, item: unknown): Finding[] =>
  error.issues.map((issue) => findingOf(issue, item));
