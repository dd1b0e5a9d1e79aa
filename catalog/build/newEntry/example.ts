import { createExplainer } from '../../engine/explain';
import { redact } from '../../engine/share/redact';
import type { FoundResponse } from '../../engine/report';
import type { Catalog, Localized } from '../../engine/types';
import type { Draft } from './draft';

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The formatted body with its secrets masked. If the paste has no body, one is made from error and message. */
export function exampleBody({ body, error, message }: FoundResponse): string {
  const made = { ...(error === null ? {} : { error }), ...(message === null ? {} : { error_description: message }) };
  return redact(JSON.stringify(isRecord(body) ? body : made, null, 2));
}

const noText: Localized = { zh: '', en: '' };

/** The catalog including a draft, with everything that the explainer needs. */
function withDraft(catalog: Catalog, draft: Draft): Catalog {
  const common = { title: noText, causes: [], fixes: [], source: [] };
  return draft.kind === 'error'
    ? {
        ...catalog,
        errors: [
          ...catalog.errors,
          { ...draft, ...common, errorAliases: [], aliases: [], areas: [], retry: 'never', owner: 'code' },
        ],
      }
    : {
        ...catalog,
        partialFailures: [...catalog.partialFailures, { ...draft, ...common, retry: 'never', owner: 'code' }],
      };
}

/** Possible examples: only the body, and then with more and more of its context. */
function widerAndWider(draft: Draft, { call }: FoundResponse): string[] {
  const withStatus = `HTTP/1.1 ${draft.kind === 'error' ? draft.status : 200}\n\n${draft.example}`;
  const request = call?.method ? [`${call.method} ${redact(call.path)} HTTP/1.1\n\n${withStatus}`] : [];
  return [draft.example, withStatus, ...request];
}

/** Returns the draft with the shortest example that identifies it among all entries. If none does, the longest. */
export function withEnoughContext(draft: Draft, response: FoundResponse, catalog: Catalog): Draft {
  const explainer = createExplainer(withDraft(catalog, draft));
  const examples = widerAndWider(draft, response);
  const isEnough = (example: string): boolean => {
    const [first] = explainer.explain(example).responses;
    return first?.verdict === 'exact' && first.candidates[0]?.id === draft.id;
  };
  return { ...draft, example: examples.find(isEnough) ?? examples.at(-1) ?? draft.example };
}
