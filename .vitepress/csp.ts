import { createHash } from 'node:crypto';
import { WORKER_POLICY } from '../components/guardedWorker';
import { replaceMarkup } from './markup';
import { emptyRouteMap } from './pageFiles';

/** Inline scripts, without those that the browser does not run: data in JSON. */
const INLINE_SCRIPT = /<script(?![^>]*\s(?:src=|type="application\/))[^>]*>([\s\S]*?)<\/script>/g;
const INLINE_STYLE = /<[a-z][^>]*?\sstyle="([^"]*)"/g;

/** What VitePress' layout writes into every page. */
const STYLE_ATTRIBUTES = ['position:relative;', '--vp-vh:0px;'];
/** What VueUse puts into the page while the reader switches between light and dark. */
const SWITCH_STYLE =
  '*,*::before,*::after{-webkit-transition:none!important;-moz-transition:none!important;-o-transition:none!important;-ms-transition:none!important;transition:none!important}';

/** What the page for wrong addresses has beside the scripts of all pages. */
const only404 = [...emptyRouteMap.matchAll(INLINE_SCRIPT)].map(([, script = '']) => script);

const hashOf = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

/** Only what the site itself serves, and of what stands inside a page only what is known by its hash. */
const policy = (scripts: readonly string[]): string =>
  [
    "default-src 'none'",
    ["script-src 'self'", ...scripts.map(hashOf)].join(' '),
    ["style-src 'self' 'unsafe-hashes'", ...[...STYLE_ATTRIBUTES, SWITCH_STYLE].map(hashOf)].join(' '),
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    // A worker from a `blob:` address obeys this policy too, see guardedWorker.ts.
    "worker-src 'self' blob:",
    "manifest-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "object-src 'none'",
    "require-trusted-types-for 'script'",
    // `vue`: Vue's own, for static HTML of the build. `default`: markup of code alone, see theme/codeMarkup.ts.
    `trusted-types vue default ${WORKER_POLICY}`,
  ].join('; ');

/** The headers of every answer, in the order in which they are sent. `frame-ancestors` means nothing inside a page. */
const headersOf = (scripts: readonly string[]): [string, string][] => [
  ['Content-Security-Policy', `${policy(scripts)}; frame-ancestors 'none'`],
  ['Referrer-Policy', 'no-referrer'],
  ['X-Content-Type-Options', 'nosniff'],
  ['Cross-Origin-Opener-Policy', 'same-origin'],
];

function unknownStyle(html: string): string | undefined {
  return [...html.matchAll(INLINE_STYLE)]
    .map(([, style = '']) => style)
    .find((style) => !STYLE_ATTRIBUTES.includes(style));
}

/** Keeps every page to one policy, so that a server can send it as a header. */
export function sitePolicy() {
  let scripts: string[] | undefined;
  return {
    /**
     * Puts the policy into a page. It allows the page's inline scripts by their hashes and nothing from other hosts, so that nothing a reader
     * pastes can leave the tab even through a fault of ours. Throws when a page holds a script that others lack, or a style of its own.
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
      const meta = `<meta http-equiv="Content-Security-Policy" content="${policy(scripts)}">\n    <meta name="referrer" content="no-referrer">`;
      const charset = '<meta charset="utf-8">';
      return replaceMarkup(
        html,
        charset,
        `${charset}
    ${meta}`,
      );
    },
    /**
     * The `_headers` file that Netlify, Cloudflare Pages and the preview read: the headers of every answer, and how long files whose names
     * change with their content may be kept. `base` has a slash on both ends.
     */
    headersFile(base: string): string {
      const lines = headersOf(scripts ?? []).map(([name, value]) => `  ${name}: ${value}`);
      const assets = `${base}assets/*\n  Cache-Control: public, max-age=31536000, immutable`;
      return `/*\n${lines.join('\n')}\n\n${assets}\n`;
    },
  };
}
