import { describe, expect, it } from 'vitest';
import { errorMarkdown } from '../../../../components/error/errorMarkdown';
import { errorView, partialFailureView } from '../../../../components/error/errorView';
import { sourceViews } from '../../../../components/error/sourceView';
import { typeLinks, typeView } from '../../../../components/error/typeView';
import { en } from '../../../../components/words/en';
import { zh } from '../../../../components/words/zh';
import { smallCatalog as catalog } from '../smallCatalog';

const [userGone, groupFull] = catalog.errors;
const [itemTaken] = catalog.partialFailures;
if (!userGone || !groupFull || !itemTaken) throw new Error('The small catalog lost its entries.');

describe('the view of an error', () => {
  it('holds one language alone', () => {
    const view = errorView(catalog, userGone, 'en', { username: 'bob' });
    expect(view.title).toBe('user-gone');
    expect(JSON.stringify(view)).not.toContain('中');
  });

  it('has reason, areas, calls and related entries in words, failures inside a 200 among them', () => {
    const view = errorView(catalog, userGone, 'zh', {});
    expect(view.reason).toBe('Forbidden');
    expect(view.areas).toEqual([{ id: 'group', title: 'Groups(中)' }]);
    expect(view.calls.map(({ id }) => id)).toEqual(['create-group']);
    expect(view.see.map(({ id, status }) => [id, status])).toEqual([
      ['group-full', 403],
      ['item-taken', 200],
    ]);
  });

  it('names every operation of a key without variant, and one of a key with it', () => {
    const view = errorView(catalog, groupFull, 'en', {});
    expect(view.calls.map(({ id }) => id)).toEqual(['register-user', 'register-users']);
    expect(view.causes.map(({ calls }) => calls.map(({ id }) => id))).toEqual([['register-users'], ['register-user']]);
  });

  it('tells the number in `error_code`, a status that is assumed, and what is done already', () => {
    const told = { ...userGone, errorCode: 14007, statusAssumed: true as const, retry: 'never' as const };
    const view = errorView(catalog, { ...told, done: true }, 'en', {});
    expect(view).toMatchObject({ errorCode: 14007, statusAssumed: true, retry: 'done' });
    expect(errorMarkdown(view, en, '')).toContain('403 · `forbidden_op` · error_code `14007` · ');
    expect(errorMarkdown(view, zh, '')).toContain('无需重试：已是目标状态');
    expect(errorView(catalog, told, 'en', {}).retry).toBe('never');
  });

  it('of a failure inside a 200 names the field and the area of its call', () => {
    const view = partialFailureView(catalog, itemTaken, 'en', {});
    expect([view.status, view.field, view.areas[0]?.id, view.owner]).toEqual([
      200,
      'data[].reason',
      'common',
      'end-user',
    ]);
  });
});

describe('an error as Markdown', () => {
  it('writes values into the texts and keeps only the words of links', () => {
    const view = errorView(catalog, userGone, 'en', { username: 'bob' });
    const text = errorMarkdown(view, en, 'https://errors.example/errors/user-gone');
    expect(text).toContain('### user-gone');
    expect(text).toContain('403 · `forbidden_op` · `user {username} is gone`');
    expect(text).toContain('- Because of `bob`, see status.');
    expect(text).toContain(`**Retry**: ${en.retry['after-fix']}`);
    expect(text.endsWith('https://errors.example/errors/user-gone')).toBe(true);
  });

  it('leaves out of the signature what the response has not', () => {
    const [, , tooFast] = catalog.errors;
    if (!tooFast) throw new Error('The small catalog lost its entries.');
    expect(errorMarkdown(errorView(catalog, tooFast, 'zh', {}), zh, '').split('\n\n')[1]).toBe('429');
  });
});

describe('sources', () => {
  const docs = {
    ...{ id: 'docs', prefixes: ['docs:'], title: { zh: '文档', en: 'Docs' }, edition: { zh: '新', en: 'new' } },
    ...{ languages: ['zh' as const], read: '2026-10' },
  };
  const reports = { ...docs, id: 'reports', prefixes: ['reports'], title: { zh: '反馈', en: 'Reports' } };

  it('are told by document with its edition, each detail once', () => {
    const named = ['docs:error.md', 'docs:group.md', 'reports (twice), docs:error.md'];
    expect(sourceViews(named, [docs, reports], 'en')).toEqual([
      { title: 'Docs', edition: 'new', read: '2026-10', details: ['error.md', 'group.md'] },
      { title: 'Reports', edition: 'new', read: '2026-10', details: ['(twice)'] },
    ]);
  });

  it('take the longest prefix that fits, and keep commas that begin no source', () => {
    const pages = { ...docs, id: 'pages', prefixes: ['docs:rest/'], title: { zh: '页', en: 'Pages' } };
    expect(sourceViews(['docs:rest/a.md, errors'], [docs, pages], 'en')).toMatchObject([
      { title: 'Pages', details: ['a.md, errors'] },
    ]);
  });

  it('that the catalog does not know are shown as they are', () => {
    expect(sourceViews(['a letter'], [docs], 'zh')).toEqual([
      { title: 'a letter', edition: '', read: '', details: [] },
    ]);
  });

  it('have rows and months in words', () => {
    expect([zh.error.sourceDetail('row 3'), zh.error.sourceDetail('status row 7')]).toEqual([
      '错误表第 3 行',
      '状态码表第 7 行',
    ]);
    expect([zh.error.edition('最新版', '2026-09'), en.error.edition('the newest edition', '2026-11')]).toEqual([
      '最新版，2026 年 9 月查阅',
      'the newest edition, read in November 2026',
    ]);
  });
});

describe('error types', () => {
  it('are listed once with their statuses', () => {
    expect(typeLinks(catalog)).toEqual([{ error: 'forbidden_op', statuses: [403], errors: 2 }]);
  });

  it('find entries that know them as another spelling', () => {
    expect(typeView(catalog, 'reach_limit', 'en').errors.map(({ id }) => id)).toEqual(['too-fast']);
  });
});
