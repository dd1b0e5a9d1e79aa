import { projectSurroundings } from './build/cli/project';
import { runCommand } from './build/cli/run';
import { createTerminal } from './build/cli/terminal';
import { catalogRoot } from './build/root';

/** Programs such as `head` close the pipe when they have read enough. This is not an error. */
process.stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 2));

/** npm runs scripts in the project's folder. Paths in arguments are relative to the folder of the caller. */
if (process.env.INIT_CWD) process.chdir(process.env.INIT_CWD);

process.exitCode = await runCommand(process.argv.slice(2), {
  terminal: createTerminal(process.stdout, process.stderr, process.env),
  standardInput: process.stdin,
  ...projectSurroundings(catalogRoot),
  env: process.env,
});
