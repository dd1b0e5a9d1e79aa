import MarkdownIt from 'markdown-it';
import { describe, expect, it } from 'vitest';
import { loadCatalog } from '../../../../catalog/build/load';
import {
  entryMarkdown,
  operationMarkdown,
  partialFailureMarkdown,
  statusMarkdown,
} from '../../../../catalog/build/render';
import { code, codeBlock, textMarkdown } from '../../../../catalog/build/render/markdown';
import type { ErrorEntry } from '../../../../catalog/engine/types';
import { smallCatalog } from './catalogFolder';

const small = loadCatalog(smallCatalog);
const byId = new Map<string, ErrorEntry>(small.errors.map((entry) => [entry.id, entry]));

const entryOf = (id: string): ErrorEntry => {
  const entry = byId.get(id);
  if (!entry) throw new Error(`${id} is missing`);
  return entry;
};

describe('rendering a text', () => {
  it.each([
    ['code stays code', 'send `maxusers`', 'send `maxusers`'],
    ['a placeholder shows its value, as code', 'user {username} is gone', 'user `bob` is gone'],
    ['a placeholder without a value stays', 'limit {limit}', 'limit `{limit}`'],
    ['a placeholder inside code shows its value', '`{username}` is gone', '`bob` is gone'],
    ['the parameters of a path stay', '`PUT /users/{username}`', '`PUT /users/{username}`'],
    ['a link leads to this site', 'see [a `b`](errors/group-full)', 'see [a `b`](/base/en/errors/group-full)'],
  ])('%s', (_, text, markdown) => {
    expect(textMarkdown(text, { locale: 'en', base: '/base', values: { username: 'bob' } })).toBe(markdown);
  });

  it('puts code with backticks between more of them', () => {
    expect(code('a `b`')).toBe('`` a `b` ``');
    expect(codeBlock('```js')).toBe('````\n```js\n````');
  });
});

describe('rendering an entry', () => {
  it('has a heading with an address for each part, in the reader’s language', () => {
    const headings = (locale: 'zh' | 'en') => entryMarkdown(entryOf('group-full'), { locale }).match(/^#.*$/gm);
    expect(headings('zh')).toEqual([
      '# 群组人数已满 {#group-full}',
      '## 原因 {#causes}',
      '## 解决办法 {#fixes}',
      '## 请求 {#request}',
      '## 响应示例 {#example}',
      '## 涉及的接口 {#calls}',
      '## 各版文档的说法 {#note}',
      '## 相关错误 {#see}',
    ]);
    expect(headings('en')?.[1]).toBe('## Causes {#causes}');
  });

  it('tells signature, captured values, and the call a cause holds for', () => {
    const markdown = entryMarkdown(entryOf('user-not-in-group'), {
      locale: 'en',
      values: { username: 'bob', groupId: '7' },
    });
    expect(markdown).toContain('`403` `forbidden_op`');
    expect(markdown).toContain(
      '- `PUT /{org_name}/{app_name}/chatgroups/{group_id}`: `bob` is not a member of group `7`.',
    );
    expect(markdown).toContain('- Retry: after a change\n- Who acts: the calling code');
    expect(markdown).toContain('[group-full](/en/errors/group-full)');
  });

  it('is read by a Markdown reader as the headings and lists it is meant to be', () => {
    const html = new MarkdownIt().render(entryMarkdown(entryOf('group-full'), { locale: 'en' }));
    expect(html.match(/<h2>/g)).toHaveLength(7);
    expect(html).toContain('<code class="language-json">{\n  &quot;error&quot;: &quot;forbidden_op&quot;');
  });

  it('leaves out the parts that an entry does not have', () => {
    expect(entryMarkdown(entryOf('rest-call-rate-exceeded'), { locale: 'en' })).not.toMatch(/#request|#note|#see/);
  });
});

describe('rendering the other pages', () => {
  it('tells where a partial failure stands', () => {
    const [failure] = small.partialFailures;
    const markdown = failure ? partialFailureMarkdown(failure, { locale: 'zh' }) : '';
    expect(markdown).toContain('`200` `POST /{org_name}/{app_name}/users` `data[].registerUserFailReason`');
  });

  it('tells what a status means', () => {
    const [status] = small.statuses;
    const markdown = status ? statusMarkdown(status, { locale: 'en' }) : '';
    expect(markdown).toMatch(/^# 403 The service refuses the request \{#status-403\}\n\n`403 Forbidden`\n/);
  });

  it('lists the errors of an operation', () => {
    const transfer = small.operations.find(({ id }) => id === 'transfer-group');
    const markdown = transfer ? operationMarkdown(transfer, small, { locale: 'en' }) : '';
    expect(markdown).toContain('- `403` [The user is not in this group](/en/errors/user-not-in-group)');
    expect(markdown).not.toContain('group-full');
  });
});
