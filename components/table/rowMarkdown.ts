import type { Row } from './errorTableRow';
import type { RowDetails } from './tableDetails';
import type { TableWords } from './tableWords';

/** Links of catalog texts name places of the site; outside it only their words are of use. */
const unlinked = (text: string): string => text.replace(/\[([^\]]*)\]\([^)]*\)/g, '$1');

const list = (texts: readonly string[]): string => texts.map((text) => `- ${unlinked(text)}`).join('\n');

/** A row with its details as Markdown, for a ticket or a chat. */
export function rowMarkdown(row: Row, details: RowDetails, words: TableWords, address: string): string {
  const signature = [
    String(row.status),
    row.error && `\`${row.error}\``,
    row.messages[0] && `\`${row.messages[0].trim()}\``,
  ];
  return [
    `### ${row.title[words.locale]}`,
    signature.filter(Boolean).join(' · '),
    `**${words.causes}**\n\n${list(details.causes)}`,
    `**${words.fixes}**\n\n${list(details.fixes)}`,
    `**${words.columns.retry}** ${words.retry[row.retry]} · **${words.columns.owner}** ${words.owner[row.owner]}`,
    address,
  ].join('\n\n');
}
