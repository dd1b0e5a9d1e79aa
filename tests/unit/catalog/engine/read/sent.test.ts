import { describe, expect, it } from 'vitest';
import { readExchanges } from '../../../../../catalog/engine/read';
import { findMarks } from '../../../../../catalog/engine/read';
import { readSource } from '../../../../../catalog/engine/read/source';
import { growth, LINEAR } from '../support/growth';

const readAll = (text: string) => readExchanges(readSource(text), findMarks(text));
const sentIn = (text: string): string[] => readAll(text).sent.map(({ start, end }) => text.slice(start, end));

describe('what the caller sent', () => {
  it('includes the data of a command, but not its other arguments', () => {
    expect(sentIn(`curl -X PUT https://a1.easemob.com/a/b/users/c/password -d '{"x":1}' failed`)).toEqual([
      `'{"x":1}'`,
    ]);
  });

  it('ends with the line if a quotation mark is never closed', () => {
    expect(sentIn(`wget --post-data='{"x":1\nanswer`)).toEqual([`'{"x":1`]);
  });

  it('includes the request in a client’s error object, but not the response', () => {
    const request =
      '{"url":"https://a1.easemob.com/a/b/users","data":"{}","response":{"error":"x","error_description":"y"}}';
    const text = `{"request":${request}}`;
    expect(sentIn(text)).toEqual([request]);
    expect(readAll(text).responses.map(({ error }) => error)).toEqual(['x']);
  });

  it('ends with its body if the next quotation mark belongs to the response', () => {
    const body = '{\n  "x": ["y"]\n}';
    const text = `curl -X PUT https://a1.easemob.com/a/b/users/c -d '${body}\n{"error":"x","error_description":"it doesn't"}`;
    expect(sentIn(text)).toEqual([`'${body}`]);
    expect(readAll(text).responses.map(({ message }) => message)).toEqual(["it doesn't"]);
  });

  it.each([
    [
      'request',
      '{"request":{"method":"POST","url":"https://a1.easemob.com/a/b/users","body":{"c":"d"},"result":ANSWER}}',
    ],
    [
      'request with its status',
      '{"req":{"method":"POST","url":"https://a1.easemob.com/a/b/users","status":404,"body":ANSWER}}',
    ],
    ['message', '{"from":"a","to":["b"],"type":"txt","body":{"msg":"c"},"result":ANSWER}'],
    ['list of bodies', '{"bodies":[ANSWER]}'],
  ])('is not the answer in a record of a %s', (_, record) => {
    const text = record.replace('ANSWER', '{"error":"x","error_description":"y"}');
    expect(readAll(text).responses.map(({ error }) => error)).toEqual(['x']);
  });

  it('includes what a log record says about the sent message', () => {
    const text = '{"from":"a","to":["b"],"type":"txt","body":{"msg":"c"},"status":404,"reason":"d"}';
    expect(sentIn(text)).toEqual(['{"msg":"c"}']);
  });

  it('does not include a log record after a call', () => {
    expect(sentIn('POST https://a1.easemob.com/a/b/users {"level":"error","msg":"x"}')).toEqual([]);
  });

  it('does not include text that a response introduces', () => {
    expect(sentIn('POST https://a1.easemob.com/a/b/users response: {"x":["y"]}')).toEqual([]);
    expect(sentIn('POST https://a1.easemob.com/a/b/users 400 {"x":["y"]}')).toEqual([]);
  });

  it('has the right position even with terminal colors and entities', () => {
    const message = '{"from":"a","type":"txt","body":{"msg":"b"}}';
    expect(sentIn(`\u001b[32msent\u001b[0m ${message}`)).toEqual([message]);
    const encoded = message.replaceAll('"', '&quot;');
    expect(sentIn(`sent ${encoded}`)).toEqual([encoded]);
  });
});

describe('time grows linearly with the text', () => {
  it.each([
    ['values after one call', '{"a":1} ', 'POST https://a1.easemob.com/a/b/users '],
    ['calls and bodies', 'POST https://a1.easemob.com/a/b/users body={"a":1} '],
    ['heads and bodies', 'PUT /a/b/users/c HTTP/1.1\nHost: d\n\n{"a":1}\n'],
    ['data never closed', ` -d '{ -d "{ --data-raw ^"{`],
    ['bodies whose quotation is never closed', ` -d '{"a":[1]}\n`],
    ['brackets in data never closed', ` -d '{[`, ''],
    ['escaped data', ' -d "\\'],
    ['messages', '{"from":"a","type":"txt","body":{"msg":"b"}}'],
    ['messages in messages', '{"from":"a","type":"txt","body":'],
    ['messages in strings', `${JSON.stringify('{"from":"a","type":"txt","body":{"msg":"b"}}')},`, '['],
  ])('%s', (_, shape, before = '') => {
    expect(growth(shape, (text) => readAll(before + text), 20_000)).toBeLessThan(LINEAR);
  });
});
