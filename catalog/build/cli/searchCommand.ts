import { createExplainer } from '../../engine/explain';
import { parseRichText, plainText } from '../../engine/richText';
import { createSearch, type SearchHit } from '../../engine/search';
import { searchDocuments } from '../../engine/search/documents';
import { explainedBy } from '../../engine/search/wholeQuery';
import type { Catalog } from '../../engine/types';
import type { CommandContext } from './context';
import { painter, wrap } from './layout';
import { answerLines } from './ndjson';
import { exit, UsageError, type ExitCode } from './usage';
import { cliWords } from './words';

const resultsJson = (hits: readonly SearchHit[]): object[] => hits.map(({ id, score }) => ({ id, score }));

function resultsText(
  hits: readonly SearchHit[],
  catalog: Catalog,
  { arguments: { locale }, terminal }: CommandContext,
): string {
  const words = cliWords[locale];
  if (hits.length === 0) return `${words.nothingFound}\n`;
  const paint = painter(terminal.hasColor);
  const entries = new Map([...catalog.errors, ...catalog.partialFailures].map((entry) => [entry.id, entry]));
  const lines = hits.flatMap(({ id }) => {
    const entry = entries.get(id);
    if (!entry) return [];
    const facts = 'status' in entry ? [entry.status, entry.error] : [200];
    return [
      `${paint('bold', id)}  ${facts.filter((fact) => fact !== null).join(' ')}`,
      ...[plainText(parseRichText(entry.title[locale])), entry.message].flatMap((line) =>
        line ? [wrap(line, terminal.width, '  ')] : [],
      ),
    ];
  });
  return `${[words.found(hits.length), ...lines].join('\n')}\n`;
}

/** `search QUERY`: finds entries by words, a message or a status, best first. Exit code 1 if there are none. */
export async function searchCommand(context: CommandContext): Promise<ExitCode> {
  const { operands, json, ndjson, limit } = context.arguments;
  const query = operands.join(' ');
  if (!ndjson && query.trim() === '')
    throw new UsageError('search needs words to look for. Write them after the command.');
  const catalog = await context.loadCatalog();
  const search = createSearch(searchDocuments(catalog), explainedBy(createExplainer(catalog)));
  const find = (words: string): SearchHit[] => search.search(words, limit === null ? {} : { limit });
  if (ndjson) return answerLines(context, 'query', (words) => ({ query: words, results: resultsJson(find(words)) }));
  const hits = find(query);
  const { terminal } = context;
  await (json
    ? terminal.printJson({ query, results: resultsJson(hits) })
    : terminal.print(resultsText(hits, catalog, context)));
  return hits.length > 0 ? exit.explained : exit.notExplained;
}
