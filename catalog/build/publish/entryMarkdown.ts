import type { Locale, Localized } from '../../engine/types';
import { ownerWords, retryAdvice, retryWords } from '../../engine/wordsAndPaths';
import { messageOf, statusOf, type PublishedEntry } from './entryFiles';
import type { PublishedStatement } from './schema';
import { publishWords, type PublishWords } from './words';

/** Other entries and statuses that the Markdown of an entry refers to. */
export interface MarkdownContext {
  /** All entries by id, for titles and URLs. */
  entries: ReadonlyMap<string, PublishedEntry>;
  /** Reason phrases by status. */
  reasons: ReadonlyMap<number, string>;
}

/** Formats a text as inline code, whatever backticks it contains. */
export function codeSpan(text: string): string {
  const longest = Math.max(0, ...[...text.matchAll(/`+/g)].map(([run]) => run.length));
  const marks = '`'.repeat(longest + 1);
  const gap = longest > 0 ? ' ' : '';
  return `${marks}${gap}${text.replace(/\s*\n\s*/g, ' ')}${gap}${marks}`;
}

/** Formats a text as a code block, whatever fences it contains. */
function codeBlock(text: string): string {
  const longest = Math.max(2, ...[...text.matchAll(/`{3,}/g)].map(([run]) => run.length));
  const fence = '`'.repeat(longest + 1);
  return `${fence}\n${text.trimEnd()}\n${fence}`;
}

const section = (title: string, body: string): string => (body === '' ? '' : `## ${title}\n\n${body}`);

const bullets = (lines: readonly string[]): string => lines.map((line) => `- ${line}`).join('\n');

const numbered = (lines: readonly string[]): string => lines.map((line, at) => `${at + 1}. ${line}`).join('\n');

function statementLine(statement: PublishedStatement, locale: Locale): string {
  const calls = 'when' in statement && statement.when ? statement.when.map(codeSpan).join(', ') : '';
  return statement[locale] + (calls === '' ? '' : ` (${publishWords[locale].onlyFor}: ${calls})`);
}

const spans = (texts: readonly (string | null)[]): string => texts.map((text) => codeSpan(text ?? 'null')).join(', ');

/** The lines that identify an entry in a response. */
function signature(entry: PublishedEntry, { reasons }: MarkdownContext, words: PublishWords): string[] {
  const status = statusOf(entry);
  const message = messageOf(entry);
  const isError = entry.kind === 'error';
  const lines: [string, string][] = [
    [words.status, `${status} ${reasons.get(status) ?? (status === 200 ? 'OK' : '')}`.trim()],
    [words.status, isError && entry.statusAssumed ? words.statusAssumed : ''],
    ['error', isError ? codeSpan(entry.error ?? 'null') : ''],
    [`error (${words.also})`, isError ? spans(entry.errorAliases) : ''],
    [words.errorCode, entry.errorCode === undefined ? '' : String(entry.errorCode)],
    [words.field, isError ? '' : codeSpan(entry.field)],
    [words.message, message === null ? words.noMessage : codeSpan(message)],
    [words.also, isError ? spans(entry.aliases) : ''],
  ];
  return lines.flatMap(([name, text]) => (text === '' ? [] : [`${name}${words.colon}${text}`]));
}

const advice = (entry: PublishedEntry, locale: Locale): string[] => {
  const words = publishWords[locale];
  return [
    `${words.retry}${words.colon}${retryWords[locale][retryAdvice(entry)]}`,
    `${words.owner}${words.colon}${ownerWords[locale][entry.owner]}`,
    `id${words.colon}${codeSpan(entry.id)}`,
    `${words.page}${words.colon}<${entry.url[locale]}>`,
  ];
};

function callLines(entry: PublishedEntry, locale: Locale): string {
  if (entry.kind === 'partial-failure') return bullets([codeSpan(entry.endpoint)]);
  return [entry.appliesTo?.[locale] ?? '', bullets(entry.endpoints.map(codeSpan))].filter(Boolean).join('\n\n');
}

const requestBlocks = (entry: PublishedEntry): string =>
  entry.kind === 'error' && entry.request
    ? `${codeBlock(entry.request.wrong)}\n\n${codeBlock(entry.request.right)}`
    : '';

const link = (text: Localized, url: Localized, locale: Locale): string => `[${text[locale]}](${url[locale]}.md)`;

/** Content of `errors/<id>.md`: an entry as a document for readers and language models. Ends with a line break. */
export function entryMarkdown(entry: PublishedEntry, locale: Locale, context: MarkdownContext): string {
  const words = publishWords[locale];
  const related = entry.see.flatMap((id) => context.entries.get(id) ?? []);
  const parts = [
    `# ${entry.title[locale]}`,
    bullets([...signature(entry, context, words), ...advice(entry, locale)]),
    section(words.causes, bullets(entry.causes.map((cause) => statementLine(cause, locale)))),
    section(words.fixes, numbered(entry.fixes.map((fix) => statementLine(fix, locale)))),
    section(words.request, requestBlocks(entry)),
    section(words.example, codeBlock(entry.example)),
    section(words.calls, callLines(entry, locale)),
    section(words.note, entry.note?.[locale] ?? ''),
    section(words.related, bullets(related.map(({ title, url }) => link(title, url, locale)))),
  ];
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}
