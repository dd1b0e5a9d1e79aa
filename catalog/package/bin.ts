#!/usr/bin/env node
import { explainCommand } from '../build/cli/explainCommand';
import { mcpCommand } from '../build/cli/mcpCommand';
import { redactCommand } from '../build/cli/redactCommand';
import { runCommand, type Commands } from '../build/cli/run';
import { searchCommand } from '../build/cli/searchCommand';
import { createTerminal } from '../build/cli/terminal';
import { ticketCommand } from '../build/cli/ticketCommand';
import { triageCommand } from '../build/cli/triageCommand';
import { readPackagedCatalog } from './catalog';

/** Inserted when the package is built. */
declare const PACKAGE_VERSION: string;

/** Not imported on demand: each command would be a file that only refers to the one that contains everything. */
const commands: Commands = {
  explain: async () => explainCommand,
  search: async () => searchCommand,
  triage: async () => triageCommand,
  ticket: async () => ticketCommand,
  redact: async () => redactCommand,
  mcp: async () => mcpCommand,
};

/** Programs such as `head` close the pipe when they have read enough. This is not an error. */
process.stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 2));

process.exitCode = await runCommand(process.argv.slice(2), {
  terminal: createTerminal(process.stdout, process.stderr, process.env),
  standardInput: process.stdin,
  env: process.env,
  root: '',
  program: 'easemob-rest-errors',
  version: PACKAGE_VERSION,
  commands,
  loadCatalog: async () => readPackagedCatalog(),
});
