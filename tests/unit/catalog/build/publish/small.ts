import { loadCatalog } from '../../../../../catalog/build/load';
import { publishedFiles, type PublishInput } from '../../../../../catalog/build/publish';
import { smallCatalog } from '../catalogFolder';

/** The small catalog. */
export const small = loadCatalog(smallCatalog);

/** Two versions: the first added two entries, and the second changed one and retired another. */
export const changes: PublishInput['changes'] = {
  versions: [
    {
      version: '1.1.0',
      date: '2026-02-03',
      added: ['registered-username-taken'],
      changed: [{ id: 'group-full', what: ['signature', 'texts'] }],
      retired: [{ id: 'group-gone', to: 'group-full' }, { id: 'room-gone' }],
    },
    { version: '1.0.0', date: '2026-01-02', added: ['group-full', 'group-gone'], changed: [], retired: [] },
  ],
  unreleased: { added: ['user-not-in-group'], changed: [], retired: [] },
};

/** Input for the published files, with an origin and a path. */
export const input: PublishInput = {
  version: '1.1.0',
  base: 'https://errors.example/docs/',
  changes,
  guides: {
    zh: [{ path: '/guide/retry', title: '重试', description: '什么时候重试。' }],
    en: [{ path: '/en/guide/retry', title: 'Retrying', description: 'When to retry.' }],
  },
};

const files = publishedFiles(small, input);

/** The content of a published file of the small catalog. Throws if it does not exist. */
export function published(path: string, from: ReadonlyMap<string, string> = files): string {
  const content = from.get(path);
  if (content === undefined) throw new Error(`${path} is not published.`);
  return content;
}
