import { readPath } from '../../engine/urls';
import { createOperations } from '../../engine/operations';
import { redact } from '../../engine/share/redact';
import type { Explained } from '../../engine/report';
import type { CallKey, Catalog, Operation } from '../../engine/types';
import { guessTemplate } from './template';

const camelCase = (name: string): string => name.replace(/_+([a-z])/g, (_, letter: string) => letter.toUpperCase());

/** Values of the path parameters, matched from the end, so that a host or an App Key at the start does not matter. */
function parametersOf(operation: Operation | undefined, seenPath: string): Map<string, string> {
  const seen = readPath(seenPath).segments.reverse();
  const parameters = new Map<string, string>();
  for (const [index, segment] of readPath(operation?.path ?? '')
    .segments.reverse()
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

const commonStatus = 400;

/** The most common status of entries with the same `error`; null if there are none. */
function usualStatus(error: string | null, { errors }: Catalog): number | null {
  const counts = new Map<number, number>();
  for (const entry of errors) if (entry.error === error) counts.set(entry.status, (counts.get(entry.status) ?? 0) + 1);
  const [usual] = [...counts].sort(([, a], [, b]) => b - a);
  return usual?.[0] ?? null;
}

/** Calls of the catalog that a response may come from: the known one, or all with the same method and path. */
function callsOf({ endpoint, response: { call } }: Explained, { operations }: Catalog): CallKey[] {
  if (endpoint !== null) return [endpoint];
  return call === null ? [] : createOperations(operations).find(call.method, call.path);
}

/** What a response says about its new entry. */
export interface Told {
  /** From the response, or else the most common status of its kind. */
  status: number;
  /**
   * Where the status comes from: the response (`said`), entries with the same `error` (`usual`), or a guess
   * (`assumed`).
   */
  statusIs: 'said' | 'usual' | 'assumed';
  /** The message in the response, with secrets masked. */
  said: string | null;
  /** The template guessed from the message. */
  message: string | null;
  /** Calls of the catalog that the response may come from. There are several if they share method and path. */
  calls: CallKey[];
}

/** Collects what a response says, and guesses the rest. */
export function tell(explained: Explained, catalog: Catalog): Told {
  const { kind, error, message, call } = explained.response;
  const status = kind === 'partial' ? 200 : explained.response.status;
  const calls = callsOf(explained, catalog);
  const operation = catalog.operations.find(({ key }) => key === calls[0]);
  const hints = { parameters: parametersOf(operation, call?.path ?? ''), vocabulary: vocabularyOf(catalog) };
  const said = message === null ? null : redact(message.trim());
  const usual = usualStatus(error, catalog);
  return {
    status: status ?? usual ?? commonStatus,
    statusIs: status !== null ? 'said' : usual !== null ? 'usual' : 'assumed',
    said,
    message: said === null ? null : guessTemplate(said, hints),
    calls,
  };
}
