import { readPath } from '../calls/seenPath';
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
    cutOff: isCutOff(response) || (best?.wording?.partOfAnother === true && endsInDots(facts.message)),
    swallowed: best !== undefined && (spreads(best, facts) || isSwallowed(index, best, facts)),
  };
}

/** Dots stand for more that was left out: then a message that is the beginning of a longer one may be that one. */
const endsInDots = (message: string | null): boolean => /(?:…|\.\.\.)['"\s]*$/.test(message ?? '');

/** Placeholders for several names, with commas between them. */
const nameLists = new Set(['usernames', 'passwords', 'fields']);

/** More words than a value has: then they are the message's, which only begins and ends like the documented one. */
const spreads = ({ match, wording }: Ranked, { seenCall }: Facts): boolean =>
  Object.entries(match?.values ?? {}).some(([name, value]) => {
    if (nameLists.has(name)) return value.split(/[,;，、]/).some((each) => wordsIn(each) > 1);
    if (maySpread(name) || stands(value, seenCall)) return false;
    return wordsIn(value) > (isEnclosed(name, wording?.template ?? '') ? 2 : 1);
  });

/** A path of the request has a segment of these very words. */
const stands = (value: string, call: string | null): boolean =>
  call !== null && readPath(call.slice(call.indexOf('/'))).segments.includes(value);

const wordsIn = (value: string): number => value.split(/\s+/).filter(Boolean).length;

/** Names and ids are one word, or two by mistake where marks of the message hold them together: `username [bob smith] is not legal`. */
function isEnclosed(name: string, template: string): boolean {
  const at = template.indexOf(`{${name}}`);
  return at > 0 && '[\'"('.includes(template.charAt(at - 1)) && ']\'")'.includes(template.charAt(at + name.length + 2));
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
