import { maySpread } from '../match/values';
import { readPath } from '../urls';
import type { FoundResponse, Question, Verdict } from '../report';
import { atMost, leastSimilarity, tie } from '../weights';
import { foldErrorType } from '../match/normalize';
import { outcomeOf } from './subjects';
import { type Facts, isCutOff } from './facts';
import type { Index } from './prepare';
import { fixQuestion, isFull, isAdviceForAnother, limitWords, questionFor, type Ranked } from './rank';

/** A verdict and, if it is `ambiguous`, the question that would decide. */
export interface Decision {
  verdict: Verdict;
  question: Question | null;
}

/** Decides the verdict. `catalog/README.md` describes the rules in words. `doubtful`: see `isDoubtful`. */
export function decide(ranked: readonly Ranked[], facts: Facts, doubtful: boolean): Decision {
  const [best] = ranked;
  if (best === undefined || !isFound(best, facts))
    return { verdict: isStatusKnown(facts) ? 'status-only' : 'unknown', question: null };
  if (facts.foreign !== null && best.match?.fit !== 'cut') return { verdict: 'likely', question: null };
  const sure = !doubtful && isSure(best, facts);
  const tied = ranked.filter((other) => isAsGood(other, best));
  const isGuess = best.match === null && !isNamed(best, facts);
  if (isGuess && (supports(best, 'endpoint') ? tied : ranked).length > atMost.entriesOfOneType)
    return { verdict: 'unknown', question: null };
  const question = tied.length > 1 ? questionFor(tied, facts) : sure ? fixQuestion(best, facts) : null;
  const isCut = best.match?.fit === 'cut';
  if (question !== null || (isCut && tied.length === atMost.guesses)) return { verdict: 'ambiguous', question };
  const isLost = isGuess && tied.length > atMost.guesses;
  return { verdict: tied.length === 1 && sure ? 'exact' : isLost ? 'unknown' : 'likely', question: null };
}

/** Whether only the status says something: no documented message, and no body in the shape of this API. */
const isStatusKnown = ({ status, error, foreign, field, hasApiShape }: Facts): boolean =>
  status !== null && error === null && foreign === null && field === null && !hasApiShape;

const isAsGood = (other: Ranked, best: Ranked): boolean =>
  fitness(other) >= fitness(best) - tie &&
  isFull(other.match) === isFull(best.match) &&
  !(isLiteral(best) && !isLiteral(other));

/** The confidence, whatever part of the documented message a cut has left. */
const fitness = ({ confidence, match }: Ranked): number =>
  match?.fit === 'cut' ? confidence / match.score : confidence;

/** Whether all of the message is literal: "user collection not found" is not about a user named "collection". */
const isLiteral = ({ match }: Ranked): boolean =>
  (match?.fit === 'whole' || match?.fit === 'cut') && Object.keys(match.values).length === 0;

/** Whether the response names the entry without a message: by its `error_code`, or by the field of a failed item. */
const isNamed = ({ match, subject, evidence }: Ranked, { field }: Facts): boolean =>
  match === null &&
  (outcomeOf(evidence, 'errorCode') === 'agreed' || (subject.kind === 'partial-failure' && field !== null)) &&
  outcomeOf(evidence, 'status') !== 'differed' &&
  outcomeOf(evidence, 'endpoint') !== 'differed';

/** Whether the best candidate is an answer: by its whole message, its `error_code`, its facts, or a similar message. */
function isFound(best: Ranked, facts: Facts): boolean {
  if (isNamed(best, facts)) return facts.foreign === null;
  if (isAdviceForAnother(best, facts)) return false;
  if (isFull(best.match)) {
    // A general word or two inside a longer text are not enough.
    if (best.match?.fit === 'within' && best.wording?.telling === false && !isSupported(best)) return false;
    return facts.foreign === null || best.wording?.telling === true || supports(best, 'error');
  }
  if (facts.foreign !== null && !(best.match?.fit === 'cut' && supports(best, 'status'))) return false;
  if (best.match === null) return facts.message === null && isSupported(best);
  const { fit, score, weight } = best.match;
  if (isSupported(best)) return fit === 'cut' || score >= leastSimilarity.foundWithSupport;
  if (contradicts(best)) return false;
  const isTelling = best.wording?.telling === true;
  if (fit !== 'cut' || !supports(best, 'status')) return isTelling && score >= leastSimilarity.found;
  return isTelling || (isLiteral(best) && weight >= leastSimilarity.weightOfCut);
}

const supports = ({ evidence, subject }: Ranked, fact: 'status' | 'error' | 'errorCode' | 'endpoint'): boolean =>
  outcomeOf(evidence, fact) === 'agreed' && (fact !== 'error' || subject.error !== null);

/** Whether an entry is supported without its message: by the error type, or by status and call together. */
const isSupported = (best: Ranked): boolean =>
  !contradicts(best) && (supports(best, 'error') || (supports(best, 'status') && supports(best, 'endpoint')));

/** Whether facts contradict the entry. A call that is not documented does not, if status and error type agree. */
function contradicts({ evidence }: Ranked): boolean {
  const outcome = (fact: 'status' | 'error' | 'errorCode' | 'endpoint'): string => outcomeOf(evidence, fact);
  if ((['status', 'error', 'errorCode'] as const).some((fact) => outcome(fact) === 'differed')) return true;
  return outcome('endpoint') === 'differed' && !(outcome('status') === 'agreed' && outcome('error') === 'agreed');
}

/** Whether the facts meet all conditions of `exact`. No wording is certain where the paste shows another service. */
function isSure(best: Ranked, facts: Facts): boolean {
  if (facts.ofOtherService) return false;
  if (contradicts(best) || outcomeOf(best.evidence, 'endpoint') === 'differed') return false;
  if (isNamed(best, facts)) return isSureByName(best, facts);
  if (best.match === null) return isSureWithoutMessage(best, facts);
  if (best.match.fit !== 'whole' || best.wording === null || isInBodyOfAnother(best, facts)) return false;
  const isAnyones = facts.format === 'message' && best.wording.ofLibrary;
  if (isAnyones && !supports(best, 'status') && !supports(best, 'endpoint')) return false;
  return (best.wording.telling && !best.wording.partOfAnother && !isAnyones) || isBorneOut(best, facts);
}

/** Whether only the message fits, in a body that names it otherwise. A wrapper of another service looks the same. */
const isInBodyOfAnother = (best: Ranked, { namesOtherwise, field, error }: Facts): boolean =>
  namesOtherwise && field === null && error === null && !supports(best, 'status') && !supports(best, 'endpoint');

/** Whether a named entry is certain. Other products use the same numbers, so the call or the shape must agree. */
const isSureByName = (best: Ranked, facts: Facts): boolean =>
  facts.hasBody &&
  (best.subject.message === null || facts.message === null) &&
  (supports(best, 'endpoint') || (supports(best, 'errorCode') && facts.hasApiShape && best.subject.message === null));

/** Whether an entry without a message is certain. The body must be whole, because a log may omit the message. */
const isSureWithoutMessage = (best: Ranked, facts: Facts): boolean =>
  facts.hasBody &&
  facts.message === null &&
  best.subject.message === null &&
  best.subject.errorCode === null &&
  supports(best, 'status') &&
  supports(best, 'endpoint') &&
  outcomeOf(best.evidence, 'error') === 'agreed';

/**
 * Whether other facts confirm a wording that any service may use: the call, the field of a bulk response, or the error
 * type (also a documented "none"). If the error type only repeats the message, or the message has only general words
 * and a value, or the body has another shape, the body must have the shape of this API. Of an unknown call, it may be
 * another limit in the same words.
 */
function isBorneOut(best: Ranked, facts: Facts): boolean {
  const { subject } = best;
  if (supports(best, 'endpoint')) return true;
  if (subject.kind === 'partial-failure' && facts.field !== null) return !facts.isItemAlone;
  const repeatsMessage = foldErrorType(subject.error) === foldErrorType(subject.message);
  if (outcomeOf(best.evidence, 'error') !== 'agreed') return false;
  if (facts.about !== null && !subject.anyCall && limitWords.test(subject.message ?? '')) return false;
  if (facts.hasApiShape) return true;
  return subject.error !== null && !repeatsMessage && !facts.namesOtherwise && best.wording?.saysNothing === false;
}

/** Whether the best candidate is in doubt: the message may go on, or a value has too many words. */
export function isDoubtful(index: Index, response: FoundResponse, best: Ranked | undefined, facts: Facts): boolean {
  if (isCutOff(response) || best === undefined) return true;
  const endsInDots = /(?:…|\.\.\.)['"\s]*$/.test(facts.message ?? '');
  return (endsInDots && best.wording?.partOfAnother === true) || spreads(index, best, facts);
}

/** Whether a value has too many words. The message then only begins and ends like the documented one. */
function spreads({ wordings }: Index, { match }: Ranked, { seenCall }: Facts): boolean {
  const { segments } = readPath(seenCall?.replace(/^[^/]*/, '') ?? '');
  return Object.entries(match?.values ?? {}).some(([name, value]) => {
    const shape = wordings.shapeOf(name);
    if (shape !== 'list' && (maySpread(shape) || segments.includes(value))) return false;
    return (shape === 'list' ? value.split(/[,;，、]/) : [value]).some((each) => /\S\s+\S/.test(each));
  });
}
