import { describe, expect, it } from 'vitest';
import { countFacets, keepChosen } from '../../../../components/table/facets';
import { cut, sectionsByStatus } from '../../../../components/table/sections';
import { sortRows } from '../../../../components/table/sortRows';
import type { TableEntry } from '../../../../components/table/tableEntry';
import { chosen, emptyState, isEmpty, toggledIn } from '../../../../components/table/tableState';
import { tableEn } from '../../../../components/words/table.en';

const entry = (id: string, over: Partial<TableEntry> = {}): TableEntry => ({
  kind: 'error',
  id,
  status: 403,
  error: 'forbidden_op',
  messages: [id],
  title: { zh: id, en: id },
  text: '',
  retry: 'never',
  owner: 'code',
  areas: ['group'],
  calls: ['create-group'],
  ...over,
});
const entries = [
  entry('a'),
  entry('b', { status: 404, error: null, retry: 'after-fix', calls: ['create-group', 'delete-group'] }),
  entry('c', { owner: 'plan', areas: ['group', 'chatroom'] }),
];
const ids = (rows: readonly { id: string }[]) => rows.map((row) => row.id);

describe('filters', () => {
  it('keep everything when nothing is chosen', () => {
    const counts = countFacets(entries, emptyState());
    expect(ids(keepChosen(entries, emptyState()))).toEqual(['a', 'b', 'c']);
    expect(counts.status).toEqual(
      new Map([
        ['403', 2],
        ['404', 1],
      ]),
    );
    expect(counts.call).toEqual(
      new Map([
        ['create-group', 3],
        ['delete-group', 1],
      ]),
    );
  });

  it('of error types know the number in `error_code` too', () => {
    const rows = [...entries, entry('coded', { error: 'message_send_error', errorCode: 14007 })];
    expect(ids(keepChosen(rows, { ...emptyState(), error: ['14007'] }))).toEqual(['coded']);
    expect(ids(keepChosen(rows, { ...emptyState(), error: ['message_send_error'] }))).toEqual(['coded']);
  });

  it('join options of one filter with or, filters with and', () => {
    const state = { ...emptyState(), status: [403, 404], owner: ['plan' as const] };
    expect(ids(keepChosen(entries, state))).toEqual(['c']);
  });

  it('count what each option would give under the other filters, not under its own', () => {
    const counts = countFacets(entries, { ...emptyState(), status: [403] });
    expect(counts.status).toEqual(
      new Map([
        ['403', 2],
        ['404', 1],
      ]),
    );
    expect(counts.retry).toEqual(new Map([['never', 2]]));
  });

  it('know entries without an error field', () => {
    expect(ids(keepChosen(entries, { ...emptyState(), error: [''] }))).toEqual(['b']);
  });

  it('keep entries that answer one of the chosen calls', () => {
    expect(ids(keepChosen(entries, { ...emptyState(), call: ['delete-group'] }))).toEqual(['b']);
  });
});

describe('table state', () => {
  it('switches an option on and off again', () => {
    const on = toggledIn(emptyState(), 'status', '403');
    expect(on.status).toEqual([403]);
    expect(toggledIn(on, 'status', '403').status).toEqual([]);
  });

  it('tells the empty option of a list from no choice', () => {
    expect(chosen(emptyState(), 'error', '=').error).toEqual(['']);
    expect(chosen(emptyState(), 'error', 'any').error).toEqual([]);
  });

  it('is empty only without query, sort and filters', () => {
    expect(isEmpty(emptyState())).toBe(true);
    expect(isEmpty({ ...emptyState(), q: ' ' })).toBe(true);
    expect(isEmpty({ ...emptyState(), sort: 'status' })).toBe(false);
    expect(isEmpty({ ...emptyState(), retry: ['never'] })).toBe(false);
  });
});

describe('order', () => {
  it('sorts by a column both ways and leaves the rows given alone', () => {
    expect(ids(sortRows(entries, 'status', true, 'en'))).toEqual(['b', 'a', 'c']);
    expect(ids(sortRows(entries, 'owner', false, 'zh'))).toEqual(['a', 'b', 'c']);
    expect(ids(entries)).toEqual(['a', 'b', 'c']);
  });

  it('puts what can simply be sent again first when sorted by retry', () => {
    const rows = [
      entry('done', { retry: 'done' }),
      entry('never'),
      entry('later', { retry: 'backoff' }),
      entry('fix', { retry: 'after-fix' }),
    ];
    expect(ids(sortRows(rows, 'retry', false, 'en'))).toEqual(['later', 'fix', 'never', 'done']);
  });
});

describe('sections', () => {
  it('stand one for each status with its reason and count', () => {
    const sections = sectionsByStatus(
      entries,
      new Map([
        [403, 'Forbidden'],
        [404, 'Not Found'],
      ]),
      tableEn,
    );
    expect(sections.map((section) => section.caption)).toEqual(['403 Forbidden (2)', '404 Not Found (1)']);
  });

  it('are cut after fifty rows and say which rows they hold', () => {
    const rows = Array.from({ length: 120 }, (_, number) => entry(`row-${number}`));
    const sections = cut(rows, 'key', 'Results');
    expect(sections.map((section) => section.caption)).toEqual(['Results 1–50', 'Results 51–100', 'Results 101–120']);
    expect(sections.flatMap((section) => ids(section.rows))).toEqual(ids(rows));
  });
});
