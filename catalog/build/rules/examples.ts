import { createExplainer } from '../../engine/explain';
import type { Explained, Report } from '../../engine/report';
import { operationsOf } from '../../engine/urls';
import type { CallKey, Catalog, ErrorEntry } from '../../engine/types';
import { problemAt, type CatalogRule } from './rule';
import { registered } from './subjects';

const isOwn = ({ verdict, candidates }: Explained, id: string): boolean =>
  verdict === 'exact' && candidates[0]?.id === id;

const told = ({ verdict, candidates }: Explained): string => {
  const ids = candidates.slice(0, 2).map(({ id }) => `\`${id}\``);
  return ids.length === 0 ? verdict : `${verdict}: ${ids.join(', ')}`;
};

const verdictOn = ({ responses }: Report): string =>
  responses.length === 0 ? 'no response is found in it' : `it is recognized as ${responses.map(told).join('; ')}`;

const exampleExplains: CatalogRule = {
  name: 'example-explains',
  description: 'Every example is recognized as its own entry, first and exact.',
  check: (catalog, context) => {
    const explainer = createExplainer(catalog);
    return registered(catalog).flatMap((item) => {
      const report = explainer.explain(item.example);
      if (report.responses.some((explained) => isOwn(explained, item.id))) return [];
      const what = `the example is not recognized as this entry: ${verdictOn(report)}.`;
      const remedy =
        'Add the request line and the status line before the body, or correct the message and the example.';
      return [problemAt(context, { item, id: item.id }, ['example'], what, remedy)];
    });
  },
};

const callsOf = ({ endpoints }: ErrorEntry, { operations }: Catalog): CallKey[] =>
  endpoints.flatMap((key) => operationsOf(key, operations)).map(({ key }) => key);

const exampleExplainsPerCall: CatalogRule = {
  name: 'example-explains-per-call',
  description:
    'Every example is recognized as its own entry, first and exact, even if the reader chooses one of its calls.',
  check: (catalog, context) => {
    const explainer = createExplainer(catalog);
    return catalog.errors.flatMap((item) => {
      const reports = callsOf(item, catalog).map((call) => ({ call, ...explainer.explain(item.example, { call }) }));
      const [first, ...others] = reports.filter(
        ({ responses }) => !responses.some((explained) => isOwn(explained, item.id)),
      );
      if (first === undefined) return [];
      const more = others.length === 0 ? '' : ` and ${others.length} more`;
      const what = `for \`${first.call}\`${more} the example is not recognized as this entry: ${verdictOn(first)}.`;
      const remedy = 'List the call in only one entry, or correct the message and the example.';
      return [problemAt(context, { item, id: item.id }, ['example'], what, remedy)];
    });
  },
};

const exampleField: CatalogRule = {
  name: 'example-field',
  description: 'The example of a partial failure reports it in the `field` of the entry.',
  check: ({ partialFailures, ...rest }, context) => {
    const explainer = createExplainer({ partialFailures, ...rest });
    return partialFailures.flatMap((item) => {
      const { responses } = explainer.explain(item.example);
      const seen = new Set(responses.flatMap(({ response }) => response.failures.map(({ field }) => field)));
      if (seen.size === 0 || seen.has(item.field)) return [];
      const fields = [...seen].map((field) => `\`${field}\``).join(', ');
      const what = `the example reports failures in ${fields}, not in \`${item.field}\`.`;
      return [problemAt(context, { item, id: item.id }, ['field'], what, 'Correct the field or the example.')];
    });
  },
};

const showsCode = (example: string, code: number): boolean => new RegExp(`\\b${code}\\b`).test(example);

const exampleCode: CatalogRule = {
  name: 'example-code',
  description: 'The example of an entry with an `error_code` contains it.',
  check: (catalog, context) =>
    registered(catalog).flatMap((item) => {
      const { errorCode, example, id } = item;
      if (errorCode === undefined || showsCode(example, errorCode)) return [];
      const what = `the example does not contain the \`error_code\` ${errorCode}.`;
      return [problemAt(context, { item, id }, ['example'], what, 'Add the number to its body.')];
    }),
};

/** Rules for examples. They are the heart of the catalog: the explainer must recognize every example it shows. */
export const exampleRules: CatalogRule[] = [exampleExplains, exampleExplainsPerCall, exampleField, exampleCode];
