import { readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { dist } from './site';

/** An HTML file of the build. */
export interface BuiltPage {
  /** File name, with slashes: `en/errors/index.html`. */
  file: string;
  /** Path relative to the base, as readers see it: `en/errors/`. */
  place: string;
  html: string;
}

const placeOf = (file: string): string => file.replace(/(^|\/)index\.html$/, '$1').replace(/\.html$/, '');

/** All files of the build, relative to its folder. */
export const builtFiles = (): string[] =>
  readdirSync(dist, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(dist.length + 1)
        .split(sep)
        .join('/'),
    );

export const readPage = (file: string): BuiltPage => ({
  file,
  place: placeOf(file),
  html: readFileSync(join(dist, file), 'utf8'),
});

/** All HTML pages of the build. */
export const builtPages = (): BuiltPage[] =>
  builtFiles()
    // The offline page only replaces other pages.
    .filter((file) => file.endsWith('.html') && file !== 'offline.html')
    .map(readPage);

const entities: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', nbsp: ' ' };

/** Decodes the HTML entities in a text. */
export const unescaped = (html: string): string =>
  html.replace(/&(?:#x([0-9a-f]+)|#(\d+)|(\w+));/gi, (whole, hex?: string, decimal?: string, name?: string) => {
    if (hex) return String.fromCodePoint(Number.parseInt(hex, 16));
    if (decimal) return String.fromCodePoint(Number(decimal));
    return entities[name ?? ''] ?? whole;
  });

/** The text of a piece of HTML, without tags, comments, scripts and styles. */
export const textOf = (html: string): string =>
  unescaped(
    html
      .replace(/<!--[\s\S]*?-->/g, '')
      .replace(/<(script|style|head)\b[\s\S]*?<\/\1>/g, ' ')
      .replace(/<[^>]+>/g, ''),
  )
    .replace(/\s+/g, ' ')
    .trim();

/** The text of all top-level headings. */
export const headings = ({ html }: BuiltPage): string[] =>
  [...html.matchAll(/<h1\b[^>]*>([\s\S]*?)<\/h1>/g)].map(([, inner = '']) =>
    textOf(inner)
      .replace(/\u200b/g, '')
      .trim(),
  );

/** All values of an attribute, in order. */
export const attributes = (html: string, name: string): string[] =>
  [...html.matchAll(new RegExp(`\\s${name}="([^"]*)"`, 'g'))].map(([, value = '']) => unescaped(value));
