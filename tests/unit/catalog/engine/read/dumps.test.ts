import { describe, expect, it } from 'vitest';
import { dumpReader } from '../../../../../catalog/engine/read/readers/dump';

const read = (text: string, at: number) => dumpReader.read(text, at, { steps: 100_000 });
const dump = (text: string): unknown => read(text, text.search(/[{(](?!\d|stdClass|size)|\(size/))?.nodes[0]?.value;

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
    const found = read(text, text.indexOf('{'));
    expect(found?.nodes[0]?.value).toEqual({ error: 'unauthorized', error_description: 'Unable to auth' });
    expect(found?.damage).toEqual(['truncated']);
  });

  it('does not read other brackets as a dump', () => {
    expect(read('function x() { return 1 }', 13)).toBeNull();
    expect(read('Array (1, 2)', 6)).toBeNull();
  });
});
