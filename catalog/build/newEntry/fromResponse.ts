import { redact } from '../../engine/share/redact';
import type { Explained } from '../../engine/report';
import type { Catalog } from '../../engine/types';
import { nearestArea } from './area';
import { usualOwner, usualRetry, type Draft } from './draft';
import { exampleBody, withEnoughContext } from './example';
import { guessId } from './id';
import { tell, type Told } from './told';

/** A draft and the file that it belongs in. */
export interface DraftedEntry {
  /** Its example is the shortest that identifies it among all entries. */
  draft: Draft;
  /** Path in the catalog's folder: `errors/group.yaml`. */
  file: string;
  /** What the response did not show and was guessed, for the author to check. */
  guesses: string[];
}

const commonArea = 'common';

const idsOf = (explained: Explained): string[] => explained.candidates.slice(0, 3).map(({ id }) => id);

const oneLine = (text: string): string => text.replace(/\s+/g, ' ');

function guessesOf({ response, verdict, candidates }: Explained, told: Told): string[] {
  const { status, statusIs, said, message, calls } = told;
  const { call } = response;
  const reason = statusIs === 'usual' ? 'is usual with this error' : 'is assumed';
  const [near] = candidates;
  return [
    ...(statusIs !== 'said' ? [`status: the response does not say it; ${status} ${reason}`] : []),
    ...(message === null || message === said ? [] : [`message: the placeholders of \`${oneLine(message)}\``]),
    ...(calls.length > 1 ? [`endpoints: ${calls.length} calls share method and path`] : []),
    ...(call && calls.length === 0
      ? [`endpoints: \`${[call.method, redact(call.path)].filter(Boolean).join(' ')}\` is not in endpoints.yaml`]
      : []),
    `retry and owner: ${usualRetry(status)}, ${usualOwner}`,
    ...(verdict === 'likely' && near
      ? [`\`${near.id}\` is likely the same error: if so, add the message to its \`aliases\` instead`]
      : []),
  ];
}

function draftOf(explained: Explained, { status, message, calls }: Told, taken: ReadonlySet<string>): Draft | null {
  const { response } = explained;
  const id = guessId(message ?? '', response.error, taken);
  const common = { id, see: idsOf(explained), example: exampleBody(response) };
  if (response.kind !== 'partial')
    return {
      ...{ kind: 'error', ...common, status, error: response.error, message, endpoints: calls },
      ...(response.errorCode === null ? {} : { errorCode: response.errorCode }),
    };
  const [endpoint] = calls;
  const [failure] = response.failures;
  if (endpoint === undefined || failure === undefined || message === null) return null;
  return { kind: 'partial-failure', ...common, endpoint, field: failure.field, message };
}

function fileOf(draft: Draft, { response: { call } }: Explained, { operations }: Catalog): string {
  if (draft.kind === 'partial-failure') return 'partial-failures.yaml';
  const known = operations.find(({ key }) => key === draft.endpoints[0])?.area;
  return `errors/${known ?? nearestArea(call?.path ?? '', operations) ?? commonArea}.yaml`;
}

/**
 * Drafts an entry for a response that the catalog does not explain. `taken` are all ids that were ever registered.
 * Null for a failure inside HTTP 200 without a known call, because nothing would identify the entry.
 */
export function draftFrom(explained: Explained, catalog: Catalog, taken: ReadonlySet<string>): DraftedEntry | null {
  const told = tell(explained, catalog);
  const draft = draftOf(explained, told, taken);
  if (draft === null) return null;
  return {
    draft: withEnoughContext(draft, explained.response, catalog),
    file: fileOf(draft, explained, catalog),
    guesses: guessesOf(explained, told),
  };
}
