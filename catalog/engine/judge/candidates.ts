import type { MessageMatch } from '../match/matcher';
import type { Candidate, ItemFailure } from '../report';
import { atMost, confidenceSteps, factor, leastPartOfBest, leastSimilarity } from '../weights';
import type { Facts } from './facts';
import type { Index, Wording } from './prepare';
import { isPossibleCall, outcomeOf, type Subject } from './subjects';
import {
  byConfidence,
  decidingFact,
  type Ranked,
  rankMatches,
  rateNamed,
  rateWithoutMessage,
  type WordingMatch,
} from './rank';

/** Converts ranked subjects to the candidates of a report, each with the fact that would decide for it. */
export const candidatesOf = (ranked: readonly Ranked[], facts: Facts): Candidate[] =>
  ranked.map((each, at) => candidateOf(each, facts, ranked[at - 1]));

function candidateOf(ranked: Ranked, facts: Facts, before: Ranked | undefined): Candidate {
  const { subject, match, evidence, confidence } = ranked;
  return {
    id: subject.id,
    kind: subject.kind,
    confidence: Math.round(confidence * confidenceSteps) / confidenceSteps,
    because: evidence,
    values: match?.values ?? {},
    spans: match?.spans ?? (facts.message === null ? [] : [{ kind: 'differs', text: facts.message }]),
    causes: causesFor(subject, facts),
    decidedBy: before === undefined ? null : decidingFact(before, ranked, facts),
  };
}

/** Indexes of the causes that may apply to the call; all if the call is unknown, or if none is specific to it. */
function causesFor({ causes }: Ranked['subject'], { calls }: Facts): number[] {
  const all = causes.map((_, at) => at);
  if (calls.length === 0) return all;
  const valid = all.filter((at) => causes[at] === null || calls.some((key) => causes[at]?.has(key)));
  return valid.length > 0 ? valid : all;
}

/** All subjects that a response may match, best first, at most `atMost.candidates`. */
export function gather(index: Index, facts: Facts): Ranked[] {
  const matches = facts.message === null ? [] : matchesOf(index, facts.message);
  const worded = rankMatches(possibleMatches(index, matches, facts), facts).map((each) => weighField(each, facts));
  const ranked = [...worded, ...namedBeside(worded, index, facts)];
  if (ranked.some(isFound)) return trim(ranked);
  const known = new Set(ranked.map(({ subject }) => subject.id));
  const related = relatedTo(index, facts).filter(({ id }) => !known.has(id));
  return trim([...ranked, ...related.map((subject) => rateWithoutMessage(subject, facts))]);
}

/** Subjects not found by the message that the `error_code` or the failed field of the response names. */
function namedBeside(worded: readonly Ranked[], index: Index, facts: Facts): Ranked[] {
  const { errorCode, field } = facts;
  const numbered = errorCode === null ? [] : (index.byCode.get(errorCode) ?? []);
  const placed = field === null ? [] : index.wordless.filter((subject) => isField(subject.field, field));
  return [...numbered, ...placed]
    .filter(({ id }) => worded.every(({ subject }) => subject.id !== id))
    .map((subject) => rateNamed(subject, facts));
}

/** Whether the catalog knows a failed item: by its message, or by a field that is documented for a possible call. */
export const isKnownFailure = ({ wordless }: Index, { field, message }: ItemFailure, facts: Facts): boolean =>
  message !== null || wordless.some((subject) => isField(subject.field, field) && isPossibleCall(subject, facts));

/** Whether the message identifies the entry, so that entries with only the same error type are not listed. */
const isFound = ({ evidence, match }: Ranked): boolean =>
  match !== null &&
  (match.fit === 'whole' ||
    (match.score >= leastSimilarity.foundWithSupport && outcomeOf(evidence, 'error') !== 'differed'));

/** The matches of a message. A full one may be a longer, misspelled message, so similar longer ones are added. */
function matchesOf({ wordings }: Index, message: string): MessageMatch[] {
  const matches = wordings.matcher.matchMessage(message);
  const [best] = matches;
  if (best?.fit !== 'whole' || wordings.list[best.template]?.partOfAnother !== true) return matches;
  const isRival = ({ fit, score, weight }: MessageMatch): boolean =>
    fit !== 'whole' && (fit === 'cut' || score >= leastSimilarity.rival) && weight >= best.weight - rounding;
  return [...matches, ...wordings.matcher.similar(message, atMost.rivals).filter(isRival)];
}

/** Sums of the same numbers in another order differ in their last digits. */
const rounding = 1e-6;

/** Keeps the matches that are possible: a partial failure only inside a bulk response. */
function possibleMatches({ wordings }: Index, matches: readonly MessageMatch[], facts: Facts): WordingMatch[] {
  return matches.flatMap((match) => {
    const wording = wordings.list[match.template];
    if (
      match.score < leastSimilarity.candidate ||
      wording === undefined ||
      (wording.subject.kind === 'partial-failure' && !mayFailSo(wording, facts))
    )
      return [];
    return [{ wording, match }];
  });
}

/** A one-word message (`failed`) counts only in its documented field. Elsewhere, any service may use the word. */
const mayFailSo = ({ template }: Wording, { mayBePartial, field }: Facts): boolean =>
  mayBePartial && (field !== null || /\W/.test(template));

function weighField(ranked: Ranked, { field }: Facts): Ranked {
  const { subject, confidence } = ranked;
  if (field === null || (subject.kind !== 'error' && isField(subject.field, field))) return ranked;
  return { ...ranked, confidence: confidence * (subject.kind === 'error' ? factor.errorInItem : factor.otherField) };
}

/** A placeholder matches any field: `data.errorKeys.{key}`. */
function isField(documented: string | null, seen: string): boolean {
  const one = (documented ?? '').split('.');
  const other = seen.split('.');
  const isSame = (part: string, at: number): boolean =>
    part.startsWith('{') || part === other[at] || (part === 'reason' && other[at] === 'result');
  return one.length === other.length && one.every(isSame);
}

/** Subjects with the same error type, and subjects without a message that have the same status or call. */
function relatedTo({ byError, silent }: Index, facts: Facts): Subject[] {
  const sameType = byError.get(facts.type ?? '') ?? [];
  const withoutMessage = silent.filter(
    ({ status, calls, errors }) =>
      status === facts.status && (errors.has(facts.type) || facts.calls.some((key) => calls.has(key))),
  );
  return [...new Set([...sameType, ...withoutMessage])].filter(
    ({ status, statusAssumed }) => facts.status === null || statusAssumed || status === facts.status,
  );
}

function trim(ranked: readonly Ranked[]): Ranked[] {
  const sorted = [...ranked].sort(byConfidence);
  const least = (sorted[0]?.confidence ?? 0) * leastPartOfBest;
  return sorted.filter(({ confidence }) => confidence >= least).slice(0, atMost.candidates);
}

/** Any server sends these statuses with the same reason phrase. Naming an entry for them would be a guess. */
const sentByAnyServer = new Set([400, 401, 403, 404]);
const firstServerError = 500;

/** Candidates for a bare status: messages that are only the status in words. From 500 on, any server may send them. */
export function explainStatus({ echoes }: Index, facts: Facts): Candidate[] {
  const { status } = facts;
  if (status === null || (sentByAnyServer.has(status) && facts.format !== 'html' && !facts.isReasonPhrase)) return [];
  const possible = echoes.filter(
    (subject) =>
      subject.status === status &&
      (status < firstServerError || subject.anyCall || facts.calls.some((key) => subject.calls.has(key))),
  );
  return candidatesOf(
    possible.map((subject) => rateWithoutMessage(subject, facts)),
    facts,
  );
}
