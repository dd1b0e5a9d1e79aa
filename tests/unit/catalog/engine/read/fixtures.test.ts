import { describe, expect, it } from 'vitest';
import { fixtures, follows, wanted } from './fixtures';
import { statusesInRemark } from '../../../../../catalog/engine/read/statuses';
import { recognize } from './recognize';

const named = (folder: string) => fixtures.filter((fixture) => fixture.folder === folder);
/** Rows of a page have no body. `judge/messages.ts` finds their messages by their words. */
const isRow = (shape: string): boolean => shape.startsWith('row-');
const documented = fixtures.filter(({ folder, shape }) => !folder.startsWith('_') && !isRow(shape));

/** Shapes that do not show the `error` field. */
const WITHOUT_ERROR = new Set(['server-sdk', 'web-sdk-elapse', 'web-sdk-elapse-json', 'nginx-page']);
/** Shapes that show the HTTP status. */
const WITH_STATUS =
  /^(?:curl-[iv]|syslog|log-lines|flutter|httpie|elixir|response-code-behind|http2|token-service-http2|desc-only-pretty-curl-i|several-exchanges|raw-exchange|har|devtools-network|nginx|spring|server-sdk|okhttp|python-(?:requests|aiohttp|print)|axios$|node-(?:status|fetch)|go-log|guzzle|dotnet|web-sdk-elapse|native|wechat|log-(?:prefix|json-field|json-message)|docker|test-log|robot|markdown|status-line|labeled|postman|response-code|java-stack)/;

describe('the pasted responses', () => {
  it('are at least 160 pastes in at least 30 shapes, from most areas', () => {
    expect(fixtures.length).toBeGreaterThanOrEqual(160);
    expect(new Set(fixtures.map(({ shape }) => shape)).size).toBeGreaterThanOrEqual(30);
    expect(new Set(documented.map(({ folder }) => folder)).size).toBeGreaterThanOrEqual(120);
  });

  it('are in folders named after ids of the catalog', () => {
    expect(documented.map(({ folder }) => folder).filter((id) => !wanted.has(id))).toEqual([]);
  });
});

describe.each(documented)('$folder as $shape', ({ folder, shape, text }) => {
  const found = recognize(text);
  const want = wanted.get(folder);

  it('is found, in order and without overlap', () => {
    expect(found.length).toBeGreaterThan(0);
    found.reduce((end, response) => {
      expect(response.start).toBeGreaterThanOrEqual(end);
      expect(response.end).toBeGreaterThan(response.start);
      return response.end;
    }, 0);
    expect(found.at(-1)?.end).toBeLessThanOrEqual(text.length);
  });

  it('has the message, the error type and the status of its entry', () => {
    for (const response of found) {
      const messages =
        response.failures.length > 0 ? response.failures.map((item) => item.message) : [response.message];
      const cut = response.damage.includes('truncated');
      if (want?.messages.length === 0) expect(messages).toEqual([null]);
      else {
        const fits = (message: string | null): boolean =>
          message !== null && (want?.messages ?? []).some((template) => follows(message, template, cut));
        expect(messages.filter((message) => !fits(message))).toEqual([]);
      }
      if (response.kind === 'partial' || WITHOUT_ERROR.has(shape)) expect(response.error).toBeNull();
      else expect(want?.errors).toContain(response.error);
      if (response.status !== null) expect(response.status).toBe(want?.status);
      expect(response.foreign).toBeNull();
    }
  });
});

describe.each(documented.filter(({ shape }) => WITH_STATUS.test(shape)))('$folder as $shape', ({ folder, text }) => {
  it('shows its HTTP status', () => {
    const found = recognize(text);
    expect(found.map((response) => response.status)).toEqual(found.map(() => wanted.get(folder)?.status));
  });
});

describe.each(named('_unknown'))('unknown: $shape', ({ shape, text }) => {
  const found = recognize(text);

  it('is found', () => {
    expect(found).toHaveLength(1);
  });

  it('reports why it is foreign, unless it is only undocumented', () => {
    const ours = [
      'undocumented-message',
      'undocumented-type',
      'push-status-fail',
      'spring-boot-default',
      'other-parameter',
    ];
    expect(found[0]?.foreign === null).toBe(ours.includes(shape));
  });
});

describe.each(named('_success'))('success: $shape', ({ text }) => {
  it('is recognized as a success without an error', () => {
    const [response, ...others] = recognize(text);
    expect(others).toEqual([]);
    expect(response).toMatchObject({ kind: 'success', error: null, message: null, failures: [], foreign: null });
  });
});

describe.each(named('_status'))('status: $shape', ({ shape, text }) => {
  it('is read as a status alone', () => {
    const found = recognize(text);
    const [response, ...others] = found.length > 0 ? found : statusesInRemark(text);
    expect(others).toEqual([]);
    expect(response).toMatchObject({ status: Number(shape.slice(0, 3)), error: null, message: null, foreign: null });
    expect(response?.kind === 'status' || response?.format === 'html').toBe(true);
  });
});
