import { entriesOfTypeAlone } from '../../engine/catalogParts';
import type { Candidate, Explained, Report } from '../../engine/report';
import { parseRichText, plainText } from '../../engine/richText';
import type { SearchHit } from '../../engine/search';
import type { Catalog } from '../../engine/types';
import { entryWords } from './entryWords';
import { advice, indent, paragraph, worded, type Reader, type Writer } from './advice';
import { painter, wrap } from './layout';
import { endpointOf } from './responseJson';
import { cliWords } from './words';

const longestLine = 600;

const shortened = (text: string): string => (text.length > longestLine ? `${text.slice(0, longestLine)}…` : text);

function evidence({ because }: Candidate, writer: Writer): string {
  const words = cliWords[writer.locale];
  const facts = because.map(({ fact, outcome, seen }) =>
    outcome === 'absent' && seen !== null ? words.notTied[fact] : `${words.fact[fact]} ${words.outcome[outcome]}`,
  );
  const { because: label, comma } = words;
  return writer.paint('dim', paragraph(`${label}${entryWords[writer.locale].colon}${facts.join(comma)}`, writer));
}

const titles = (candidates: readonly Candidate[], writer: Writer): string[] =>
  candidates.flatMap(({ id, values }) => {
    const entry = writer.entry(id);
    return entry ? [wrap(`${worded(entry.title[writer.locale], values)} (${id})`, writer.width, `${indent}- `)] : [];
  });

function oneMeaning(candidate: Candidate, { endpoint }: Explained, writer: Writer): string[] {
  const entry = writer.entry(candidate.id);
  if (!entry) return [];
  return [...advice(entry, endpoint, candidate.values, writer), evidence(candidate, writer)];
}

/** If several entries fit, only their titles are shown. If one entry has several causes, all of them are shown. */
function severalMeanings(explained: Explained, writer: Writer): string[] {
  const { candidates, question } = explained;
  const words = cliWords[writer.locale];
  const ask = question
    ? [paragraph(words.question[question.fact], writer), ...question.options.map((option) => `${indent}  ${option}`)]
    : [];
  const [only, ...others] = candidates;
  if (only && others.length === 0) return [...oneMeaning(only, explained, writer), ...ask];
  return [`${indent}${words.oneOf}${entryWords[writer.locale].colon}`, ...titles(candidates, writer), ...ask];
}

function nothingKnown(explained: Explained, writer: Writer): string[] {
  const { candidates, response } = explained;
  const ofType = writer.ofTypeAlone(explained).length;
  if (ofType > 0) return [paragraph(cliWords[writer.locale].oneOfType(ofType, response.error ?? ''), writer)];
  const near = titles(candidates.slice(0, 3), writer);
  return near.length === 0
    ? []
    : [`${indent}${cliWords[writer.locale].nearest}${entryWords[writer.locale].colon}`, ...near];
}

function meaning(explained: Explained, writer: Writer): string[] {
  const { verdict, candidates, response } = explained;
  const status = writer.status(response.status);
  if (verdict === 'status-only') return status ? advice(status, null, {}, writer) : [];
  if (verdict === 'ambiguous') return severalMeanings(explained, writer);
  if (verdict === 'unknown') return nothingKnown(explained, writer);
  return candidates.slice(0, 1).flatMap((candidate) => oneMeaning(candidate, explained, writer));
}

function headline(explained: Explained, number: number, { locale, paint, width }: Writer): string {
  const { response, verdict, candidates, count } = explained;
  const words = cliWords[locale];
  const named = verdict === 'exact' || verdict === 'likely' ? (candidates[0]?.id ?? null) : null;
  const facts = [response.status, response.error].filter((fact) => fact !== null).join(' ');
  const parts = [facts, words.verdict[verdict], named, count > 1 ? words.times(count) : null];
  return `${paint('bold', `${number}.`)} ${wrap(parts.filter(Boolean).join(' · '), width)}`;
}

function explainedText(explained: Explained, number: number, writer: Writer): string {
  const words = cliWords[writer.locale];
  const { response, findings, cautions } = explained;
  return [
    headline(explained, number, writer),
    ...[response.message, endpointOf(explained)].flatMap((line) =>
      line ? [writer.paint('dim', paragraph(shortened(line), writer))] : [],
    ),
    ...meaning(explained, writer),
    ...findings.map(({ text }) => wrap(text[writer.locale], writer.width, `${indent}! `)),
    ...cautions.map((caution) => wrap(words.caution[caution], writer.width, `${indent}! `)),
  ].join('\n');
}

/** Writes a report for people: what each response means and what to do, in one language. */
export function explainText(
  report: Report,
  { errors, partialFailures, statuses, operations }: Catalog,
  reader: Reader,
): string {
  if (report.responses.length === 0) return `${wrap(cliWords[reader.locale].noResponse, reader.width)}\n`;
  const entries = new Map([...errors, ...partialFailures].map((entry) => [entry.id, entry]));
  const writer: Writer = {
    ...reader,
    paint: painter(reader.hasColor),
    entry: (id) => entries.get(id),
    ofTypeAlone: (explained) => entriesOfTypeAlone({ errors }, explained),
    operations,
    status: (wanted) => statuses.find(({ status }) => status === wanted),
  };
  return `${report.responses.map((explained, index) => explainedText(explained, index + 1, writer)).join('\n\n')}\n`;
}

/** Search results for a question, with a heading that says so. Empty if there are none. */
export function alsoFoundText(
  hits: readonly SearchHit[],
  { errors, partialFailures }: Pick<Catalog, 'errors' | 'partialFailures'>,
  { locale, width }: Reader,
): string {
  if (hits.length === 0) return '';
  const entries = new Map([...errors, ...partialFailures].map((entry) => [entry.id, entry]));
  const lines = hits.flatMap(({ id }) => {
    const title = entries.get(id)?.title[locale];
    return title ? [wrap(`${plainText(parseRichText(title))} (${id})`, width, `${indent}- `)] : [];
  });
  return `\n${[`${cliWords[locale].alsoFound}${entryWords[locale].colon}`, ...lines].join('\n')}\n`;
}
