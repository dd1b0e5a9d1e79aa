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
  it('keep everything if nothing is selected', () => {
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

  it('of error types also match the `error_code`', () => {
    const rows = [...entries, entry('coded', { error: 'message_send_error', errorCode: 14007 })];
    expect(ids(applyFilters(rows, { ...emptyState(), error: ['14007'] }))).toEqual(['coded']);
    expect(ids(applyFilters(rows, { ...emptyState(), error: ['message_send_error'] }))).toEqual(['coded']);
  });

  it('combine options of a filter with "or", and filters with "and"', () => {
    const state = { ...emptyState(), status: [403, 404], owner: ['plan' as const] };
    expect(ids(applyFilters(entries, state))).toEqual(['c']);
  });

  it('count the results of each option with the other filters, not with its own', () => {
    const counts = countFacets(entries, { ...emptyState(), status: [403] });
    expect(counts.status).toEqual(
      new Map([
        ['403', 2],
        ['404', 1],
      ]),
    );
    expect(counts.retry).toEqual(new Map([['never', 2]]));
  });

  it('match entries without an error field', () => {
    expect(ids(applyFilters(entries, { ...emptyState(), error: [''] }))).toEqual(['b']);
  });

  it('keep entries with one of the selected calls', () => {
    expect(ids(applyFilters(entries, { ...emptyState(), call: ['delete-group'] }))).toEqual(['b']);
  });
});
