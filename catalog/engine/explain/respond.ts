import type { Candidate, Explained, ExplainOptions, FoundResponse, ItemFailure } from '../report';
import { doubtsOf } from './doubts';
import { factsOf, factsOfFailure, type Facts } from './facts';
import { gather } from './gather';
import type { Index } from './prepared';
import { readStatusInWords } from './inWords';
import { decidingFact } from './question';
import type { Ranked } from './ranking';
import { explainStatus } from './statusOnly';
import { decide, type Decision } from './verdict';

/** Explains one response; a bulk answer gives one explanation for each failed item. */
export function explainResponse(
  index: Index,
  response: FoundResponse,
  count: number,
  options: ExplainOptions,
): Explained[] {
  const facts = readStatusInWords(factsOf(response, options, index.operations), index.phrases);
  if (isSuccess(response)) return [report(response, count, facts, { verdict: 'not-an-error', question: null }, [])];
  if (response.failures.length > 0) {
    return response.failures.map((failure) => explainFailure(index, response, failure, count, facts));
  }
  if (facts.error === null && facts.message === null && facts.status !== null && facts.calls.length === 0) {
    return [report(response, count, facts, { verdict: 'status-only', question: null }, explainStatus(index, facts))];
  }
  const ranked = gather(index, facts);
  return [
    report(
      response,
      count,
      facts,
      decide(ranked, facts, doubtsOf(index, response, ranked, facts)),
      candidatesOf(ranked, facts),
    ),
  ];
}

function explainFailure(
  index: Index,
  response: FoundResponse,
  failure: ItemFailure,
  count: number,
  whole: Facts,
): Explained {
  const facts = factsOfFailure(whole, failure);
  const ranked = gather(index, facts);
  const item: FoundResponse = { ...response, message: failure.message, failures: [failure] };
  const decision = decide(ranked, facts, doubtsOf(index, item, ranked, facts));
  const isError = ranked[0]?.subject.kind === 'error' && decision.verdict === 'exact';
  return report(
    item,
    count,
    facts,
    isError ? { verdict: 'likely', question: null } : decision,
    candidatesOf(ranked, facts),
  );
}

const isSuccess = ({ form, status, error, message, failures }: FoundResponse): boolean =>
  form === 'success' ||
  (failures.length === 0 && error === null && message === null && status !== null && status < 400);

function report(
  response: FoundResponse,
  count: number,
  facts: Facts,
  decision: Decision,
  candidates: Candidate[],
): Explained {
  return {
    response,
    count,
    ...decision,
    candidates,
    endpoint: facts.calls[0] ?? null,
    findings: [],
    cautions: cautionsOf(response, facts, decision),
  };
}

/** Statuses whose numbers the client SDKs use for something else. */
const sdkNumbers = new Set([400, 401, 403, 404]);

function cautionsOf({ damage, failures }: FoundResponse, facts: Facts, { verdict }: Decision): Explained['cautions'] {
  const cautions: Explained['cautions'] = [];
  if (verdict === 'status-only' && sdkNumbers.has(facts.status ?? 0)) cautions.push('sdk-number');
  if (facts.foreign !== null) cautions.push('other-api');
  if (damage.includes('truncated')) cautions.push('truncated');
  if (failures.length > 0) cautions.push('partial-failure');
  return cautions;
}

function candidatesOf(ranked: readonly Ranked[], facts: Facts): Candidate[] {
  return ranked.map((each, at) => {
    const before = ranked[at - 1];
    return { ...candidateOf(each, facts), decidedBy: before === undefined ? null : decidingFact(before, each, facts) };
  });
}

/** A ranked subject as the report shows it. */
export function candidateOf({ subject, match, evidence, confidence }: Ranked, facts: Facts): Candidate {
  return {
    id: subject.id,
    kind: subject.kind,
    confidence: Math.round(confidence * 1000) / 1000,
    because: evidence,
    values: match?.values ?? {},
    spans: match?.spans ?? (facts.message === null ? [] : [{ kind: 'differs', text: facts.message }]),
    causes: causesFor(subject, facts),
    decidedBy: null,
  };
}

/** Indexes of the causes that can hold for the call; all where the call is unknown, or none is made for it. */
function causesFor({ causes }: Ranked['subject'], { calls }: Facts): number[] {
  const all = causes.map((_, at) => at);
  if (calls.length === 0) return all;
  const bases = new Set(calls.flatMap((key) => [key, key.split('#', 1)[0] ?? key]));
  const valid = all.filter((at) => causes[at]?.when?.some((key) => bases.has(key)) ?? true);
  return valid.length > 0 ? valid : all;
}
