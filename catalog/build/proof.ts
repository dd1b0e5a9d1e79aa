import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createExplainer, type Explainer } from '../engine/explain';
import type { Catalog } from '../engine/types';

/** Pasted responses that the tests hold the explainer against; a folder's name is the expected id. */
export const pastesFolder = 'tests/fixtures/responses';

/** How the explainer does on the pastes of the tests. */
export interface Proof {
  /** Pastes of documented errors. */
  documented: number;
  /** Of them, those whose error is named first. */
  first: number;
  /** Of them, those that are named for sure. */
  exact: number;
  /** Pastes that no entry documents: other services, webhooks, undocumented errors. */
  strangers: number;
  /** Of them, those that are taken for an entry for sure; one would be one too many. */
  mistaken: number;
}

/** One file under `pastesFolder`. */
interface Paste {
  /** Name of the folder around it: an id, or `_unknown` and the like. */
  expected: string;
  /** The whole file. */
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

/** Explains every paste under `root`, the project's folder, and counts. Folders that begin with `_` hold what is no documented error. */
export function measureProof(catalog: Catalog, root: string): Proof {
  const explainer = createExplainer(catalog);
  const pastes = pastesIn(root);
  const documented = pastes.filter(({ expected }) => !expected.startsWith('_'));
  const strangers = pastes.filter(({ expected }) => expected === '_unknown');
  const first = documented.filter((paste) => isFirst(explainer, paste));
  return {
    documented: documented.length,
    first: first.length,
    exact: first.filter((paste) => isExact(explainer, paste)).length,
    strangers: strangers.length,
    mistaken: strangers.filter((paste) => isExact(explainer, paste)).length,
  };
}
