import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseAst } from 'vite';
import { expect, test } from './support/test';
import { builtFiles } from './support/builtPages';
import { dist } from './support/site';

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
