import { describe, expect, it } from 'vitest';
import { run } from './run';

const full = JSON.stringify({ error: 'forbidden_op', error_description: 'group 7 has reached its 200 members' });

describe('explain --ndjson', () => {
  it('answers each line with one line, in order', async () => {
    const input = [
      { id: 'a', paste: full },
      { id: 7, paste: 'nothing' },
    ]
      .map((line) => JSON.stringify(line))
      .join('\n');
    const { code, output } = await run(['explain', '--ndjson'], { input });
    const lines = output
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(
      lines.map(({ id, responses }) => [id, responses.map(({ verdict }: { verdict: string }) => verdict)]),
    ).toEqual([
      ['a', ['exact']],
      [7, []],
    ]);
    expect(code).toBe(0);
  });

  it('answers an invalid line, continues, and exits with 2', async () => {
    const { code, output } = await run(['explain', '--ndjson'], {
      input: `{"id":\n${JSON.stringify({ id: 2, paste: full })}`,
    });
    const [first, second] = output
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(first).toEqual({ id: null, problem: 'Line 1 is not {"id", "paste"} as JSON.' });
    expect(second.id).toBe(2);
    expect(code).toBe(2);
  });

  it('counts blank lines, and keeps the id of a line without its text', async () => {
    const { code, output } = await run(['explain', '--ndjson'], { input: '\n{"id":"a","paste":5}\n\n[]' });
    expect(output.trimEnd().split('\n')).toEqual([
      '{"id":"a","problem":"Line 2 is not {\\"id\\", \\"paste\\"} as JSON."}',
      '{"id":null,"problem":"Line 4 is not {\\"id\\", \\"paste\\"} as JSON."}',
    ]);
    expect(code).toBe(2);
  });
});
