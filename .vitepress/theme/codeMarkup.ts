/** Markup of highlighted code and nothing else: text, `code` and `span`, with classes. */
const CODE_MARKUP = /^(?:[^<]|<\/?(?:code|span)(?: (?:class|v-pre)(?:="[^"<>]*")?)*>)*$/;

/** Whether a text holds nothing but the markup of highlighted code. */
export const isCodeMarkup = (html: string): boolean => CODE_MARKUP.test(html);

/** What the DOM types of TypeScript lack of https://www.w3.org/TR/trusted-types/. */
interface TrustedTypes {
  createPolicy: (name: string, rules: { createHTML: (html: string) => string | null }) => unknown;
}

/**
 * VitePress' copy button writes the markup of a code block back into a copy of it. The site's policy lets a text become HTML by way of a named
 * Trusted Types policy alone; browsers hand a text without one to the policy named `default`. This one lets the markup of code pass and refuses the rest.
 */
export function allowCodeMarkup(): void {
  const { trustedTypes } = globalThis as { trustedTypes?: TrustedTypes };
  trustedTypes?.createPolicy('default', { createHTML: (html) => (isCodeMarkup(html) ? html : null) });
}
