import type { SearchHit } from '../../catalog/engine/search';
import type { FoundIn } from './tableWords';

/** Where the words of a query stand in a row. */
export type Reason = FoundIn[];

/** The reason of a hit as a list, the strongest first. */
export function reasonOf(hit: SearchHit | undefined): Reason | undefined {
  if (!hit) return undefined;
  return hit.because === 'explained' ? ['explained'] : hit.because;
}
