import type { Draft, Stretch } from './marks';
import type { HttpHead } from './readers/http';
import type { FoundValue } from './readers/values';

/** What a relay's answer has beside its words: a number, or a yes or no. */
const hasCode = (body: unknown): boolean =>
  typeof body === 'object' &&
  body !== null &&
  Object.values(body).some((field) => typeof field === 'number' || typeof field === 'boolean');

/** Whether a body below a request line can only be an answer that was pasted there. */
const isAnswer = ({ weak, response }: Draft): boolean =>
  !weak || response.error !== null || response.status !== null || hasCode(response.body);

/** The value that begins right below a head; `values` are ascending. */
function valueBelow(text: string, body: number, values: readonly FoundValue[]): FoundValue | null {
  let low = 0;
  let high = values.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((values[middle]?.start ?? Infinity) < body) low = middle + 1;
    else high = middle;
  }
  const value = values[low];
  return value && value.start - body < 200 && text.slice(body, value.start).trim() === '' ? value : null;
}

/** The bodies that stand below the heads of requests, where they are no answers pasted there. */
export function sentBodies(text: string, heads: readonly HttpHead[], values: readonly FoundValue[]): Stretch[] {
  return heads.flatMap(({ body, call }) => {
    const value = call === null || call.call.method === 'GET' ? null : valueBelow(text, body, values);
    return value === null || value.drafts.some(isAnswer) ? [] : [{ start: value.start, end: value.end }];
  });
}
