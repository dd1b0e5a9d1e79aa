import type { Candidate, Explained } from '../../catalog/engine/report';
import {
  entryOf,
  type LocalCatalog,
  type LocalText,
  type TitledCatalog,
  type TitledStatus,
} from '../../catalog/engine/catalogParts';
import { operationsOf } from '../../catalog/engine/urls';
import type { Owner } from '../../catalog/engine/types';
import { retryAdvice, type RetryAdvice } from '../../catalog/engine/wordsAndPaths';
import { nameCalls, titledCalls } from '../callLink';
import type { StatementView } from '../error/errorView';

/** Causes and fixes. */
export interface AdviceTexts {
  /** Causes that are possible for the call in the paste; all causes if the call is not known. */
  causes: StatementView[];
  /** Fixes that apply to the call in the paste; all fixes if the call is not known. */
  fixes: StatementView[];
}

/** The advice on a card, from the entry, or from the status if nothing else is known. */
export interface Advice {
  /** Null until the texts have loaded. */
  texts: AdviceTexts | null;
  /** Whether to send the call again, or that it is already done. */
  retry: RetryAdvice;
  /** Who has to act. */
  owner: Owner;
}

/** A catalog in the reader's language, and the same catalog with its texts once they have loaded. */
interface Sources {
  catalog: TitledCatalog;
  local: LocalCatalog | null;
}

const statements = ({ catalog }: Sources, texts: readonly LocalText[]): StatementView[] =>
  texts.map(({ text, when = [] }) => ({
    text: nameCalls(text, catalog.operations, ({ title }) => title),
    calls: titledCalls(catalog, when),
  }));

/** Texts that apply to the call in the paste; all texts if the call is not known or if none would be left. */
function forCall({ catalog }: Sources, texts: readonly LocalText[], endpoint: string | null): readonly LocalText[] {
  if (!endpoint) return texts;
  const operations = operationsOf(endpoint, catalog.operations);
  const names = (key: string) =>
    operationsOf(key, catalog.operations).some((operation) => operations.includes(operation));
  const fitting = texts.filter(({ when }) => !when || when.some(names));
  return fitting.length ? fitting : texts;
}

function entryTexts(sources: Sources, { endpoint }: Explained, { id, causes }: Candidate): AdviceTexts | null {
  const entry = sources.local && entryOf(sources.local, id);
  if (!entry) return null;
  const possible = entry.causes.filter((_, index) => causes.includes(index));
  return {
    causes: statements(sources, possible.length ? possible : entry.causes),
    fixes: statements(sources, forCall(sources, entry.fixes, endpoint)),
  };
}

/** The status of a response in a catalog. */
export const statusOf = <T extends Pick<TitledStatus, 'status'>>(
  statuses: readonly T[],
  { response }: Explained,
): T | undefined => statuses.find(({ status }) => status === response.status);

function statusTexts(sources: Sources, explained: Explained): AdviceTexts | null {
  const entry = sources.local && statusOf(sources.local.statuses, explained);
  return entry ? { causes: statements(sources, entry.causes), fixes: statements(sources, entry.fixes) } : null;
}

/** The advice of the candidate's entry. Without a candidate, the advice of the status. */
export function adviceOf(sources: Sources, explained: Explained, candidate: Candidate | null): Advice | null {
  const { catalog } = sources;
  const entry = candidate ? entryOf(catalog, candidate.id) : statusOf(catalog.statuses, explained);
  if (!entry) return null;
  const texts = candidate ? entryTexts(sources, explained, candidate) : statusTexts(sources, explained);
  return { texts, retry: retryAdvice(entry), owner: entry.owner };
}
