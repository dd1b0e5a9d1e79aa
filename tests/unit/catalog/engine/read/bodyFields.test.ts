import { describe, expect, it } from 'vitest';
import { fieldsOf, messageOf, statusFrom, timestampOf } from '../../../../../catalog/engine/read/body/fields';
import { findMarks } from '../../../../../catalog/engine/read';
import { messageContexts } from '../../../../../catalog/engine/judge/messageClues';
import { only, recognize } from './recognize';

describe('the fields of a body', () => {
  it('are found with any spelling of their name', () => {
    expect(messageOf(fieldsOf({ ErrorDescription: 'x' }))).toBe('x');
    expect(messageOf(fieldsOf({ 'error_de scription': 'x' }))).toBe('x');
    expect(messageOf(fieldsOf({ '\u200berror_description': 'x' }))).toBe('x');
  });

  it('provide the message from the most informative field', () => {
    expect(messageOf(fieldsOf({ message: 'b', error_description: 'a' }))).toBe('a');
    expect(messageOf(fieldsOf({ reason: 'c', desc: 'b' }))).toBe('b');
    expect(messageOf(fieldsOf({ error_description: ' ', message: 'b' }))).toBe('b');
    expect(messageOf(fieldsOf({ message: 5 }))).toBeNull();
  });

  it('provide timestamps in milliseconds, even from seconds and strings of digits', () => {
    expect(timestampOf(fieldsOf({ timestamp: 1577836800000 }))).toBe(1577836800000);
    expect(timestampOf(fieldsOf({ timestamp: 1577836800 }))).toBe(1577836800000);
    expect(timestampOf(fieldsOf({ timestamp: '1577836800000' }))).toBe(1577836800000);
    expect(timestampOf(fieldsOf({ timestamp: '2024-05-01T00:00:00Z' }))).toBeNull();
    expect(timestampOf(fieldsOf({ timestamp: 404 }))).toBeNull();
  });

  it('provide a status only if the number can be one', () => {
    expect([401, '401', '401 UNAUTHORIZED', 40001, '401.5', 99, 'ok', null].map(statusFrom)).toEqual([
      401,
      401,
      401,
      null,
      null,
      null,
      null,
      null,
    ]);
  });

  it('are not read from an object with a thousand keys', () => {
    expect(fieldsOf(Object.fromEntries(Array.from({ length: 1000 }, (_, n) => [`k${n}`, n]))).size).toBe(0);
  });
});

describe('a response', () => {
  it('has no error if the field is empty', () => {
    expect(
      only('{"error":"","timestamp":1689154498019,"duration":0,"error_description":"too many queries"}').error,
    ).toBeNull();
  });

  it('has no message if the field is empty', () => {
    expect(only('{"error":"INTERNAL_SERVER_ERROR","timestamp":1,"duration":0,"error_description":""}')).toMatchObject({
      error: 'INTERNAL_SERVER_ERROR',
      message: null,
    });
  });

  it('keeps its unescaped message', () => {
    expect(only(String.raw`{"error":"forbidden_op","error_description":"already in group: 1\n"}`).message).toBe(
      'already in group: 1\n',
    );
  });

  it('has the exception and the timestamp of its body', () => {
    expect(
      only('{"error":"a","exception":"com.easemob.X","timestamp":1700000000000,"error_description":"b"}'),
    ).toMatchObject({ exception: 'com.easemob.X', timestamp: 1700000000000 });
  });

  it('takes the call from the body if nothing else shows it', () => {
    expect(
      only(
        '{"action":"post","path":"/users","uri":"https://a1.easemob.com/a/b/users","entities":[],"timestamp":1,"duration":0}',
      ).call,
    ).toEqual({ method: 'POST', path: '/a/b/users' });
  });

  it('takes a more complete call from the command above it', () => {
    const text = `curl -X PUT https://a1.easemob.com/a/b/metadata/chatroom/1/user/u -d '{}'\n{"uri":"https://a1.easemob.com/a/b/metadata/chatroom","action":"put","timestamp":1,"data":{"errorKeys":{"k":"x y"}}}`;
    expect(only(text).call).toEqual({ method: 'PUT', path: '/a/b/metadata/chatroom/1/user/u' });
  });

  it('does not read other numbers as its status', () => {
    expect(
      only('{"error":"a","duration":403,"timestamp":1700000000404,"error_code":401,"error_description":"b"}').status,
    ).toBeNull();
  });
});

describe('the body of a relay or a framework', () => {
  it.each([
    ['its code is what its message says', '{"message":"Unauthorized","code":401}', 401],
    ['a gateway answered', '{"code":502,"message":"Bad Gateway"}', 502],
    ['NestJS', '{"statusCode":401,"message":"Unauthorized"}', 401],
    ['NestJS with both words', '{"statusCode":404,"message":"Cannot GET /x","error":"Not Found"}', 404],
    ['an error type is next to its code', '{"code":403,"error":"forbidden","message":"x y"}', 403],
  ])('has a status where %s', (_, text, status) => {
    expect(only(text).status).toBe(status);
  });

  it.each([
    ['{"code":404,"message":"Unauthorized"}'],
    ['{"code":404,"message":"user not found"}'],
    ['{"code":200,"message":"x y"}'],
    ['{"statusCode":200,"message":"x y"}'],
    ['{"code":1401,"message":"Unauthorized"}'],
  ])('has none in %s', (text) => {
    expect(only(text).status).toBeNull();
  });
});

describe('text next to a message without a body', () => {
  it('provides status, call, host and the exception of the service', () => {
    const text =
      '2024-05-01 10:00:00 ERROR POST https://a1.easemob.com/a/b/chatgroups/1/users -> 403\n  com.easemob.group.exception.ForbiddenOpException: users [a] are not members of this group!';
    const at = text.indexOf('users [a]');
    const context = messageContexts(findMarks(text), recognize(text))(at, text.length);
    expect(context).toMatchObject({
      status: 403,
      call: { method: 'POST', path: '/a/b/chatgroups/1/users' },
      exception: 'com.easemob.group.exception.ForbiddenOpException',
      request: { host: 'a1.easemob.com' },
    });
  });

  it('is not taken from another record', () => {
    const text = '2024-05-01 10:00:00 ERROR status=500\n2024-05-01 10:00:01 ERROR Service resource not found';
    const at = text.indexOf('Service');
    expect(messageContexts(findMarks(text), recognize(text))(at, text.length).status).toBeNull();
  });

  it('is taken from the line above a body on several lines', () => {
    const body = '{"error":"x","timestamp":1,"error_description":"y"}';
    const above = 'Mar  3 10:11:12 gw app[31]: call failed, status 404';
    expect(recognize(`${above}\nMar  3 10:11:13 gw app[31]: ${body}`).map(({ status }) => status)).toEqual([404]);
    expect(recognize(`${above}\nMar  3 10:11:13 gw app[31]: tried again: ${body}`)[1]?.status).toBeNull();
  });

  it('does not include exceptions of the server SDK itself', () => {
    const text = 'com.easemob.im.server.exception.EMNotFoundException: Service resource not found';
    expect(messageContexts(findMarks(text), [])(text.indexOf('Service'), text.length).exception).toBeNull();
  });
});
