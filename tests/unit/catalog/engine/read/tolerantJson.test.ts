import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseTolerant } from '../../../../../catalog/engine/read/readers/json/tolerantJson';
import { holds } from '../support/fuzz';

const parse = (text: string, start = 0) => parseTolerant(text, start, { steps: 100_000 });
const valueOf = (text: string): unknown => parse(text)?.nodes[0]?.value;
const damageOf = (text: string): string[] => [...(parse(text)?.damage ?? [])].sort();

describe('strict JSON', () => {
  const objects = fc.dictionary(fc.string(), fc.jsonValue());

  it('is read like with JSON.parse, compact and indented, without reporting damage', () => {
    holds(
      fc.property(objects, fc.constantFrom(0, 2), (value, indent) => {
        const text = JSON.stringify(value, null, indent);
        fc.pre(!/\d{16}/.test(text));
        expect(valueOf(text)).toEqual(JSON.parse(text));
        expect(damageOf(text)).toEqual([]);
        expect(parse(text)?.nodes[0]?.end).toBe(text.length);
      }),
    );
  });

  it('is read in the same way when it is escaped once or twice', () => {
    holds(
      fc.property(objects, (value) => {
        const once = JSON.stringify(JSON.stringify(value)).slice(1, -1);
        const twice = JSON.stringify(once).slice(1, -1);
        fc.pre(once.includes('\\') && !/\d{16}/.test(once));
        expect(valueOf(once)).toEqual(JSON.parse(JSON.stringify(value)));
        expect(valueOf(twice)).toEqual(JSON.parse(JSON.stringify(value)));
      }),
    );
  });

  it('keeps integers beyond 2^53 as strings, because they are ids', () => {
    expect(valueOf('{"msg_id":1028442084794698104,"timestamp":1700000000000}')).toEqual({
      msg_id: '1028442084794698104',
      timestamp: 1700000000000,
    });
  });
});

describe('text that is nearly JSON', () => {
  it.each([
    [
      "Python's words and quotes",
      `{'a': 'x', 'b': True, 'c': None, 'd': "it's"}`,
      { a: 'x', b: true, c: null, d: "it's" },
    ],
    ["Python 2's strings", `{u'a': u'x', u'b': [u'y'], 'c': u"it's"}`, { a: 'x', b: ['y'], c: "it's" }],
    ['escaped single quotes', String.raw`{'a': 'doesn\'t exist'}`, { a: "doesn't exist" }],
    ['single quotes inside single quotes', `{'a':'from can't be empty','b':1}`, { a: "from can't be empty", b: 1 }],
    ['unquoted keys', '{error: "x", duration: 0, ok: undefined}', { error: 'x', duration: 0, ok: null }],
    ['trailing and doubled commas', '{"a":1,,"b":[1,2,],}', { a: 1, b: [1, 2] }],
    ['strings of Java in pieces', '{\\"a\\":\\"x " +\n    "y\\",\\"b\\":1}', { a: 'x y', b: 1 }],
    ['strings of Java in pieces, line by line', '{\\n" +\n  "\\"a\\": \\"x\\"\\n" +\n  "}', { a: 'x' }],
    ['strings of JavaScript in pieces', "{ a: 'x ' +\n  'y', b: 1 }", { a: 'x y', b: 1 }],
    ['strings of PHP in pieces', "['a' => 'x '\n  . 'y', 'b' => 1]", { a: 'x y', b: 1 }],
    ['keys that look like operators', '{"&":false,"+":"+",".":["+","."]}', { '&': false, '+': '+', '.': ['+', '.'] }],
    ['strings of Python in pieces', `{'a': 'it '\n  "isn't "\n  'so',\n 'b': 1}`, { a: "it isn't so", b: 1 }],
    ['a lost comma in Python', "{'a': 'x'\n 'b': 'y'}", { a: 'x', b: 'y' }],
    ["Rust's values", '{\n "a": String(\n  "x",\n ),\n "b": Number(1),\n}', { a: 'x', b: 1 }],
    ["MongoDB's numbers", '{ "a": NumberLong(12), "b": ObjectId("0c") }', { a: 12, b: '0c' }],
    ['missing commas', '{"a":"x"\n"b":"y" "c":1}', { a: 'x', b: 'y', c: 1 }],
    ['comments', '{"a":1, // one\n/* two */ "b":2 # three\n}', { a: 1, b: 2 }],
    [
      'key=value prints',
      '{error=unauthorized, msg=is not open, please contact, duration=0}',
      { error: 'unauthorized', msg: 'is not open, please contact', duration: 0 },
    ],
    ['hash rockets', '{"error"=>"x", "n"=>nil}', { error: 'x', n: null }],
    ['PHP short arrays', "['error' => 'x', 'list' => ['a', 'b']]", { error: 'x', list: ['a', 'b'] }],
    ['Swift dictionaries', '["error": x y, "n": 1]', { error: 'x y', n: 1 }],
    [
      'property lists',
      '{\n  duration = 0;\n  "error_description" = "a b";\n}',
      { duration: 0, error_description: 'a b' },
    ],
    ['curly quotes', '{“a”: “x ‘y’ z”}', { a: 'x ‘y’ z' }],
    ['full-width punctuation', '｛“a”：“x”，“b”：1｝', { a: 'x', b: 1 }],
    [
      'named objects of Node',
      "{ headers: Object [AxiosHeaders] { A: 'b' }, res: IncomingMessage { n: 1 } }",
      { headers: { A: 'b' }, res: { n: 1 } },
    ],
    ['bytes and wrappers', `{'a': b'x', 'b': Optional("y"), 'c': ObjectId("z")}`, { a: 'x', b: 'y', c: 'z' }],
    ['what a console hides', '{a: 1, b: {…}, …}', { a: 1, b: {} }],
    ['<EOL> for line breaks', '{<EOL>  "a" : "x",<EOL>  "b" : "y"<EOL>}', { a: 'x', b: 'y' }],
    ['full-width names', '{ｅｒｒｏｒ: "x"}', { error: 'x' }],
  ])('reads %s', (_, text, value) => {
    expect(valueOf(text)).toEqual(value);
  });

  it.each([
    ['{"a":"x","b":"unfinis', { a: 'x', b: 'unfinis' }],
    ['{"a":"x","b', { a: 'x' }],
    ['{"a":"x","b":', { a: 'x' }],
    ['{"a":{"b":"x"', { a: { b: 'x' } }],
    ['{"a":"x... (205 bytes)]', { a: 'x' }],
    ['{"a":"x","b":"y (truncated...)', { a: 'x', b: 'y' }],
  ])('reads %s as far as it goes', (text, value) => {
    expect(valueOf(text)).toEqual(value);
  });

  it('is read even if a log splits a long message', () => {
    const head = '2023-03-07 11:02:13.602 E/IM: ';
    const cut = `${head}{"a":"x","b":"long ` + `\n${head}text"}`;
    expect(valueOf(cut.slice(0))).toBeUndefined();
    expect(parse(cut, head.length)?.nodes[0]?.value).toEqual({ a: 'x', b: 'long text' });
    expect(parse(cut.replace(`\n${head}`, '\n2023-03-07 11:02:14.001 E/IM: '), head.length)?.nodes[0]?.value).toEqual({
      a: 'x',
      b: 'long',
    });
  });

  it('reports what was repaired', () => {
    expect(damageOf('{"a":"x')).toEqual(['truncated']);
    expect(damageOf('{"a":"x"')).toEqual(['repaired']);
    expect(damageOf('{“a”:“x”}')).toEqual(['curly-quotes']);
    expect(damageOf('｛"a"：1｝')).toEqual(['full-width']);
    expect(damageOf(String.raw`{\"a\":1}`)).toEqual(['escaped']);
    expect(damageOf('{"a":1 /* one */}')).toEqual(['repaired']);
  });

  it('does not get line prefixes in its values', () => {
    const commented = '// {\n//   "a": "x",\n//   "b": 1\n// }';
    expect(parse(commented, 3)?.nodes[0]?.value).toEqual({ a: 'x', b: 1 });
    const quoted = '> > {\n> >   "a": "x"\n> > }';
    expect(parse(quoted, 4)?.nodes[0]?.value).toEqual({ a: 'x' });
  });
});

describe('a key without a value', () => {
  it.each([
    ['{ error = , error_description = too many queries }', { error: null, error_description: 'too many queries' }],
    ['{"error": , "error_description": "x"}', { error: null, error_description: 'x' }],
  ])('has none, and the next key keeps its own: %s', (text, value) => {
    expect(valueOf(text)).toEqual(value);
  });
});

describe('line breaks inside strings', () => {
  it('join lines that a console wrapped at 80 columns', () => {
    const text = `{"a":"${'x'.repeat(74)}\nyy zz"}`;
    expect(valueOf(text)).toEqual({ a: `${'x'.repeat(74)}yy zz` });
    expect(damageOf(text)).toEqual(['wrapped']);
  });

  it('restore the space that a console dropped at the end of a line', () => {
    expect(valueOf(`{"a":"${'x'.repeat(73)}\nyy"}`)).toEqual({ a: `${'x'.repeat(73)} yy` });
  });

  it('count Chinese characters as two columns', () => {
    const text = `{"a":"${'群'.repeat(37)}\nyy"}`;
    expect(valueOf(text)).toEqual({ a: `${'群'.repeat(37)}yy` });
  });

  it('become a space if words were wrapped', () => {
    expect(valueOf('{"a":"This chatmessage\n  request is not supported"}')).toEqual({
      a: 'This chatmessage request is not supported',
    });
  });

  it.each(['> ', '>> ', '> > ', '>', '// ', '| '])('drop the prefix %j of a quoted mail or a comment', (mark) => {
    const text = `${mark}{"a":"This chatmessage\n${mark}request is not supported","b":1}`;
    expect(parse(text, mark.length)?.nodes[0]?.value).toEqual({ a: 'This chatmessage request is not supported', b: 1 });
  });

  it('keep a prefix that no earlier line has', () => {
    expect(valueOf('{"a":"a is\n> b"}')).toEqual({ a: 'a is > b' });
  });

  it('end a string that was cut off before the next log line', () => {
    expect(valueOf('{"a":"cut of\n2024-05-01 10:00:00 INFO "next", done')).toEqual({ a: 'cut of' });
  });
});

describe('hostile keys and depth', () => {
  it('keep __proto__ as data', () => {
    const value = valueOf('{"__proto__":{"polluted":true},"constructor":1}') as object;
    expect(Object.hasOwn(value, '__proto__')).toBe(true);
    expect(Object.getPrototypeOf(value)).toBe(Object.prototype);
    expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
  });

  it('stop at a depth that no response has', () => {
    const parsed = parse('[{"a":'.repeat(50_000));
    expect(parsed?.nodes.length).toBeLessThanOrEqual(200);
  });
});
