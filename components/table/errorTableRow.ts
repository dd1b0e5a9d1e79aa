import { h, type VNode } from 'vue';
import type { HighlightPart } from '../../catalog/engine/search/queryTokens';
import type { Localized, Owner } from '../../catalog/engine/types';
import type { RetryAdvice } from '../../catalog/engine/wordsAndPaths';
import type { TableWords } from '../words/tableWords';

/** What a row shows. Each `TableEntry` is also a `Row`. */
export interface Row {
  /** Id of the entry. It is part of the page's path, and the id of the row's element. */
  id: string;
  kind: 'error' | 'partial-failure';
  /** HTTP status. For a partial failure, this is 200. */
  status: number;
  /** The value of the field `error`; null if the body has none. */
  error: string | null;
  /** Message templates. The first one is shown. Empty if none is documented. */
  messages: string[];
  title: Localized;
  /** Whether to send the same call again, or that nothing is left to do. */
  retry: RetryAdvice;
  /** Who has to act. */
  owner: Owner;
}

/** The page of a row, as catalog texts write links. */
export const errorPlace = (row: Pick<Row, 'id'>): string => `errors/${row.id}`;

/** Splits a text into parts that match the query and parts that do not. */
export type Mark = (text: string) => HighlightPart[];

/** What is needed to draw rows. */
export interface RowContext {
  /** In the language of the page. */
  words: TableWords;
  /** The URL of a page such as `errors/<id>` or `status/<code>` in the language of this page. */
  href: (place: string) => string;
  /** Highlights the words of the query; null without a query. */
  mark: Mark | null;
  /**
   * Gives rows an `id` to link to. Used only in the build, because the page still contains these rows when the
   * browser draws its own.
   */
  hasAnchors?: boolean;
}

/** Number of cells in a row, including the one that expands it. */
export const columnCount = 7;

/**
 * Draws one row. This is a render function and not a component. The build draws all rows into static HTML with it,
 * and the browser draws the search results. Both must be identical.
 */
export function errorTableRow(row: Row, context: RowContext, expanded: boolean): VNode {
  const { words, href, mark } = context;
  const title = row.title[words.locale];
  const name = context.hasAnchors ? { id: row.id } : { 'data-row': row.id };
  return h('tr', { key: row.id, ...name, ...(expanded ? { class: 'expanded' } : {}) }, [
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
