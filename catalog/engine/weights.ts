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

/** What a full match loses at most if the literals of another full match cover more of the message. */
export const lossToFullerMatch = 0.12;

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

/** Further factors, for what the facts do not show one by one. */
export const factor = {
  /** A full match is followed by more text, and the whole text looks like the beginning of a longer message. */
  beginsLongerMessage: 0.7,
  /** A different call is also about another resource, such as a group instead of a chatroom. */
  otherResource: 0.95,
  /** Neither the body nor the entry has an `error`. This proves little, because proxies drop fields. */
  bothWithoutError: 0.955,
  /** A complete body of this API lacks the entry's `error`. Entries without one go first, but proxies drop fields. */
  withoutError: 0.925,
  /** The text has signs of another API. */
  foreign: 0.5,
  /** An item of a bulk response fails in a field other than the documented one. */
  otherField: 0.9,
  /** An item has a message that is documented only for a whole response, whose status necessarily differs. */
  errorInItem: 0.6,
};

/** Candidates fit equally if their confidence differs by less than this. */
export const tie = 0.025;

/** Candidates below this part of the best candidate's confidence are dropped. */
export const leastPartOfBest = 0.35;

/** The lowest similarity of a message to a wording, from 0 to 1, at which … */
export const leastSimilarity = {
  /** … the entry is a candidate. Below it, common words are a coincidence. */
  candidate: 0.35,
  /** … the entry is found. */
  found: 0.76,
  /** … the entry is found if `error` and status agree. */
  foundWithSupport: 0.6,
  /** … the wording competes with a full match of another one. */
  rival: 0.7,
  /** … the line around a message is a longer message. */
  line: 0.7,
  /** … words in front of an ellipsis are a message. This one is the sum of their idf: two rare words, or more. */
  weightOfCut: 8,
  /** … a text is a message although nothing else shows it. */
  loneMessage: 0.5,
};

/** The largest numbers of things. */
export const atMost = {
  /** Candidates of a response. */
  candidates: 12,
  /** Similar wordings that are compared with the best one. */
  rivals: 4,
  /** Entries with the same error type. If more share it, it identifies none of them. */
  entriesOfOneType: 6,
  /** Entries that fit equally without a message, if the one met most often is named. With more, it would be a guess. */
  guesses: 2,
  /** Possible answers to a question. More are too long to read. */
  answers: 16,
  /** Calls that the evidence names before it says that there are more. */
  callsNamed: 3,
  /** Messages of a text that are compared with the line around them. A log that repeats one needs too much time. */
  messagesWidened: 200,
  /** Messages near a bare status that it may belong to. */
  messagesNearStatus: 12,
};

/** A message that is cut off after fewer words may mean nothing. The error type is more reliable then. */
export const fewestWords = 3;

/** Number of calls that an entry counts as if any call can return it. Such an error is more common. */
export const anyCallBreadth = 1000;

/** Confidence is rounded to thousandths. */
export const confidenceSteps = 1000;

/** How far away from a message in free text something can be and still belong to it, in characters. */
export const reachOfMessage = {
  /** Words on the same line, such as a status or an error type. */
  line: 120,
  /** A status directly before the message. */
  statusBefore: 12,
  /** The name of another service. */
  otherService: 300,
  /** The documented status of a body that has none. */
  statusOfBody: 300,
  /** A bare status, such as "HTTP 403", that may belong to the message. */
  bareStatus: 800,
  /** How far a line is read in each direction. */
  wholeLine: 400,
};

/** Limits for treating free text without a response as one message, in characters and lines. */
export const lengthOfLoneMessage = {
  longest: 600,
  longestLikeError: 400,
  besideStatus: 200,
  shortest: 4,
  mostLines: 6,
};

/** Most words of an error type: `Request Entity Too Large`. */
export const longestType = 4;
