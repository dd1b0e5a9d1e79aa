import type { Explained, Report } from '../../catalog/engine/report';

/** Different responses that are kept of one source; of further ones there is no card. */
const KEPT = 200;

const signature = ({ response, verdict, candidates }: Explained): string =>
  JSON.stringify([verdict, response.status, response.error, response.message, response.call?.path, candidates[0]?.id]);

const shifted = (explained: Explained, by: number): Explained => ({
  ...explained,
  response: { ...explained.response, start: explained.response.start + by, end: explained.response.end + by },
});

/** Puts the reports of consecutive slices together: equal responses are counted, positions are those in the whole text. */
export function reportFold() {
  const bySignature = new Map<string, Explained>();
  let characters = 0;
  return {
    /** Adds the report of the next slice, which is `length` characters long. */
    add({ responses }: Report, length: number): void {
      for (const explained of responses) {
        const key = signature(explained);
        const known = bySignature.get(key);
        if (known) known.count += explained.count;
        else if (bySignature.size < KEPT) bySignature.set(key, shifted(explained, characters));
      }
      characters += length;
    },
    /** What has been added so far, as one report. */
    report: (): Report => ({ responses: [...bySignature.values()], read: characters }),
  };
}
