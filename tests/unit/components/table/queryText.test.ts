import { describe, expect, it } from 'vitest';
import { splitLines, joinLines } from '../../../../components/table/queryText';

const paste = 'curl -i https://a1.easemob.com/x\r\n\r\nHTTP/1.1 403 Forbidden\n{\n  "error": "forbidden_op"\n}\n';

describe('a paste of several lines in a box with one', () => {
  it('has a sign where a line ends', () => {
    expect(joinLines(paste)).toBe(
      'curl -i https://a1.easemob.com/x ↵ HTTP/1.1 403 Forbidden ↵ { ↵ "error": "forbidden_op" ↵ }',
    );
    expect(joinLines('  one line\n')).toBe('one line');
  });

  it('is searched line by line', () => {
    expect(splitLines(joinLines(paste)).split('\n')).toEqual([
      'curl -i https://a1.easemob.com/x',
      'HTTP/1.1 403 Forbidden',
      '{',
      '"error": "forbidden_op"',
      '}',
    ]);
    expect(splitLines('user already in group')).toBe('user already in group');
  });

  it('costs in proportion to its length, and no more than is searched', () => {
    for (const text of ['a' + ' '.repeat(300_000) + 'b\nc', 'a' + '\n'.repeat(300_000), 'a \n '.repeat(300_000)]) {
      expect(joinLines(text).length).toBeLessThan(100_000);
    }
  });
});
