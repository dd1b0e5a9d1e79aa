import fc from 'fast-check';

/**
 * Every run uses the same values. `FUZZ_SEED=7 FUZZ_TIMES=10` uses others, and ten times as many. A failure prints
 * its seed and the smallest failing value.
 */
const seed = Number(process.env.FUZZ_SEED ?? 20260105);
const times = Number(process.env.FUZZ_TIMES ?? 1);

/** Checks a property with `runs` generated values. */
export function holds<Values>(property: fc.IAsyncProperty<Values>, runs?: number): Promise<void>;
export function holds<Values>(property: fc.IProperty<Values>, runs?: number): void;
export function holds<Values>(property: fc.IRawProperty<Values>, runs = 100): void | Promise<void> {
  const parameters = { seed, numRuns: runs * times };
  return property.isAsync()
    ? fc.assert(property as fc.IAsyncProperty<Values>, parameters)
    : fc.assert(property as fc.IProperty<Values>, parameters);
}

/** Texts that are made of up to `most` of the given pieces. */
export const rowOf = (pieces: readonly string[], most: number): fc.Arbitrary<string> =>
  fc.array(fc.constantFrom(...pieces), { maxLength: most }).map((parts) => parts.join(''));

/** Texts of any characters, including unpaired surrogates and control characters. */
export const anyText = (maxLength: number): fc.Arbitrary<string> => fc.string({ unit: 'binary', maxLength });

/** Texts with a part removed, repeated or replaced. */
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
