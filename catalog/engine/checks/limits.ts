import type { Check, CheckContext } from './context';

/** A size that the message names, held against the limit that it names. */
export const capturedLimit: Check = {
  rule: 'size-over-limit',
  check({ values }: CheckContext) {
    const [size, limit] = [Number(values.size), Number(values.limit)];
    if (!Number.isFinite(size) || !Number.isFinite(limit) || values.size === '' || size < limit) return [];
    return [
      {
        rule: 'size-over-limit',
        value: String(size),
        text: {
          zh: `这次提交了 ${size} 个，一次最多 ${limit} 个。`,
          en: `This call had ${size}; one call takes at most ${limit}.`,
        },
      },
    ];
  },
};
