/** A stretch of a message template: its own words, or a placeholder for the caller's data. */
export interface TemplatePart {
  kind: 'literal' | 'placeholder';
  /** The words, or the placeholder's name without braces. */
  text: string;
}

/** Cuts a template at its `{placeholder}`s; joined, the parts give it back but for the braces. */
export const templateParts = (template: string): TemplatePart[] =>
  template
    .split(/(\{[A-Za-z]\w*\})/)
    .filter(Boolean)
    .map((part) =>
      /^\{\w+\}$/.test(part) ? { kind: 'placeholder', text: part.slice(1, -1) } : { kind: 'literal', text: part },
    );
