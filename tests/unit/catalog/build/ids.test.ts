import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parseIds, readIds } from '../../../../catalog/build/ids';
import { formatProblem } from '../../../../catalog/build/problem';
import { catalogRoot } from '../../../../catalog/build/root';

const published = readFileSync(new URL('../../../fixtures/published-ids.txt', import.meta.url), 'utf8')
  .split('\n')
  .filter(Boolean);

describe('the register of ids', () => {
  it('reads live, redirected and retired ids with their lines, and ignores blank lines and comments', () => {
    expect(parseIds('# remark\ngroup-full\n\nold-name -> group-full\r\ngone-for-good -> retired\n').ids).toEqual([
      { id: 'group-full', fate: 'live', target: null, line: 2 },
      { id: 'old-name', fate: 'redirect', target: 'group-full', line: 4 },
      { id: 'gone-for-good', fate: 'retired', target: null, line: 5 },
    ]);
  });

  it('reports invalid lines', () => {
    expect(parseIds('a-b\nTwo Words\na-b ->\n').problems.map(({ line, what }) => [line, what])).toEqual([
      [2, '`Two Words` is not a registration.'],
      [3, '`a-b ->` is not a registration.'],
    ]);
  });

  it('reports a missing file', () => {
    expect(readIds('/nowhere').problems.map(formatProblem)).toEqual([
      'ids.txt:1: the file is missing. Restore it. It has every id that was ever published.',
    ]);
  });

  it('still has every id that was ever published', () => {
    const registered = new Set(readIds(catalogRoot).ids.map(({ id }) => id));
    expect(published.length).toBeGreaterThan(230);
    expect(published.filter((id) => !registered.has(id))).toEqual([]);
  });
});
