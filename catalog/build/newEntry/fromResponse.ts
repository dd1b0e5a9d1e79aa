import { createOperations } from '../../engine/operations';
import { redact } from '../../engine/redact';
import type { Explained, FoundResponse } from '../../engine/report';
import type { Catalog, Operation } from '../../engine/types';
import { guessId } from './id';
import type { Draft } from './draft';
import { guessTemplate } from './template';

/** A draft and the file it belongs into. */
export interface DraftedEntry {
  draft: Draft;
  area: string;
  /** What the response did not say and was guessed instead, for the writer to check. */
  guesses: string[];
}

const commonArea = 'common';

const camelCase = (name: string): string => name.replace(/_+([a-z])/g, (_, letter: string) => letter.toUpperCase());

const segmentsOf = (path: string): string[] => (path.replace(/[?#].*$/, '').match(/[^/]+/g) ?? []).map(decoded);

function decoded(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
}

/** Values of the path's parameters, read from the end: hosts and App Keys in front do not matter. */
function parametersOf(operation: Operation | undefined, seenPath: string): Map<string, string> {
  const seen = segmentsOf(seenPath).reverse();
  const parameters = new Map<string, string>();
  for (const [index, segment] of segmentsOf(operation?.path ?? '')
    .reverse()
    .entries()) {
    const name = /^\{(\w+)\}$/.exec(segment)?.[1];
    const value = seen[index];
    if (name !== undefined && value !== undefined) parameters.set(value, camelCase(name));
  }
  return parameters;
}

const vocabularyOf = ({ errors }: Catalog): Set<string> =>
  new Set(
    errors
      .flatMap(({ message, aliases }) => [message ?? '', ...aliases])
      .flatMap(
        (template) =>
          template
            .replace(/\{\w+\}/g, ' ')
            .toLowerCase()
            .match(/[a-z_]+/g) ?? [],
      ),
  );

/** The status most entries with the same `error` have. */
function usualStatus(error: string | null, { errors }: Catalog): number {
  const counts = new Map<number, number>();
  for (const entry of errors) if (entry.error === error) counts.set(entry.status, (counts.get(entry.status) ?? 0) + 1);
  const [usual] = [...counts].sort(([, a], [, b]) => b - a);
  return usual?.[0] ?? 400;
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The body as it came, laid out, its secrets masked; made from error and message where the paste holds no body. */
function bodyOf({ body, error, message }: FoundResponse): string {
  const made = { ...(error === null ? {} : { error }), ...(message === null ? {} : { error_description: message }) };
  return redact(JSON.stringify(isRecord(body) ? body : made, null, 2));
}

/** Makes a draft entry of a response that the catalog does not explain yet. `taken` are all ids that were ever registered. */
export function draftFrom(explained: Explained, catalog: Catalog, taken: ReadonlySet<string>): DraftedEntry {
  const { response, candidates } = explained;
  const { call, error } = response;
  const keys = explained.endpoint
    ? [explained.endpoint]
    : call
      ? createOperations(catalog.operations).find(call.method, call.path)
      : [];
  const operation = catalog.operations.find(({ key }) => key === keys[0]);
  const hints = { parameters: parametersOf(operation, call?.path ?? ''), vocabulary: vocabularyOf(catalog) };
  const said = response.message === null ? null : redact(response.message.trim());
  const message = said === null ? null : guessTemplate(said, hints);
  const status = response.status ?? usualStatus(error, catalog);
  return {
    area: operation?.area ?? commonArea,
    guesses: [
      ...(response.status === null ? [`status: the response does not say it; ${status} is usual with this error`] : []),
      ...(message === said ? [] : [`message: the placeholders of \`${message}\``]),
      ...(keys.length > 1 ? [`endpoints: ${keys.length} calls share method and path`] : []),
    ],
    draft: {
      id: guessId(message ?? '', error, taken),
      status,
      error,
      message,
      endpoints: keys,
      see: candidates.slice(0, 3).map(({ id }) => id),
      example: bodyOf(response),
    },
  };
}
