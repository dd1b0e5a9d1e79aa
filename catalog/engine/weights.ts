import type { Fit } from './match/matcher';
import type { Evidence, Fact } from './report';

/**
 * The numbers that ranking and verdicts are based on. The confidence of a candidate is a product of factors: a fact
 * that agrees has the factor 1, an absent fact costs a little, and a fact that differs costs a lot.
 */

/** How well the message fits. A full match counts fully. Otherwise, this is multiplied by how much agrees. */
export const fitWeight: Record<Fit | 'named' | 'silent' | 'none', number> = {
  whole: 1,
  within: 0.92,
  cut: 0.85,
  similar: 0.78,
  /**
   * The entry was identified by its `error_code` or by the documented field of a bulk response, whatever the message.
   */
  named: 0.8,
  /** Neither the response nor the entry has a message. */
  silent: 0.8,
  /** The message does not fit the entry, which is a candidate because of its status, error type or call. */
  none: 0.4,
};

/** What a full match loses if the literals of another full match cover more of the message. */
export const lighterWording = 0.12;

/**
 * Factor for a full match that is followed by more text, if the whole text looks like the beginning of a longer
 * message.
 */
export const outgrown = 0.7;

type Outcomes = Record<Evidence['outcome'], number>;

/** Factors for each fact and outcome. The message counts through `fitWeight`. */
export const factWeight: Record<Exclude<Fact, 'message'>, Outcomes> = {
  /** Gateways and clients rarely change the status, so a different status is strong evidence against the entry. */
  status: { agreed: 1, absent: 0.97, differed: 0.55 },
  /** The service's own classification of the error. It separates entries with equal messages. */
  error: { agreed: 1, absent: 0.95, differed: 0.55 },
  /**
   * It separates entries with equal messages, but products use the same numbers. It does not count if the response
   * has none.
   */
  errorCode: { agreed: 1, absent: 0.94, differed: 0.55 },
  /** The documents do not list all calls of an error, so a different call is only weak evidence against the entry. */
  endpoint: { agreed: 1, absent: 0.94, differed: 0.8 },
  /** The class of the same error has changed over the years. It can support an entry, but not rule it out. */
  exception: { agreed: 1, absent: 0.985, differed: 0.985 },
};

/** An additional factor for a different call that is about another resource, such as a group instead of a chatroom. */
export const anotherResource = 0.95;

/** A body without `error` agrees with an entry without one. This proves little, because proxies drop fields. */
export const agreedOnNothing = 0.955;

/**
 * A complete body of this API lacks the `error` of the entry. Entries without an `error` go first, but proxies drop
 * fields.
 */
export const lackedError = 0.925;

/** Factor for a text with signs of another API. */
export const foreignWeight = 0.5;

/** Candidates fit equally if their confidence differs by less than this. */
export const tie = 0.025;

/** Lowest similarity at which a message counts as found. It is lower if `error` and status agree. */
export const resembles = { alone: 0.76, supported: 0.6 };

/** Below this similarity, common words are a coincidence. */
export const faintest = 0.35;

/** Candidates below this part of the best candidate's confidence are dropped. */
export const worthNaming = 0.35;

/** Maximum number of candidates. */
export const mostCandidates = 12;

/**
 * Factors inside a bulk response: for a field other than the documented one, and for a message that is documented
 * only for a whole response. The status of such an entry necessarily differs, so it does not count.
 */
export const fieldWeight = { other: 0.9, error: 0.6 };

/**
 * Lowest similarity at which a message may be that of an entry: for a competing wording, for the line around a
 * message, and for a message alone.
 */
export const likeEnough = { rival: 0.7, line: 0.7, loneMessage: 0.5 };

/** Number of similar wordings that are compared with the best one. */
export const rivalsLookedAt = 4;

/** An error type identifies no entry if more entries than this share it. */
export const mostOfOneType = 6;

/** Without a message, the entry met most often is named among this many that fit equally; among more it would be a guess. */
export const mostGuessed = 2;

/** A message that is cut off after fewer words may mean nothing. The error type is more reliable then. */
export const fewestWords = 3;

/** Number of calls that an entry counts as if any call can return it. Such an error is more common. */
export const anyCallBreadth = 1000;

/** A question with more possible answers is too long to read. */
export const mostAnswers = 16;

/** How far away from a message in free text something can be and still belong to it, in characters. */
export const reachOfMessage = {
  /** Words on the same line, such as a status or an error type. */
  line: 120,
  /** A status directly before the message. */
  statusBefore: 12,
  /** The name of another service. */
  otherService: 300,
  /** A bare status, such as "HTTP 403", that may belong to the message. */
  bareStatus: 800,
  /** How far a line is read in each direction. */
  wholeLine: 400,
};

/**
 * Limits for treating free text without a response as one message: its length, the length up to which it must look
 * like an error, the number of lines, and the shortest length.
 */
export const longestLoneMessage = { any: 600, errorLike: 400, lines: 6, shortest: 4 };

/**
 * Maximum number of messages in a text that are compared with the line around them. A log that repeats one message
 * would need too much time.
 */
export const mostWidened = 200;

/** Confidence is rounded to thousandths. */
export const confidenceSteps = 1000;

/** Number of calls that the evidence names before it says that there are more. */
export const mostCallsNamed = 3;

/** Number of messages near a bare status that may claim it as their own. */
export const mostAdopters = 3;
