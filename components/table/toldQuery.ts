import { redact } from '../../catalog/engine/share/redact';
import { asLines, asOneLine } from './oneLine';

/** The longest query that is read from an address. */
const longestInAddress = 500;
/** The longest query that a report or a link to the explainer takes: a whole response with room to spare. */
export const longestInReport = 2000;

/** A query as it may leave the box, line by line: secrets masked, cut after `most` characters. Some secrets are told by the line they stand on. */
export const toldQuery = (query: string, most: number): string => redact(asLines(query)).slice(0, most);

/** The same for an address, which gives it back to the box. */
export function addressQuery(query: string): string {
  const told = toldQuery(query, longestInAddress);
  return told.includes('\n') ? asOneLine(told) : told;
}
