import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createExplainer, type Explainer } from '../engine/explain';
import type { Catalog } from '../engine/types';

/** Pasted responses for testing the explainer. The name of a folder is the expected id. */
export const pastesFolder = 'tests/fixtures/responses';

/** Results of the explainer for the test pastes. */
export interface Proof {
  /** Number of pastes with documented errors. */
  documented: number;
  /** Number of these whose error is the first candidate. */
  first: number;
  /** Number of these with the verdict `exact`. */
  exact: number;
  /** Number of pastes without a documented error: other services, webhooks, undocumented errors. */
  unknown: number;
  /** Number of these that are wrongly explained as `exact`. It should be 0. */
  mistaken: number;
}

/** A file in `pastesFolder`. */
interface Paste {
  /** Name of its folder: an id, or a name such as `_unknown`. */
  expected: string;
  /** Content of the file. */
  text: string;
}

function pastesIn(root: string): Paste[] {
  const folder = join(root, pastesFolder);
  return readdirSync(folder).flatMap((expected) =>
    readdirSync(join(folder, expected)).map((file) => ({
      expected,
      text: readFileSync(join(folder, expected, file), 'utf8'),
    })),
  );
}

const isFirst = (explainer: Explainer, { expected, text }: Paste): boolean => {
  const { responses } = explainer.explain(text);
  return responses.length > 0 && responses.every(({ candidates }) => candidates[0]?.id === expected);
};

const isExact = (explainer: Explainer, { text }: Paste): boolean =>
  explainer.explain(text).responses.some(({ verdict }) => verdict === 'exact');

/**
 * Explains all pastes and counts the results. `root` is the project's folder. Folders that begin with `_` contain no
 * documented errors.
 */
export function measureProof(catalog: Catalog, root: string): Proof {
  const explainer = createExplainer(catalog);
  const pastes = pastesIn(root);
  const documented = pastes.filter(({ expected }) => !expected.startsWith('_'));
  const unknown = pastes.filter(({ expected }) => expected === '_unknown');
  const first = documented.filter((paste) => isFirst(explainer, paste));
  return {
    documented: documented.length,
    first: first.length,
    exact: first.filter((paste) => isExact(explainer, paste)).length,
    unknown: unknown.length,
    mistaken: unknown.filter((paste) => isExact(explainer, paste)).length,
  };
}
