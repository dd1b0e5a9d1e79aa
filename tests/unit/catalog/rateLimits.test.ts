import { describe, expect, it } from 'vitest';
import type { RateLimit } from '../../../catalog/engine/types';
import { catalog } from '../support/catalog';

const { errors, operations } = catalog;

const spans = {
  second: { en: 'a second', zh: '每秒' },
  '10-seconds': { en: 'in 10 seconds', zh: '每 10 秒' },
  minute: { en: 'a minute', zh: '每分钟' },
  '30-minutes': { en: 'in 30 minutes', zh: '每 30 分钟' },
} as const;

const isRate = (limit: RateLimit): limit is RateLimit & { per: keyof typeof spans } =>
  limit.unit === 'calls' && limit.per in spans;

/** All rates in `endpoints.yaml`, without duplicates, as a text writes them. */
const rates = [
  ...new Map(
    operations
      .flatMap(({ limits }) => limits.filter(isRate))
      .map(({ count, per }) => [
        `${count} ${per}`,
        { en: `${count} ${spans[per].en}`, zh: `${spans[per].zh} ${count} 次` },
      ]),
  ).values(),
];

const causesOf = (locale: 'zh' | 'en'): string =>
  errors
    .filter(({ id }) => id === 'api-rate-limit')
    .flatMap(({ causes }) => causes.map((cause) => cause[locale]))
    .join('\n');

describe('the entry of the rate limit', () => {
  it.each(rates)('names the rate of every call: $en', ({ en, zh }) => {
    expect(causesOf('en')).toContain(en);
    expect(causesOf('zh')).toContain(zh);
  });

  it('says which limits count for one user and which are shared', () => {
    expect(causesOf('en')).toMatch(/for each user.*share 100 a second/s);
    expect(causesOf('zh')).toMatch(/每个用户.*共用每秒 100 次/s);
  });
});
