import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { parse } from 'yaml';
import { readYamlFile } from '../../../../../catalog/build/yaml/file';
import { anyText, damaged, holds, rowOf } from '../../engine/support/fuzz';
import { smallCatalog } from '../catalogFolder';

const written = ['errors/group.yaml', 'endpoints.yaml', 'statuses.yaml', 'partial-failures.yaml'].map((file) =>
  readFileSync(join(smallCatalog, file), 'utf8'),
);
const signs = [
  '{',
  '}',
  '[',
  ']',
  "'",
  '"',
  ':',
  ': ',
  '#',
  ' #',
  '&a',
  '*a',
  '!',
  '!!js',
  '|',
  '>',
  '-',
  '- ',
  '---',
  '%',
  '@',
  '`',
  ',',
];
const blanks = [' ', '  ', '\t', '\n', '\r\n', '\u3000', '：'];
const noise = fc.oneof(rowOf([...signs, ...blanks, 'id: x', 'zh: 好', '<<: *a'], 12), anyText(12));
const file = fc.oneof(
  damaged(fc.constantFrom(...written), noise),
  damaged(damaged(fc.constantFrom(...written), noise), noise),
  noise,
);

it('reads any file, or says in which of its lines what is wrong and what to do', () => {
  holds(
    fc.property(file, (text) => {
      const { items, problems } = readYamlFile('x.yaml', text);
      const rows = text.split('\n').length;
      for (const { line, what, remedy } of problems) {
        expect(line).toBeGreaterThanOrEqual(1);
        expect(line).toBeLessThanOrEqual(rows);
        expect([what, remedy].map((sentence) => /^\S[^]*\.$/.test(sentence))).toEqual([true, true]);
      }
      for (const item of items) expect(item.lineOf(['title', 'zh', 0])).toBeLessThanOrEqual(rows);
    }),
    150,
  );
});

it('hands out nothing that YAML reads in another way', () => {
  holds(
    fc.property(file, (text) => {
      const { items, problems } = readYamlFile('x.yaml', text);
      if (problems.length === 0 && items.length > 0) expect(items.map(({ value }) => value)).toEqual(parse(text));
    }),
    100,
  );
});

it('is not made to unfold references into references', () => {
  const bomb = [
    '- &a [x, x, x, x, x, x, x, x, x]',
    ...'bcdefgh'.split('').map((name, nth) => `- &${name} [${`*${'abcdefg'.charAt(nth)}, `.repeat(9)}]`),
  ].join('\n');
  const { items, problems } = readYamlFile('x.yaml', bomb);
  expect(items).toEqual([]);
  expect(problems[0]?.what).toContain('`*a`');
});
