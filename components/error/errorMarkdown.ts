import { parseRichText, type RichNode } from '../../catalog/engine/richText';
import type { Words } from '../words/words';
import type { ErrorView, StatementView } from './errorView';

/** A catalog text with values written in; links name places of this site, so outside it only their words are of use. */
const filled = (nodes: RichNode[], values: Record<string, string>): string =>
  nodes
    .map((node) => {
      if (node.kind === 'text') return node.text;
      if (node.kind === 'value') return values[node.name] ?? node.name;
      const inner = filled(node.nodes, values);
      return node.kind === 'code' ? `\`${inner}\`` : inner;
    })
    .join('');

const list = (statements: StatementView[], values: Record<string, string>): string =>
  statements.map(({ text }) => `- ${filled(parseRichText(text, Object.keys(values)), values)}`).join('\n');

/** The gist of an error as Markdown, for a ticket or a chat: signature, causes, fixes, retry, address. */
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
