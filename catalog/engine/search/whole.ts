/** Signs that stand in responses, logs and messages with values, and not in what readers type to search. */
const notation = /[{}<>="\n]|:\s/;
/** Readers search with two or three words; messages have more. */
const fewestWords = 4;
const shortest = 20;

/** Whether a text may be a whole message or response, worth explaining; shorter ones are words to look for. */
export const looksWhole = (text: string): boolean =>
  notation.test(text) || (text.length >= shortest && text.split(/\s+/, fewestWords).length === fewestWords);
