/** One piece of a catalog text. */
export type RichNode =
  | { kind: 'text'; text: string }
  /** A value of the message, to be written in where it is known. */
  | { kind: 'value'; name: string }
  | { kind: 'code'; nodes: RichNode[] }
  /** `to` as the catalog writes it: `errors/some-id`, `status/403`, `explain`; `permalink.ts` makes a path of it. */
  | { kind: 'link'; to: string; nodes: RichNode[] };

const marks =
  /`([^`]+)`|\[((?:`[^`]*`|[^\]`])+)\]\(((?:(?:errors|status|types|api|areas|guide)\/[\w.~%-]+)|explain)\)/g;
const calls = /^(?:\/|(?:GET|POST|PUT|DELETE|PATCH|HEAD)\b)/;

/**
 * Takes a catalog text apart: `` `code` ``, `{placeholder}` for those of `placeholders`, `[words](errors/some-id)`. Braces in code that is
 * a call are path parameters. Everything else, an unclosed mark or a foreign link too, is plain text; so no text can do harm.
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

/** Cuts plain words at the placeholders that have a value to show. */
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

/** The words of a text without its marks, with values written in; a placeholder without a value stays as `{name}`. */
export const plainText = (nodes: readonly RichNode[], values: Readonly<Record<string, string>> = {}): string =>
  nodes
    .map((node) => {
      if (node.kind === 'text') return node.text;
      if (node.kind === 'value') return Object.hasOwn(values, node.name) ? values[node.name] : `{${node.name}}`;
      return plainText(node.nodes, values);
    })
    .join('');

/** Names of the placeholders of message templates, each once. */
export const placeholdersOf = (templates: readonly string[]): string[] => [
  ...new Set(
    templates.flatMap((template) => [...template.matchAll(/\{([A-Za-z]\w*)\}/g)].map(([, name = '']) => name)),
  ),
];

/** A message template as it is shown: its own words, and where values stand. */
export type TemplatePart = { kind: 'literal'; text: string } | { kind: 'placeholder'; name: string };

/** Cuts a message template into its parts; joined, they give it back. */
export const templateParts = (template: string): TemplatePart[] =>
  template
    .split(/(\{[A-Za-z]\w*\})/)
    .filter((part) => part !== '')
    .map((part) =>
      /^\{[A-Za-z]\w*\}$/.test(part)
        ? { kind: 'placeholder', name: part.slice(1, -1) }
        : { kind: 'literal', text: part },
    );
