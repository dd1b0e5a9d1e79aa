import { parseRichText, placeholdersOf, type RichNode } from '../engine/richText';

/** Every piece of a text, those inside links and code included. */
const everyNode = (nodes: readonly RichNode[]): RichNode[] =>
  nodes.flatMap((node) => ('nodes' in node ? [node, ...everyNode(node.nodes)] : [node]));

const parsed = (text: string): RichNode[] => parseRichText(text, placeholdersOf([text]));

/** Names of the placeholders of a catalog text, known or not; parameters of a path in code are none. */
export const placeholdersIn = (text: string): string[] =>
  everyNode(parsed(text)).flatMap((node) => (node.kind === 'value' ? [node.name] : []));

const withoutCode = (nodes: readonly RichNode[]): RichNode[] =>
  nodes.flatMap((node) => {
    if (node.kind === 'link') return withoutCode(node.nodes);
    return node.kind === 'code' ? [] : [node];
  });

/** The words of a catalog text without its code and its placeholders. */
export const wordsIn = (text: string): string =>
  withoutCode(parsed(text))
    .flatMap((node) => (node.kind === 'text' ? [node.text] : []))
    .join(' ');

/** Targets of the links of a catalog text, those included that are no address of this site and would be shown as plain text. */
export const linksIn = (text: string): string[] => [
  ...parsed(text).flatMap((node) => (node.kind === 'link' ? [node.to] : [])),
  ...[...wordsIn(text).matchAll(/\]\(([^)\s]*)\)/g)].map(([, target = '']) => target),
];
