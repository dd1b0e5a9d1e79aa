import { describe, expect, it } from 'vitest';
import { createExplainer } from '../../../../catalog/engine/explain';
import type { Explained } from '../../../../catalog/engine/report';
import { explanationView } from '../../../../components/explainer/explanationView';
import { progressLine, statusLine } from '../../../../components/explainer/statusLine';
import { triageRows } from '../../../../components/explainer/triageRows';
import { responseText, sharedPath } from '../../../../components/explainer/sharedLink';
import { explainerEn } from '../../../../components/words/explainer.en';
import { explainerZh } from '../../../../components/words/explainer.zh';
import { smallCatalog as catalog } from '../smallCatalog';

const explainer = createExplainer(catalog);
const explained = (text: string, call?: string): Explained => {
  const [first] = explainer.explain(text, call ? { call } : {}).responses;
  if (!first) throw new Error(`Nothing found in ${text}.`);
  return first;
};
const gone = 'HTTP/1.1 403 Forbidden\n\n{"error":"forbidden_op","error_description":"user bob is gone"}';
const full = 'HTTP/1.1 403 Forbidden\n\n{"error":"forbidden_op","error_description":"group is full"}';

describe('the view of an explained response', () => {
  it('names the entry, leads to its page and hands the values to its texts', () => {
    const view = explanationView(catalog, explained(gone), 'en');
    expect([view.title, view.to]).toEqual(['user-gone', 'errors/user-gone']);
    expect(view.values).toEqual({ username: 'bob' });
    expect(view.spans.filter(({ kind }) => kind === 'value').map(({ text }) => text)).toEqual(['bob']);
    expect(view.advice?.retry).toBe('after-fix');
  });

  it('keeps the causes and fixes of the call that it was', () => {
    const view = explanationView(catalog, explained(full, 'POST /{org_name}/{app_name}/users#single'), 'en');
    expect(view.advice?.causes.map(({ text }) => text)).toEqual(['Two.']);
    expect(view.advice?.fixes.map(({ text }) => text)).toEqual(['For all.']);
    expect(view.call?.id).toBe('register-user');
  });

  it('offers what a message is nearest to beside a status, and takes none of it for the answer', () => {
    const view = explanationView(catalog, explained('HTTP/1.1 502 Bad Gateway\n\n{"message":"user bob is off"}'), 'en');
    expect(view.to).toBe('status/502');
    expect(view.others.map(({ id, decidedBy }) => [id, decidedBy])).toEqual([['user-gone', null]]);
    expect([view.spans, view.evidence, view.values]).toEqual([[], [], {}]);
  });

  it('explains a bare status by what it means in general', () => {
    const view = explanationView(catalog, explained('HTTP 502'), 'zh');
    expect([view.title, view.to]).toEqual(['502 Status 502(中)', 'status/502']);
    expect(view.advice?.causes.map(({ text }) => text)).toEqual(['General cause.(中)']);
  });

  it('gives an unknown response no title and marks nothing in its message', () => {
    const view = explanationView(catalog, explained('{"error":"x_y","error_description":"moon too far"}'), 'en');
    expect([view.title, view.to, view.spans, view.evidence]).toEqual(['', null, [], []]);
  });
});

describe('the summary over several responses', () => {
  it('has a line for each kind, most frequent first, that leads to its first card', () => {
    const report = explainer.explain([gone, full, full].join('\n\n'));
    const rows = triageRows(catalog, report, 'en');
    expect(rows.map(({ title, count, anchor }) => [title, count, anchor])).toEqual([
      ['group-full', 2, 'response-2'],
      ['user-gone', 1, 'response-1'],
    ]);
  });
});

describe('the status line', () => {
  const { responses, read } = explainer.explain([gone, full, full].join('\n\n'));

  it('is silent before the first paste and says what goes on', () => {
    expect(statusLine('idle', null, explainerZh)).toBe('');
    expect(statusLine('loading', null, explainerZh)).toBe('正在载入错误目录…');
    expect(statusLine('failed', null, explainerEn)).toBe('The error catalog did not load. Check the network.');
  });

  it('counts responses by verdict, repeated ones each time', () => {
    const exact = responses.map((response) => ({ ...response, verdict: 'exact' as const }));
    expect(statusLine('done', { responses: exact, read }, explainerEn)).toBe('3 responses found: exact 3');
    expect(statusLine('done', { responses: exact.slice(0, 1), read }, explainerZh)).toBe('找到 1 个响应：完全匹配');
    expect(statusLine('done', { responses: [], read }, explainerEn)).toBe('No REST response recognized.');
  });

  it('tells how far a large file has been read, and what of it was cut', () => {
    expect(progressLine('reading', { read: 5_000_000, all: 20_000_000 }, true, explainerEn)).toBe('25% read');
    expect(progressLine('reading', { read: 0, all: 900 }, false, explainerEn)).toBe('');
    expect(progressLine('done', { read: 100_000_000, all: 120_000_000 }, true, explainerEn)).toBe(
      'Only the first 100.0 MB of 120.0 MB were read.',
    );
    expect(progressLine('done', { read: 900, all: 900 }, false, explainerEn)).toBe('');
  });
});

describe('links to a response', () => {
  it('are written back as a response would arrive', () => {
    const shared = { status: null, error: null, message: null, call: null, truncated: false };
    expect(responseText({ errorCode: null, ...shared, status: 403 })).toBe('HTTP 403');
    expect(responseText({ errorCode: null, ...shared, message: 'group is full' })).toBe('group is full');
    expect(responseText({ errorCode: null, ...shared, status: 403, error: 'e', message: 'm' })).toBe(
      'HTTP/1.1 403\n\n{\n  "error": "e",\n  "error_description": "m"\n}',
    );
    expect(responseText({ errorCode: null, ...shared, status: 403, call: 'GET /{org_name}/{app_name}/users' })).toBe(
      'GET /{org_name}/{app_name}/users HTTP/1.1\n\nHTTP 403',
    );
  });

  it('hold no secrets', () => {
    const card = explained('{"error":"unauthorized","error_description":"bad token Bearer YWMtabcdefghijkl0123"}');
    expect(sharedPath(card, 'en')).toMatch(/^\/en\/explain#error=unauthorized&message=/);
    expect(sharedPath(card, 'en')).not.toContain('abcdefghijkl');
  });
});
