import { describe, expect, it } from 'vitest';
import { readYamlFile } from '../../../../../catalog/build/yaml/file';
import { growth, LINEAR } from '../../engine/support/growth';
import type { Change } from '../catalogFolder';
import { problemsOf } from '../problemsOf';

describe('a file of the catalog', () => {
  it('reports the line of a file that is not a list and how to correct it', () => {
    const change: Change = {
      file: 'areas.yaml',
      from: '- { id: common, title: { zh: 通用, en: Any call } }\n- { id: group, title: { zh: 群组, en: Groups } }\n- { id: user, title: { zh: 用户, en: Users } }',
      to: 'common: all',
    };
    expect(problemsOf(change)).toEqual([
      'areas.yaml:1: the file is not a list. Start every entry with `- ` in the first column.',
    ]);
  });
});

describe('a file that only a machine could have written', () => {
  it.each(['}', ']', '{', '"', "'", '}\n', '&a ', '!a ', ': ', '- - '])(
    'costs what it weighs, of %j alone',
    (shape) => {
      const head = '- id: x\n  a: ';
      expect(growth(shape, (text) => readYamlFile('x.yaml', head + text), 2000)).toBeLessThan(LINEAR);
    },
  );

  it('is reported in one sentence', () => {
    const { items, problems } = readYamlFile('x.yaml', `- id: x\n  a: ${'}'.repeat(64_000)}\n`);
    expect(items).toEqual([]);
    expect(problems.map(({ file, line, id }) => ({ file, line, id }))).toEqual([{ file: 'x.yaml', line: 2, id: 'x' }]);
  });
});
