import type { Words } from '../words/words';
import type { ErrorView, StatementView } from './errorView';

const filled = (text: string, values: Record<string, string>): string =>
  Object.entries(values).reduce((out, [name, value]) => out.replaceAll(`{${name}}`, value), text);

/** Links of catalog texts name places of the site; outside it only their words are of use. */
const unlinked = (text: string): string => text.replace(/\[([^\]]*)\]\([^)]*\)/g, '$1');

const list = (statements: StatementView[], values: Record<string, string>): string =>
  statements.map(({ text }) => `- ${filled(unlinked(text), values)}`).join('\n');

/** The gist of an error as Markdown, for a ticket or a chat: signature, causes, fixes, retry, address. */
export function errorMarkdown(error: ErrorView, words: Words, address: string): string {
  const signature = [error.status, error.error && `\`${error.error}\``, error.message && `\`${error.message}\``];
  return [
    `### ${error.title}`,
    signature.filter(Boolean).join(' · '),
    `**${words.error.causes}**\n\n${list(error.causes, error.values)}`,
    `**${words.error.fixes}**\n\n${list(error.fixes, error.values)}`,
    `**${words.error.retry}**${words.colon}${words.retry[error.retry]}`,
    address,
  ].join('\n\n');
}
