import { describe, expect, it } from 'vitest';
import { sectionsByStatus, splitIntoSections } from '../../../../components/table/errorTableSection';
import { tableEn } from '../../../../components/words/table.en';
import { entry, ids } from './entry';

const entries = [
  entry('a'),
  entry('b', { status: 404, error: null, retry: 'after-fix', calls: ['create-group', 'delete-group'] }),
  entry('c', { owner: 'plan', areas: ['group', 'chatroom'] }),
];

describe('sections', () => {
  it('have one status each, with its reason phrase and count', () => {
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

  it('are split after fifty rows, with the range in the caption', () => {
    const rows = Array.from({ length: 120 }, (_, number) => entry(`row-${number}`));
    const sections = splitIntoSections(rows, 'key', 'Results');
    expect(sections.map((section) => section.caption)).toEqual(['Results 1–50', 'Results 51–100', 'Results 101–120']);
    expect(sections.flatMap((section) => ids(section.rows))).toEqual(ids(rows));
  });
});
