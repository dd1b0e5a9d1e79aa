import { parseRichText, plainText, type RichNode } from '../../engine/richText';
import { targetPath } from '../../engine/share/permalink';
import type { Locale, Localized } from '../../engine/types';

/** Puts the base in front of a path of the site: `/errors/x` becomes `https://errors.example/errors/x`. */
export type Address = (path: string) => string;

/** Addresses under a base: a path (`/`, `/errors-site/`) or an origin with one. */
export const addressesUnder = (base: string): Address => {
  const front = base.replace(/\/+$/, '');
  return (path) => front + path;
};

/** Writes a catalog text of one language for a published file. */
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

/** Texts as Markdown: code in backticks, links with whole addresses. A placeholder stays as `{name}`. */
export const markdownTexts =
  (address: Address): WriteText =>
  (text, locale) =>
    markdownOf(parseRichText(text), (target) => address(targetPath(target, locale)));

/** Texts as plain words, without backticks and without links. */
export const plainTexts: WriteText = (text) => plainText(parseRichText(text));

/** Both languages of a text. */
export const written = (write: WriteText, { zh, en }: Localized): Localized => ({
  zh: write(zh, 'zh'),
  en: write(en, 'en'),
});

/** A text inside XML or HTML, between tags or in an attribute. */
export const escaped = (text: string): string =>
  text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');
