import { describe, expect, it } from 'vitest';
import type { Change } from '../catalogFolder';
import { problemsOf } from '../problemsOf';

describe('a file of the catalog', () => {
  it('names the line and the cure of a file that is not a list', () => {
    const change: Change = {
      file: 'areas.yaml',
      from: '- { id: common, title: { zh: 通用, en: Any call } }\n- { id: group, title: { zh: 群组, en: Groups } }\n- { id: user, title: { zh: 用户, en: Users } }',
      to: 'common: all',
    };
    expect(problemsOf(change)).toEqual([
      'areas.yaml:1: the file is not a list. Begin every entry with `- ` in the first column.',
    ]);
  });
});
