import type { Question, Verdict } from '../report';
import { resembles, tie } from '../weights';
import { outcomeOf } from './evidence';
import { foldErrorType } from './errorType';
import type { Facts } from './facts';
import { fixQuestion, questionFor } from './question';
import { isFull, type Ranked } from './ranking';

/** A verdict and, where it is `ambiguous`, the question that would decide. */
export interface Decision {
  verdict: Verdict;
  question: Question | null;
}

/** What the verdict must know beside candidates and facts. */
export interface Doubts {
  /** The message may go on behind the end of the paste. */
  cutOff: boolean;
  /** A value of the best candidate holds words that another entry's message has as its own. */
  swallowed: boolean;
}

/** The rule behind each verdict; `catalog/README.md` tells it in words. */
export function decide(ranked: readonly Ranked[], facts: Facts, doubts: Doubts): Decision {
  const [best] = ranked;
  if (best === undefined || !isFound(best, facts))
    return { verdict: isStatusKnown(facts) ? 'status-only' : 'unknown', question: null };
  if (facts.foreign !== null) return { verdict: isSure(best, facts, doubts) ? 'exact' : 'likely', question: null };
  const tied = ranked.filter((other) => isAsGood(other, best));
  if (best.match === null && tied.length > tellable) return { verdict: 'unknown', question: null };
  const sure = isSure(best, facts, doubts);
  const question = tied.length > 1 ? questionFor(tied, facts) : sure ? fixQuestion(best, facts) : null;
  if (question !== null) return { verdict: 'ambiguous', question };
  return { verdict: tied.length === 1 && sure ? 'exact' : 'likely', question: null };
}

/** An error type that more entries than this share names none of them. */
const tellable = 6;

/** Nothing else of the response says anything: its message is not documented, and it is not in this API's own shape either. */
const isStatusKnown = ({ status, error, foreign, field, hasOwnShape }: Facts): boolean =>
  status !== null && error === null && foreign === null && field === null && !hasOwnShape;

const isAsGood = (other: Ranked, best: Ranked): boolean =>
  other.confidence >= best.confidence - tie &&
  isFull(other.match) === isFull(best.match) &&
  !(isLiteral(best) && !isLiteral(other));

/** Every word of the message is the template's own: "user collection not found" is no user of the name "collection". */
const isLiteral = ({ match }: Ranked): boolean => match?.fit === 'whole' && Object.keys(match.values).length === 0;

/** Enough for an answer at all: a full match, a silent entry with its error type, or a message near enough. */
function isFound(best: Ranked, facts: Facts): boolean {
  if (isFull(best.match)) {
    // A word or two that any text may hold, somewhere in this one.
    if (best.match?.fit === 'within' && best.wording?.telling === false && !isSupported(best)) return false;
    return facts.foreign === null || best.wording?.telling === true || supports(best, 'error');
  }
  if (facts.foreign !== null) return false;
  if (best.match === null) return facts.message === null && isSupported(best);
  if (isSupported(best)) return best.match.score >= resembles.supported;
  return best.match.score >= resembles.alone && best.wording?.telling === true && !contradicts(best);
}

const supports = ({ evidence, subject }: Ranked, fact: 'status' | 'error' | 'endpoint'): boolean =>
  outcomeOf(evidence, fact) === 'agreed' && (fact !== 'error' || subject.error !== null);

/** Without a message, the error type names the entry, or status and call together do. */
const isSupported = (best: Ranked): boolean =>
  !contradicts(best) && (supports(best, 'error') || (supports(best, 'status') && supports(best, 'endpoint')));

/** Status or error type differ. A call that the documents do not list contradicts only where nothing else speaks for the entry. */
function contradicts({ evidence }: Ranked): boolean {
  const outcome = (fact: 'status' | 'error' | 'endpoint'): string => outcomeOf(evidence, fact);
  if (outcome('status') === 'differed' || outcome('error') === 'differed') return true;
  return outcome('endpoint') === 'differed' && !(outcome('status') === 'agreed' && outcome('error') === 'agreed');
}

/** All that `exact` asks for. */
function isSure(best: Ranked, facts: Facts, doubts: Doubts): boolean {
  if (contradicts(best) || doubts.cutOff || doubts.swallowed) return false;
  if (outcomeOf(best.evidence, 'endpoint') === 'differed') return false;
  if (best.match === null) return isSureWithoutMessage(best, facts);
  if (best.match.fit !== 'whole' || best.wording === null) return false;
  if (facts.foreign !== null)
    return best.wording.own && best.wording.telling && supports(best, 'status') && supports(best, 'error');
  if (facts.strange && !best.wording.telling) return false;
  const isAnyones = facts.isLoose && best.wording.ofLibrary;
  if (isAnyones && !supports(best, 'status') && !supports(best, 'endpoint')) return false;
  const standsAlone = best.wording.telling && !best.wording.partOfAnother && !isAnyones;
  return standsAlone || isBorneOut(best, facts);
}

/** The whole body has to be there: in a line of a log the message may only be left out. */
const isSureWithoutMessage = (best: Ranked, facts: Facts): boolean =>
  facts.hasBody &&
  facts.message === null &&
  facts.foreign === null &&
  best.subject.message === null &&
  supports(best, 'status') &&
  supports(best, 'endpoint') &&
  outcomeOf(best.evidence, 'error') === 'agreed';

/**
 * A wording that anybody may use needs a second witness: the call, the field of a bulk answer, or the error type (a documented "none"
 * counts). An error type that only echoes the message, or a message of nothing but general words and a value, needs this API's body around
 * it, and so does one in a body of another shape. A gateway's page is the status in words, and agrees
 * with the one entry that is documented as just that.
 */
function isBorneOut(best: Ranked, facts: Facts): boolean {
  const { subject } = best;
  if (supports(best, 'endpoint')) return true;
  if (subject.kind === 'partial-failure' && facts.field !== null) return !facts.isBareItem;
  const echoes = foldErrorType(subject.error) === foldErrorType(subject.message);
  if (facts.isPage) return echoes && supports(best, 'status');
  if (outcomeOf(best.evidence, 'error') !== 'agreed') return false;
  if (facts.hasOwnShape) return true;
  return subject.error !== null && !echoes && !facts.namesOtherwise && best.wording?.saysNothing === false;
}
