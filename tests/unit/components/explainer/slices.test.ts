import { describe, expect, it } from 'vitest';
import type { Explained, Report } from '../../../../catalog/engine/report';
import { LARGEST_FILE, readSlices, reportMerger, SLICE, type Slice } from '../../../../components/explainer/slices';

async function allSlices(source: string | Blob): Promise<Slice[]> {
  const slices: Slice[] = [];
  for await (const slice of readSlices(source)) slices.push(slice);
  return slices;
}
const joined = (slices: Slice[]): string => slices.map(({ text }) => text).join('');

describe('reading in slices', () => {
  it('leaves a text that fits into one slice whole, whatever its last line is', async () => {
    const text = '{\n  "error": "x"\n}';
    expect(await allSlices(text)).toEqual([{ text, read: text.length, last: true }]);
  });

  it('cuts a long text in front of lines that begin something new, and loses nothing', async () => {
    const text = '2026 WARN\n{\n  "error": "x"\n}\n'.repeat(90_000);
    const slices = await allSlices(text);
    expect(slices.length).toBeGreaterThan(2);
    expect(joined(slices)).toBe(text);
    for (const { text: slice } of slices) expect(slice).toMatch(/^(2026|\{)/);
  });

  it('goes on where a text has no lines', async () => {
    const text = 'x'.repeat(2.5 * SLICE);
    expect(joined(await allSlices(text))).toBe(text);
  });

  it('reads a file as UTF-8 across the cuts of its bytes', async () => {
    const text = '用户不存在\n'.repeat(100_000);
    const slices = await allSlices(new Blob([text]));
    expect(joined(slices)).toBe(text);
    expect(slices.at(-1)?.read).toBe(new Blob([text]).size);
  });

  it('stops at the largest file', async () => {
    const piece = new Blob([new Uint8Array(SLICE).fill(10)]);
    const slices = await allSlices(new Blob(Array.from({ length: 103 }, () => piece)));
    expect(slices.at(-1)).toMatchObject({ read: LARGEST_FILE, last: true });
  });

  it('says nothing of an empty source', async () => {
    expect(await allSlices('')).toEqual([]);
  });
});

const found = (message: string, start: number, count = 1): Explained => ({
  response: {
    ...{
      format: 'json',
      kind: 'error',
      status: 403,
      error: 'e',
      errorCode: null,
      message,
      exception: null,
      call: null,
      timestamp: null,
    },
    ...{ start, end: start + 5, body: null, damage: [], foreign: null, failures: [], succeeded: 0 },
    request: { showsHeaders: false, authorization: null, contentType: null, host: null, body: null },
  },
  ...{ count, verdict: 'unknown', candidates: [], endpoint: null, question: null, findings: [], cautions: [] },
});
const report = (...responses: Explained[]): Report => ({ responses, read: 100 });

describe('putting the reports of slices together', () => {
  it('counts equal responses and moves positions into the whole text', () => {
    const fold = reportMerger();
    fold.add(report(found('a', 10, 2)), 100);
    fold.add(report(found('a', 0, 3), found('b', 7)), 50);
    const { responses, read } = fold.report();
    expect(responses.map(({ count, response }) => [response.message, count, response.start])).toEqual([
      ['a', 5, 10],
      ['b', 1, 107],
    ]);
    expect(read).toBe(150);
  });

  it('keeps a bounded number of different responses', () => {
    const fold = reportMerger();
    for (let index = 0; index < 1000; index += 1) fold.add(report(found(`message ${index}`, 0)), 1);
    expect(fold.report().responses).toHaveLength(200);
  });
});
