import type { Catalog, ErrorEntry } from '../../engine/types';
import { signatureText } from '../signature';
import type { Path } from '../yaml/lines';
import { problemAt, type CatalogRule } from './rule';
import { wordingsOf, type Wording } from './subjects';

const errorsOf = ({ error, errorAliases }: ErrorEntry): string[] => [
  ...new Set([error, ...errorAliases].map((value) => value?.toLowerCase() ?? '')),
];

const silent: Wording = { path: ['message'], wording: '' };

/** A wording of an entry together with one of its error types. */
interface Signature {
  entry: ErrorEntry;
  /** The field with the wording: `['aliases', 0]`. */
  path: Path;
  /**
   * Normalized status, error type, `error_code` and wording. If two keys are equal, responses cannot tell the entries
   * apart.
   */
  key: string;
}

const signaturesOf = (entry: ErrorEntry): Signature[] =>
  (entry.message === null ? [silent, ...wordingsOf(entry)] : wordingsOf(entry)).flatMap(({ path, wording }) =>
    errorsOf(entry).map((error) => ({
      entry,
      path,
      key: JSON.stringify([entry.status, error, entry.errorCode ?? null, signatureText(wording)]),
    })),
  );

function clashes({ errors }: Catalog): { signature: Signature; first: Signature }[] {
  const seen = new Map<string, Signature>();
  const found: { signature: Signature; first: Signature }[] = [];
  for (const signature of errors.flatMap(signaturesOf)) {
    const first = seen.get(signature.key);
    if (first === undefined) seen.set(signature.key, signature);
    else found.push({ signature, first });
  }
  return found;
}

const uniqueSignatures: CatalogRule = {
  name: 'unique-signatures',
  description:
    'No two entries share status, `error`, `error_code` and message, including aliases and without regard to quotes, case and spaces.',
  check: (catalog, context) =>
    clashes(catalog).map(({ signature: { entry, path }, first }) =>
      entry === first.entry
        ? problemAt(
            context,
            { item: entry, id: entry.id },
            path,
            'the wording stands twice in this entry.',
            'Remove one. Matching ignores case, quotes and spaces.',
          )
        : problemAt(
            context,
            { item: entry, id: entry.id },
            path,
            `\`${first.entry.id}\` has the same status, error and message.`,
            'Merge the two. Two causes of one signature are two `causes` of one entry.',
          ),
    ),
};

const oneCaseOfTypes: CatalogRule = {
  name: 'one-case-of-types',
  description:
    'Values of `error` that differ only in case are written in the same way, because some file systems would mix up their pages.',
  check: ({ errors }, context) => {
    const first = new Map<string, string>();
    return errors.flatMap((item) => {
      if (item.error === null) return [];
      const known = first.get(item.error.toLowerCase()) ?? item.error;
      first.set(item.error.toLowerCase(), known);
      if (known === item.error) return [];
      const what = `\`${item.error}\` is \`${known}\` elsewhere.`;
      const remedy = 'Write it in the same way, and add this spelling to `errorAliases`.';
      return [problemAt(context, { item, id: item.id }, ['error'], what, remedy)];
    });
  },
};

/** Rules for the signatures of entries. */
export const signatureRules: CatalogRule[] = [uniqueSignatures, oneCaseOfTypes];
