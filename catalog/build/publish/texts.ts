import { parseRichText, plainText, type RichNode } from '../../engine/richText';
import { targetPath } from '../../engine/share/permalink';
import type { Locale, Localized } from '../../engine/types';

/** Adds the base to a path of the site: `/errors/x` becomes `https://errors.example/errors/x`. */
export type Address = (path: string) => string;

/** Creates an `Address` function for a base: a path (`/`, `/errors-site/`), or an origin with a path. */
export const addressesUnder = (base: string): Address => {
  const front = base.replace(/\/+$/, '');
  return (path) => front + path;
};

/** Formats a catalog text in one language for a published file. */
export type WriteText = (text: string, locale: Locale) => string;

const special = /[\\`*<[\]]/g;

function markdownOf(nodes: readonly RichNode[], addressOf: (target: string) => string): string {
  return nodes
    .map((node) => {
      if (node.kind === 'text') return node.text.replace(special, '\\$&');
      if (node.kind === 'value') return `{${node.name}}`;
      if (node.kind === 'code') return `\`${plainText(node.nodes)}\``;
      return `[${markdownOf(node.nodes, addressOf)}](${addressOf(node.to)})`;
    })
    .join('');
}

/** Formats texts as Markdown: code in backticks, links with complete URLs. A placeholder stays as `{name}`. */
export const markdownTexts =
  (address: Address): WriteText =>
  (text, locale) =>
    markdownOf(parseRichText(text), (target) => address(targetPath(target, locale)));

/** Formats texts as plain words, without backticks and links. */
export const plainTexts: WriteText = (text) => plainText(parseRichText(text));

/** Formats a text in both languages. */
export const written = (write: WriteText, { zh, en }: Localized): Localized => ({
  zh: write(zh, 'zh'),
  en: write(en, 'en'),
});

/** Escapes a text for XML or HTML, between tags or in an attribute. */
export const escaped = (text: string): string =>
  text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');
