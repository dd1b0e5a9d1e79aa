import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { readArguments } from '../../../catalog/build/cli/arguments';
import { readingCommands } from '../../../catalog/build/cli/project';
import { tools } from '../../../catalog/package/mcp/tools';

const docs = fileURLToPath(new URL('../../../docs/', import.meta.url));

/** A server in the configuration of an assistant. */
interface Server {
  command: string;
  args: string[];
}

describe.each([
  ['guide/agents.md', 'zh'],
  ['en/guide/agents.md', 'en'],
])('%s', (page, locale) => {
  const text = readFileSync(docs + page, 'utf8');
  const blocks = [...text.matchAll(/```(\w+)[^\n]*\n([\s\S]*?)```/g)].map(([, language, code = '']) => ({
    language,
    code,
  }));

  it('has configurations that start the program in the language of the page', () => {
    const servers = blocks
      .filter(({ language }) => language === 'json')
      .flatMap(({ code }) => Object.values(JSON.parse(code) as Record<string, Record<string, Server>>))
      .map((named) => named['easemob-errors']);
    expect(servers).toHaveLength(2);
    for (const server of servers) {
      expect(server?.command).toBe('easemob-rest-errors');
      expect(readArguments(server?.args ?? [], {}, Object.keys(readingCommands))).toMatchObject({
        command: 'mcp',
        locale,
      });
    }
  });

  it('has the same command in every configuration', () => {
    expect(text).toContain(`claude mcp add easemob-errors -- easemob-rest-errors mcp --locale ${locale}`);
    expect(text).toContain(`args = ["mcp", "--locale", "${locale}"]`);
  });

  it('lists every tool with all of its inputs', () => {
    for (const { name, inputSchema } of tools) {
      const row = text.split('\n').find((line) => line.startsWith(`| \`${name}\``)) ?? '';
      const own = Object.keys(inputSchema.properties).filter((property) => property !== 'locale');
      for (const property of own) expect(row).toContain(`\`${property}\``);
    }
  });
});
