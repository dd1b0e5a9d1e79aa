import { h, type VNode } from 'vue';
import { templateParts } from '../../catalog/engine/richText';
import type { AreaLink } from '../endpoint/areaView';
import type { EntryLink } from '../entryLink';
import { messageLanguage } from '../messageLanguage';
import type { StatusLink } from '../status/statusView';
import type { HomeListWords } from '../words/homeLists';
import type { HomeView } from './homeView';

/** The URL of a page such as `errors/<id>` in the language of the home page. */
type Href = (place: string) => string;

/** A line break, which HTML treats as a space. Without it, a text reader would join the words of neighboring elements. */
const apart = '\n';

const kindOf = (status: number): string => (status >= 500 ? 'service' : 'request');

const signature = ({ error, message }: EntryLink): VNode =>
  h('span', { class: 'signature', translate: 'no' }, [
    // The space belongs to the text, because whitespace between elements is removed.
    ...(error === null ? [] : [h('b', `${error} `)]),
    h(
      'span',
      { lang: messageLanguage(message ?? '') },
      templateParts(message ?? '').map((part) => (part.kind === 'literal' ? part.text : h('var', part.name))),
    ),
  ]);

const entryItem = (entry: EntryLink, href: Href): VNode =>
  h('li', [
    h('a', { href: href(`errors/${entry.id}`) }, [
      h('span', { class: `badge ${kindOf(entry.status)}` }, String(entry.status)),
      apart,
      h('span', { class: 'title' }, entry.title),
      apart,
      signature(entry),
    ]),
  ]);

const statusItem = ({ status, title }: StatusLink, href: Href): VNode =>
  h('li', [
    h('a', { class: kindOf(status), href: href(`status/${status}`) }, [
      h('b', String(status)),
      apart,
      h('span', title),
    ]),
  ]);

const areaItem = ({ id, title, errors, operations }: AreaLink, words: HomeListWords, href: Href): VNode =>
  h('li', [
    h('a', { href: href(`areas/${id}`) }, [
      h('span', { class: 'title' }, title),
      apart,
      h('span', { class: 'count' }, errors > 0 ? words.errors(errors) : words.operations(operations)),
    ]),
  ]);

const list = (name: string, items: VNode[]): VNode => h('ul', { class: name }, items);

/** The statuses that begin with a digit, as a list with a heading. */
const statusClass = (digit: 4 | 5, { statuses }: HomeView, words: HomeListWords, href: Href): VNode[] => [
  h('h2', { id: `statuses-${digit}xx` }, words.statuses[digit]),
  list(
    'statuses',
    statuses.filter(({ status }) => Math.floor(status / 100) === digit).map((status) => statusItem(status, href)),
  ),
];

/**
 * Draws the lists of the home page. This is a render function and not a component, because only the build draws them.
 * As static HTML, they cost the browser no script.
 */
export const homeLists = (view: HomeView, words: HomeListWords, href: Href): VNode =>
  h('div', { class: 'HomeLists' }, [
    h('h2', { id: 'common' }, words.common),
    list(
      'entries',
      view.common.map((entry) => entryItem(entry, href)),
    ),
    h('p', [h('a', { href: href('errors/') }, words.table(view.errors))]),
    ...statusClass(4, view, words, href),
    ...statusClass(5, view, words, href),
    h('h2', { id: 'areas' }, words.areas),
    list(
      'areas',
      view.areas.map((area) => areaItem(area, words, href)),
    ),
  ]);
