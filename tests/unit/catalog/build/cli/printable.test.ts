import { describe, expect, it } from 'vitest';
import { printable, printableJson } from '../../../../../catalog/build/cli/printable';
import { run } from './run';

describe('text for a terminal', () => {
  it.each([
    ['colors', 'a\u001b[31mb\u001b[0m', 'ab'],
    ['a title of the window', 'a\u001b]0;owned\u0007b', 'ab'],
    ['a link', '\u001b]8;;http://x\u001b\\b\u001b]8;;\u001b\\', 'b'],
    ['a title that never ends', 'a\u001b]0;owned', 'a'],
    ['a cleared screen', '\u001b[2J\u001b[1;1Hb', 'b'],
    ['a reset', '\u001bcb', 'b'],
    ['an 8-bit sequence', 'a\u009b31mb', 'a 31mb'],
    ['a carriage return that would overwrite the line', 'bad\rgood', 'bad good'],
    ['letters from right to left', 'a\u202egnp.exe\u202c\u2066b\u2069', 'agnp.exeb'],
    ['lines of Windows', 'a\r\nb', 'a\nb'],
    ['plain text of two lines', '用户\ta\nb', '用户\ta\nb'],
  ])('holds nothing that it obeys: %s', (_what, text, shown) => {
    expect(printable(text)).toBe(shown);
  });

  it('keeps every character in JSON, and escapes those that a terminal would interpret', () => {
    const value = { text: '\u001b[31m\u009b\u202e\u007fx' };
    expect(printableJson(value)).toBe('{\n  "text": "\\u001b[31m\\u009b\\u202e\\u007fx"\n}');
    expect(JSON.parse(printableJson(value))).toEqual(value);
  });
});

describe('every command', () => {
  const hostile = '\u001b[31m\u009b\u202eevil\u2066\u007f\u0007\rx';
  const bodies = [
    { error: 'forbidden_op', error_description: `group ${hostile} has reached its 200 members` },
    { error: hostile, error_description: `the moon ${hostile} is full` },
  ];
  const input = bodies
    .map((body) => `PUT /org/app/chatgroups/${hostile} HTTP/1.1\nHTTP/1.1 403 Forbidden\n\n${JSON.stringify(body)}`)
    .concat(`users [${hostile}] are not members of this group! password: ${hostile}`)
    .join('\n\n');
  const task = JSON.stringify({ id: hostile, paste: input, text: input, query: input });
  const commands = ['explain', 'ticket', 'redact', 'triage'];

  it.each([
    ...commands.flatMap((command) => [[command], [command, '--json'], [command, '--locale', 'en']]),
    ['ticket', '--for', 'customer'],
    ['search', `evil ${hostile}`],
    ['search', '--json', `evil ${hostile}`],
    [hostile],
    ['explain', hostile],
    ['explain', `--${hostile}`],
  ])('prints nothing that a terminal obeys: %j %j %j', async (...argv) => {
    const { output, errors } = await run(argv.filter(Boolean), { input });
    expect(output + errors).not.toMatch(
      /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069]/,
    );
    expect(output + errors).not.toBe('');
  });

  it.each(['explain', 'redact', 'search'])(
    'prints nothing that a terminal obeys in lines of JSON: %s',
    async (command) => {
      const { output } = await run([command, '--ndjson'], { input: task });
      expect(output.trimEnd()).not.toMatch(/[\u0000-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/);
      expect(JSON.parse(output).id).toBe(hostile);
    },
  );
});
