import fc from 'fast-check';

/**
 * The suite tries the same values on every run. `FUZZ_SEED=7 FUZZ_TIMES=10` tries others, and ten times as many; a failure prints its seed and
 * the smallest value that fails.
 */
const seed = Number(process.env.FUZZ_SEED ?? 20260105);
const times = Number(process.env.FUZZ_TIMES ?? 1);

/** Holds a property against `runs` generated values. */
export function holds<Values>(property: fc.IAsyncProperty<Values>, runs?: number): Promise<void>;
export function holds<Values>(property: fc.IProperty<Values>, runs?: number): void;
export function holds<Values>(property: fc.IRawProperty<Values>, runs = 100): void | Promise<void> {
  const parameters = { seed, numRuns: runs * times };
  return property.isAsync()
    ? fc.assert(property as fc.IAsyncProperty<Values>, parameters)
    : fc.assert(property as fc.IProperty<Values>, parameters);
}

/** One of the given texts at a time, in a row of at most `most`, joined. */
export const rowOf = (pieces: readonly string[], most: number): fc.Arbitrary<string> =>
  fc.array(fc.constantFrom(...pieces), { maxLength: most }).map((parts) => parts.join(''));

/** Text of any characters, halves of surrogate pairs and control characters among them. */
export const anyText = (maxLength: number): fc.Arbitrary<string> => fc.string({ unit: 'binary', maxLength });

/** A text with a stretch taken out, doubled, or replaced by another text. */
export const damaged = (text: fc.Arbitrary<string>, other: fc.Arbitrary<string>): fc.Arbitrary<string> =>
  fc
    .tuple(text, other, fc.nat(), fc.nat(40), fc.constantFrom('out', 'double', 'replace', 'cut'))
    .map(([whole, insert, place, length, how]) => {
      const at = place % (whole.length + 1);
      const [before, part, after] = [whole.slice(0, at), whole.slice(at, at + length), whole.slice(at + length)];
      return {
        out: before + after,
        double: before + part + part + after,
        replace: before + insert + after,
        cut: before,
      }[how];
    });
