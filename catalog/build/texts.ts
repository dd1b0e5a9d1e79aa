import { parseRichText, placeholdersOf, type RichNode } from '../engine/richText';

/** All nodes of a text, including those inside links and code. */
const everyNode = (nodes: readonly RichNode[]): RichNode[] =>
  nodes.flatMap((node) => ('nodes' in node ? [node, ...everyNode(node.nodes)] : [node]));

const parsed = (text: string): RichNode[] => parseRichText(text, placeholdersOf([text]));

/** Names of the placeholders in a catalog text, whether they are known or not. Path parameters in code do not count. */
export const placeholdersIn = (text: string): string[] =>
  everyNode(parsed(text)).flatMap((node) => (node.kind === 'value' ? [node.name] : []));

const withoutCode = (nodes: readonly RichNode[]): RichNode[] =>
  nodes.flatMap((node) => {
    if (node.kind === 'link') return withoutCode(node.nodes);
    return node.kind === 'code' ? [] : [node];
  });

/** The words of a catalog text without its code and placeholders. */
export const wordsIn = (text: string): string =>
  withoutCode(parsed(text))
    .flatMap((node) => (node.kind === 'text' ? [node.text] : []))
    .join(' ');

/** Targets of the links in a catalog text. Invalid targets, which would be shown as plain text, are included. */
export const linksIn = (text: string): string[] => [
  ...parsed(text).flatMap((node) => (node.kind === 'link' ? [node.to] : [])),
  ...[...wordsIn(text).matchAll(/\]\(([^)\s]*)\)/g)].map(([, target = '']) => target),
];
