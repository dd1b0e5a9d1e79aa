const longestCompound = 60;
const longestWord = 24;
/** `op` in `forbiddenop` is a word, but most words of two letters stand in any misspelt one: each has to be paid for by longer ones. */
const lettersPerWord = 3.5;

/**
 * The known words that a run of letters is written together from, the fewest there are: `usernotfound` → `user not found`. Empty
 * when it is not made of known words throughout.
 */
export function compoundParts(run: string, isKnown: (word: string) => boolean): string[] {
  if (run.length > longestCompound || !/^[a-z]{6,}$/.test(run)) return [];
  const best: (string[] | undefined)[] = [[]];
  for (let end = 2; end <= run.length; end++) best[end] = bestEnding(run, end, best, isKnown);
  const parts = best[run.length] ?? [];
  return run.length >= parts.length * lettersPerWord ? parts : [];
}

function bestEnding(
  run: string,
  end: number,
  best: readonly (string[] | undefined)[],
  isKnown: (word: string) => boolean,
): string[] | undefined {
  let found: string[] | undefined;
  for (let start = Math.max(0, end - longestWord); start <= end - 2; start++) {
    const before = best[start];
    if (!before || (found && before.length + 1 >= found.length)) continue;
    const word = run.slice(start, end);
    if (isKnown(word)) found = [...before, word];
  }
  return found;
}
