import { readCatalog } from '../../../../catalog/build/load';
import { formatProblem } from '../../../../catalog/build/problem';
import { changedCatalog, type Change } from './catalogFolder';

/** The problems of a changed copy of the small catalog, as the build prints them. */
export const problemsOf = (...changes: Change[]): string[] =>
  readCatalog(changedCatalog(...changes)).problems.map(formatProblem);

/** A change to the entries about groups. */
export const inGroup = (from: string, to: string): Change => ({ file: 'errors/group.yaml', from, to });
