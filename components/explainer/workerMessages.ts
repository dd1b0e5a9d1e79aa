import type { TitledCatalog } from '../../catalog/engine/catalogParts';
import type { Explained, ExplainOptions, FoundResponse } from '../../catalog/engine/report';
import type { SearchDocument } from '../../catalog/engine/search/documents';
import type { StreamGroup } from '../../catalog/engine/triage/groups';
import type { FileProblem } from './fileText';

/** What is explained: the text in the box, or files of any size. */
export type Source = string | File[];

/** What the page asks of the worker. A read or a cancel with a higher job number cancels all reads before it. */
export type WorkerRequest =
  | { kind: 'catalog'; catalog: TitledCatalog }
  | { kind: 'read'; job: number; source: Source; options: ExplainOptions }
  /** Reads no further, and answers with what has been found so far. */
  | { kind: 'stop'; job: number }
  | { kind: 'cancel'; job: number }
  | { kind: 'reconsider'; job: number; response: FoundResponse; options: ExplainOptions }
  | { kind: 'search'; job: number; question: string; documents: SearchDocument[] };

/** How much of a source has been read. */
export interface Extent {
  /** Bytes of files, characters of a text. */
  read: number;
  /** Length of the whole, in the same unit. */
  all: number;
}

/** Everything that was found in a source. */
export interface Overview {
  /** Responses, each counted; a bulk answer counts once. */
  responses: number;
  /** What they mean, the most frequent first; successes come last. At most 200 groups. */
  groups: StreamGroup[];
  /** Groups beyond these, and how many responses they hold. */
  further: { groups: number; responses: number };
  /** The text is a question in plain words, which the search may answer. */
  isQuestion: boolean;
  /** Ids of entries that the search finds for a question; they are no explanation. */
  alsoFound: string[];
  /** Files that could not be read. */
  problems: FileProblem[];
}

/** What the worker answers; `job` is the number of the request. */
export type WorkerAnswer =
  | { kind: 'progress'; job: number; extent: Extent }
  | { kind: 'overview'; job: number; overview: Overview; extent: Extent }
  | { kind: 'reconsidered'; job: number; explained: Explained[] }
  | { kind: 'found'; job: number; ids: string[] }
  | { kind: 'failed'; job: number };
