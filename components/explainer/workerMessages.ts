import type { Explained, ExplainOptions, FoundResponse, Report } from '../../catalog/engine/report';
import type { Catalog } from '../../catalog/engine/types';

/** What the page asks of the worker. A read or a cancel with a higher job number cancels all reads before it. */
export type WorkerRequest =
  | { kind: 'catalog'; catalog: Catalog }
  | { kind: 'read'; job: number; source: string | Blob; options: ExplainOptions }
  | { kind: 'cancel'; job: number }
  | { kind: 'reconsider'; job: number; response: FoundResponse; options: ExplainOptions };

/** How much of a paste or a file has been read. */
export interface Extent {
  /** Bytes of a file, characters of a paste. */
  read: number;
  /** Length of the whole, in the same unit. */
  all: number;
}

/** What the worker answers; `job` is the number of the request. */
export type WorkerAnswer =
  | { kind: 'progress'; job: number; extent: Extent }
  | { kind: 'report'; job: number; report: Report; extent: Extent }
  | { kind: 'reconsidered'; job: number; explained: Explained[] }
  | { kind: 'failed'; job: number };
