import { foldErrorType } from './errorType';
import type { Index } from './prepared';

/** What words beside a message say of its response. */
export interface Clues {
  /** A status from 400 to 599 that stands apart; null for none. */
  status: number | null;
  /** A documented error type, spelt as it stands there; null for none. */
  error: string | null;
  /** The words without the clues. */
  rest: string;
}

/** `forbidden_op`, `MessageUnavailableException`, but no `java.lang.IllegalArgumentException`; plain words (`unauthorized`) count only as the cell of a table. */
const typeLike = /(?<![\w.])(?:[A-Za-z][A-Za-z0-9]*(?:_[A-Za-z0-9]+)+|[A-Z][A-Za-z]{3,60}Exception)/g;
/** A status that stands apart: at the head, in brackets, in a cell. Other numbers may count anything. */
const statusLike = /(?:^|[[(|\t])\s*([45]\d\d)(?=\s*(?:[\])|\t,:]|$)|\s)/;

/** Reads a status and a documented error type out of a short stretch of text; other words are left. */
export function readClues(index: Index, text: string): Clues {
  const types = [...text.matchAll(typeLike)].map(([type]) => type);
  const error = [...types, ...cellsOf(text)].find((type) => index.byError.has(foldErrorType(type) ?? '')) ?? null;
  const status = statusLike.exec(text)?.[1] ?? null;
  const rest = [error, status].reduce<string>((left, clue) => (clue === null ? left : left.replace(clue, ' ')), text);
  return { status: status === null ? null : Number(status), error, rest };
}

const cellsOf = (text: string): string[] => (/[|\t]/.test(text) ? text.split(/[|\t]/).map((cell) => cell.trim()) : []);
