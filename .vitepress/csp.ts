import { createHash } from 'node:crypto';
import { WORKER_POLICY } from '../components/guardedWorker';
import type { Header } from './headerFiles';
import { replaceMarkup } from './markup';
import { emptyRouteMap } from './pageFiles';

/** Inline scripts. JSON is excluded, because browsers do not run it. */
const INLINE_SCRIPT = /<script(?![^>]*\s(?:src=|type="application\/))[^>]*>([\s\S]*?)<\/script>/g;
const INLINE_STYLE = /<[a-z][^>]*?\sstyle="([^"]*)"/g;

/** Style attributes that VitePress' layout writes into every page. */
const STYLE_ATTRIBUTES = ['position:relative;', '--vp-vh:0px;'];
/** The style element that VueUse adds while the reader switches between light and dark mode. */
const SWITCH_STYLE =
  '*,*::before,*::after{-webkit-transition:none!important;-moz-transition:none!important;-o-transition:none!important;-ms-transition:none!important;transition:none!important}';

/** Inline scripts that only the 404 page has. */
const only404 = [...emptyRouteMap.matchAll(INLINE_SCRIPT)].map(([, script = '']) => script);

const hashOf = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

/** What a search needs beyond the strict policy. */
export interface PolicyNeeds {
  /** More sources of scripts. */
  scripts?: readonly string[];
  /** Other hosts to which it sends requests. */
  connections?: readonly string[];
  /** It writes HTML into the page, which Trusted Types would refuse. */
  writesHtml?: boolean;
}

/** Allows files of the site itself. Inline scripts and styles are allowed only by their hashes. */
const policy = (
  inline: readonly string[],
  { scripts = [], connections = [], writesHtml = false }: PolicyNeeds,
): string =>
  [
    "default-src 'none'",
    ["script-src 'self'", ...inline.map(hashOf), ...scripts].join(' '),
    ["style-src 'self' 'unsafe-hashes'", ...[...STYLE_ATTRIBUTES, SWITCH_STYLE].map(hashOf)].join(' '),
    "img-src 'self' data:",
    "font-src 'self'",
    ["connect-src 'self'", ...connections].join(' '),
    // A worker from a `blob:` URL is also subject to this policy; see `guardedWorker.ts`.
    "worker-src 'self' blob:",
    "manifest-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "object-src 'none'",
    ...(writesHtml ? [] : ["require-trusted-types-for 'script'"]),
    // `vue` is Vue's own policy, for static HTML of the build. `default` accepts only the markup of highlighted code;
    // see `theme/codeMarkup.ts`.
    `trusted-types vue default ${WORKER_POLICY}`,
  ].join('; ');

/** `frame-ancestors` works only in a header, not inside a page. */
const headersOf = (policyOfPages: string): readonly Header[] => [
  ['Content-Security-Policy', `${policyOfPages}; frame-ancestors 'none'`],
  ['Referrer-Policy', 'no-referrer'],
  ['X-Content-Type-Options', 'nosniff'],
  ['Cross-Origin-Opener-Policy', 'same-origin'],
];

function unknownStyle(html: string): string | undefined {
  return [...html.matchAll(INLINE_STYLE)]
    .map(([, style = '']) => style)
    .find((style) => !STYLE_ATTRIBUTES.includes(style));
}

/** Makes sure that all pages have the same policy, so that a server can send it as a header. The policy is strict, except for `needs`. */
export function sitePolicy(needs: PolicyNeeds = {}) {
  let scripts: string[] | undefined;
  return {
    /**
     * Adds the policy to a page. It allows the page's inline scripts by their hashes, and nothing from other hosts.
     * Pasted text cannot leave the tab, even if the site's code has a bug. Throws if a page has an inline script that
     * other pages do not have, or a style attribute.
     */
    protect(html: string, page: string): string {
      const found = [...new Set([...html.matchAll(INLINE_SCRIPT)].map(([, script = '']) => script))];
      scripts ??= [...found.filter((script) => !only404.includes(script)), ...only404];
      if (found.some((script) => !scripts?.includes(script)))
        throw new Error(
          `csp.ts: ${page} has inline scripts that other pages lack. Put them into a file, or into data.`,
        );
      const style = unknownStyle(html);
      if (style !== undefined) throw new Error(`csp.ts: ${page} has style="${style}". Use a class.`);
      const meta = `<meta http-equiv="Content-Security-Policy" content="${policy(scripts, needs)}">\n    <meta name="referrer" content="no-referrer">`;
      const charset = '<meta charset="utf-8">';
      return replaceMarkup(
        html,
        charset,
        `${charset}
    ${meta}`,
      );
    },
    /** The headers that a server should send with every response. */
    headers: (): readonly Header[] => headersOf(policy(scripts ?? [], needs)),
  };
}
