import { createExplainer } from '../../engine/explain';
import { redact } from '../../engine/share/redact';
import type { FoundResponse } from '../../engine/report';
import type { Catalog, Localized } from '../../engine/types';
import type { Draft } from './draft';

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The body as it came, laid out, its secrets masked; made from error and message where the paste holds no body. */
export function exampleBody({ body, error, message }: FoundResponse): string {
  const made = { ...(error === null ? {} : { error }), ...(message === null ? {} : { error_description: message }) };
  return redact(JSON.stringify(isRecord(body) ? body : made, null, 2));
}

const noText: Localized = { zh: '', en: '' };

/** The catalog with a draft in it, as far as explaining needs one. */
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

/** The body alone, and behind more and more of what stood around it. */
function widerAndWider(draft: Draft, { call }: FoundResponse): string[] {
  const withStatus = `HTTP/1.1 ${draft.kind === 'error' ? draft.status : 200}\n\n${draft.example}`;
  const request = call?.method ? [`${call.method} ${redact(call.path)} HTTP/1.1\n\n${withStatus}`] : [];
  return [draft.example, withStatus, ...request];
}

/** A draft whose example shows just enough of the response to be told from every other entry; all of it where nothing is enough. */
export function withEnoughContext(draft: Draft, response: FoundResponse, catalog: Catalog): Draft {
  const explainer = createExplainer(withDraft(catalog, draft));
  const examples = widerAndWider(draft, response);
  const isEnough = (example: string): boolean => {
    const [first] = explainer.explain(example).responses;
    return first?.verdict === 'exact' && first.candidates[0]?.id === draft.id;
  };
  return { ...draft, example: examples.find(isEnough) ?? examples.at(-1) ?? draft.example };
}
