import { Document, isScalar, Scalar, visit } from 'yaml';
import type { CallKey, Localized, Retry } from '../../engine/types';

/** What a response tells of a new entry, before anybody has written a word. */
export interface Draft {
  id: string;
  status: number;
  error: string | null;
  message: string | null;
  /** Calls that the response names; empty when it names none. */
  endpoints: CallKey[];
  /** Related entries, nearest first. */
  see: string[];
  example: string;
}

/** Put in front of every text that a writer has yet to write; the rule `finished-texts` finds it. */
const mark = 'TODO';

const toWrite = (zh: string, en: string): Localized => ({ zh: `${mark} ${zh}`, en: `${mark} ${en}` });

const quoted = (message: string | null): Localized =>
  message === null || message.includes('`')
    ? { zh: '该错误', en: 'so' }
    : { zh: `\`${message.trim()}\``, en: `\`${message.trim()}\`` };

const retryOf = (status: number): Retry => (status === 429 || status >= 500 ? 'backoff' : 'after-fix');

function entryOf({ id, status, error, message, endpoints, see, example }: Draft): Record<string, unknown> {
  const answer = quoted(message);
  return {
    id,
    status,
    error,
    message,
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
    retry: retryOf(status),
    owner: 'code',
    ...(endpoints.length > 0 ? { endpoints } : { appliesTo: toWrite('哪些接口会返回该错误', 'which calls answer so') }),
    see,
    example,
    source: ['observed response'],
  };
}

/** Bodies and requests are read as they were sent: as blocks, line by line. */
function styleBlocks(document: Document): void {
  visit(document, {
    Scalar(position, node, path) {
      const parent = path.at(-1);
      const isExample =
        typeof parent === 'object' &&
        parent !== null &&
        'key' in parent &&
        isScalar(parent.key) &&
        parent.key.value === 'example';
      if (position === 'value' && isExample) node.type = Scalar.BLOCK_LITERAL;
    },
  });
}

/** The draft as YAML, one item of a list, with every text marked as still to be written. */
export function draftYaml(draft: Draft): string {
  const document = new Document([entryOf({ ...draft, example: `${draft.example.trimEnd()}\n` })]);
  styleBlocks(document);
  return document.toString({ lineWidth: 0, singleQuote: true, flowCollectionPadding: false });
}
