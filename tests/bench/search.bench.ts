/**
 * Queries by catalog size: the search of the table and the command line, next to Fuse with default options on the
 * same documents.
 */
import Fuse from 'fuse.js';
import { readFileSync } from 'node:fs';
import { loadCatalog } from '../../catalog/build/load';
import { createSearch } from '../../catalog/engine/search';
import { searchDocuments, type SearchDocument } from '../../catalog/engine/search/documents';
import { generatedCatalog } from './generated';
import { milliseconds, printTable, quantile, ratio, timed } from './measure';

interface Query {
  query: string;
  /** Ids of which one must be the first result. */
  first: string[];
}

type Answer = (query: string) => string[];

const queries: Query[] = JSON.parse(readFileSync(new URL('../fixtures/queries.json', import.meta.url), 'utf8'));
const catalog = loadCatalog();
/**
 * Sizes of the catalog, each with a number of queries. Fuse needs longer for each query of a larger catalog. The queries
 * are spread evenly over the fixture, and all searches of a size are asked the same ones.
 */
const sizes = [
  { entries: catalog.errors.length, asked: 120 },
  { entries: 3_000, asked: 15 },
  { entries: 10_000, asked: 4 },
] as const;
const warmUps = 3;

const ours = (documents: SearchDocument[]): Answer => {
  const search = createSearch(documents);
  return (query) => search.search(query, { limit: 50 }).map(({ id }) => id);
};

const fuse = (documents: SearchDocument[]): Answer => {
  const index = new Fuse(documents, { keys: ['status', 'error', 'messages', 'title.zh', 'title.en', 'id'] });
  return (query) => index.search(query, { limit: 50 }).map(({ item }) => item.id);
};

interface Measured {
  times: number[];
  first: number;
  inFive: number;
}

function measure(answer: Answer, asked: readonly Query[]): Measured {
  asked.slice(0, warmUps).forEach(({ query }) => answer(query));
  const measured: Measured = { times: [], first: 0, inFive: 0 };
  for (const { query, first } of asked) {
    let found: string[] = [];
    measured.times.push(timed(() => (found = answer(query))));
    const place = found.findIndex((id) => first.includes(id));
    if (place === 0) measured.first += 1;
    if (place >= 0 && place < 5) measured.inFive += 1;
  }
  return measured;
}

/**
 * Correct results can only be counted for the real catalog. In a generated one, copies are as good as their
 * originals.
 */
const hits = ({ first, inFive }: Measured, size: number, of: number): string =>
  size === catalog.errors.length ? `${first} / ${inFive} of ${of}` : '–';

/** The given number of queries, at equal distances in the fixture. */
const sampleOf = (count: number): Query[] =>
  Array.from({ length: count }, (_, at) => queries[Math.floor((at * queries.length) / count)]).flatMap(
    (query) => query ?? [],
  );

function rowsFor({ entries: size, asked: count }: (typeof sizes)[number]): string[][] {
  const documents = searchDocuments(generatedCatalog(catalog, size));
  const asked = sampleOf(count);
  const full = measure(ours(documents), asked);
  const peer = measure(fuse(documents), asked);
  const row = (name: string, measured: Measured) => {
    const [p50, p95] = [quantile(measured.times, 0.5), quantile(measured.times, 0.95)];
    const against = measured === peer ? '' : ratio(quantile(peer.times, 0.5), p50);
    const right = hits(measured, size, asked.length);
    return [
      size.toLocaleString('en'),
      String(asked.length),
      name,
      milliseconds(p50),
      milliseconds(p95),
      against,
      right,
    ];
  };
  return [row('ours', full), row('Fuse, default options', peer)];
}

const head = ['entries', 'queries', 'search', 'p50 ms', 'p95 ms', 'p50 against Fuse', 'first / in five'];
printTable(
  `One query, of a sample of the ${queries.length.toLocaleString('en')} in the fixture`,
  head,
  sizes.flatMap(rowsFor),
);
