import type { FoundResponse } from '../report';

/** A response and how often the text holds it. */
export interface Folded {
  /** The first of the equal ones. */
  response: FoundResponse;
  /** From 1. */
  count: number;
}

/** Folds equal responses into the first of them, in the order of the text. Equal means: the same answer to the same call, whatever the form. */
export function foldEqual(responses: readonly FoundResponse[]): Folded[] {
  const folded = new Map<string, Folded>();
  for (const response of responses) {
    const key = keyOf(response);
    const same = folded.get(key);
    if (same === undefined) folded.set(key, { response, count: 1 });
    else same.count++;
  }
  return [...folded.values()];
}

const keyOf = ({ status, error, errorCode, message, exception, call, foreign, failures }: FoundResponse): string =>
  JSON.stringify([status, error, errorCode, message, exception, call?.method, call?.path, foreign, failures]);
