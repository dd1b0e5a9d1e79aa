import MarkdownIt from 'markdown-it';
import { describe, expect, it } from 'vitest';
import { codeSpan, entryMarkdown } from '../../../../../catalog/build/publish/entryMarkdown';
import type { PublishedEntry } from '../../../../../catalog/build/publish/entryFiles';
import { published } from './small';

const markdown = new MarkdownIt();

describe('errors/<id>.json', () => {
  it('is the entry as in catalog.json, with its kind and its schema', () => {
    const { $schema, schemaVersion, kind, ...entry } = JSON.parse(published('errors/group-full.json'));
    expect({ $schema, schemaVersion, kind }).toEqual({
      $schema: '../entry.schema.json',
      schemaVersion: 1,
      kind: 'error',
    });
    const { errors } = JSON.parse(published('catalog.json'));
    expect(entry).toEqual(errors.find(({ id }: { id: string }) => id === 'group-full'));
  });

  it('contains failures inside HTTP 200 too', () => {
    const entry = JSON.parse(published('errors/registered-username-taken.json'));
    expect(entry).toMatchObject({ kind: 'partial-failure', field: 'data[].registerUserFailReason' });
  });
});

describe('errors/<id>.md', () => {
  it('has the signature, causes, fixes and page of the entry in English', () => {
    const text = published('en/errors/group-full.md');
    expect(text.split('\n').slice(0, 11)).toEqual([
      '# The group is full',
      '',
      '- HTTP status: 403 Forbidden',
      '- error: `forbidden_op`',
      '- error (Other wordings): `group_error`',
      '- Message: `group {groupId} has reached its {limit} members`',
      '- Retry: After a fix',
      '- Who acts: Calling code',
      '- id: `group-full`',
      '- Page: <https://errors.example/docs/en/errors/group-full>',
      '',
    ]);
    expect(text).toContain('## Why it happens\n\n- Group `{groupId}` holds {limit} members already.');
    expect(text).toContain('## How to fix it\n\n1. Remove idle members, or raise `maxusers`');
  });

  it('names the calls of a cause in Chinese, and links related entries as Markdown', () => {
    const text = published('errors/user-not-in-group.md');
    expect(text).toContain('(仅限接口: `PUT /{org_name}/{app_name}/chatgroups/{group_id}`)');
    expect(text).toContain('- [群组人数已满](https://errors.example/docs/errors/group-full.md)');
    expect(text).toContain('[群组已满](https://errors.example/docs/errors/group-full)');
  });

  it('has the field of a failure inside HTTP 200', () => {
    const text = published('en/errors/registered-username-taken.md');
    expect(text).toContain('- HTTP status: 200 OK\n- Field: `data[].registerUserFailReason`');
  });

  it('keeps a response inside its code block, whatever markup it contains', () => {
    const entry: PublishedEntry = {
      ...JSON.parse(published('errors/group-full.json')),
      message: 'a ` b `` c <b>',
      example: '```\n# not a heading\n```',
    };
    const html = markdown.render(entryMarkdown(entry, 'en', { entries: new Map(), reasons: new Map() }));
    expect(html).toContain('<code>a ` b `` c &lt;b&gt;</code>');
    expect(html).toContain('<pre><code>```\n# not a heading\n```\n</code></pre>');
  });
});

it.each([
  ['a', '`a`'],
  ['a`b', '`` a`b ``'],
  ['a\n  b', '`a b`'],
])('a code span holds any text: %j', (text, span) => {
  expect(codeSpan(text)).toBe(span);
});

describe('index.json', () => {
  it('has a short row for each entry, sorted by id, one per line', () => {
    const text = published('index.json');
    const { errors } = JSON.parse(text);
    expect(errors.map(({ id }: { id: string }) => id)).toEqual([
      'group-full',
      'registered-username-taken',
      'rest-call-rate-exceeded',
      'user-not-in-group',
    ]);
    expect(errors[0]).toEqual({
      id: 'group-full',
      kind: 'error',
      status: 403,
      error: 'forbidden_op',
      code: null,
      message: 'group {groupId} has reached its {limit} members',
      url: {
        zh: 'https://errors.example/docs/errors/group-full',
        en: 'https://errors.example/docs/en/errors/group-full',
      },
    });
    expect(text.split('\n')).toHaveLength(errors.length + 3);
  });
});
