const filler = new Set(
  'a am an from than the is are was were be been of in on to for by at this that has have had with and or it its as do does did your you please'.split(
    ' ',
  ),
);

const longest = 6;
const enough = 4;

/**
 * Builds an id from the words of a message: kebab-case, two to six words, without numbers and placeholders, and not
 * in `taken`. The author should improve it before it is published.
 */
export function guessId(template: string, error: string | null, taken: ReadonlySet<string>): string {
  const wordsOf = (text: string): string[] =>
    (
      text
        .replace(/\{\w+\}/g, ' ')
        .replace(/([a-z])([A-Z])/g, '$1 $2')
        .replace(/['’]/g, '')
        .toLowerCase()
        .match(/[a-z]+/g) ?? []
    ).filter((word) => !filler.has(word) && word.length > 1);
  const words = [...new Set([...wordsOf(template), ...wordsOf(error ?? ''), 'request', 'refused'])];
  for (let count = Math.min(enough, words.length); count <= longest; count += 1) {
    const id = words.slice(0, count).join('-');
    if (!taken.has(id)) return id;
  }
  return freeBeside(words, taken);
}

/** If all shorter ids are taken, the last word is replaced with a free letter. */
function freeBeside(words: readonly string[], taken: ReadonlySet<string>): string {
  const front = words.slice(0, longest - 1).join('-');
  const letters = 'abcdefghijklmnopqrstuvwxyz';
  for (const first of letters)
    for (const second of letters) if (!taken.has(`${front}-${first}${second}`)) return `${front}-${first}${second}`;
  return front;
}
