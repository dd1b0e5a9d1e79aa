import { inLocale } from '../../engine/share/permalink';
import type { Area, Locale } from '../../engine/types';
import { codeSpan, entryMarkdown, type MarkdownContext } from './entryMarkdown';
import { messageOf, statusOf, type PublishedEntry } from './entryFiles';
import type { Address } from './texts';
import { publishWords } from './words';

/** A guide of the site, as listed in `llms.txt`. */
export interface GuidePage {
  /** Path of the page relative to the base: `/guide/retry`. */
  path: string;
  title: string;
  description: string;
}

/** What `llms.txt` lists. */
export interface LlmsContent {
  /** Sorted by id. */
  entries: readonly PublishedEntry[];
  areas: readonly Area[];
  /** Guides in the language of the file. */
  guides: readonly GuidePage[];
  address: Address;
}

const item = (name: string, url: string, what: string): string => `- [${name}](${url})${what && `: ${what}`}`;

const section = (title: string, lines: readonly string[]): string =>
  lines.length === 0 ? '' : `## ${title}\n\n${lines.join('\n')}`;

function entryLine(entry: PublishedEntry, locale: Locale): string {
  const message = messageOf(entry);
  const facts = [
    String(statusOf(entry)),
    entry.kind === 'error' && entry.error !== null ? codeSpan(entry.error) : '',
    message === null ? '' : codeSpan(message),
  ];
  return item(entry.title[locale], `${entry.url[locale]}.md`, facts.filter(Boolean).join(' '));
}

/** Content of `llms.txt` (llmstxt.org): a link and a line for each entry and each guide. */
export function llmsText({ entries, areas, guides, address }: LlmsContent, locale: Locale): string {
  const { llms: words } = publishWords[locale];
  const other: Locale = locale === 'zh' ? 'en' : 'zh';
  const inArea = ({ id }: Area): string[] =>
    entries.filter((each) => each.kind === 'error' && each.areas[0] === id).map((each) => entryLine(each, locale));
  const parts = [
    `# ${words.title}`,
    `> ${words.summary}`,
    section(words.files, [
      item('llms-full.txt', address(inLocale('/llms-full.txt', locale)), words.full),
      item('index.json', address('/index.json'), words.index),
      item('catalog.json', address('/catalog.json'), words.catalog),
      item('llms.txt', address(inLocale('/llms.txt', other)), words.otherLanguage),
    ]),
    section(
      words.guides,
      guides.map(({ path, title, description }) => item(title, address(path), description)),
    ),
    ...areas.map((area) => section(area.title[locale], inArea(area))),
    section(
      words.failures,
      entries.filter(({ kind }) => kind === 'partial-failure').map((each) => entryLine(each, locale)),
    ),
    section('Optional', [
      item('catalog.csv', address('/catalog.csv'), words.csv),
      item('changes.json', address('/changes.json'), words.changes),
    ]),
  ];
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}

/** Content of `llms-full.txt`: the Markdown of all entries, with headings one level lower. */
export function llmsFullText(entries: readonly PublishedEntry[], locale: Locale, context: MarkdownContext): string {
  const { title, summary } = publishWords[locale].llms;
  const parts = entries.map((entry) => lowered(entryMarkdown(entry, locale, context)));
  return [`# ${title}\n\n> ${summary}\n`, ...parts].join('\n');
}

/** Lowers headings by one level. Lines inside code stay as they are. */
function lowered(markdown: string): string {
  let fence = '';
  return markdown
    .split('\n')
    .map((line) => {
      const [marks = ''] = /^`{3,}/.exec(line) ?? [];
      if (fence === '' && marks !== '') fence = marks;
      else if (fence !== '' && line === fence) fence = '';
      return fence === '' && line.startsWith('#') ? `#${line}` : line;
    })
    .join('\n');
}
