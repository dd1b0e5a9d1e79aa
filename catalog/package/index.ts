import { readPackagedCatalog } from './catalog';
import { createReference, type Reference } from './reference';

export { redact, type RedactOptions } from '../engine/share/redact';
export type {
  Candidate,
  Evidence,
  Explained,
  ExplainOptions,
  Finding,
  Question,
  Report,
  Verdict,
} from '../engine/report';
export type { SearchHit, SearchOptions } from '../engine/search';
export type { TicketOptions } from '../engine/share/ticket';
export type { Triage, TriageReport } from '../engine/triage/createTriage';
export type { ErrorEntry, Locale, Localized, Owner, PartialFailure, Retry } from '../engine/types';
export type { Advice, HttpResponse, LinkedResponse, LinkOptions, Reference } from './reference';

const reference: Reference = createReference(readPackagedCatalog());

export const explain: Reference['explain'] = reference.explain;
export const advise: Reference['advise'] = reference.advise;
export const search: Reference['search'] = reference.search;
export const triage: Reference['triage'] = reference.triage;
export const createTriage: Reference['createTriage'] = reference.createTriage;
export const ticketText: Reference['ticketText'] = reference.ticketText;
export const explainLink: Reference['explainLink'] = reference.explainLink;
export const findEntry: Reference['findEntry'] = reference.findEntry;
