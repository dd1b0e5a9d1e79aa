import { Document, isScalar, Scalar, visit } from 'yaml';
import type { CallKey, Localized, Retry } from '../../engine/types';

/** Fields of all drafts. */
interface DraftFacts {
  /** Built from the words of the message. It is not registered yet. */
  id: string;
  /** Ids of related entries, most closely related first. */
  see: string[];
  /**
   * The formatted body with its secrets masked. If the body is not enough, the request line and the status line come
   * before it.
   */
  example: string;
}

/** A new error entry without its texts, made from a failed response. */
export interface ErrorDraft extends DraftFacts {
  kind: 'error';
  /** HTTP status, from the response or guessed. */
  status: number;
  /** The value of the field `error`; null if the response has none. */
  error: string | null;
  /** The number in `error_code`; absent if the response has none. */
  errorCode?: number;
  /** The guessed template; null if the response has no message. */
  message: string | null;
  /** Calls that the response may come from; empty if it shows none. */
  endpoints: CallKey[];
}

/** A new partial failure without its texts, made from an HTTP 200 response. */
export interface PartialFailureDraft extends DraftFacts {
  kind: 'partial-failure';
  /** The call whose response contains it. */
  endpoint: CallKey;
  /** Path of the field with the message: `data[].reason`. */
  field: string;
  /** The guessed template. */
  message: string;
}

/** A new entry without its texts. */
export type Draft = ErrorDraft | PartialFailureDraft;

/** Marks texts that are not written yet. The rule `finished-texts` finds it. */
const mark = 'TODO';

const toWrite = (zh: string, en: string): Localized => ({ zh: `${mark} ${zh}`, en: `${mark} ${en}` });

const quoted = (message: string | null): Localized =>
  message === null || /[`\n]/.test(message)
    ? { zh: '该错误', en: 'so' }
    : { zh: `\`${message.trim()}\``, en: `\`${message.trim()}\`` };

/** The most common `retry` of errors with a status. */
export const usualRetry = (status: number): Retry => (status === 429 || status >= 500 ? 'backoff' : 'after-fix');

/** The most common `owner`. */
export const usualOwner = 'code';

const textsToWrite = (message: string | null): Record<'title' | 'causes' | 'fixes', unknown> => {
  const answer = quoted(message);
  return {
    title: toWrite('一句话说出问题', 'what is wrong, in under 60 characters'),
    causes: [
      toWrite(
        `服务为什么返回 ${answer.zh}：哪个参数、哪条限制、哪个数值`,
        `why the service answers ${answer.en}: which parameter, limit or value`,
      ),
    ],
    fixes: [
      toWrite(
        `遇到 ${answer.zh} 时改什么：参数、取值范围、控制台页面`,
        `what to change on ${answer.en}: parameter, range, console page`,
      ),
    ],
  };
};

function errorFields({ id, status, error, errorCode, message, endpoints }: ErrorDraft): Record<string, unknown> {
  const calls =
    endpoints.length > 0 ? { endpoints } : { appliesTo: toWrite('哪些接口会返回该错误', 'which calls answer so') };
  const acts = { retry: usualRetry(status), owner: usualOwner };
  const code = errorCode === undefined ? {} : { errorCode };
  return { id, status, error, message, ...code, ...textsToWrite(message), ...acts, ...calls };
}

function partialFailureFields({ id, endpoint, field, message }: PartialFailureDraft): Record<string, unknown> {
  return { id, endpoint, field, message, ...textsToWrite(message), retry: usualRetry(200), owner: usualOwner };
}

const isExample = (parent: unknown): boolean =>
  typeof parent === 'object' &&
  parent !== null &&
  'key' in parent &&
  isScalar(parent.key) &&
  parent.key.value === 'example';

/** Formats bodies as block scalars, line by line. */
function styleBlocks(document: Document): void {
  visit(document, {
    Scalar(position, node, path) {
      if (position === 'value' && isExample(path.at(-1))) node.type = Scalar.BLOCK_LITERAL;
    },
  });
}

/** Formats a draft as YAML, as one list item. All texts are marked as unfinished. */
export function draftYaml(draft: Draft): string {
  const { see, example } = draft;
  const fields = draft.kind === 'error' ? errorFields(draft) : partialFailureFields(draft);
  const entry = { ...fields, see, example: `${example.trimEnd()}\n`, source: ['observed response'] };
  // Some editors still read YAML 1.1, in which `yes` and `no` are booleans.
  const document = new Document([entry], { compat: 'yaml-1.1' });
  styleBlocks(document);
  return document.toString({ lineWidth: 0, singleQuote: true, flowCollectionPadding: false });
}
