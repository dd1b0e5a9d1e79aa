import { describe, expect, test } from 'vitest';
import { app, findings, found } from './findings';

describe('hours of the message history', () => {
  test.each([
    ['a past hour', '2026010200', []],
    ['an hour to come in Beijing', '2026010212', ['history-time-future: 2026010212']],
    ['the hour in Beijing', '2026010211', []],
    ['no hour', '20260102', ['history-time-format: 20260102']],
    ['hour 24', '2026010124', ['history-time-format: 2026010124']],
    ['month 13', '2025130100', ['history-time-format: 2025130100']],
    ['30 February', '2025023000', ['history-time-format: 2025023000']],
    ['dashes', '2026-01-02', ['history-time-format: 2026-01-02']],
    ['the placeholder of the documents', 'xxxxxx', []],
  ])('%s', (_, time, expected) => {
    expect(found({ values: { time } })).toEqual(expected);
  });

  test('reads the hour from the path if the message has none', () => {
    expect(found({ call: `GET ${app}/chatmessages/{time}`, path: '/o/a/chatmessages/today', method: 'GET' })).toEqual([
      'history-time-format: today',
    ]);
  });

  test('says when the response was sent only if the response does', () => {
    const said = (given: { timestamp?: number }): string | undefined =>
      findings({ values: { time: '2026010212' }, ...given })[0]?.text.en;
    expect(said({})).toContain('2026010211 now');
    expect(said({ timestamp: Date.UTC(2026, 0, 1) })).toContain('2026010108 when the response was sent');
  });
});
