import { describe, expect, it } from 'vitest';
import { applyFilters, countFacets } from '../../../../components/table/facets';
import { emptyState } from '../../../../components/table/tableState';
import { entry, ids } from './entry';

const entries = [
  entry('a'),
  entry('b', { status: 404, error: null, retry: 'after-fix', calls: ['create-group', 'delete-group'] }),
  entry('c', { owner: 'plan', areas: ['group', 'chatroom'] }),
];

describe('filters', () => {
  it('keep everything when nothing is chosen', () => {
    const counts = countFacets(entries, emptyState());
    expect(ids(applyFilters(entries, emptyState()))).toEqual(['a', 'b', 'c']);
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
    expect(ids(applyFilters(rows, { ...emptyState(), error: ['14007'] }))).toEqual(['coded']);
    expect(ids(applyFilters(rows, { ...emptyState(), error: ['message_send_error'] }))).toEqual(['coded']);
  });

  it('join options of one filter with or, filters with and', () => {
    const state = { ...emptyState(), status: [403, 404], owner: ['plan' as const] };
    expect(ids(applyFilters(entries, state))).toEqual(['c']);
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
    expect(ids(applyFilters(entries, { ...emptyState(), error: [''] }))).toEqual(['b']);
  });

  it('keep entries that answer one of the chosen calls', () => {
    expect(ids(applyFilters(entries, { ...emptyState(), call: ['delete-group'] }))).toEqual(['b']);
  });
});
