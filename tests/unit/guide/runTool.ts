import { execFile } from 'node:child_process';

/** How a program ended. */
export interface Outcome {
  /** Null when it could not be started. */
  exitCode: number | null;
  output: string;
  errors: string;
}

/** Runs a program to its end; never throws. */
export const runTool = (command: string, args: string[], env: Record<string, string> = {}): Promise<Outcome> =>
  new Promise((resolve) => {
    execFile(command, args, { env: { ...process.env, ...env } }, (error, output, errors) => {
      const code = error === null ? 0 : typeof error.code === 'number' ? error.code : null;
      resolve({ exitCode: code, output, errors: code === null ? String(error) : errors });
    });
  });

/** Why this machine cannot run it; null when it can. */
export async function missing(command: string, args: string[]): Promise<string | null> {
  const { exitCode, errors } = await runTool(command, args);
  return exitCode === 0 ? null : `${command} ${args.join(' ')}: ${errors.trim()}`;
}
