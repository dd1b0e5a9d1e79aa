import type { Localized, RateLimit } from '../types';
import type { Check, CheckContext } from './context';

/** What a limit counts, in Chinese with its measure word. */
const units: Record<RateLimit['unit'], Localized> = {
  calls: { zh: '次调用', en: 'calls' },
  messages: { zh: '条消息', en: 'messages' },
  users: { zh: '个用户', en: 'users' },
  groups: { zh: '个群组', en: 'groups' },
  chatrooms: { zh: '个聊天室', en: 'chatrooms' },
  attributes: { zh: '个属性', en: 'attributes' },
  tags: { zh: '个标签', en: 'tags' },
  files: { zh: '个文件', en: 'files' },
  keywords: { zh: '个关键词', en: 'keywords' },
};

/** How many users, attributes or files the request lists, held against the limits per call of `endpoints.yaml`. */
export const batchSize: Check = {
  rule: 'batch-too-large',
  check: (context) =>
    context.limits.flatMap((limit) => {
      const size = limit.per === 'call' ? sizeOf(limit, context) : 0;
      if (size <= limit.count) return [];
      const unit = units[limit.unit];
      return [
        {
          rule: 'batch-too-large',
          value: String(size),
          text: {
            zh: `请求里有 ${size} ${unit.zh}，一次最多 ${limit.count} ${unit.zh}。`,
            en: `The request lists ${size} ${unit.en}. One call accepts at most ${limit.count}.`,
          },
        },
      ];
    }),
};

/** Length of the list that the limit counts; 0 where the paste does not show it. Calls are read without their query, so nothing is counted there. */
function sizeOf({ in: place, parameter }: RateLimit, { requestBody, parameters }: CheckContext): number {
  if (place === 'body') return lengthOf(parameter === undefined ? requestBody : fieldOf(requestBody, parameter));
  return place === 'path' ? listLength(parameters.get(parameter ?? '') ?? '') : 0;
}

const fieldOf = (body: unknown, name: string): unknown =>
  typeof body === 'object' && body !== null ? Reflect.get(body, name) : undefined;

/** An array counts its items, an object its keys. */
function lengthOf(list: unknown): number {
  if (typeof list !== 'object' || list === null) return 0;
  return Array.isArray(list) ? list.length : Object.keys(list).length;
}

const listLength = (list: string): number => list.split(',').filter((item) => item.trim() !== '').length;
