import { wordsOf } from '../../catalog/engine/search';
import { highlight } from '../../catalog/engine/search/highlight';
import type { Mark } from './errorTableRow';

export { createSearch } from '../../catalog/engine/search';

/** Longer queries are whole responses: their first words are marked. */
const most = 300;

/** Marks the words of a query in texts. With `createSearch` it stands in a chunk that is fetched when a reader begins to use the table. */
export function markOf(query: string): Mark {
  const asked = wordsOf(query.slice(0, most));
  return (text) => highlight(text, asked);
}
