import { Writable } from 'node:stream';
import { serveProtocol } from '../../package/mcp/server';
import { createReference } from '../../package/reference';
import type { CommandContext } from './context';
import { exit, UsageError, type ExitCode } from './usage';

const isMissing = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'ERR_MODULE_NOT_FOUND';

/** `mcp`: serves an assistant on standard input and output until the input ends. */
export async function mcpCommand(context: CommandContext): Promise<ExitCode> {
  const { arguments: given, terminal, standardInput, loadCatalog, version } = context;
  const output = new Writable({
    write: (chunk, _encoding, done) => void terminal.print(String(chunk)).then(() => done(), done),
  });
  const reference = createReference(await loadCatalog());
  try {
    await serveProtocol({ reference, locale: given.locale, version }, standardInput, output);
  } catch (error) {
    if (!isMissing(error)) throw error;
    throw new UsageError(
      'mcp needs a package that is not installed. Run `npm install @modelcontextprotocol/sdk` first.',
    );
  }
  return exit.explained;
}
