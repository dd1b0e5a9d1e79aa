import type { Writable } from 'node:stream';
import { printable, printableJson, printableStyled } from './printable';

/** What a command writes to: standard output and standard error, and what they can show. */
export interface Terminal {
  /**
   * Writes a text to standard output, without what a terminal obeys; resolves when it is taken, so that a slow reader slows us down instead of
   * filling memory.
   */
  print(text: string): Promise<void>;
  /** Writes a value as JSON and a line feed, indented or on one line. What a terminal obeys is written as an escape. */
  printJson(value: unknown, layout?: 'indented' | 'line'): Promise<void>;
  /** Writes a line about the run itself to standard error. */
  remark(text: string): void;
  /** Shows how far the run has come, in place of what was shown before; nothing where standard error is no terminal. */
  progress(text: string): void;
  /** Whether a person looks at it, in colours. */
  hasColour: boolean;
  /** Columns to wrap at. */
  width: number;
}

/** A stream that may be a terminal, with its width in columns where it is one. */
type Output = Writable & { isTTY?: boolean; columns?: number };

const widest = 100;

/** A terminal over two streams. Nothing but a TTY gets colours, and none that asks for no colour. */
export function createTerminal(output: Output, errors: Output, env: NodeJS.ProcessEnv): Terminal {
  const hasColour = output.isTTY === true && !env.NO_COLOR;
  const write = (text: string): Promise<void> =>
    new Promise((resolve, reject) => output.write(text, (error) => (error ? reject(error) : resolve())));
  return {
    print: (text) => write(hasColour ? printableStyled(text) : printable(text)),
    printJson: (value, layout = 'indented') => write(`${printableJson(value, layout === 'line' ? 0 : 2)}\n`),
    remark: (text) => void errors.write(`${printable(text)}\n`),
    progress: (text) => {
      if (errors.isTTY === true) errors.write(`\r\u001b[K${printable(text)}`);
    },
    hasColour,
    width: Math.min(output.columns ?? widest, widest),
  };
}
