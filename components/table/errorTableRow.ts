import { h, type VNode } from 'vue';
import type { HighlightPart } from '../../catalog/engine/search/highlight';
import type { Localized, Owner } from '../../catalog/engine/types';
import type { RetryAdvice } from '../../catalog/engine/words';
import type { TableWords } from './tableWords';

/** What one row shows; a `TableEntry` is one. */
export interface Row {
  /** Address of its page; the drawn row is named by it. */
  id: string;
  kind: 'error' | 'partial-failure';
  /** HTTP status; 200 for a partial failure. */
  status: number;
  /** The field `error`; null where the body has none. */
  error: string | null;
  /** Templates, the entry's own first, which is the one shown; empty where none is documented. */
  messages: string[];
  /** Shown in the language of the words. */
  title: Localized;
  /** May the same call be sent again, or is nothing left to do. */
  retry: RetryAdvice;
  /** Who acts. */
  owner: Owner;
}

/** The place of a row's own page, as catalog texts write places. */
export const errorPlace = (row: Pick<Row, 'id'>): string => `errors/${row.id}`;

/** Cuts a text where words of the query stand in it. */
export type Mark = (text: string) => HighlightPart[];

/** What rows need beside their entry. */
export interface RowContext {
  /** In the language of the page. */
  words: TableWords;
  /** Address of a place of the site in the page's language: `errors/<id>`, `status/<code>`. */
  href: (place: string) => string;
  /** Marks the words of the query; null where nothing is asked for. */
  mark: Mark | null;
  /** Rows can be linked to by their id: for the rows that the build draws, since those of the browser stand beside them. */
  anchors?: boolean;
}

/** Cells of a row, the one for details included. */
export const columnCount = 7;

/**
 * One row, as a render function: the build draws every row with it into static HTML, the browser draws the found ones, and
 * both are the same to the letter.
 */
export function errorTableRow(row: Row, context: RowContext, expanded: boolean): VNode {
  const { words, href, mark } = context;
  const title = row.title[words.locale];
  const named = context.anchors ? { id: row.id } : { 'data-row': row.id };
  return h('tr', { key: row.id, ...named, ...(expanded ? { class: 'expanded' } : {}) }, [
    h('td', { class: 'status' }, [statusLink(row.status, href)]),
    h('td', { class: row.error === null ? 'error none' : 'error' }, [
      row.error === null ? words.noError : h('code', marked(row.error, mark)),
    ]),
    h('td', { class: 'message', translate: 'no' }, [message(row.messages[0], context)]),
    h('th', { class: 'title', scope: 'row' }, [h('a', { href: href(errorPlace(row)) }, marked(title, mark))]),
    h('td', { class: `retry ${row.retry}` }, words.retry[row.retry]),
    h('td', { class: `owner ${row.owner}` }, words.owner[row.owner]),
    h('td', { class: 'more' }, [expandButton(words.expand(title), expanded)]),
  ]);
}

function statusLink(status: number, href: RowContext['href']): VNode | string {
  const kind = status >= 500 ? 'service' : status >= 400 ? 'request' : 'success';
  if (status < 400) return h('span', { class: `badge ${kind}` }, String(status));
  return h('a', { class: `badge ${kind}`, href: href(`status/${status}`) }, String(status));
}

function message(text: string | undefined, { words, mark }: RowContext): VNode | string {
  if (text === undefined) return words.noMessage;
  const parts = text.trim().split(/(\{\w+\}|\n)/);
  return h(
    'code',
    parts.flatMap((part, at) =>
      at % 2 === 0 ? marked(part, mark) : part === '\n' ? h('br') : h('var', part.slice(1, -1)),
    ),
  );
}

function marked(text: string, mark: Mark | null): (VNode | string)[] {
  if (mark === null) return text === '' ? [] : [text];
  return mark(text)
    .filter((part) => part.text !== '')
    .map((part) => (part.hit ? h('mark', part.text) : part.text));
}

const expandButton = (label: string, expanded: boolean): VNode =>
  h('button', { type: 'button', 'aria-expanded': String(expanded), 'aria-label': label });
