import { expect } from 'vitest';
import { findWrongValues } from '../../../../../catalog/engine/check';
import { blankResponse, noClues } from '../../../../../catalog/engine/read/marks';
import { needsChecks } from '../../../../../components/explainer/laterChecks';
import type { Candidate, Finding, FoundResponse, RequestClues } from '../../../../../catalog/engine/report';
import { catalog } from '../../../support/catalog';

const { operations } = catalog;

/** The beginning of most paths. */
export const app = '/{org_name}/{app_name}';

/** 2026-01-02 03:00 UTC, which is 11:00 in Beijing. */
const now = Date.UTC(2026, 0, 2, 3);

/** The parts of a response and its request that are known. */
export interface Given {
  values?: Record<string, string>;
  call?: string;
  path?: string;
  method?: string;
  request?: Partial<RequestClues>;
  status?: number;
  error?: string;
  timestamp?: number;
}

/** Findings as `rule: value`. */
export function found({ values = {}, call, path, method = 'POST', request = {}, ...rest }: Given): string[] {
  return findings({
    values,
    ...(call === undefined ? {} : { call }),
    ...(path === undefined ? {} : { path }),
    method,
    request,
    ...rest,
  }).map(({ rule, value }) => `${rule}: ${value}`);
}

/** The findings about a response. Every response with a finding has to look like one to the page, too. */
export function findings({ values = {}, call, path, method = 'POST', request = {}, ...rest }: Given): Finding[] {
  const response: FoundResponse = {
    ...blankResponse('json', 'error', { start: 0, end: 0 }),
    ...rest,
    call: path === undefined ? null : { method, path },
    request: { ...noClues(), ...request },
  };
  const best: Candidate = {
    id: 'x',
    kind: 'error',
    confidence: 1,
    because: [],
    values,
    spans: [],
    causes: [],
    decidedBy: null,
  };
  const limits = operations.find(({ key }) => key === call)?.limits ?? [];
  const checked = [response, best, { call: call ?? null, limits }, now] as const;
  const wrong = findWrongValues(...checked);
  if (wrong.length > 0) expect(needsChecks(...checked)).toBe(true);
  return wrong;
}
