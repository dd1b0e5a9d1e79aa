import { describe, expect, it } from 'vitest';
import { localCatalog } from '../../../../catalog/engine/catalogParts';
import { createExplainer } from '../../../../catalog/engine/explain';
import type { Explained } from '../../../../catalog/engine/report';
import { explanationView } from '../../../../components/card/explanationView';
import { progressLine, statusLine } from '../../../../components/explainer/statusLine';
import { groupText } from '../../../../catalog/engine/triage/createTriage';
import { groupFacts, groupRows, sortedRows } from '../../../../components/triage/groupView';
import { summaryCsv, summaryJson, summaryMarkdown } from '../../../../components/triage/summaryExport';
import type { Overview } from '../../../../components/explainer/workerMessages';
import { responseText } from '../../../../components/link/sharedResponse';
import { sharedPath } from '../../../../components/link/sharedPath';
import { explainerEn } from '../../../../components/words/explainer.en';
import { siteEn } from '../../../../components/words/site.en';
import { explainerZh } from '../../../../components/words/explainer.zh';
import { smallCatalog as catalog } from '../smallCatalog';

const explainer = createExplainer(catalog);
const [en, zh] = [localCatalog(catalog, 'en'), localCatalog(catalog, 'zh')];
/** What a card shows once the texts have loaded. */
const viewOf = (of: Explained, local = en) => explanationView(local, of, local);
const explained = (text: string, call?: string): Explained => {
  const [first] = explainer.explain(text, call ? { call } : {}).responses;
  if (!first) throw new Error(`Nothing found in ${text}.`);
  return first;
};
const gone = 'HTTP/1.1 403 Forbidden\n\n{"error":"forbidden_op","error_description":"user bob is gone"}';
const full = 'HTTP/1.1 403 Forbidden\n\n{"error":"forbidden_op","error_description":"group is full"}';

describe('the view of an explained response', () => {
  it('has the title, the link and the values of the entry', () => {
    const view = viewOf(explained(gone));
    expect([view.title, view.to]).toEqual(['user-gone', 'errors/user-gone']);
    expect(view.values).toEqual({ username: 'bob' });
    expect(view.spans.filter(({ kind }) => kind === 'value').map(({ text }) => text)).toEqual(['bob']);
    expect(view.advice?.retry).toBe('after-fix');
  });

  it('keeps only causes and fixes of the actual call', () => {
    const view = viewOf(explained(full, 'POST /{org_name}/{app_name}/users#single'));
    expect(view.advice?.texts?.causes.map(({ text }) => text)).toEqual(['Two.']);
    expect(view.advice?.texts?.fixes.map(({ text }) => text)).toEqual(['For all.']);
    expect(view.call?.id).toBe('register-user');
  });

  it('writes calls in a fix as links with the name of the operation', () => {
    const [operation] = en.operations;
    if (!operation) throw new Error('The small catalog lost its calls.');
    const errors = en.errors.map((entry) => ({ ...entry, fixes: [{ text: `Use \`${operation.key}\`.` }] }));
    const view = viewOf(explained(gone), { ...en, errors });
    expect(view.advice?.texts?.fixes.map(({ text }) => text)).toEqual([
      `Use [${operation.title} \`${operation.key}\`](api/${operation.id}).`,
    ]);
  });

  it('lists the nearest entries for a status-only response, but not as its explanation', () => {
    const view = viewOf(explained('HTTP/1.1 502 Bad Gateway\n\n{"message":"user bob is off"}'));
    expect(view.to).toBe('status/502');
    expect(view.others.map(({ id, decidedBy }) => [id, decidedBy])).toEqual([['user-gone', null]]);
    expect([view.spans, view.evidence, view.values]).toEqual([[], [], {}]);
  });

  it('explains a bare status by its general meaning', () => {
    const view = viewOf(explained('HTTP 502'), zh);
    expect([view.title, view.to]).toEqual(['502 Status 502(中)', 'status/502']);
    expect(view.advice?.texts?.causes.map(({ text }) => text)).toEqual(['General cause.(中)']);
  });

  it('says who acts and whether to retry before the texts have loaded', () => {
    const view = explanationView(en, explained(gone), null);
    expect(view.title).toBe('user-gone');
    expect(view.advice).toEqual({ texts: null, retry: 'after-fix', owner: 'code' });
    expect(explanationView(en, explained('HTTP 502'), null).advice).toEqual({
      ...{ texts: null, retry: 'backoff', owner: 'code' },
    });
  });

  it('gives an unknown response no title and marks nothing in its message', () => {
    const view = viewOf(explained('{"error":"x_y","error_description":"moon too far"}'));
    expect([view.title, view.to, view.spans, view.evidence]).toEqual(['', null, [], []]);
  });
});

const overviewOf = (text: string): Overview => ({
  ...groupText(explainer, catalog, text),
  ...{ further: { groups: 0, responses: 0 }, problems: [], isQuestion: false, alsoFound: [] },
});

describe('the summary over several responses', () => {
  const secret = 'HTTP/1.1 409 Conflict\n\n{"error":"a|b","error_description":"no token=abcdef123456 for +1"}';
  const rows = groupRows(en, overviewOf([gone, full, full, secret].join('\n\n')).groups);

  it('has a row for each group, most frequent first, and can be sorted by other columns', () => {
    expect(rows.map(({ title, count, place }) => [title, count, place])).toEqual([
      ['group-full', 2, 0],
      ['user-gone', 1, 1],
      [expect.stringMatching(/^a\|b no/), 1, 2],
    ]);
    expect(sortedRows(rows, 'status', 'en').map(({ status }) => status)).toEqual([403, 403, 409]);
    expect(sortedRows(rows, 'title', 'en')[2]?.title).toBe('user-gone');
  });

  it('is exported with secrets masked, and without Markdown or formulas from the log', () => {
    const exported = [
      summaryMarkdown(rows, siteEn, explainerEn),
      summaryCsv(rows, siteEn, explainerEn),
      summaryJson(rows),
    ];
    for (const text of exported) {
      expect(text).not.toContain('abcdef123456');
      expect(text).toContain('group-full');
    }
    expect(exported[0]?.split('\n')).toHaveLength(6);
    expect(exported[0]).toContain('a\\|b');
    expect(exported[1]).toMatch(/^\ufeff"Times","HTTP status"/);
  });

  it('shows facts about all responses of a group', () => {
    const line = (second: number, name: string) =>
      `2024-05-01 10:00:0${second} GET /o/a/users 403 {"error":"forbidden_op","error_description":"user ${name} is gone"}`;
    const { groups } = overviewOf([line(1, 'bob'), line(3, 'amy'), line(9, 'bob')].join('\n'));
    const facts = groups[0] && groupFacts(en, groups[0]);
    expect([facts?.first, facts?.last]).toEqual(['2024-05-01 10:00:01', '2024-05-01 10:00:09']);
    expect(facts?.bars.filter((bar) => bar > 0)).toEqual([1, 1, 1]);
    expect(facts?.users).toEqual({
      different: 2,
      top: [
        { value: 'bob', count: 2 },
        { value: 'amy', count: 1 },
      ],
    });
    expect(facts?.examples).toHaveLength(2);
  });
});

describe('the status line', () => {
  const overview = overviewOf([gone, full, full].join('\n\n'));

  it('is empty before the first paste, and reports progress afterwards', () => {
    expect(statusLine('idle', null, explainerZh)).toBe('');
    expect(statusLine('loading', null, explainerZh)).toBe('正在载入错误目录…');
    expect(statusLine('failed', null, explainerEn)).toBe('The error catalog did not load. Check the network.');
  });

  it('counts responses by verdict, including repeated ones', () => {
    const exact = overview.groups.map((group) => ({ ...group, verdict: 'exact' as const }));
    expect(statusLine('done', { ...overview, groups: exact }, explainerEn)).toBe('3 responses found: exact 3');
    expect(statusLine('done', { ...overview, groups: exact.slice(1) }, explainerZh)).toBe('找到 1 个响应：完全匹配');
    expect(statusLine('done', { ...overview, groups: [] }, explainerEn)).toBe('No REST response recognized.');
  });

  it('names the files that were not read', () => {
    const problems = [{ name: 'a.pdf', kind: 'binary' as const }];
    expect(statusLine('done', { ...overview, groups: [], problems }, explainerEn)).toMatch(
      /^“a\.pdf” is not a text file\./,
    );
    expect(statusLine('done', { ...overview, problems }, explainerZh)).toMatch(/^找到 3 个响应：.*“a\.pdf”不是文本。/);
  });

  it('reports the progress of large files, and what was not read after a stop', () => {
    expect(progressLine('reading', { read: 5_000_000, all: 20_000_000 }, explainerEn)).toBe('5.0 MB of 20.0 MB read');
    expect(progressLine('reading', { read: 0, all: 900 }, explainerEn)).toBe('');
    expect(progressLine('done', { read: 100_000_000, all: 120_000_000 }, explainerEn)).toBe(
      'Stopped: the counts cover the first 100.0 MB of 120.0 MB.',
    );
    expect(progressLine('done', { read: 900, all: 900 }, explainerEn)).toBe('');
  });
});

describe('links to a response', () => {
  it('are converted to the text of a response', () => {
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

  it('contain no secrets', () => {
    const card = explained('{"error":"unauthorized","error_description":"bad token Bearer YWMtabcdefghijkl0123"}');
    expect(sharedPath(card, 'en')).toMatch(/^\/en\/explain#error=unauthorized&message=/);
    expect(sharedPath(card, 'en')).not.toContain('abcdefghijkl');
  });
});
