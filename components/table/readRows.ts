import type { Owner } from '../../catalog/engine/types';
import type { RetryAdvice } from '../../catalog/engine/words';
import type { TableEntry } from './tableEntry';

/** What a row on the page says of its entry, in the language of the page. */
export interface DrawnRow extends Pick<TableEntry, 'kind' | 'id' | 'status' | 'error' | 'retry' | 'owner'> {
  /** In the language of the page alone. */
  title: string;
  /** The template of the message; null where none is documented. */
  message: string | null;
}

/** Reads the rows that `errorTableRow` has drawn into the page, in their order: they are there already, so they are not loaded again. */
export const readRows = (page: ParentNode): DrawnRow[] =>
  [...page.querySelectorAll<HTMLTableRowElement>('tbody tr[id]')].map(readRow);

function readRow(row: HTMLTableRowElement): DrawnRow {
  const [status, error, message, title, retry, owner] = row.cells;
  const code = Number(textOf(status));
  return {
    kind: code === 200 ? 'partial-failure' : 'error',
    id: row.id,
    status: code,
    error: error?.classList.contains('none') ? null : textOf(error),
    message: templateOf(message?.querySelector('code')),
    title: textOf(title),
    // The cell's classes are the name of its column and the value.
    retry: retry?.classList.item(1) as RetryAdvice,
    owner: owner?.classList.item(1) as Owner,
  };
}

const textOf = (node: Node | undefined): string => node?.textContent ?? '';

/** Placeholders are drawn as variables: `<var>username</var>` is `{username}` of the template; a line of its own follows a break. */
function templateOf(drawn: Element | null | undefined): string | null {
  if (!drawn) return null;
  return [...drawn.childNodes].map(partOf).join('');
}

function partOf(node: Node): string {
  if (node.nodeName === 'BR') return '\n';
  return node.nodeName === 'VAR' ? `{${textOf(node)}}` : textOf(node);
}
