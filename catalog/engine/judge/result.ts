import type { FindWrongValues } from '../check';
import { isServedRequest } from '../provenance/callProvenance';
import { noClues } from '../read/marks';
import type { Candidate, Explained, ExplainOptions, FoundResponse, ItemFailure } from '../report';
import { atMost, leastSimilarity } from '../weights';
import { candidatesOf, explainStatus, gather, isKnownFailure } from './candidates';
import { callsNamed } from '../operations';
import { outcomeOf } from './subjects';
import { type Facts, factsOf, withoutStub } from './facts';
import type { Index } from './prepare';
import type { Ranked } from './rank';
import { decide, type Decision, isDoubtful } from './verdict';

/** What is needed to explain a response, besides the response. */
export interface Reading {
  index: Index;
  /** Checks the values of the response and its request. */
  findWrong: FindWrongValues;
  /** What the reader has added. */
  options: ExplainOptions;
  /** How often the text contains the response. */
  count: number;
  /** Whether the text around it shows that another service was called. */
  ofOtherService: boolean;
  /** The words before and behind it, if it is the only response; otherwise empty. */
  around: string;
}

/**
 * Explains a response. A bulk response gives one explanation for each failed item. `false` without a message is a
 * failure only if the catalog says so; otherwise it is the result of the call. Never empty.
 */
export function explainResponse(reading: Reading, given: FoundResponse): Explained[] {
  const { index, options, ofOtherService } = reading;
  const isServed = !ofOtherService && isServedRequest(index.operations, given);
  const response = isServed ? { ...given, call: null, request: noClues() } : given;
  const facts = factsOf(response, options, index.operations, ofOtherService);
  if (isSuccess(response)) return [write(reading, response, facts, settled('not-an-error'), [])];
  const failures = response.failures.filter((failure) => isKnownFailure(index, failure, facts));
  if (failures.length > 0) return failures.map((failure) => explainFailure(reading, response, failure));
  if (response.failures.length > 0) {
    const answered: FoundResponse = { ...response, kind: 'success', failures: [] };
    return [write(reading, answered, facts, settled('not-an-error'), [])];
  }
  if (isStatusAlone(facts))
    return [write(reading, response, facts, settled('status-only'), explainStatus(index, facts))];
  return [explainFacts(reading, response, facts)];
}

function explainFacts(reading: Reading, response: FoundResponse, facts: Facts): Explained {
  const ranked = gather(reading.index, facts);
  const decision = decide(ranked, facts, isDoubtful(reading.index, response, ranked[0], facts));
  const left = decision.verdict === 'unknown' ? withoutStub(response, facts) : null;
  const byType = left === null ? null : explainFacts(reading, response, left);
  if (byType !== null && byType.verdict !== 'unknown') return byType;
  const calls = callsNamed(decision.question?.options ?? [], reading.around);
  const named = ranked.filter(({ subject }) => calls.some((call) => subject.endpoints.includes(call)));
  if (named.length === 1) {
    const sorted = candidatesOf([...named, ...ranked.filter((each) => each !== named[0])], facts);
    return write(reading, response, facts, settled('likely'), sorted);
  }
  // If no fact decides for an entry, those that fit less are left out.
  const isOpen = decision.verdict === 'unknown' || (decision.verdict === 'ambiguous' && decision.question === null);
  const nearest = candidatesOf(isOpen ? ranked.filter((each) => isWorthShowing(each, ranked, facts)) : ranked, facts);
  const candidates = decision.verdict === 'status-only' ? besideStatus(reading.index, facts, nearest) : nearest;
  return write(reading, response, facts, decision, candidates);
}

/**
 * Whether an unknown response is similar enough to a candidate, or has the same error type and no message. With a
 * message, a type that many entries share leads to none of them. General words alone are similar to many things.
 */
function isWorthShowing({ match, wording, evidence }: Ranked, ranked: readonly Ranked[], { message }: Facts): boolean {
  if (match === null) return message === null || ranked.length <= atMost.entriesOfOneType;
  const isWeak = outcomeOf(evidence, 'error') === 'differed' || wording?.telling !== true;
  return match.score >= (isWeak ? leastSimilarity.found : leastSimilarity.foundWithSupport);
}

/** Lists the candidates for the status first, then those with the most similar messages. */
function besideStatus(index: Index, facts: Facts, nearest: Candidate[]): Candidate[] {
  const first = explainStatus(index, facts);
  const others = nearest.filter(({ because }) => outcomeOf(because, 'endpoint') !== 'differed');
  return [...first, ...others.filter(({ id }) => first.every((other) => other.id !== id))];
}

/** Explains a failed item. A message that is documented only for a whole response is similar, but not the same. */
function explainFailure(reading: Reading, response: FoundResponse, failure: ItemFailure): Explained {
  const item: FoundResponse = { ...response, message: failure.message, failures: [failure] };
  const facts = factsOf(item, reading.options, reading.index.operations, reading.ofOtherService);
  const explained = explainFacts(reading, item, facts);
  const isNear = explained.verdict === 'exact' && explained.candidates[0]?.kind === 'error';
  return isNear ? { ...explained, verdict: 'likely' } : explained;
}

const settled = (verdict: Decision['verdict']): Decision => ({ verdict, question: null });

/** Whether only the status is known. This is always so for a gateway's page, whatever its text is. */
const isStatusAlone = ({ error, errorCode, message, status, calls, format }: Facts): boolean =>
  status !== null &&
  (format === 'html' || (error === null && errorCode === null && message === null && calls.length === 0));

const isSuccess = ({ kind, status, error, message, failures }: FoundResponse): boolean =>
  kind === 'success' ||
  (failures.length === 0 && error === null && message === null && status !== null && status < 400);

function write(
  { index, findWrong, options, count }: Reading,
  response: FoundResponse,
  facts: Facts,
  decision: Decision,
  candidates: Candidate[],
): Explained {
  const [method] = /^[A-Z]+ /.exec(facts.seenCall ?? '') ?? [''];
  const endpoint = facts.calls.find((key) => key.startsWith(method)) ?? null;
  // Of a call with a wrong method, only the path agrees.
  if (endpoint === null)
    for (const each of candidates.flatMap(({ because }) => because))
      if (each.fact === 'endpoint' && each.outcome === 'agreed') each.outcome = 'differed';
  const best = decision.verdict === 'unknown' ? undefined : candidates[0];
  const call = { call: endpoint, limits: endpoint === null ? [] : index.operations.limits(endpoint) };
  const isOurs = facts.foreign === null && !facts.ofOtherService && decision.verdict !== 'not-an-error';
  return {
    response: facts.isReasonPhrase ? { ...response, status: facts.status } : response,
    count,
    ...decision,
    candidates,
    endpoint,
    findings: isOurs ? findWrong(response, best, call, options.now ?? Date.now()) : [],
    cautions: cautionsOf(response, facts, decision),
  };
}

/** Numbers that the client SDKs use for something else. */
const sdkNumbers = new Set([400, 401, 403, 404]);

/** Whether such a number may come from an SDK. Heads, bodies, gateway pages and responses to a call come from a server. */
const maybeSdk = ({ format, kind, call }: FoundResponse): boolean =>
  call === null &&
  format !== 'http' &&
  (kind === 'status' || format === 'message' || (kind === 'error' && (format === 'sdk' || format === 'log')));

function cautionsOf(response: FoundResponse, facts: Facts, { verdict }: Decision): Explained['cautions'] {
  const { damage, failures } = response;
  const cautions: Explained['cautions'] = [];
  if (verdict === 'status-only' && maybeSdk(response) && sdkNumbers.has(facts.status ?? 0)) cautions.push('sdk-number');
  if (facts.foreign !== null || (facts.ofOtherService && verdict === 'likely')) cautions.push('other-api');
  if (damage.includes('truncated')) cautions.push('truncated');
  if (failures.length > 0) cautions.push('partial-failure');
  return cautions;
}

/** A response and how often the text contains it. */
export type Folded = Pick<Explained, 'response' | 'count'>;

/** Merges responses, in any format, that say the same about the same call into the first of them. */
export function foldEqual(responses: readonly FoundResponse[]): Folded[] {
  const folded = new Map<string, Folded>();
  for (const response of responses) {
    const key = keyOf(response);
    const same = folded.get(key);
    if (same === undefined) folded.set(key, { response, count: 1 });
    else same.count++;
  }
  return [...folded.values()];
}

const keyOf = ({ status, error, errorCode, message, exception, call, foreign, failures }: FoundResponse): string =>
  JSON.stringify([status, error, errorCode, message, exception, call?.method, call?.path, foreign, failures]);
