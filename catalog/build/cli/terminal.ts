import type { Writable } from 'node:stream';
import { printable, printableJson, printableStyled } from './printable';

/** Standard output and standard error, and what they can show. */
export interface Terminal {
  /**
   * Prints a text to standard output, without characters that a terminal would interpret. Resolves when the text has
   * been accepted, so that a slow reader does not fill memory.
   */
  print(text: string): Promise<void>;
  /**
   * Prints a value as JSON and a line feed, indented or on one line. Characters that a terminal would interpret are
   * escaped.
   */
  printJson(value: unknown, layout?: 'indented' | 'line'): Promise<void>;
  /** Prints a line about the run itself to standard error. */
  remark(text: string): void;
  /** Replaces the progress line. Does nothing if standard error is not a terminal. */
  progress(text: string): void;
  /** Whether a person sees the output in color. */
  hasColor: boolean;
  /** Columns to wrap at. */
  width: number;
}

/** A stream that may be a terminal. If it is, `columns` is its width. */
type Output = Writable & { isTTY?: boolean; columns?: number };

const widest = 100;

/** Creates a terminal from two streams. Colors are used only on a TTY, and not if `NO_COLOR` is set. */
export function createTerminal(output: Output, errors: Output, env: NodeJS.ProcessEnv): Terminal {
  const hasColor = output.isTTY === true && !env.NO_COLOR;
  const write = (text: string): Promise<void> =>
    new Promise((resolve, reject) => output.write(text, (error) => (error ? reject(error) : resolve())));
  return {
    print: (text) => write(hasColor ? printableStyled(text) : printable(text)),
    printJson: (value, layout = 'indented') => write(`${printableJson(value, layout === 'line' ? 0 : 2)}\n`),
    remark: (text) => void errors.write(`${printable(text)}\n`),
    progress: (text) => {
      if (errors.isTTY === true) errors.write(`\r\u001b[K${printable(text)}`);
    },
    hasColor,
    width: Math.min(output.columns ?? widest, widest),
  };
}
