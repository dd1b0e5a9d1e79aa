import type { Explained, ExplainOptions, FoundResponse, Report } from '../../catalog/engine/report';
import type { Catalog } from '../../catalog/engine/types';

/** What the page asks of the worker. A read with a higher job number cancels those before it, and so does a cancel. */
export type WorkerRequest =
  | { kind: 'catalog'; catalog: Catalog }
  | { kind: 'read'; job: number; source: string | Blob; options: ExplainOptions }
  | { kind: 'cancel'; job: number }
  | { kind: 'reconsider'; job: number; response: FoundResponse; options: ExplainOptions };

/** What was read of a paste or a file. */
export interface Extent {
  /** Bytes of a file, characters of a paste. */
  read: number;
  /** Length of the whole, in the same unit. */
  all: number;
}

/** What the worker answers. */
export type WorkerAnswer =
  | { kind: 'progress'; job: number; extent: Extent }
  | { kind: 'report'; job: number; report: Report; extent: Extent }
  | { kind: 'reconsidered'; job: number; explained: Explained[] }
  | { kind: 'failed'; job: number };
