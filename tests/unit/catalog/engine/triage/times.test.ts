import { describe, expect, test } from 'vitest';
import { responseTime } from '../../../../../catalog/engine/triage/outcome';
import { explainer, triaged } from '../support/triage';

/** Copied from a page of errors, or from a chat: it shows no time. */
const rows = {
  'a row with pipes': '400 | Bad Request | usernames size is more than max limit : 60',
  'a row with tabs': '403\tforbidden_op\tchatroom broadcast limit exceeded',
  'a row of a list': '- 403 forbidden_op chatroom broadcast limit exceeded',
  'a body': '{"error":"forbidden_op","error_description":"chatroom broadcast limit exceeded"}',
};
const notInGroup = '{"error":"forbidden_op","error_description":"user: u1 doesn\'t exist in group: 40659491815425"}';
const logged = {
  'a time': `2026-11-29 10:00:00.000 ERROR im answered 403 ${notInGroup}`,
  'an access log': `10.0.0.1 - - [29/Nov/2026:10:00:00 +0000] "DELETE /org/app/chatgroups/40659491815425/users/u1 HTTP/1.1" 403 151 ${notInGroup}`,
};
const ten = Date.UTC(2026, 10, 29, 10);
const cases = Object.entries(rows).flatMap(([row, text]) =>
  Object.entries(logged).map(([record, line]): [string, string, string, string] => [row, record, text, line]),
);

const timesOf = (text: string): Record<string, number | null> =>
  Object.fromEntries(
    explainer
      .explain(text)
      .responses.map(({ candidates: [best], response }) => [best?.id ?? 'none', responseTime(text, response)]),
  );
const firstOf = (text: string): Record<string, number | null> =>
  Object.fromEntries(triaged(text).groups.map(({ id, first }) => [id ?? 'none', first]));

describe('a response above a log line does not have the time of that line', () => {
  test.each(cases)('%s above %s', (_, __, row, line) => {
    for (const times of [timesOf(`${row}\n${line}\n`), firstOf(`${row}\n${line}\n`)]) {
      const { 'user-not-in-group': below, ...above } = times;
      expect(below).toBe(ten);
      expect(Object.values(above)).toEqual([null]);
    }
  });

  test('when the same two lines come again and again', () => {
    const text = Array.from({ length: 9 }, () => `${rows['a row with pipes']}\n${logged['a time']}\n`).join('');
    expect(firstOf(text)).toEqual({ 'usernames-too-many': null, 'user-not-in-group': ten });
  });
});

describe('a response has the time of its own record', () => {
  test.each([
    ['on the same line', logged['a time']],
    ['on the lines above', `2026-11-29 10:00:00.000 INFO answered 403\n  body:\n${notInGroup}`],
    ['on the line below a status', `HTTP/1.1 403\n2026-11-29 10:00:00.000 ERROR body: ${notInGroup}`],
    [
      'behind it, in a JSON log',
      JSON.stringify({ level: 'error', msg: `answered 403 ${notInGroup}`, time: '2026-11-29T10:00:00.000Z' }),
    ],
  ])('%s', (_, text) => {
    expect(Object.values(timesOf(text))).toEqual([ten]);
    expect(triaged(`${text}\n`).groups.map(({ first }) => first)).toEqual([ten]);
  });
});
