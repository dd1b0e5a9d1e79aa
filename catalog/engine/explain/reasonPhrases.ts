import type { Hit } from '../matcher';
import { statusOfReason } from '../recognise/reasons';

/** `400 Bad Request`, `(400, 'Bad Request'`: a status with no more than marks behind it. */
const statusBefore = /(?<!\d)([45]\d\d)[\s,:('"[\]-]{1,4}$/;
const reach = 8;

/**
 * Whether words are the reason phrase of the status right before them. They tell the status once more: neither an error type (`FORBIDDEN` is one, but
 * clients print the status so too) nor a message. In small letters nobody prints a phrase (`unauthorized` is a type). `start` is where they stand.
 */
export function isReasonPhrase(text: string, start: number, words: string): boolean {
  const status = statusBefore.exec(text.slice(Math.max(0, start - reach), start))?.[1];
  return status !== undefined && /[A-Z]/.test(words) && statusOfReason(words) === Number(status);
}

/** Leaves out the messages that are nothing but the reason phrase of a status, where other messages are found. */
export function withoutReasonPhrases(text: string, hits: Hit[]): Hit[] {
  if (hits.length < 2) return hits;
  const others = hits.filter(({ start, end }) => !isReasonPhrase(text, start, text.slice(start, end)));
  return others.length > 0 ? others : hits;
}
