import type { Catalog, ErrorEntry, Localized, PartialFailure, StatusEntry } from '../../engine/types';
import type { Path } from '../yaml/lines';
import type { Subject } from './rule';

/** A localized text of the catalog and its place. */
export interface SubjectText extends Subject {
  /** The field with the text: `['causes', 0]`. */
  path: Path;
  /** The text as the catalog writes it, including markup and placeholders. */
  text: Localized;
  /** Templates whose placeholders the text may use. */
  templates: string[];
}

type Explained = ErrorEntry | PartialFailure | StatusEntry;

/** A wording of a message and its field. */
export interface Wording {
  /** `['message']`, or `['aliases', 0]`. */
  path: Path;
  /** The template as the catalog writes it. */
  wording: string;
}

/** All message templates of an entry, starting with `message`; empty if the source documents no message. */
export const wordingsOf = (item: ErrorEntry | PartialFailure): Wording[] => [
  ...(item.message === null ? [] : [{ path: ['message'], wording: item.message }]),
  ...('aliases' in item ? item.aliases.map((wording, index) => ({ path: ['aliases', index], wording })) : []),
];

const single = ['title', 'appliesTo', 'note'] as const;
const lists = ['causes', 'fixes'] as const;

function textsOf(id: string, item: Explained): SubjectText[] {
  const templates = 'message' in item ? wordingsOf(item).map(({ wording }) => wording) : [];
  const own: Partial<Record<(typeof single)[number], Localized>> = item;
  return [
    ...single.flatMap((field) => {
      const text = own[field];
      return text ? [{ item, id, templates, path: [field], text }] : [];
    }),
    ...lists.flatMap((field) =>
      item[field].map((text, index) => ({ item, id, templates, path: [field, index], text })),
    ),
  ];
}

/** Error entries and partial failures. Each has an id in `ids.txt`. */
export const registered = ({ errors, partialFailures }: Catalog): (ErrorEntry | PartialFailure)[] => [
  ...errors,
  ...partialFailures,
];

/** All localized texts of the catalog. */
export const allTexts = (catalog: Catalog): SubjectText[] => [
  ...registered(catalog).flatMap((item) => textsOf(item.id, item)),
  ...catalog.statuses.flatMap((item) => textsOf(String(item.status), item)),
  ...[...catalog.operations, ...catalog.areas].map((item) => ({
    item,
    id: item.id,
    templates: [],
    path: ['title'],
    text: item.title,
  })),
];
