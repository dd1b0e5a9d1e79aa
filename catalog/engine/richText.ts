/** A part of a catalog text. */
export type RichNode =
  | { kind: 'text'; text: string }
  /** A value from the message, which is filled in if it is known. */
  | { kind: 'value'; name: string }
  | { kind: 'code'; nodes: RichNode[] }
  /**
   * `to` is the target as the catalog writes it: `errors/some-id`, `status/403`, `explain`. `permalink.ts` converts
   * it to a path.
   */
  | { kind: 'link'; to: string; nodes: RichNode[] };

const marks =
  /`([^`]+)`|\[((?:`[^`]*`|[^\]`])+)\]\(((?:(?:errors|status|types|api|areas|guide)\/[\w.~%-]+)|explain)\)/g;
const calls = /^(?:\/|(?:GET|POST|PUT|DELETE|PATCH|HEAD)\b)/;

/**
 * Parses a catalog text: `` `code` ``, `{placeholder}` for names in `placeholders`, and `[words](errors/some-id)`. In
 * code that is a call, braces are path parameters. Everything else is plain text, including unclosed markup and links
 * to other sites, so that no text can do harm.
 */
export function parseRichText(text: string, placeholders: readonly string[] = []): RichNode[] {
  const nodes: RichNode[] = [];
  let end = 0;
  for (const { 0: whole, 1: code, 2: words = '', 3: target = '', index } of text.matchAll(marks)) {
    nodes.push(...withValues(text.slice(end, index), placeholders));
    if (code === undefined) nodes.push({ kind: 'link', to: target, nodes: parseRichText(words, placeholders) });
    else
      nodes.push({
        kind: 'code',
        nodes: calls.test(code) ? [{ kind: 'text', text: code }] : withValues(code, placeholders),
      });
    end = index + whole.length;
  }
  return [...nodes, ...withValues(text.slice(end), placeholders)];
}

/** Splits plain text at the placeholders that have a value. */
function withValues(text: string, placeholders: readonly string[]): RichNode[] {
  const nodes: RichNode[] = [];
  let end = 0;
  for (const { 0: whole, 1: name = '', index } of text.matchAll(/\{([A-Za-z]\w*)\}/g)) {
    if (!placeholders.includes(name)) continue;
    if (index > end) nodes.push({ kind: 'text', text: text.slice(end, index) });
    nodes.push({ kind: 'value', name });
    end = index + whole.length;
  }
  return end < text.length ? [...nodes, { kind: 'text', text: text.slice(end) }] : nodes;
}

/** The plain words of a text, with values filled in. A placeholder without a value stays as `{name}`. */
export const plainText = (nodes: readonly RichNode[], values: Readonly<Record<string, string>> = {}): string =>
  nodes
    .map((node) => {
      if (node.kind === 'text') return node.text;
      if (node.kind === 'value') return Object.hasOwn(values, node.name) ? values[node.name] : `{${node.name}}`;
      return plainText(node.nodes, values);
    })
    .join('');

/** Names of the placeholders in message templates, without duplicates. */
export const placeholdersOf = (templates: readonly string[]): string[] => [
  ...new Set(
    templates.flatMap((template) => [...template.matchAll(/\{([A-Za-z]\w*)\}/g)].map(([, name = '']) => name)),
  ),
];

/** A part of a message template: literal words or a placeholder. */
export type TemplatePart = { kind: 'literal'; text: string } | { kind: 'placeholder'; name: string };

/** Splits a message template into its parts. Joined, they are the template. */
export const templateParts = (template: string): TemplatePart[] =>
  template
    .split(/(\{[A-Za-z]\w*\})/)
    .filter((part) => part !== '')
    .map((part) =>
      /^\{[A-Za-z]\w*\}$/.test(part)
        ? { kind: 'placeholder', name: part.slice(1, -1) }
        : { kind: 'literal', text: part },
    );
