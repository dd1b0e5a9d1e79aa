import { createHash } from 'node:crypto';
import { Feed } from 'feed';
import { homePath, inLocale } from '../../engine/share/permalink';
import type { Locale } from '../../engine/types';
import type { PublishedVersion } from './changes';
import type { PublishedEntry } from './entryFiles';
import { escaped, type Address } from './texts';
import { publishWords } from './words';

/** A UUID that depends only on a name, so that the feed stays the same if the site moves. */
function uuidOf(name: string): string {
  const hex = createHash('sha256').update(`easemob-rest-errors/${name}`).digest('hex');
  const parts = [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `8${hex.slice(13, 16)}`,
    `a${hex.slice(17, 20)}`,
    hex.slice(20, 32),
  ];
  return `urn:uuid:${parts.join('-')}`;
}

const list = (title: string, items: readonly string[]): string =>
  items.length === 0 ? '' : `<h3>${title}</h3><ul>${items.map((each) => `<li>${each}</li>`).join('')}</ul>`;

function versionHtml(
  version: Pick<PublishedVersion, 'added' | 'changed' | 'retired'>,
  entries: ReadonlyMap<string, PublishedEntry>,
  locale: Locale,
): string {
  const { changes: words } = publishWords[locale];
  const link = ({ id, url }: { id: string; url: Record<Locale, string> }): string =>
    `<a href="${escaped(url[locale])}">${escaped(entries.get(id)?.title[locale] ?? id)}</a>`;
  return [
    list(words.added, version.added.map(link)),
    list(words.changed, version.changed.map(link)),
    list(
      words.retired,
      version.retired.map(({ id, to }) => (to ? `${id} → ${to}` : id)),
    ),
  ].join('');
}

/**
 * Creates an Atom feed of the versions in one language. Feeds require absolute URLs, so there is no feed without the
 * origin of the site. Unreleased changes have no date and are left out.
 */
export function changesFeed(
  versions: readonly PublishedVersion[],
  entries: ReadonlyMap<string, PublishedEntry>,
  address: Address,
  locale: Locale,
): string {
  const { llms, changes: words } = publishWords[locale];
  const dated = versions.flatMap(({ version, date, ...changes }) =>
    version === null || date === null ? [] : [{ ...changes, version, date: new Date(date) }],
  );
  const feed = new Feed({
    id: uuidOf(`changes/${locale}`),
    title: `${llms.title} · ${words.title}`,
    language: locale,
    link: address(homePath(locale)),
    feed: address(inLocale('/changes.xml', locale)),
    updated: dated[0]?.date ?? new Date(0),
    generator: false,
    author: { name: llms.title },
    copyright: 'MIT',
  });
  for (const version of dated) {
    const { added, changed, retired } = version;
    feed.addItem({
      id: uuidOf(`changes/${version.version}/${locale}`),
      title: `${version.version}${words.counts(added.length, changed.length, retired.length)}`,
      link: address(homePath(locale)),
      date: version.date,
      content: versionHtml(version, entries, locale),
    });
  }
  return `${feed.atom1()}\n`;
}
