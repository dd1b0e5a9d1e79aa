import { callWithoutVariant } from '../../engine/urls';
import type { Explained } from '../../engine/report';
import { parseRichText, plainText } from '../../engine/richText';
import { errorPath } from '../../engine/share/permalink';
import { redact } from '../../engine/share/redact';
import type { CallText, ErrorEntry, Locale, PartialFailure } from '../../engine/types';
import { retryAdvice } from '../../engine/wordsAndPaths';
import type { Reference } from '../reference';

/** Input of a tool, as the assistant wrote it. It is not validated yet. */
export type ToolInput = Readonly<Record<string, unknown>>;

/** A tool that assistants can call. */
export interface Tool {
  name: string;
  title: string;
  description: string;
  /** JSON Schema of the input. */
  inputSchema: { type: 'object'; properties: Record<string, object>; required: string[] };
  /** Returns the answer. Throws a ToolError if the input is invalid. */
  run: (input: ToolInput, reference: Reference, locale: Locale) => object;
}

/** A mistake that the assistant can correct, described in a sentence. */
export class ToolError extends Error {
  override readonly name = 'ToolError';
}

const localeProperty = { type: 'string', enum: ['zh', 'en'], description: 'Language of the answer' };

function textOf(input: ToolInput, name: string): string {
  const value = input[name];
  if (typeof value === 'string' && value.trim() !== '') return value;
  throw new ToolError(`\`${name}\` is missing. Give it as a string.`);
}

const masked = (text: string | null): string | null => (text === null ? null : redact(text));

function explained(each: Explained, reference: Reference, locale: Locale): object {
  const { response, verdict, count, candidates, question, endpoint, findings } = each;
  const titled = candidates.map(({ id, confidence }) => ({
    id,
    title: reference.findEntry(id)?.title[locale] ?? id,
    confidence,
  }));
  return {
    verdict,
    count,
    status: response.status,
    error: masked(response.error),
    message: masked(response.message),
    call: endpoint === null ? null : callWithoutVariant(endpoint),
    advice: reference.advise(each, locale),
    candidates: titled.slice(0, 5),
    question: question === null ? null : { fact: question.fact, options: question.options.map(callWithoutVariant) },
    findings: findings.map(({ text }) => redact(text[locale])),
  };
}

const explainResponse: Tool = {
  name: 'explain_response',
  title: 'Explain an Easemob response',
  description:
    'Explains a failed response of the Easemob (环信) IM REST API: what it means, why, how to fix it, whether to retry. Takes a JSON body, curl -i output, a log excerpt or a stack trace. Include the status line and the request line if there are any. Works without network.',
  inputSchema: {
    type: 'object',
    properties: {
      text: { type: 'string', description: 'The response or the log, as it is' },
      locale: localeProperty,
    },
    required: ['text'],
  },
  run: (input, reference, locale) => ({
    responses: reference.explain(textOf(input, 'text')).responses.map((each) => explained(each, reference, locale)),
  }),
};

const mostResults = 20;

const searchErrors: Tool = {
  name: 'search_errors',
  title: 'Search the Easemob errors',
  description:
    'Finds errors of the Easemob IM REST API by words in Chinese or English, a message, an `error` type or an HTTP status. Returns ids for get_error, best first.',
  inputSchema: {
    type: 'object',
    properties: {
      query: { type: 'string' },
      limit: {
        type: 'integer',
        minimum: 1,
        maximum: mostResults,
        description: 'At most this many results; 5 if absent',
      },
      locale: localeProperty,
    },
    required: ['query'],
  },
  run(input, reference, locale) {
    const limit = typeof input.limit === 'number' ? Math.min(Math.max(1, Math.trunc(input.limit)), mostResults) : 5;
    const hits = reference.search(textOf(input, 'query'), { limit });
    return { results: hits.flatMap(({ id }) => summary(reference.findEntry(id), locale)) };
  },
};

function summary(entry: ErrorEntry | PartialFailure | undefined, locale: Locale): object[] {
  if (entry === undefined) return [];
  const { id, message, title } = entry;
  const [status, error] = 'status' in entry ? [entry.status, entry.error] : [200, null];
  return [{ id, status, error, message, title: title[locale] }];
}

function wholeEntry(entry: ErrorEntry | PartialFailure, locale: Locale): object {
  const statement = (text: CallText): object => ({
    text: plainText(parseRichText(text[locale])),
    ...(text.when && { onlyFor: text.when.map(callWithoutVariant) }),
  });
  const calls = 'endpoints' in entry ? entry.endpoints : [entry.endpoint];
  return {
    ...summary(entry, locale)[0],
    ...('aliases' in entry ? { otherMessages: entry.aliases } : { field: entry.field }),
    causes: entry.causes.map(statement),
    fixes: entry.fixes.map(statement),
    retry: retryAdvice(entry),
    owner: entry.owner,
    calls: [...new Set(calls.map(callWithoutVariant))],
    page: errorPath(entry.id, locale),
  };
}

const getError: Tool = {
  name: 'get_error',
  title: 'Get one Easemob error',
  description: 'Returns one error by its id: message template, causes, fixes, whether to retry, who acts, calls.',
  inputSchema: {
    type: 'object',
    properties: { id: { type: 'string', description: 'As in user-already-in-group' }, locale: localeProperty },
    required: ['id'],
  },
  run(input, reference, locale) {
    const id = textOf(input, 'id');
    const entry = reference.findEntry(id);
    if (entry) return wholeEntry(entry, locale);
    const near = reference.search(id.replaceAll('-', ' '), { limit: 3 }).map((hit) => hit.id);
    throw new ToolError(`There is no error ${id}.${near.length > 0 ? ` Similar ids: ${near.join(', ')}.` : ''}`);
  },
};

/** All tools of the server. */
export const tools: readonly Tool[] = [explainResponse, searchErrors, getError];
