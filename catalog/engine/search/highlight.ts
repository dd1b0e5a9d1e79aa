import { fold, tokens } from './queryTokens';

/** A stretch of a text; `hit` when it is what was searched. */
export interface HighlightPart {
  text: string;
  hit: boolean;
}

/**
 * Cuts a text where words of the query stand in it; joined, the parts give the text back. A word of the query also marks the
 * words it begins, from their first letter to its own length.
 */
export function highlight(text: string, asked: ReadonlySet<string>): HighlightPart[] {
  if (asked.size === 0) return [{ text, hit: false }];
  const begun = [...asked].filter((word) => /^[a-z0-9]{2,}$/.test(word));
  const marked = new Uint8Array(text.length);
  markCharacters(fold(text), asked, marked);
  for (const token of tokens(text)) {
    if (asked.has(token.word)) marked.fill(1, token.start, token.end);
    const beginning = begun.find((word) => token.word.startsWith(word));
    if (beginning) marked.fill(1, token.start, token.start + beginning.length);
  }
  return cut(text, marked);
}

/** Chinese tokens are pairs: a character that was asked for alone is in no token of a longer text. */
function markCharacters(text: string, asked: ReadonlySet<string>, marked: Uint8Array): void {
  for (const character of asked) {
    if (!/^\p{Script=Han}$/u.test(character)) continue;
    for (let at = text.indexOf(character); at >= 0; at = text.indexOf(character, at + 1))
      marked.fill(1, at, at + character.length);
  }
}

function cut(text: string, marked: Uint8Array): HighlightPart[] {
  const parts: HighlightPart[] = [];
  let start = 0;
  for (let at = 1; at <= text.length; at++) {
    if (at < text.length && marked[at] === marked[at - 1]) continue;
    parts.push({ text: text.slice(start, at), hit: marked[start] === 1 });
    start = at;
  }
  return parts;
}
