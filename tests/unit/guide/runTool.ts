import { execFile } from 'node:child_process';

/** The result of a program. */
export interface Outcome {
  /** Null if the program could not be started. */
  exitCode: number | null;
  output: string;
  errors: string;
}

/** Runs a program to its end. Never throws. */
export const runTool = (command: string, args: string[], env: Record<string, string> = {}): Promise<Outcome> =>
  new Promise((resolve) => {
    execFile(command, args, { env: { ...process.env, ...env } }, (error, output, errors) => {
      const code = error === null ? 0 : typeof error.code === 'number' ? error.code : null;
      resolve({ exitCode: code, output, errors: code === null ? String(error) : errors });
    });
  });

/** Why a program cannot run on this machine; null if it can. */
export async function missing(command: string, args: string[]): Promise<string | null> {
  const { exitCode, errors } = await runTool(command, args);
  return exitCode === 0 ? null : `${command} ${args.join(' ')}: ${errors.trim()}`;
}
