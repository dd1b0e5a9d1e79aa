/** Markup of highlighted code: text, and `code` and `span` elements with classes. */
const CODE_MARKUP = /^(?:[^<]|<\/?(?:code|span)(?: (?:class|v-pre)(?:="[^"<>]*")?)*>)*$/;

/** Whether a text contains only the markup of highlighted code. */
export const isCodeMarkup = (html: string): boolean => CODE_MARKUP.test(html);

/** The part of Trusted Types (https://www.w3.org/TR/trusted-types/) that TypeScript's DOM types do not include. */
interface TrustedTypes {
  createPolicy: (name: string, rules: { createHTML: (html: string) => string | null }) => unknown;
}

/**
 * Creates a Trusted Types policy that accepts the markup of highlighted code and rejects everything else. VitePress'
 * copy button writes such markup into a copy of the code block. The site's Content-Security-Policy requires a named
 * policy for this, and browsers use the one named `default` for text without a policy.
 */
export function allowCodeMarkup(): void {
  const { trustedTypes } = globalThis as { trustedTypes?: TrustedTypes };
  trustedTypes?.createPolicy('default', { createHTML: (html) => (isCodeMarkup(html) ? html : null) });
}
