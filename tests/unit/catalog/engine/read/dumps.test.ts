import { describe, expect, it } from 'vitest';
import { valueReaders } from '../../../../../catalog/engine/read/readers';
import { only, recognize } from './recognize';

function read(text: string) {
  const at = text.indexOf('(');
  const dumps = valueReaders.find(({ name }) => name === 'php-dump');
  return dumps?.detect(text, at) ? dumps.read(text, at, { steps: 100_000 }) : null;
}
const dump = (text: string): unknown => read(text)?.nodes[0]?.value;

describe('PHP dumps', () => {
  it('reads var_dump with lengths, numbers, null and nesting', () => {
    const text =
      'array(4) {\n  ["error"]=>\n  string(7) "a "b" c"\n  ["duration"]=>\n  int(0)\n  ["x"]=>\n  NULL\n  ["data"]=>\n  array(1) {\n    [0]=>\n    bool(false)\n  }\n}';
    expect(dump(text.replace('array(4) ', 'array(4) '))).toEqual({
      error: 'a "b" c',
      duration: 0,
      x: null,
      data: [false],
    });
  });

  it('continues after a masked value whose length and quotes no longer fit', () => {
    const text = 'array(2) {\n  ["token"]=>\n  string(8) "***"\n  ["b"]=>\n  string(2) "中"\n}';
    expect(dump(text)).toEqual({ token: '***', b: '中' });
  });

  it('reads a string that begins with null as a string', () => {
    expect(dump('Array\n(\n    [desc] => null push nickname is long\n    [x] => NULL\n)\n')).toEqual({
      desc: 'null push nickname is long',
      x: null,
    });
  });

  it('reads print_r, even if a browser has joined its lines', () => {
    const expected = {
      error: 'unauthorized',
      timestamp: 1577836800000,
      error_description: 'Unable to authenticate (OAuth)',
    };
    expect(
      dump(
        'Array\n(\n    [error] => unauthorized\n    [timestamp] => 1577836800000\n    [error_description] => Unable to authenticate (OAuth)\n)\n',
      ),
    ).toEqual(expected);
    expect(
      dump(
        'Array ( [error] => unauthorized [timestamp] => 1577836800000 [error_description] => Unable to authenticate (OAuth) )',
      ),
    ).toEqual(expected);
  });

  it('reads objects and their protected properties', () => {
    expect(dump('stdClass Object\n(\n    [error] => x\n    [desc:protected] => y\n)')).toEqual({
      error: 'x',
      desc: 'y',
    });
  });

  it('reads xdebug', () => {
    expect(dump("array (size=2)\n  'error' => string 'it's x' (length=6)\n  'duration' => int 0\n")).toEqual({
      error: "it's x",
      duration: 0,
    });
  });

  it('reads a dump that is cut off', () => {
    const text =
      'array(2) {\n  ["error"]=>\n  string(12) "unauthorized"\n  ["error_description"]=>\n  string(30) "Unable to auth';
    const found = read(text);
    expect(found?.nodes[0]?.value).toEqual({ error: 'unauthorized', error_description: 'Unable to auth' });
    expect([...(found?.damage ?? [])]).toEqual(['truncated']);
  });

  it('reads arrays of xdebug inside others, and the request and the answer of a client', () => {
    const text =
      "array (size=2)\n  'request' => \n    array (size=1)\n      'url' => string 'https://a1.easemob.com/o/a/users' (length=32)\n" +
      "  'response' => \n    array (size=2)\n      'status' => int 400\n      'body' => string '{\"error\":\"illegal_argument\",\"timestamp\":1}' (length=44)\n";
    expect(only(text)).toMatchObject({ status: 400, error: 'illegal_argument', call: { path: '/o/a/users' } });
  });

  it('gives each body of a dump its own place', () => {
    const item = (message: string): string =>
      `stdClass Object\n        (\n            [error] => forbidden_op\n            [timestamp] => 1\n            [error_description] => ${message}\n        )\n`;
    const text = `Array\n(\n    [0] => ${item('first message')}\n    [1] => ${item('second message')}\n)\n`;
    const places = recognize(text).map(({ start, end, message }) => text.slice(start, end).includes(message ?? '?'));
    expect(places).toEqual([true, true]);
  });

  it('does not read other brackets as a dump', () => {
    expect(read('function x() { return 1 }')).toBeNull();
    expect(read('Array (1, 2)')).toBeNull();
  });
});
