import { describe, expect, test } from 'vitest';
import type { Explained, ExplainOptions } from '../../../../../../catalog/engine/report';
import { entry, explainerOf, operation } from '../../support/catalog';

const app = '/{org_name}/{app_name}';
const search = `POST ${app}/users/{username}/messages/search/get`;
const check = `POST ${app}/moderation/txt/check`;
const stream = `POST ${app}/stream_message/user`;

const explainer = explainerOf({
  operations: [search, check, stream].map(operation),
  errors: [
    entry({ id: 'search-wrong', error: null, message: null, errorCode: 4000005, endpoints: [search] }),
    entry({
      id: 'text-empty',
      error: 'Bad request',
      message: 'message content is empty',
      errorCode: 4000005,
      endpoints: [check],
    }),
    entry({ id: 'attribute-denied', status: 403, error: null, message: null, errorCode: 60002, endpoints: [] }),
    entry({
      id: 'chunk-late',
      error: null,
      message: 'stream message chunk interval timeout',
      errorCode: 14033,
      statusAssumed: true,
      endpoints: [stream],
    }),
    entry({
      id: 'total-late',
      error: null,
      message: 'stream message total timeout',
      errorCode: 14034,
      statusAssumed: true,
      endpoints: [stream],
    }),
    entry({ id: 'old-limit', message: 'param seq is illegal' }),
    entry({ id: 'new-limit', message: 'param seq is illegal', errorCode: 14030, endpoints: [stream] }),
  ],
});

function first(text: string, options?: ExplainOptions): Explained {
  const [explained] = explainer.explain(text, options).responses;
  if (explained === undefined) throw new Error('no response was found');
  return explained;
}

const answer = (call: string, status: number, body: object): string =>
  `${call.replace(app, '/o/a').replace('{username}', 'bob')} HTTP/1.1\n\nHTTP/1.1 ${status} X\n\n${JSON.stringify(body)}`;
const told = ({ verdict, candidates }: Explained) => [verdict, candidates[0]?.id];
const own = { timestamp: 1741314006512, duration: 0 };

describe('the number in `error_code`', () => {
  test('identifies an entry without a documented message, whatever the message is', () => {
    expect(told(first(answer(search, 400, { error_code: 4000005, ...own })))).toEqual(['exact', 'search-wrong']);
    const worded = { error_code: 4000005, error_description: '参数错误', ...own };
    expect(told(first(answer(search, 400, worded)))).toEqual(['exact', 'search-wrong']);
  });

  test('of another product is distinguished by the call', () => {
    expect(told(first(answer(check, 400, { error_code: 4000005, ...own })))).toEqual(['exact', 'text-empty']);
    const open = first(JSON.stringify({ error_code: 4000005, ...own }));
    expect(open).toMatchObject({ verdict: 'ambiguous', question: { fact: 'endpoint', options: [search, check] } });
  });

  test('is evidence if the response has one', () => {
    const { candidates } = first(answer(search, 400, { error_code: 4000005, ...own }));
    const code = { fact: 'errorCode', outcome: 'agreed', expected: '4000005', seen: '4000005' };
    expect(candidates[0]?.because).toContainEqual(code);
    const silent = first(answer(stream, 400, { error_description: 'stream message total timeout', ...own }));
    expect(silent.candidates[0]?.because.map(({ fact }) => fact)).not.toContain('errorCode');
  });

  test.each([
    ['a number as a text', { error_code: '60002' }],
    ['a number in another spelling', { errorCode: 60002 }],
    ['a number in the error field', { error: 60002 }],
  ])('is read from %s', (_, field) => {
    expect(first(JSON.stringify({ ...field, ...own })).response.errorCode).toBe(60002);
  });

  test('is enough in a body of this API if only one entry has it', () => {
    const text = JSON.stringify({ error_code: 60002, error_description: 'no right', ...own });
    expect(told(first(text))).toEqual(['exact', 'attribute-denied']);
  });

  test.each([400, 403, 200, 12])('is not read from the number %i, which counts something else', (code) => {
    expect(first(JSON.stringify({ error_code: code, error_description: 'no', ...own })).response.errorCode).toBeNull();
  });

  test('decides between equal messages', () => {
    const words = { error: 'illegal_argument', error_description: 'param seq is illegal', ...own };
    expect(told(first(JSON.stringify({ ...words, error_code: 14030 })))).toEqual(['exact', 'new-limit']);
  });

  test('contradicts an entry if it differs', () => {
    const words = { error: 'illegal_argument', error_description: 'param seq is illegal', error_code: 19999, ...own };
    expect(told(first(answer(stream, 400, words)))).toEqual(['exact', 'old-limit']);
    const { candidates } = first(answer(stream, 400, words));
    const other = candidates.find(({ id }) => id === 'new-limit');
    expect(other?.because).toContainEqual({ fact: 'errorCode', outcome: 'differed', expected: '14030', seen: '19999' });
  });

  test('of an unknown call or with other words is likely at most', () => {
    const words = { error_code: 14033, error_description: 'the chunk came late', ...own };
    expect(told(first(answer(stream, 400, words)))).toEqual(['likely', 'chunk-late']);
  });
});

describe('a status that no source gives', () => {
  const late = { error_code: 14034, error_description: 'stream message total timeout', ...own };

  test.each([400, 403, 500])('does not contradict the entry: %i', (status) => {
    const explained = first(answer(stream, status, late));
    expect(told(explained)).toEqual(['exact', 'total-late']);
    const outcome = explained.candidates[0]?.because.find(({ fact }) => fact === 'status')?.outcome;
    expect(outcome).toBe(status === 400 ? 'agreed' : 'absent');
  });
});
