import type { Span } from '../../span';
import type { Written } from '../body/nested';
import type { Budget } from './json/parse';

/** A value as one reader reads it. */
export interface ReadValue extends Span {
  /** The object or list. */
  value: unknown;
  /** Its parts, and how they are written. */
  written: Written;
}

/** Reads the values of one notation. */
export interface ValueReader {
  /** For people: tests and this registry name readers by it. */
  name: string;
  /** Whether the bracket at `at` can open a value of this notation; cheap, for it is asked at every bracket. */
  detect(text: string, at: number): boolean;
  /** The value whose bracket stands at `at`; null when there is none after all. What is read in vain is taken from the budget. */
  read(text: string, at: number, budget: Budget): ReadValue | null;
}
