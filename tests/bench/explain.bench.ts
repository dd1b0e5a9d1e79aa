/**
 * Compares the matching step with other ways to match the same templates: one unanchored `(.+)` regular expression
 * per template, tried one after the other as translators of compiler errors do, and Fuse with default options on the
 * pasted text. Also measures explaining a whole response.
 */
import Fuse from 'fuse.js';
import { loadCatalog } from '../../catalog/build/load';
import { createExplainer } from '../../catalog/engine/explain';
import { createMatcher } from '../../catalog/engine/match/matcher';
import { shapesOf } from '../../catalog/engine/match/values';
import { milliseconds, printTable, quantile, ratio, timed } from './measure';

const catalog = loadCatalog();
const shapeOf = shapesOf(catalog.placeholders);
const documented = catalog.errors.flatMap(({ message, aliases }) => (message === null ? [] : [message, ...aliases]));
const placeholder = /\{([A-Za-z]\w*)\}/g;

/** Adds templates of the same kind: copies of the documented ones with other words. */
function templatesOf(count: number): string[] {
  return Array.from({ length: count }, (_, at) => {
    const template = documented[at % documented.length] ?? '';
    const isCopy = at >= documented.length;
    return isCopy ? template.replace(/(?<![{\w])[a-z]{4,}/g, (word) => word + lettersOf(at + word.length)) : template;
  });
}

const lettersOf = (number: number): string =>
  String(number).replace(/\d/g, (digit) => 'qwertyuiop'[Number(digit)] ?? '');

const fill = (template: string): string =>
  template.replace(placeholder, (_, name: string) => (/limit|size|line|column/.test(name) ? '60' : 'bob_1'));

const asBody = (message: string): string =>
  JSON.stringify({ error: 'forbidden_op', timestamp: 1729497048000, duration: 0, error_description: message });

function asRegExp(template: string): RegExp {
  const literals = template.split(/\{[A-Za-z]\w*\}/).map((literal) => literal.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  return new RegExp(literals.join('(.+)'));
}

/** How long a call is repeated before it is measured, in milliseconds, so that both sides are fully compiled. */
const warmUp = 500;

/**
 * Milliseconds per call: the best of eight series of `rounds` calls. Other work on the machine can only make a series
 * slower.
 */
function best(rounds: number, call: (round: number) => unknown): number {
  const start = performance.now();
  for (let round = 0; performance.now() - start < warmUp; round++) call(round % rounds);
  const series = Array.from({ length: 8 }, () =>
    timed(() => {
      for (let round = 0; round < rounds; round++) call(round);
    }),
  );
  return Math.min(...series) / rounds;
}

const row = (what: string, ours: number, theirs: number, wanted: string): string[] => [
  what,
  milliseconds(ours),
  milliseconds(theirs),
  ratio(theirs, ours),
  wanted,
];

function besideRegExps(count: number, wanted: string): string[] {
  const templates = templatesOf(count);
  const messages = templates.map(fill);
  const matcher = createMatcher(templates, shapeOf);
  const regExps = templates.map(asRegExp);
  const ours = best(count * 4, (round) => matcher.matchMessage(messages[round % count] ?? ''));
  const theirs = best(Math.min(count, 1000), (round) => {
    const message = messages[(round * 7) % count] ?? '';
    return regExps.find((regExp) => regExp.exec(message) !== null);
  });
  return row(`a message, ${count} templates; RegExps in sequence`, ours, theirs, wanted);
}

/** Text that nearly matches the template again and again. Every `(.+)` has to try every possible end. */
function besideNearMatch(wanted: string): string[] {
  const template = documented.find((each) => each.includes(' from URI: ')) ?? '';
  const near = `${fill(template).replace(' URI: ', ' URL: ')} `;
  const text = near.repeat(Math.ceil(32_768 / near.length)).slice(0, 32_768);
  const matcher = createMatcher(templatesOf(250), shapeOf);
  const regExp = asRegExp(template);
  const ours = best(50, () => matcher.scan(text));
  return row(
    '32 KB of one near-match; its RegExp',
    ours,
    timed(() => regExp.exec(text)),
    wanted,
  );
}

function besideFuse(count: number, wanted: string): string[] {
  const templates = templatesOf(count);
  const pastes = templates.map((template) => asBody(fill(template)));
  const matcher = createMatcher(templates, shapeOf);
  const fuse = new Fuse(
    templates.map((message) => ({ message })),
    { keys: ['message'] },
  );
  const ours = best(count, (round) => matcher.scan(pastes[round] ?? ''));
  const theirs = best(3, (round) => fuse.search(pastes[round * 11] ?? ''));
  return row(`a pasted body, ${count} templates; Fuse with defaults`, ours, theirs, wanted);
}

/** Times for explaining each example, with surrounding text of 1 KB. */
function explainTimes(): number[] {
  const explainer = createExplainer(catalog);
  const pastes = catalog.errors.map(({ example }) => `${example}\n${'see the log '.repeat(90)}`.slice(0, 1024));
  for (let round = 0; round < 5; round++) for (const paste of pastes) explainer.explain(paste);
  const rounds = pastes.map((paste) => Array.from({ length: 20 }, () => timed(() => explainer.explain(paste))));
  return rounds.map((times) => quantile(times, 0.5));
}

function megabyteOf(text: string): number {
  const explainer = createExplainer(catalog);
  const paste = text.repeat(Math.ceil(1_000_000 / text.length));
  return best(1, () => explainer.explain(paste));
}

printTable(
  'Matching (milliseconds)',
  ['what; beside', 'ours', 'theirs', 'ratio', 'wanted'],
  [
    besideRegExps(250, '1×'),
    besideRegExps(3000, '20×'),
    besideNearMatch('1,000×'),
    besideFuse(250, '500×'),
    besideFuse(3000, '500×'),
  ],
);

const times = explainTimes();
const logLine = '2026-01-01 12:00:00.123 INFO  [http-nio-1] com.x.Client - GET /o/a/users/bob took 12 ms\n';
printTable(
  'Explaining over the whole catalog (milliseconds)',
  ['what', 'time', 'wanted'],
  [
    ['1 KB, p50', milliseconds(quantile(times, 0.5)), ''],
    ['1 KB, p95', milliseconds(quantile(times, 0.95)), 'under 1'],
    ['1 MB of log without a response', milliseconds(megabyteOf(logLine)), ''],
    [
      '1 MB of equal responses',
      milliseconds(megabyteOf(`${logLine}${asBody("user: bob doesn't exist in group: 1")}\n`)),
      '',
    ],
  ],
);
