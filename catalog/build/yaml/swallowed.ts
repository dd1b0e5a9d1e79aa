import { isScalar, isSeq, visit, type Document, type Pair, type Scalar } from 'yaml';

/** Fields whose text a `#` would cut off. After other values, such as `retry: never`, a comment is harmless. */
const texts = new Set([
  'message',
  'error',
  'zh',
  'en',
  'reason',
  'field',
  'wrong',
  'right',
  'example',
  'key',
  'endpoint',
]);

/** A text of which YAML silently dropped a part. */
export interface Swallowed {
  /** Offset in the file. */
  offset: number;
  /** How YAML read the text, as a sentence. */
  what: string;
  /** What to do, as a sentence. */
  remedy: string;
}

const isText = (ancestors: readonly unknown[]): boolean => {
  const parent = ancestors.at(-1);
  if (isSeq(parent)) return true;
  const { key } = (parent ?? {}) as Partial<Pair>;
  return isScalar(key) && texts.has(String(key.value));
};

const commentIn = (node: Scalar): string | null =>
  node.type === 'PLAIN' && typeof node.comment === 'string' ? `#${node.comment}` : null;

function lookAt(node: Scalar, ancestors: readonly unknown[]): Omit<Swallowed, 'offset'> | null {
  if (node.anchor !== undefined)
    return { what: `YAML read \`&${node.anchor}\` as an anchor.`, remedy: 'Put the whole text in single quotes.' };
  if (node.tag !== undefined)
    return { what: `YAML read \`${node.tag}\` as a type.`, remedy: 'Put the whole text in single quotes.' };
  const comment = isText(ancestors) ? commentIn(node) : null;
  if (comment === null) return null;
  return {
    what: `YAML dropped \`${comment}\` as a comment.`,
    remedy: 'Put the whole text in single quotes, or put the comment on its own line.',
  };
}

/** Texts that YAML read as references to an anchor. Without the anchor, the file is invalid. */
export function aliases(document: Document.Parsed): Swallowed[] {
  const found: Swallowed[] = [];
  visit(document, {
    Alias(_, { source, range }) {
      const what = `YAML read \`*${source}\` as a reference to an anchor.`;
      found.push({ offset: range?.[0] ?? 0, what, remedy: 'Put the whole text in single quotes.' });
    },
  });
  return found;
}

/** Texts without quotes that YAML shortened: after ` #`, or because of a leading `&` or `!`. */
export function swallowed(document: Document.Parsed): Swallowed[] {
  const found: Swallowed[] = [];
  visit(document, {
    Scalar(position, node, ancestors) {
      const finding = position === 'key' ? null : lookAt(node, ancestors);
      if (finding !== null) found.push({ offset: node.range?.[0] ?? 0, ...finding });
    },
  });
  return found;
}
