import type { FoundResponse } from '../report';
import { foldErrorType } from './errorType';
import type { Facts } from './facts';
import type { Index } from './prepared';
import type { Ranked } from './ranking';
import type { Doubts } from './verdict';

const likeEnough = 0.7;
const rivalsLookedAt = 4;

/** What speaks against being sure of the best candidate beyond the facts themselves. */
export function doubtsOf(index: Index, response: FoundResponse, ranked: readonly Ranked[], facts: Facts): Doubts {
  const best = ranked[0];
  return {
    cutOff: response.damage.includes('truncated') && endsWithMessage(response, facts),
    swallowed: best !== undefined && isSwallowed(index, best, facts),
  };
}

/** In a paste that is cut off, the message may be what the cut went through: nothing stands behind it. */
function endsWithMessage({ body, error }: FoundResponse, { message }: Facts): boolean {
  if (message === null) return false;
  if (typeof body !== 'object' || body === null) return true;
  const last = Object.values(body).at(-1);
  return last === message || (error === message && last === error);
}

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
