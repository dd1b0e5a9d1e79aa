import type { Damage } from '../report';
import type { GoPrint } from './goPrints';

/** Work left for looking ahead, shared by all readers of one text: it keeps the whole linear whatever is pasted. */
export interface Budget {
  /** Characters that may still be looked at; at 0 and below nothing further is tried. */
  steps: number;
}

/** How a value is written: quoted keys with `:`, Python's quotes and words, `=>` of PHP, `key=value` of Java and Objective-C. */
export type Notation = 'json' | 'python' | 'php' | 'listing';

/** Where a parser stands in the text and what it has noticed so far. */
export interface Reader {
  /** The whole text, with the value somewhere in it. */
  readonly text: string;
  /** Shared with the other readers of the text. */
  readonly budget: Budget;
  /** Offset of the next character to read. */
  pos: number;
  /** Backslashes in front of a quote that delimits a string: 0 in plain text, 1 and 3 in text escaped once and twice; -1 until the first quote. */
  slashes: number;
  /** What stands before the value on its line (`// `, `> `, `web_1 | `) and may repeat on the following ones. */
  readonly prefix: string;
  /** What had to be mended so far. */
  readonly damage: Set<Damage>;
  /** How the value is written, as far as seen. */
  notation: Notation;
  /** The value cannot be read on from `pos`. */
  broken: boolean;
  /** The string being read is a value: nothing but the next item or the end can follow it. */
  inValue: boolean;
  /** How keys are written here: the separator's code, negative where keys are unquoted; 0 until the first key. */
  keyStyle: number;
  /** How Go printed it; null when Go did not. */
  readonly go: GoPrint | null;
  /** Offset of a closing quote that a look-ahead has found already. */
  closing: number;
}

/** A reader at the start of a value. */
export function readerAt(
  text: string,
  start: number,
  prefix: string,
  budget: Budget,
  go: GoPrint | null = null,
): Reader {
  return {
    text,
    budget,
    pos: start,
    slashes: -1,
    prefix,
    damage: new Set(),
    notation: 'json',
    broken: false,
    inValue: false,
    keyStyle: 0,
    go,
    closing: -1,
  };
}

/** Rounds of escaping that a number of backslashes before a quote stands for: 0, 1 and 3 are 0, 1 and 2. */
export const roundsOf = (slashes: number): number => (slashes <= 0 ? 0 : Math.ceil(Math.log2(slashes + 1)));
