import { redact } from '../../engine/share/redact';
import type { TriageReport } from '../../engine/triage/createTriage';
import type { StreamGroup } from '../../engine/triage/groups';
import type { Catalog, Locale } from '../../engine/types';
import type { Reader } from './advice';
import { painter, wrap } from './layout';
import { cliWords } from './words';

interface TriageWords {
  responses: (count: number) => string;
  subjects: (count: number) => string;
  items: (count: number) => string;
  status: (status: number | null) => string;
  none: string;
}

const triageWords: Record<Locale, TriageWords> = {
  zh: {
    responses: (count) => `共 ${count} 个响应`,
    subjects: (count) => `${count} 个不同的用户、群组或对象`,
    items: (count) => `其中 ${count} 个条目失败`,
    status: (status) => (status === null ? '没有状态码' : `HTTP ${status}`),
    none: '没有找到响应。',
  },
  en: {
    responses: (count) => (count === 1 ? '1 response' : `${count} responses`),
    subjects: (count) => `${count} different users, groups or things`,
    items: (count) => `${count} failed items`,
    status: (status) => (status === null ? 'no status' : `HTTP ${status}`),
    none: 'No response was found.',
  },
};

/** A time in UTC, in the format of logs. */
const written = (time: number): string =>
  new Date(time)
    .toISOString()
    .replace('T', ' ')
    .replace(/\.000Z$/, 'Z');

function titleOf(
  { id, template, status }: StreamGroup,
  { errors, partialFailures, statuses }: Catalog,
  locale: Locale,
): string {
  const entry = [...errors, ...partialFailures].find((each) => each.id === id);
  if (entry !== undefined) return `${entry.title[locale]} (${entry.id})`;
  if (template !== null) return redact(template);
  const known = statuses.find((each) => each.status === status);
  return known === undefined ? triageWords[locale].status(status) : `${known.status} ${known.title[locale]}`;
}

function groupText(group: StreamGroup, catalog: Catalog, reader: Reader): string {
  const { locale, width, hasColor } = reader;
  const words = triageWords[locale];
  const { verdict, count, first, last, subjects, items, calls, status } = group;
  const span = first === null || last === null ? null : `${written(first)} – ${written(last)}`;
  const facts = [
    words.status(status),
    cliWords[locale].verdict[verdict],
    span,
    subjects > 0 ? words.subjects(subjects) : null,
    items > 0 ? words.items(items) : null,
  ];
  return [
    wrap(titleOf(group, catalog, locale), width, `${painter(hasColor)('bold', String(count).padStart(8))}  `),
    wrap(facts.filter((fact) => fact !== null).join(' · '), width, ' '.repeat(10)),
    ...calls.slice(0, 3).map((call) => wrap(`${call.count} × ${call.call}`, width, ' '.repeat(10))),
  ].join('\n');
}

/** Writes a triage report for people: groups by frequency, with times, calls and the number of users. */
export function triageText({ responses, groups }: TriageReport, catalog: Catalog, reader: Reader): string {
  const words = triageWords[reader.locale];
  if (groups.length === 0) return `${words.none}\n`;
  return `${[words.responses(responses), ...groups.map((group) => groupText(group, catalog, reader))].join('\n\n')}\n`;
}
