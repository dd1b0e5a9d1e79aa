import type { Locale } from '../../engine/types';
import { filledCode, textParts, valueOf, type TextPart } from '../texts';

/** Where the links of rendered texts lead, and what stands for placeholders. */
export interface RenderOptions {
  locale: Locale;
  /** In front of every address, without a slash at its end; empty by default. */
  base?: string;
  /** Values by placeholder name; a name without one stays as `{name}`. */
  values?: Readonly<Record<string, string>>;
}

const special = /[\\*_<>[\]{}|#]/g;

/** Text that a Markdown reader shows as it stands. */
export const escaped = (text: string): string => text.replace(special, '\\$&');

const home = ({ locale, base = '' }: RenderOptions): string => `${base}${locale === 'zh' ? '/' : '/en/'}`;

/**
 * A catalog text as Markdown: code stays code, links lead to this site, placeholders show their value, as code also
 * where they stand in prose: braces in prose would be attributes to some readers.
 */
export const textMarkdown = (text: string, options: RenderOptions): string =>
  textParts(text)
    .map((part) => partMarkdown(part, options))
    .join('');

function partMarkdown(part: TextPart, options: RenderOptions): string {
  const { values = {} } = options;
  switch (part.kind) {
    case 'words':
      return part.text;
    case 'code':
      return code(filledCode(part.text, values));
    case 'placeholder':
      return code(valueOf(part.name, values));
    case 'link':
      return `[${part.parts.map((inner) => partMarkdown(inner, options)).join('')}](${home(options)}${part.target})`;
  }
}

const longestRun = (text: string, sign: RegExp): number =>
  Math.max(0, ...(text.match(sign) ?? []).map((run) => run.length));

/** A stretch of code whatever backticks it holds itself. */
export function code(text: string): string {
  const fence = '`'.repeat(longestRun(text, /`+/g) + 1);
  const pad = text.startsWith('`') || text.endsWith('`') ? ' ' : '';
  return `${fence}${pad}${text.replace(/\n/g, ' ')}${pad}${fence}`;
}

/** A block of code whatever backticks it holds itself. */
export function codeBlock(text: string, language = ''): string {
  const fence = '`'.repeat(Math.max(3, longestRun(text, /`+/g) + 1));
  return `${fence}${language}\n${text.trimEnd()}\n${fence}`;
}

/** A heading with an address of its own, which stays when the words change. */
export const heading = (level: 1 | 2, words: string, id: string): string => `${'#'.repeat(level)} ${words} {#${id}}`;

/** A list; nothing when there are no items. */
export const list = (items: readonly string[]): string => items.map((item) => `- ${item}`).join('\n');

/** Blocks with a blank line between them; empty ones are left out. */
export const document = (blocks: readonly string[]): string =>
  `${blocks.filter((block) => block !== '').join('\n\n')}\n`;

/** A heading with what stands under it; nothing when nothing does. */
export const section = (words: string, id: string, body: string): string =>
  body === '' ? '' : `${heading(2, words, id)}\n\n${body}`;
