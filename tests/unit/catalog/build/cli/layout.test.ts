import { describe, expect, it } from 'vitest';
import { painter, wrap } from '../../../../../catalog/build/cli/layout';

describe('laying out text', () => {
  it('wraps at spaces and indents the lines', () => {
    expect(wrap('one two three four', 12, '- ')).toBe('- one two\n  three four');
  });

  it('counts a Chinese character as two and wraps between any two of them', () => {
    expect(wrap('群组成员已满', 8)).toBe('群组成员\n已满');
  });

  it('does not begin a line with closing punctuation', () => {
    expect(wrap('群组已满，请移除', 8)).toBe('群组已\n满，请移\n除');
  });

  it('does not break a word that is too long', () => {
    expect(wrap('a /very/long/path/indeed b', 8)).toBe('a\n/very/long/path/indeed\nb');
  });

  it('removes control sequences from pasted text', () => {
    expect(wrap('a\u001b[31mb\u0007c\nd', 80)).toBe('ab c d');
  });

  it('styles text only if the terminal supports colors', () => {
    expect(painter(false)('bold', 'x')).toBe('x');
    expect(painter(true)('bold', 'x')).toBe('\u001b[1mx\u001b[22m');
  });
});
