import type { Catalog, ErrorEntry, Localized, PartialFailure, StatusEntry } from '../../engine/types';
import type { Path } from '../yaml/lines';
import type { Subject } from './rule';

/** One localized text of the catalog and where it stands. */
export interface SubjectText extends Subject {
  /** The field of the text: `['causes', 0]`. */
  path: Path;
  /** As the catalog writes it, marks and placeholders included. */
  text: Localized;
  /** The templates whose placeholders the text may name. */
  templates: string[];
}

type Explained = ErrorEntry | PartialFailure | StatusEntry;

/** One wording of a message, with the field it stands in. */
export interface Wording {
  /** `['message']`, or `['aliases', 0]`. */
  path: Path;
  /** The template as the catalog writes it. */
  wording: string;
}

/** The message templates of an entry, its own first; none where the source documents no message. */
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

/** Error entries and partial failures: everything that has an id in `ids.txt`. */
export const registered = ({ errors, partialFailures }: Catalog): (ErrorEntry | PartialFailure)[] => [
  ...errors,
  ...partialFailures,
];

/** Every localized text of the catalog. */
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
