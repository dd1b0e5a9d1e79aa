import type { Explained, ExplainOptions, FoundResponse } from '../../catalog/engine/report';
import type { SearchDocument } from '../../catalog/engine/search/documents';
import type { StreamGroup } from '../../catalog/engine/triage/groups';
import type { FileProblem } from './fileText';
import type { PackedCatalog } from './packedCatalog';

/** The input of the explainer: the text in the box, or files of any size. */
export type Source = string | File[];

/** Requests of the page to the worker. A read or a cancel with a higher job number cancels all earlier reads. */
export type WorkerRequest =
  | { kind: 'catalog'; catalog: PackedCatalog }
  | { kind: 'read'; job: number; source: Source; options: ExplainOptions }
  /** Loads the code that the first answer rarely needs. */
  | { kind: 'complete' }
  /** Stops reading, and answers with what has been found so far. */
  | { kind: 'stop'; job: number }
  | { kind: 'cancel'; job: number }
  | { kind: 'reconsider'; job: number; response: FoundResponse; options: ExplainOptions }
  | { kind: 'search'; job: number; question: string; documents: SearchDocument[] };

/** How much of a source has been read. */
export interface Extent {
  /** In bytes for files, in characters for text. */
  read: number;
  /** Total length, in the same unit. */
  all: number;
}

/** Everything that was found in a source. */
export interface Overview {
  /** Number of responses. A bulk response counts once. */
  responses: number;
  /** The responses grouped by meaning, most frequent first and successes last. At most 200 groups. */
  groups: StreamGroup[];
  /** Number of further groups, and of their responses. */
  further: { groups: number; responses: number };
  /** Whether the text is a question in plain words, which the search may answer. */
  isQuestion: boolean;
  /** Ids of entries that the search finds for a question. They are not an explanation. */
  alsoFound: string[];
  /** Files that could not be read. */
  problems: FileProblem[];
}

/** Answers of the worker. `job` is the number of the request. */
export type WorkerAnswer =
  | { kind: 'progress'; job: number; extent: Extent }
  | { kind: 'overview'; job: number; overview: Overview; extent: Extent }
  | { kind: 'reconsidered'; job: number; explained: Explained[] }
  | { kind: 'found'; job: number; ids: string[] }
  | { kind: 'failed'; job: number };
