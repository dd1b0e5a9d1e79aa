import { describe, expect, it } from 'vitest';
import { emptyState, isEmpty, withOptionChosen, withOptionToggled } from '../../../../components/table/tableState';

describe('table state', () => {
  it('toggles an option', () => {
    const on = withOptionToggled(emptyState(), 'status', '403');
    expect(on.status).toEqual([403]);
    expect(withOptionToggled(on, 'status', '403').status).toEqual([]);
  });

  it('distinguishes the empty option of a list from no selection', () => {
    expect(withOptionChosen(emptyState(), 'error', '=').error).toEqual(['']);
    expect(withOptionChosen(emptyState(), 'error', 'any').error).toEqual([]);
  });

  it('is empty only without query, sorting and filters', () => {
    expect(isEmpty(emptyState())).toBe(true);
    expect(isEmpty({ ...emptyState(), q: ' ' })).toBe(true);
    expect(isEmpty({ ...emptyState(), sort: 'status' })).toBe(false);
    expect(isEmpty({ ...emptyState(), retry: ['never'] })).toBe(false);
  });
});
