import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { createMarkdownRenderer, type MarkdownRenderer } from 'vitepress';
import { codeClasses } from '../../../.vitepress/codeClasses';

const code = '```js\nconst wait = (seconds) => new Promise((done) => setTimeout(done, seconds * 1000)); // `x`\n```';

describe('highlighted code', () => {
  let markdown: MarkdownRenderer;
  beforeAll(async () => {
    markdown = await createMarkdownRenderer('docs', { codeTransformers: [codeClasses()] });
  }, 120_000);
  afterEach(() => vi.restoreAllMocks());

  it('has classes for its colors, and no style attributes', async () => {
    const html = await markdown.renderAsync(code);
    expect(html).toMatch(/<span class="light-\w{6} dark-\w{6}">const<\/span>/);
    expect(html).not.toContain('style=');
  });

  it('is the same on a machine where every step takes a second', async () => {
    const usual = await markdown.renderAsync(code);
    let now = Date.now();
    vi.spyOn(Date, 'now').mockImplementation(() => (now += 1000));
    expect(await markdown.renderAsync(code)).toBe(usual);
  });
});
