import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

export type Header = readonly [name: string, value: string];

/** Content of the file that Netlify, Cloudflare Pages and the preview read. `base` has a slash at both ends. */
export function headersFile(headers: readonly Header[], base: string): string {
  const lines = headers.map(([name, value]) => `  ${name}: ${value}`);
  // Names of files in this folder change with their content.
  const assets = `${base}assets/*\n  Cache-Control: public, max-age=31536000, immutable`;
  return `/*\n${lines.join('\n')}\n\n${assets}\n`;
}

/** The same headers for nginx; `deploy/nginx.conf` includes this file. */
export const nginxHeaders = (headers: readonly Header[]): string =>
  headers.map(([name, value]) => `add_header ${name} "${value}" always;\n`).join('');

/** The same headers for Caddy; `deploy/Caddyfile` imports this file. */
export const caddyHeaders = (headers: readonly Header[]): string =>
  `header {\n${headers.map(([name, value]) => `\t${name} "${value}"\n`).join('')}}\n`;

/**
 * Writes the headers in the format of each server, next to the pages. The hashes in the policy change with every
 * build, so the configuration of a server must not contain them.
 */
export function writeHeaderFiles(headers: readonly Header[], { outDir, base }: { outDir: string; base: string }): void {
  writeFileSync(join(outDir, '_headers'), headersFile(headers, base));
  writeFileSync(join(outDir, '_headers.nginx'), nginxHeaders(headers));
  writeFileSync(join(outDir, '_headers.caddy'), caddyHeaders(headers));
}
