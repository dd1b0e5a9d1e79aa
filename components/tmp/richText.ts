export type RichNode =
  | { kind: 'text'; text: string }
  | { kind: 'value'; name: string }
  | { kind: 'code'; nodes: RichNode[] }
  | { kind: 'link'; to: string; nodes: RichNode[] };
export function parseRichText(text: string, placeholders: string[]): RichNode[] {
  const out: RichNode[] = [];
  const re = /`([^`]*)`|\[([^\]]*)\]\(([^)]*)\)|\{(\w+)\}/g;
  let last = 0;
  for (const m of text.matchAll(re)) {
    if (m.index > last) out.push({ kind: 'text', text: text.slice(last, m.index) });
    if (m[1] !== undefined)
      out.push({ kind: 'code', nodes: /^(\/|[A-Z]+ \/)/.test(m[1]) ? [{ kind: 'text', text: m[1] }] : parseRichText(m[1], placeholders) });
    else if (m[3] !== undefined) out.push({ kind: 'link', to: m[3], nodes: [{ kind: 'text', text: m[2] ?? '' }] });
    else if (m[4] !== undefined && placeholders.includes(m[4])) out.push({ kind: 'value', name: m[4] });
    else out.push({ kind: 'text', text: m[0] });
    last = m.index + m[0].length;
  }
  if (last < text.length) out.push({ kind: 'text', text: text.slice(last) });
  return out;
}
export type TemplatePart = { kind: 'literal'; text: string } | { kind: 'placeholder'; name: string };
export const templateParts = (t: string): TemplatePart[] =>
  t.split(/(\{\w+\})/).filter(Boolean).map((p) => (p.startsWith('{') ? { kind: 'placeholder', name: p.slice(1, -1) } : { kind: 'literal', text: p }));
