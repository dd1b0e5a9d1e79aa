import { redact } from '../../catalog/engine/redact';

/** The longest query that is read from an address. */
export const longestInAddress = 500;
/** The longest query that a report or a link to the explainer takes: a whole response with room to spare. */
export const longestInReport = 2000;

/** A query as it may leave the box: secrets masked, cut after `most` characters. */
export const toldQuery = (query: string, most: number): string => redact(query).slice(0, most);
