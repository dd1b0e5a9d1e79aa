#!/usr/bin/env node
import { readingCommands, runCommand } from '../build/cli/run';
import { createTerminal } from '../build/cli/terminal';
import { readPackagedCatalog } from './catalog';

/** Inserted when the package is built. */
declare const PACKAGE_VERSION: string;

/** Programs such as `head` close the pipe when they have read enough. This is not an error. */
process.stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 2));

process.exitCode = await runCommand(process.argv.slice(2), {
  terminal: createTerminal(process.stdout, process.stderr, process.env),
  standardInput: process.stdin,
  env: process.env,
  root: '',
  program: 'easemob-rest-errors',
  version: PACKAGE_VERSION,
  commands: readingCommands,
  loadCatalog: async () => readPackagedCatalog(),
});
