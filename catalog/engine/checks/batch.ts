import { batchLimitOf } from './batchLimits';
import type { Check, CheckContext } from './context';

/** How many users, keys or files the request names, held against what one call takes. */
export const batchSize: Check = {
  rule: 'batch-too-large',
  check(context) {
    const limit = context.call === null ? undefined : batchLimitOf(context.call);
    const size = limit === undefined ? 0 : sizeOf(context);
    if (limit === undefined || size <= limit.most) return [];
    return [
      {
        rule: 'batch-too-large',
        value: String(size),
        text: {
          zh: `请求里有 ${size} ${limit.unit.zh}，一次最多 ${limit.most} ${limit.unit.zh}。`,
          en: `The request names ${size} ${limit.unit.en}; one call takes at most ${limit.most}.`,
        },
      },
    ];
  },
};

/** The longest list of the request: in the path (`a,b,c`), as the body itself, or in one of its fields. */
function sizeOf({ requestBody, parameters }: CheckContext): number {
  const inPath = [...parameters].map(([name, value]) =>
    /usernames?$/.test(name) && value.includes(',') ? listLength(value) : 0,
  );
  return Math.max(0, ...inPath, lengthOf(requestBody));
}

const listLength = (list: string): number => list.split(',').filter((item) => item.trim() !== '').length;

function lengthOf(body: unknown): number {
  if (Array.isArray(body)) return body.length;
  if (typeof body !== 'object' || body === null) return 0;
  const { metaData, ...fields } = body as { metaData?: unknown };
  const attributes = typeof metaData === 'object' && metaData !== null ? Object.keys(metaData).length : 0;
  return Math.max(attributes, 0, ...Object.values(fields).map((field) => (Array.isArray(field) ? field.length : 0)));
}
