import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { parseAst } from 'vite';
import { expect, test } from './support/test';
import { builtFiles, builtPages } from './support/builtPages';
import { at, dist, locales, pageKinds } from './support/site';

function isSound(file: string): boolean {
  try {
    parseAst(readFileSync(join(dist, file), 'utf8'));
    return true;
  } catch {
    return false;
  }
}

// VitePress removes static text from a page's first script with a regular expression. It removes too much if text
// follows a value of the page (`{{ count }} pastes`) after a longer piece of static text. To avoid that, write the
// line as a single value.
test('every script of the build has valid syntax', () => {
  const scripts = builtFiles().filter((file) => file.endsWith('.js'));
  expect(scripts.length).toBeGreaterThan(100);
  expect(scripts.filter((file) => !isSound(file))).toEqual([]);
});

/** What a module imports before it runs, as file names without folders. */
function importedBy(script: string): string[] {
  const { body } = parseAst(readFileSync(script, 'utf8'));
  return body.flatMap((statement) =>
    'source' in statement && statement.source ? [basename(String(statement.source.value))] : [],
  );
}

test('every page preloads all scripts that it needs at the start, and no script twice', () => {
  const folders = new Map(builtFiles().map((file) => [basename(file), join(dist, file)]));
  const imports = new Map<string, string[]>();
  const pages = Object.values(pageKinds).flatMap((place) => locales.map((locale) => at(place, locale)));
  for (const { place, html } of builtPages().filter((page) => pages.includes(page.place))) {
    const listed = [...html.matchAll(/<link rel="modulepreload" href="[^"]*\/([^"/]+)"/g)].map(([, file = '']) => file);
    for (const file of listed)
      if (!imports.has(file)) imports.set(file, importedBy(folders.get(file) ?? `no file ${file}`));
    const needed = new Set(listed.flatMap((file) => imports.get(file) ?? []));
    expect(needed.size, place).toBeGreaterThan(0);
    expect([...needed].filter((file) => !listed.includes(file)).map((file) => `${place} ${file}`)).toEqual([]);
    expect(new Set(listed).size, place).toBe(listed.length);
  }
});
