import type { SearchDocument } from './documents';
import { squeeze } from './tokens';

/** A document's texts as letters and digits alone, ready to be held against a query's. */
export interface SqueezedTexts {
  messages: string[];
  titles: string[];
  error: string;
  /** Messages and titles in one, to tell at one look that none of them holds a run of letters. */
  all: string;
}

/** Squeezes the texts that a query can be like. */
export function squeezedTexts(document: SearchDocument): SqueezedTexts {
  const messages = document.messages.map(squeeze);
  const titles = [squeeze(document.title.zh), squeeze(document.title.en)];
  return { messages, titles, error: squeeze(document.error ?? ''), all: [...messages, ...titles].join('\n') };
}

/** What a run of the query's letters adds where a message, title or error type holds it whole. */
export function likenessTo(query: string, texts: readonly SqueezedTexts[]): (number: number) => number {
  const asked = squeeze(query);
  return (number) => {
    const text = texts[number];
    if (!text || asked.length < 2) return 0;
    if (text.error === asked) return text.messages.includes(asked) ? 1 : 0.9;
    const typed = text.error.length > 5 && asked.includes(text.error) ? (0.35 * text.error.length) / asked.length : 0;
    if (!text.all.includes(asked)) return typed;
    if (text.messages.includes(asked)) return 1;
    return Math.max(typed, 0.3 + 0.4 * partOf(asked, text.messages), 0.25 + 0.4 * partOf(asked, text.titles));
  };
}

/** How much of the text that holds it a run of letters makes up, 0 to 1; minus one where no text holds it. */
function partOf(asked: string, texts: readonly string[]): number {
  return Math.max(-1, ...texts.map((text) => (text.includes(asked) ? asked.length / text.length : -1)));
}
