import type { MessageMatch } from '../match/matcher';
import type { Candidate, ItemFailure } from '../report';
import {
  confidenceSteps,
  faintest,
  fieldWeight,
  likeEnough,
  mostCandidates,
  resembles,
  rivalsLookedAt,
  worthNaming,
} from '../weights';
import { foldErrorType } from '../read/body/fields';
import { isPossibleCall, outcomeOf } from './evidence';
import type { Facts } from './facts';
import type { Index, Wording } from './prepare';
import type { Subject } from './subjects';
import {
  byConfidence,
  decidingFact,
  type Ranked,
  rankMatches,
  rateNamed,
  rateWithoutMessage,
  type WordingMatch,
} from './rank';

/** Ranked subjects as the report shows them, each with the fact that would decide for it. */
export const candidatesOf = (ranked: readonly Ranked[], facts: Facts): Candidate[] =>
  ranked.map((each, at) => {
    const before = ranked[at - 1];
    return candidateOf(each, facts, before);
  });

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

/** Indexes of the causes that can hold for the call; all where the call is unknown, or none is made for it. */
function causesFor({ causes }: Ranked['subject'], { calls }: Facts): number[] {
  const all = causes.map((_, at) => at);
  if (calls.length === 0) return all;
  const valid = all.filter((at) => causes[at] === null || calls.some((key) => causes[at]?.has(key)));
  return valid.length > 0 ? valid : all;
}

/** Every subject that a response can mean, best first; never more than `mostCandidates`. */
export function gather(index: Index, facts: Facts): Ranked[] {
  const matches = facts.message === null ? [] : matchesOf(index, facts.message);
  const worded = rankMatches(meant(index, matches, facts), facts, index.reasons).map((each) => weighField(each, facts));
  const ranked = [...worded, ...namedBeside(worded, index, facts)];
  if (ranked.some(isFound)) return trim(ranked);
  const known = new Set(ranked.map(({ subject }) => subject.id));
  const kin = kinOf(index, facts).filter(({ id }) => !known.has(id));
  return trim([...ranked, ...kin.map((subject) => rateWithoutMessage(subject, facts, index.reasons))]);
}

/** Subjects that the response names by its `error_code`, or by the field that fails, and that its message has not found. */
function namedBeside(worded: readonly Ranked[], index: Index, facts: Facts): Ranked[] {
  const { errorCode, field } = facts;
  const numbered = errorCode === null ? [] : (index.byCode.get(errorCode) ?? []);
  const placed = field === null ? [] : index.wordless.filter((subject) => isField(subject.field, field));
  return [...numbered, ...placed]
    .filter(({ id }) => worded.every(({ subject }) => subject.id !== id))
    .map((subject) => rateNamed(subject, facts, index.reasons));
}

/** Whether the catalog knows a failed item: by its words, or by its field where the call can be one of those documented to fail so. */
export const isKnownFailure = ({ wordless }: Index, { field, message }: ItemFailure, facts: Facts): boolean =>
  message !== null || wordless.some((subject) => isField(subject.field, field) && isPossibleCall(subject, facts));

/** The message alone identifies the entry, so that entries with only the same error type are not listed. */
const isFound = ({ evidence, match }: Ranked): boolean =>
  match !== null &&
  (match.fit === 'whole' || (match.score >= resembles.supported && outcomeOf(evidence, 'error') !== 'differed'));

/** A full match may be a longer message, misspelt, whose rest became a value. The nearest longer messages are candidates too. */
function matchesOf({ wordings }: Index, message: string): MessageMatch[] {
  const matches = wordings.matcher.matchMessage(message);
  const [best] = matches;
  if (best?.fit !== 'whole' || wordings.list[best.template]?.partOfAnother !== true) return matches;
  const isRival = ({ fit, score, weight }: MessageMatch): boolean =>
    fit !== 'whole' && (fit === 'cut' || score >= likeEnough.rival) && weight >= best.weight - rounding;
  return [...matches, ...wordings.matcher.similar(message, rivalsLookedAt).filter(isRival)];
}

/** Sums of the same numbers differ in their last digits. */
const rounding = 1e-6;

/** Partial failures count only where one can stand; an error inside a bulk answer is only next to it. */
function meant({ wordings }: Index, matches: readonly MessageMatch[], facts: Facts): WordingMatch[] {
  return matches.flatMap((match) => {
    const wording = wordings.list[match.template];
    if (
      match.score < faintest ||
      wording === undefined ||
      (wording.subject.kind === 'partial-failure' && !mayFailSo(wording, facts))
    )
      return [];
    return [{ wording, match }];
  });
}

/** A failure with a one-word message (`failed`) counts only in its documented field. Elsewhere any service may use the word. */
const mayFailSo = ({ template }: Wording, { mayBePartial, field }: Facts): boolean =>
  mayBePartial && (field !== null || /\W/.test(template));

function weighField(ranked: Ranked, { field }: Facts): Ranked {
  if (field === null) return ranked;
  const factor =
    ranked.subject.kind === 'error' ? fieldWeight.error : isField(ranked.subject.field, field) ? 1 : fieldWeight.other;
  return { ...ranked, confidence: ranked.confidence * factor };
}

/** `data.errorKeys.{key}` is any field in its place. An item that failed without its `reason` still has its `result`. */
function isField(documented: string | null, seen: string): boolean {
  const one = (documented ?? '').split('.');
  const other = seen.split('.');
  const isSame = (part: string, at: number): boolean =>
    part.startsWith('{') || part === other[at] || (part === 'reason' && other[at] === 'result');
  return one.length === other.length && one.every(isSame);
}

/** Subjects that share the error type, and those without a message that share status or call. */
function kinOf({ byError, silent }: Index, facts: Facts): Subject[] {
  const error = foldErrorType(facts.error);
  const sameType = error === null ? [] : (byError.get(error) ?? []);
  const speechless = silent.filter(
    ({ status, calls, errors }) =>
      status === facts.status && (errors.has(error) || facts.calls.some((key) => calls.has(key))),
  );
  return [...new Set([...sameType, ...speechless])].filter(
    ({ status, statusAssumed }) => facts.status === null || statusAssumed || status === facts.status,
  );
}

function trim(ranked: readonly Ranked[]): Ranked[] {
  const sorted = [...ranked].sort(byConfidence);
  const least = (sorted[0]?.confidence ?? 0) * worthNaming;
  return sorted.filter(({ confidence }) => confidence >= least).slice(0, mostCandidates);
}

/** Statuses that any server sends, with the same words: naming an entry for them would be a guess. */
const anybodys = new Set([400, 401, 403, 404]);
const servers = 500;

/**
 * What a bare status can stand for: entries whose message is only the status in words, as a gateway in front of the service
 * writes it (413 `Request Entity Too Large`). Any server may fail for any
 * reason: from 500 on, an entry of certain calls takes part only where the call is one of them.
 */
export function explainStatus({ subjects, reasons, phrases }: Index, facts: Facts): Candidate[] {
  const { status } = facts;
  if (status === null || (anybodys.has(status) && !facts.isPage && !facts.isReasonPhrase)) return [];
  const echoes = subjects.filter(
    (subject) =>
      subject.kind === 'error' &&
      subject.status === status &&
      (status < servers || subject.anyCall || facts.calls.some((key) => subject.calls.has(key))) &&
      phrases.get(foldErrorType(subject.message) ?? '') === status,
  );
  return candidatesOf(
    echoes.map((subject) => rateWithoutMessage(subject, facts, reasons)),
    facts,
  );
}
