import { Document, isScalar, Scalar, visit } from 'yaml';
import type { CallKey, Localized, Retry } from '../../engine/types';

/** What every draft has. */
interface DraftFacts {
  /** Made of the words of the message; not registered yet. */
  id: string;
  /** Related entries, nearest first. */
  see: string[];
  /** The body laid out, secrets masked; status and request line in front where it alone cannot tell. */
  example: string;
}

/** What a failed response tells of a new error entry, before anybody has written a word. */
export interface ErrorDraft extends DraftFacts {
  kind: 'error';
  /** HTTP status: from the response, or guessed. */
  status: number;
  /** The machine field `error`; null where the response has none. */
  error: string | null;
  /** The number in `error_code`; absent where the response has none. */
  errorCode?: number;
  /** The guessed template; null where the response has no message. */
  message: string | null;
  /** Calls that the response names; empty when it names none. */
  endpoints: CallKey[];
}

/** What an HTTP 200 answer tells of a new failure inside it. */
export interface PartialFailureDraft extends DraftFacts {
  kind: 'partial-failure';
  /** The call whose answer holds it. */
  endpoint: CallKey;
  /** Path to the field of the message: `data[].reason`. */
  field: string;
  /** The guessed template. */
  message: string;
}

/** An entry that only its texts are missing from. */
export type Draft = ErrorDraft | PartialFailureDraft;

/** Put in front of every text that a writer has yet to write; the rule `finished-texts` finds it. */
const mark = 'TODO';

const toWrite = (zh: string, en: string): Localized => ({ zh: `${mark} ${zh}`, en: `${mark} ${en}` });

const quoted = (message: string | null): Localized =>
  message === null || /[`\n]/.test(message)
    ? { zh: '该错误', en: 'so' }
    : { zh: `\`${message.trim()}\``, en: `\`${message.trim()}\`` };

/** `retry` as it is with most errors of a status. */
export const usualRetry = (status: number): Retry => (status === 429 || status >= 500 ? 'backoff' : 'after-fix');

/** `owner` as it is with most errors. */
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

/** Bodies are read as they were sent: as blocks, line by line. */
function styleBlocks(document: Document): void {
  visit(document, {
    Scalar(position, node, path) {
      if (position === 'value' && isExample(path.at(-1))) node.type = Scalar.BLOCK_LITERAL;
    },
  });
}

/** The draft as YAML, one item of a list, with every text marked as still to be written. */
export function draftYaml(draft: Draft): string {
  const { see, example } = draft;
  const fields = draft.kind === 'error' ? errorFields(draft) : partialFailureFields(draft);
  const entry = { ...fields, see, example: `${example.trimEnd()}\n`, source: ['observed response'] };
  // Some editors still read YAML 1.1, to which `yes` and `no` are no texts.
  const document = new Document([entry], { compat: 'yaml-1.1' });
  styleBlocks(document);
  return document.toString({ lineWidth: 0, singleQuote: true, flowCollectionPadding: false });
}
