import { describe, expect, it } from 'vitest';
import { publishedFiles } from '../../../../../catalog/build/publish';
import { input, published } from './small';
import { catalog } from '../../../support/catalog';

const links = (text: string): string[] => [...text.matchAll(/\]\(([^)\s]+)\)/g)].map(([, url = '']) => url);

describe('llms.txt', () => {
  it('begins as llmstxt.org requires: a title, a summary, sections of links', () => {
    const lines = published('en/llms.txt').split('\n');
    expect(lines[0]).toBe('# Easemob REST errors');
    expect(lines[2]).toMatch(/^> Every error of the Easemob IM REST API/);
    expect(lines.filter((line) => line.startsWith('## '))).toEqual([
      '## Data files',
      '## Guides',
      '## Any call',
      '## Groups',
      '## Failures inside HTTP 200',
      '## Optional',
    ]);
  });

  it('has a line for each guide, and for each entry with its signature', () => {
    const text = published('llms.txt');
    expect(text).toContain(
      '- [群组人数已满](https://errors.example/docs/errors/group-full.md): 403 `forbidden_op` `group {groupId} has reached its {limit} members`',
    );
    expect(text).toContain('- [重试](https://errors.example/docs/guide/retry): 什么时候重试。');
  });

  it('links to files that are published, and to the pages of guides', () => {
    const files = publishedFiles(catalog, { ...input, base: '/docs/' });
    for (const name of ['llms.txt', 'en/llms.txt']) {
      const targets = links(published(name, files)).map((url) => url.replace('/docs/', ''));
      const dead = targets.filter((path) => !files.has(path) && !/^(en\/)?guide\/retry$/.test(path));
      expect(targets.length).toBeGreaterThan(300);
      expect(dead).toEqual([]);
    }
  });
});

describe('llms-full.txt', () => {
  it('contains every entry with headings one level lower, and keeps examples unchanged', () => {
    const text = published('en/llms-full.txt');
    expect(text.match(/^# /gm)).toHaveLength(1);
    expect(text.match(/^## .*$/gm)).toEqual([
      '## The group is full',
      '## The user ID is taken',
      '## The call is throttled',
      '## The user is not in this group',
    ]);
    expect(text).toContain('\n### Why it happens\n');
    expect(text).toContain('"error_description": "group 40659491815425 has reached its 200 members"');
  });
});
