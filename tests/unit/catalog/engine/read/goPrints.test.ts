import { describe, expect, it } from 'vitest';
import { brief, only } from './recognize';

const joined = 'can not join this group, reason:user li4 has joined too many chatrooms!';

describe('output of Go programs', () => {
  it.each([
    `resp={Error:forbidden_op Exception:com.x.Y Timestamp:1761285850417 Duration:12 ErrorDescription:${joined}}`,
    `resp=&{Error:forbidden_op Exception: Timestamp:1761285850417 Duration:12 ErrorDescription:${joined}} cost=12ms`,
    `main.Body{Error:"forbidden_op", Exception:"", Timestamp:1761285850417, ErrorDescription:"${joined}"}`,
    `map[duration:0 error:forbidden_op error_description:${joined} timestamp:1.761285850417e+12] cost=12ms`,
    `&{StatusCode:403 Body:{"error":"forbidden_op","duration":0,"error_description":"${joined}"} Cost:3ms}`,
    `{Properties:map[] Data:<nil> Error:forbidden_op ErrorDescription:${joined}}`,
  ])('%s', (text) => {
    expect(brief(text)).toEqual([`${text.includes('403') ? 403 : null} forbidden_op ${joined}`]);
  });

  it('reads the status next to a struct and the time in it', () => {
    const text =
      '2026/10/18 15:04:11 im.go:142: failed: status=403 resp={Error:forbidden_op Timestamp:1761285850417 ErrorDescription:user:li4 is not admin of group:2162905}';
    expect(only(text)).toMatchObject({ status: 403, error: 'forbidden_op', timestamp: 1761285850417 });
    expect(only(text).message).toBe('user:li4 is not admin of group:2162905');
  });

  it('keeps a bracket inside the message', () => {
    const message = "Unexpected character ('}' (code 125)): was expecting double-quote to start field name";
    expect(brief(`{Error:json_parse Timestamp:1 ErrorDescription:${message}} in 3ms`)).toEqual([
      `null json_parse ${message}`,
    ]);
  });

  it('reports a struct without an end as cut off', () => {
    expect(only('{Error:unauthorized Timestamp:1761285850417 ErrorDescription:Unable to auth').damage).toContain(
      'truncated',
    );
  });
});
