import { targetPath } from '../../engine/permalink';
import type { Locale } from '../../engine/types';
import { parseRichText, placeholdersOf, plainText, type RichNode } from '../../engine/richText';

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

/**
 * A catalog text as Markdown: code stays code, links lead to this site, placeholders show their value, as code also
 * where they stand in prose: braces in prose would be attributes to some readers.
 */
export const textMarkdown = (text: string, options: RenderOptions): string =>
  nodesMarkdown(parseRichText(text, placeholdersOf([text])), options);

const nodesMarkdown = (nodes: readonly RichNode[], options: RenderOptions): string =>
  nodes.map((node) => nodeMarkdown(node, options)).join('');

function nodeMarkdown(node: RichNode, options: RenderOptions): string {
  switch (node.kind) {
    case 'text':
      return node.text;
    case 'link':
      return `[${nodesMarkdown(node.nodes, options)}](${options.base ?? ''}${targetPath(node.to, options.locale)})`;
    case 'code':
    case 'value':
      return code(plainText([node], options.values));
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
