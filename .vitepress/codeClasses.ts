import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { MarkdownOptions } from 'vitepress';
import { isWhole } from '../components/wholeCode';

const TOKEN_STYLE = / style="--shiki-light:#(\w+);--shiki-dark:#(\w+);?"/g;
const BLOCK_STYLE = /(<pre [^>]*?) style="[^"]*"/;
const styleSheet = fileURLToPath(new URL('./theme/code.css', import.meta.url));

function classOf(theme: 'light' | 'dark', color: string, rules: string): string {
  const name = `${theme}-${color.toLowerCase()}`;
  if (!rules.includes(`.${name} `))
    throw new Error(`theme/code.css lacks a color of highlighted code. Add .${name} { --shiki-${theme}: #${color} }`);
  return name;
}

/**
 * Sets the colors of highlighted code with classes, which `theme/code.css` defines. The site's policy does not allow
 * style attributes.
 */
export function codeClasses(): NonNullable<MarkdownOptions['codeTransformers']>[number] {
  const rules = readFileSync(styleSheet, 'utf8');
  return {
    name: 'code-classes',
    // Shiki gives up on a line after half a second, which a busy machine may need. The colors after it would be wrong.
    preprocess: (_code, options) => {
      options.tokenizeTimeLimit = 0;
    },
    postprocess: (html) =>
      html
        .replace(TOKEN_STYLE, (_style, light: string, dark: string) => {
          return ` class="${classOf('light', light, rules)} ${classOf('dark', dark, rules)}"`;
        })
        .replace(BLOCK_STYLE, '$1'),
  };
}

type Markdown = Parameters<NonNullable<MarkdownOptions['config']>>[0];

/** Keeps short pieces of code within a sentence on one line. */
export function wholeCode(md: Markdown): void {
  md.core.ruler.push('whole-code', ({ tokens }) => {
    for (const token of tokens.flatMap(({ children }) => children ?? [])) {
      if (token.type === 'code_inline' && isWhole(token.content)) token.attrJoin('class', 'whole');
    }
  });
}
