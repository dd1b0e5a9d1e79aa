import { parseRichText, plainText, type RichNode } from '../../catalog/engine/richText';
import type { Words } from '../words/words';
import type { ErrorView, StatementView } from './errorView';

/** A catalog text with its values filled in. Links point to pages of this site, so only their words are kept. */
const fillIn = (nodes: RichNode[], values: Record<string, string>): string =>
  nodes
    .map((node) => {
      if (node.kind === 'text') return node.text;
      if (node.kind === 'value') return values[node.name] ?? node.name;
      const inner = fillIn(node.nodes, values);
      return node.kind === 'code' ? `\`${inner}\`` : inner;
    })
    .join('');

const list = (statements: StatementView[], values: Record<string, string>): string =>
  statements.map(({ text }) => `- ${fillIn(parseRichText(text, Object.keys(values)), values)}`).join('\n');

/**
 * The values of the example with their names: `username = bob`. Readers must not take them for values of their own
 * response.
 */
const sampleList = (values: Record<string, string>, words: Words): string =>
  Object.entries(values)
    .map(([name, value]) => `${name} = \`${value}\``)
    .join(words.comma);

/**
 * Formats an error as Markdown for a ticket or a chat: signature, sample values, retry and owner, fixes, causes and
 * URL.
 */
export function errorMarkdown(error: ErrorView, words: Words, address: string): string {
  const { values } = error;
  const signature = [
    error.status,
    error.error && `\`${error.error}\``,
    error.errorCode && `error_code \`${error.errorCode}\``,
    error.message && `\`${plainText(parseRichText(error.message, Object.keys(values)), values)}\``,
  ];
  return [
    `### ${error.title}`,
    signature.filter(Boolean).join(' · '),
    Object.keys(values).length > 0 && `_${words.error.sampleList}${words.colon}${sampleList(values, words)}_`,
    `**${words.error.retry}**${words.colon}${words.retry[error.retry]} · **${words.error.owner}**${words.colon}${words.owner[error.owner]}`,
    `**${words.error.fixes}**\n\n${list(error.fixes, values)}`,
    `**${words.error.causes}**\n\n${list(error.causes, values)}`,
    address,
  ]
    .filter(Boolean)
    .join('\n\n');
}
