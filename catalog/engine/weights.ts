import type { Fit } from './match/matcher';
import type { Evidence, Fact } from './report';

/**
 * What each fact weighs. A candidate's confidence is the product of its factors, so that 1 is "everything agrees" and a fact that is
 * absent costs a little, one that differs costs a lot. Ranking, verdicts and the bar on the card all rest on these numbers alone.
 */

/** How the message fits: a full match is the basis; less than that is multiplied by how much agrees. */
export const fitWeight: Record<Fit | 'named' | 'silent' | 'none', number> = {
  whole: 1,
  within: 0.92,
  cut: 0.85,
  similar: 0.78,
  /** The entry's `error_code` or the documented field of a bulk answer names it, whatever the message. */
  named: 0.8,
  /** Neither the response nor the entry has a message. */
  silent: 0.8,
  /** Nothing of the message is known to the entry, which stands here for its status, error type or call. */
  none: 0.4,
};

/** What a wording loses when another full match holds more of the message in its literals: the longest literal wins. */
export const lighterWording = 0.12;

/** What is left of a full match with more behind it when the whole text reads as the beginning of a longer message. */
export const outgrown = 0.7;

type Outcomes = Record<Evidence['outcome'], number>;

/** One factor for each fact and outcome. The message counts through `fitWeight`. */
export const factWeight: Record<Exclude<Fact, 'message'>, Outcomes> = {
  /** Gateways and clients rarely change the status, so a different one speaks strongly. */
  status: { agreed: 1, absent: 0.97, differed: 0.55 },
  /** The machine field is the service's own classification; equal messages are told apart by it. */
  error: { agreed: 1, absent: 0.95, differed: 0.55 },
  /** Equal messages are told apart by it, but products number their errors alike. Without a number in the response it does not count. */
  errorCode: { agreed: 1, absent: 0.94, differed: 0.55 },
  /** The documents list calls, but not all of them: another call is a doubt, no refutation. */
  endpoint: { agreed: 1, absent: 0.94, differed: 0.8 },
  /** The class of one error changed over the years: it can support, never refute. */
  exception: { agreed: 1, absent: 0.985, differed: 0.985 },
};

/** What a differing call costs more where it is about another thing: a group, not a chatroom. */
export const anotherResource = 0.95;

/** "No `error` in the body" agrees with an entry that has none, but proves little: proxies drop fields. */
export const agreedOnNothing = 0.955;

/** A whole body in this API's shape without the `error` that the entry has: those documented without one go first, but proxies drop fields. */
export const lackedError = 0.925;

/** What is left when the text shows signs of another API. */
export const foreignWeight = 0.5;

/** Candidates closer than this fit equally. */
export const tie = 0.025;

/** A message that only resembles a template counts as found from here on; with `error` and status agreeing it needs less. */
export const resembles = { alone: 0.76, supported: 0.6 };

/** Below this likeness a shared word is chance. */
export const faintest = 0.35;

/** Candidates that reach less than this part of the best one's confidence are not worth reading. */
export const worthNaming = 0.35;

/** At most this many candidates are named. */
export const mostCandidates = 12;

/**
 * Inside a bulk answer: another field than the documented one, and a message that is documented as a whole response only (whose status, which
 * differs by nature, is not counted then).
 */
export const fieldWeight = { other: 0.9, error: 0.6 };

/** A message and an entry this alike may be one another, though not surely: what is right for a rival, a longer line, a lone message. */
export const likeEnough = { rival: 0.7, line: 0.7, loneMessage: 0.5 };

/** Nearest other wordings that are held against the best one. */
export const rivalsLookedAt = 4;

/** An error type that more entries than this share names none of them. */
export const mostOfOneType = 6;

/** A message that is cut off after fewer words than these may say nothing: then the error type says more. */
export const fewestWords = 3;

/** An entry that holds for any call is met more often than one that lists them: it counts as this many calls. */
export const anyCallBreadth = 1000;

/** A question with more answers than this cannot be read. */
export const mostAnswers = 16;

/** How far from a message in free text something may stand and still belong to it, in characters. */
export const reachOfMessage = {
  /** Words on its line: a status, an error type. */
  line: 120,
  /** A status right before it. */
  statusBefore: 12,
  /** Another service's name. */
  otherService: 300,
  /** A bare status that the message takes as its own. */
  bareStatus: 800,
  /** A line is followed this far to either side. */
  wholeLine: 400,
};

/** Free text without a response is one message if it is no longer than this, and reads like an error up to `errorLike`; in characters. */
export const longestLoneMessage = { any: 600, errorLike: 400, lines: 6, shortest: 4 };

/** Only so many messages of a text are held against their line: a log of one message would ask the same again and again. */
export const mostWidened = 200;

/** Confidences are told in steps of one thousandth. */
export const confidenceSteps = 1000;

/** Calls that the evidence names before it says that there are more. */
export const mostCallsNamed = 3;

/** Messages near a bare status that may have taken it as their own. */
export const mostAdopters = 3;
