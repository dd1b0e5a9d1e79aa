import { maySpread } from '../match/values';
import type { FoundResponse } from '../report';
import { foldErrorType } from './errorType';
import { isCutOff, type Facts } from './facts';
import type { Index } from './prepared';
import type { Ranked } from './ranking';
import type { Doubts } from './verdict';

const likeEnough = 0.7;
const rivalsLookedAt = 4;

/** What speaks against being sure of the best candidate beyond the facts themselves. */
export function doubtsOf(index: Index, response: FoundResponse, ranked: readonly Ranked[], facts: Facts): Doubts {
  const best = ranked[0];
  return {
    cutOff: isCutOff(response),
    swallowed: best !== undefined && (spreads(best) || isSwallowed(index, best, facts)),
  };
}

/** Names and ids are one word, or two by mistake: more than that is a message that only begins and ends like the documented one. */
const spreads = ({ match }: Ranked): boolean =>
  Object.entries(match?.values ?? {}).some(([name, value]) => !maySpread(name) && /\S\s+\S+\s+\S/.test(value));

/**
 * A value of several words may have taken in another message's own words, so that "group announcemet is violation" reads as a group of
 * that name. Then another wording, nearly matched, holds more of the message than the full match does.
 */
function isSwallowed({ wordings }: Index, { match, subject }: Ranked, facts: Facts): boolean {
  if (match === null || facts.message === null || !Object.values(match.values).some((value) => /\S\s+\S/.test(value)))
    return false;
  return wordings.matcher.similar(facts.message, rivalsLookedAt).some((rival) => {
    const other = wordings.list[rival.template]?.subject;
    if (other === undefined || other.id === subject.id || rival.score < likeEnough || rival.weight <= match.weight)
      return false;
    return facts.error === null || other.errors.has(foldErrorType(facts.error));
  });
}
