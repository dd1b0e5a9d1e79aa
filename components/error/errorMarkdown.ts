import { parseRichText, type RichNode } from '../../catalog/engine/richText';
import type { Words } from '../words/words';
import type { ErrorView, StatementView } from './errorView';

/** A catalog text with its values filled in. Links lead to places of this site, so only their words remain. */
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

/** An error as Markdown for a ticket or a chat: signature, causes, fixes, retry and address. */
export function errorMarkdown(error: ErrorView, words: Words, address: string): string {
  const signature = [
    error.status,
    error.error && `\`${error.error}\``,
    error.errorCode && `error_code \`${error.errorCode}\``,
    error.message && `\`${error.message}\``,
  ];
  return [
    `### ${error.title}`,
    signature.filter(Boolean).join(' · '),
    `**${words.error.causes}**\n\n${list(error.causes, error.values)}`,
    `**${words.error.fixes}**\n\n${list(error.fixes, error.values)}`,
    `**${words.error.retry}**${words.colon}${words.retry[error.retry]}`,
    address,
  ].join('\n\n');
}
