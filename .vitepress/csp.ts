import { createHash } from 'node:crypto';
import { replaceMarkup } from './markup';

const inlineScript = /<script(?![^>]*\ssrc=)[^>]*>([\s\S]*?)<\/script>/g;

const hashOf = (script: string): string => `'sha256-${createHash('sha256').update(script).digest('base64')}'`;

/** Allows only what the site itself serves. Styles may be inline, because Vue and Shiki set them that way. */
const contentPolicy = (scriptHashes: string[]): string =>
  [
    "default-src 'none'",
    ["script-src 'self'", ...scriptHashes].join(' '),
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "worker-src 'self' blob:",
    "manifest-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "object-src 'none'",
  ].join('; ');

/**
 * Adds a Content-Security-Policy to a page. It allows the page's inline scripts by their hashes and no other host, so that pasted
 * text cannot leave the tab even if the site has a bug.
 */
export function withPolicy(html: string): string {
  const hashes = [...html.matchAll(inlineScript)].map(([, script = '']) => hashOf(script));
  const policy = contentPolicy([...new Set(hashes)]);
  const charset = '<meta charset="utf-8">';
  return replaceMarkup(
    html,
    charset,
    `${charset}\n    <meta http-equiv="Content-Security-Policy" content="${policy}">`,
  );
}
