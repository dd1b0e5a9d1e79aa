import { describe, expect, it } from 'vitest';
import { nameCalls } from '../../../../components/callLink';
import { errorMarkdown } from '../../../../components/error/errorMarkdown';
import { errorView, partialFailureView } from '../../../../components/error/errorView';
import { sourceViews } from '../../../../components/error/sourceView';
import { typeLinks, typeRows, typeView } from '../../../../components/error/typeView';
import { en } from '../../../../components/words/en';
import { zh } from '../../../../components/words/zh';
import { smallCatalog as catalog } from '../smallCatalog';

const [userGone, groupFull] = catalog.errors;
const [itemTaken] = catalog.partialFailures;
if (!userGone || !groupFull || !itemTaken) throw new Error('The small catalog lost its entries.');

describe('the view of an error', () => {
  it('has texts in only one language', () => {
    const view = errorView(catalog, userGone, 'en', { username: 'bob' });
    expect(view.title).toBe('user-gone');
    expect(JSON.stringify(view)).not.toContain('中');
  });

  it('has reason, areas, calls and related entries in words, including partial failures', () => {
    const view = errorView(catalog, userGone, 'zh', {});
    expect(view.reason).toBe('Forbidden');
    expect(view.areas).toEqual([{ id: 'group', title: 'Groups(中)' }]);
    expect(view.calls.map(({ id }) => id)).toEqual(['create-group']);
    expect(view.see.map(({ id, status }) => [id, status])).toEqual([
      ['group-full', 403],
      ['item-taken', 200],
    ]);
  });

  it('lists every operation of a key without a variant, and one operation of a key with a variant', () => {
    const view = errorView(catalog, groupFull, 'en', {});
    expect(view.calls.map(({ id }) => id)).toEqual(['register-user', 'register-users']);
    expect(view.causes.map(({ calls }) => calls.map(({ id }) => id))).toEqual([['register-users'], ['register-user']]);
  });

  it('has the `error_code`, an assumed status and `done`', () => {
    const told = { ...userGone, errorCode: 14007, statusAssumed: true as const, retry: 'never' as const };
    const view = errorView(catalog, { ...told, done: true }, 'en', {});
    expect(view).toMatchObject({ errorCode: 14007, statusAssumed: true, retry: 'done' });
    expect(errorMarkdown(view, en, '')).toContain('403 · `forbidden_op` · error_code `14007` · ');
    expect(errorMarkdown(view, zh, '')).toContain('无需重试：已是目标状态');
    expect(errorView(catalog, told, 'en', {}).retry).toBe('never');
  });

  it('has the field and the area of the call for a partial failure', () => {
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
  it('starts with the fix, keeps only the words of links, and marks the values of the example as samples', () => {
    const view = errorView(catalog, userGone, 'en', { username: 'bob' });
    const blocks = errorMarkdown(view, en, 'https://errors.example/errors/user-gone').split('\n\n');
    expect(blocks).toEqual([
      '### user-gone',
      '403 · `forbidden_op` · `user bob is gone`',
      '_Sample values, not those of your response: username = `bob`_',
      `**Retry**: ${en.retry['after-fix']} · **Who acts**: ${en.owner.code}`,
      '**How to fix it**',
      '- Mend it.',
      '**Why it happens**',
      '- Because of `bob`, see status.',
      'https://errors.example/errors/user-gone',
    ]);
  });

  it('has no list of sample values if the message has no values', () => {
    expect(errorMarkdown(errorView(catalog, groupFull, 'zh', {}), zh, '')).not.toContain(zh.error.sampleList);
  });

  it('leaves fields out of the signature that the response does not have', () => {
    const [, , tooFast] = catalog.errors;
    if (!tooFast) throw new Error('The small catalog lost its entries.');
    expect(errorMarkdown(errorView(catalog, tooFast, 'zh', {}), zh, '').split('\n\n')[1]).toBe('429');
  });
});

describe('calls in a text', () => {
  const { operations } = catalog;
  const [operation] = operations;
  if (!operation) throw new Error('The small catalog lost its calls.');
  const { key, id } = operation;

  it('become links with the name of the operation, and keep the call for print', () => {
    expect(nameCalls(`First \`${key}\`, then \`maxusers\`.`, operations, ({ title }) => title.en)).toBe(
      `First [${operation.title.en} \`${key}\`](api/${id}), then \`maxusers\`.`,
    );
  });

  it('stay unchanged inside a link, and if the catalog does not have them', () => {
    for (const text of [`See [all of \`${key}\`](guide/retry).`, 'The old `POST /nothing/here`.'])
      expect(nameCalls(text, operations, ({ title }) => title.zh)).toBe(text);
  });
});

describe('sources', () => {
  const docs = {
    ...{ id: 'docs', prefixes: ['docs:'], title: { zh: '文档', en: 'Docs' }, edition: { zh: '新', en: 'new' } },
    ...{ languages: ['zh' as const], read: '2026-10' },
  };
  const reports = { ...docs, id: 'reports', prefixes: ['reports'], title: { zh: '反馈', en: 'Reports' } };

  it('are grouped by document with its edition, without duplicates', () => {
    const named = ['docs:error.md', 'docs:group.md', 'reports (twice), docs:error.md'];
    expect(sourceViews(named, [docs, reports], 'en')).toEqual([
      { title: 'Docs', edition: 'new', read: '2026-10', details: ['error', 'group'] },
      { title: 'Reports', edition: 'new', read: '2026-10', details: ['(twice)'] },
    ]);
  });

  it('use the longest matching prefix, and keep commas inside a source', () => {
    const pages = { ...docs, id: 'pages', prefixes: ['docs:rest/'], title: { zh: '页', en: 'Pages' } };
    expect(sourceViews(['docs:rest/a.md, errors'], [docs, pages], 'en')).toMatchObject([
      { title: 'Pages', details: ['a, errors'] },
    ]);
  });

  it('that are not in the catalog are shown unchanged', () => {
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

  it('have their meaning without markup in a list', () => {
    const meanings = new Map([['forbidden_op', { zh: '不允许，见 `error`。', en: 'Not allowed, see `error`.' }]]);
    expect(typeRows(catalog, meanings, 'en')).toMatchObject([
      { error: 'forbidden_op', meaning: 'Not allowed, see error.' },
    ]);
    expect(typeRows(catalog, new Map(), 'zh')).toMatchObject([{ meaning: '' }]);
  });

  it('are sorted by name, numbers last', () => {
    const errors = ['4000005', 'unauthorized', 'Bad Request'].flatMap((error) => ({ ...userGone, error }));
    expect(typeLinks({ ...catalog, errors }).map(({ error }) => error)).toEqual([
      'Bad Request',
      'unauthorized',
      '4000005',
    ]);
  });

  it('are not repeated in the entries of their page', () => {
    const view = typeView(catalog, 'forbidden_op', '', 'en');
    expect(view.errors.map(({ error }) => error)).toEqual([null, null]);
  });

  it('include entries that list them as an alias', () => {
    expect(typeView(catalog, 'reach_limit', '', 'en').errors.map(({ id }) => id)).toEqual(['too-fast']);
  });

  it('have retry and owner counted from the entries', () => {
    const errors = catalog.errors.map((entry, index) => ({ ...entry, owner: index === 0 ? 'plan' : 'code' }) as const);
    const view = typeView({ ...catalog, errors }, 'forbidden_op', 'Not allowed.', 'en');
    expect(view).toMatchObject({
      ...{ meaning: 'Not allowed.', statuses: [403], retry: [{ value: 'after-fix', errors: 2 }] },
      owner: [
        { value: 'plan', errors: 1 },
        { value: 'code', errors: 1 },
      ],
    });
  });
});
