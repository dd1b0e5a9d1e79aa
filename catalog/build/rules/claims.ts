import { createExplainer } from '../../engine/explain';
import { operationsOf } from '../../engine/urls';
import type { Catalog, ErrorEntry, Locale } from '../../engine/types';
import { fieldName } from '../schema/problems';
import { wordsIn } from '../texts';
import { problemAt, type CatalogRule } from './rule';
import { allTexts } from './subjects';

const timeZone = /\b(?:UTC|GMT|time zone|Beijing time)\b|北京时间|时区/;

/**
 * Whether a source names a document: `rest/broadcast_to_chatrooms.md`, `common-errors.zh.md row 8`,
 * `sdk-reference:…`. "newer docs" does not.
 */
const isNamed = (source: string): boolean => /\.mdx?\b|^sdk-reference:/.test(source);

const locales: readonly Locale[] = ['zh', 'en'];

const sourcedTimeZones: CatalogRule = {
  name: 'sourced-time-zones',
  description: 'A text with a time zone has a source that names a page.',
  check: (catalog, context) =>
    allTexts(catalog).flatMap((subject) => {
      const sources = 'source' in subject.item ? (subject.item.source as string[]) : [];
      const locale = locales.find((candidate) => timeZone.test(wordsIn(subject.text[candidate])));
      if (locale === undefined || sources.some(isNamed)) return [];
      const path = [...subject.path, locale];
      const what = `\`${fieldName(path)}\` contains a time zone, but no source names a page.`;
      return [problemAt(context, subject, path, what, 'Name the page in `source`, or remove the time zone.')];
    }),
};

/** Batch sizes of the calls of an entry; empty unless all of them have one. */
function batchSizes({ endpoints }: ErrorEntry, { operations }: Catalog): number[] {
  const perCall = endpoints
    .flatMap((key) => operationsOf(key, operations))
    .map(({ limits }) => limits.filter(({ per }) => per === 'call').map(({ count }) => count));
  return perCall.every(({ length }) => length > 0) ? perCall.flat() : [];
}

const exampleLimit: CatalogRule = {
  name: 'example-limit',
  description:
    'The limit in an example is the batch size of one of the calls, if endpoints.yaml has one for each call.',
  check: (catalog, context) => {
    const explainer = createExplainer(catalog);
    return catalog.errors
      .filter(({ message }) => message?.includes('{limit}'))
      .flatMap((item) => {
        const sizes = batchSizes(item, catalog);
        const [first] = explainer.explain(item.example).responses;
        const limit = Number(first?.candidates[0]?.values['limit']);
        if (sizes.length === 0 || Number.isNaN(limit) || sizes.includes(limit)) return [];
        const known = [...new Set(sizes)].join(' or ');
        const what = `the example has the limit ${limit}, endpoints.yaml ${known}.`;
        return [problemAt(context, { item, id: item.id }, ['example'], what, 'Write the newest number in both.')];
      });
  },
};

const consoleWords: Record<Locale, RegExp> = { zh: /控制台/, en: /\bconsole\b/i };

const consoleFirst: CatalogRule = {
  name: 'console-first',
  description: 'If the owner is the console, the first fix mentions the console.',
  check: ({ errors }, context) =>
    errors
      .filter(({ owner }) => owner === 'console')
      .flatMap((item) =>
        locales
          .filter((locale) => !consoleWords[locale].test(item.fixes[0]?.[locale] ?? ''))
          .map((locale) => {
            const what = `the owner is the console, but the first ${locale} fix does not name it.`;
            const remedy = 'Start with what to do in the console, or correct the owner.';
            return problemAt(context, { item, id: item.id }, ['fixes', 0, locale], what, remedy);
          }),
      ),
};

/** Rules that compare the claims of entries with their sources, the limits of calls, and the owner. */
export const claimRules: CatalogRule[] = [sourcedTimeZones, exampleLimit, consoleFirst];
