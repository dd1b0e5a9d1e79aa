import { describe, expect, it } from 'vitest';
import { only, recognize } from './recognize';

describe('listings', () => {
  it.each([
    [
      'a browser console',
      'duration: 0\nerror: "unauthorized"\nerror_description: "Unable to authenticate"\nexception: "X"\ntimestamp: 1680849621351\n[[Prototype]]: Object',
    ],
    [
      'Go maps',
      'map[duration:0 error:unauthorized error_description:Unable to authenticate exception:X timestamp:1.680849621351e+12]',
    ],
    [
      'Go structs',
      '&{Action: Error:unauthorized Exception:X ErrorDescription:Unable to authenticate Timestamp:1680849621351}',
    ],
    [
      'Kotlin',
      'ErrorBody(error=unauthorized, exception=X, timestamp=1680849621351, errorDescription=Unable to authenticate)',
    ],
    [
      'one line, the status after the message',
      'exception=X timestamp=1680849621351 error=unauthorized error_description=Unable to authenticate status=401',
    ],
    ['queries', 'error=unauthorized&exception=X&timestamp=1680849621351&error_description=Unable+to%20authenticate'],
    [
      'plain lines',
      'error=unauthorized\nexception=X\ntimestamp=1680849621351\nerror_description=Unable to authenticate',
    ],
  ])('of %s', (_, text) => {
    expect(only(text)).toMatchObject({
      error: 'unauthorized',
      message: 'Unable to authenticate',
      exception: 'X',
      timestamp: 1680849621351,
    });
  });

  it.each([
    [
      'error: forbidden_op, error_description: can not join this group, reason:user: a already in group: 1',
      'can not join this group, reason:user: a already in group: 1',
    ],
    [
      '{error=forbidden_op, error_description=can not join this group, reason:user: a already in group: 1, duration=0}',
      'can not join this group, reason:user: a already in group: 1',
    ],
    [
      'error_description -> Could not find application for hx/x from URI: hx/x/token',
      'Could not find application for hx/x from URI: hx/x/token',
    ],
  ])('take no word of a message for a key: %s', (text, message) => {
    expect(only(text).message).toBe(message);
  });

  it('of two bodies are read as two responses', () => {
    const one = 'error: forbidden_op\nerror_description: new owner and old owner are the same\n';
    expect(recognize(one + one)).toHaveLength(2);
  });

  it('are recognized only by more than common words', () => {
    expect(recognize('error: something\nmessage: else\nstatus: open')).toEqual([]);
  });
});

describe('labels with other meanings', () => {
  it.each([
    ['错误：BAD_REQUEST\n错误描述：x y', 'BAD_REQUEST'],
    ['状态码：404\n错误：MessageUnavailableException\n描述：x y', 'MessageUnavailableException'],
    ['错误: forbidden_op\n描述: x y', 'forbidden_op'],
    ['错误：Bad Request，描述：x y', 'Bad Request'],
    ['Error: FORBIDDEN\nDescription: x y', 'FORBIDDEN'],
  ])('are a body beside an error type: %j', (text, error) => {
    expect(only(text)).toMatchObject({ error, message: 'x y' });
  });

  it('are not an error type if a sentence follows', () => {
    expect(only('错误：请求失败\n错误描述：x y')).toMatchObject({ error: null, message: 'x y' });
  });

  it('start the next body if they repeat', () => {
    expect(recognize('错误：a_b\n描述：x\n错误：c_d\n描述：y').map(({ error }) => error)).toEqual(['a_b', 'c_d']);
  });

  it.each(['错误：请求失败\n描述：登录以后出现', '描述：x y', 'Error: Timeout\nDescription: x y'])(
    'are words elsewhere: %j',
    (text) => {
      expect(recognize(text)).toEqual([]);
    },
  );
});

describe('text of a log', () => {
  it.each(['[ERROR:flutter/lib/ui/state.cc(199)] Unhandled Exception: EMError: code: 605', 'ERROR: exception: x'])(
    'are no listing: %s',
    (text) => {
      expect(recognize(text)).toEqual([]);
    },
  );
});
