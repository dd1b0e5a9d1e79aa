import type { Triage } from '../../catalog/engine/triage/createTriage';
import { slicesOf, UnreadableFile, type FileProblem } from './fileText';
import type { Extent } from './workerMessages';

/** Milliseconds of work before waiting messages are handled. */
const PAUSE_MS = 40;

/** Handles waiting messages from time to time, so that a newer job can cancel this one and the reader can stop it. */
function createPauses(): (tell: () => void) => Promise<void> {
  let before = performance.now();
  return async (tell) => {
    if (performance.now() - before < PAUSE_MS) return;
    tell();
    await new Promise((resume) => setTimeout(resume));
    before = performance.now();
  };
}

const problemOf = ({ name }: File, error: unknown): FileProblem => ({
  name,
  kind: error instanceof UnreadableFile ? error.kind : 'unreadable',
});

/**
 * Reads files into a triage, until `isOver` returns true. Returns the files that could not be read, and how much was
 * read. `tell` is called with the progress about 25 times a second.
 */
export async function readFiles(
  files: readonly File[],
  triage: Triage,
  { isOver, tell }: { isOver: () => boolean; tell: (extent: Extent) => void },
): Promise<{ problems: FileProblem[]; extent: Extent }> {
  const extent: Extent = { read: 0, all: files.reduce((sum, { size }) => sum + size, 0) };
  const problems: FileProblem[] = [];
  const pause = createPauses();
  let before = 0;
  for (const file of files) {
    if (isOver()) break;
    try {
      for await (const slice of slicesOf(file, (bytes) => (extent.read = before + bytes))) {
        if (isOver()) break;
        triage.push(slice);
        await pause(() => tell(extent));
      }
    } catch (error) {
      problems.push(problemOf(file, error));
    }
    if (!isOver()) triage.endText();
    before += file.size;
    if (!isOver()) extent.read = before;
  }
  return { problems, extent };
}
