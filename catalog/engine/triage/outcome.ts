import type { Explained } from '../report';
import type { Outcome } from './groups';
import { messageTemplate } from './recordTemplate';

/** Names of values that tell whom a response is about, the most telling first. */
const SUBJECTS = [
  /^(?:user|member|owner|operator|from|to|contact|admin)/i,
  /^(?:group|room|chatroom|thread)/i,
  /./,
] as const;
/** Values that are part of the app and not of one response. */
const NO_SUBJECT = /^(?:app|org|limit|max|count|number|size|status|type|field|method|host|path|length)/i;

function subjectIn(values: Readonly<Record<string, string>>): string | null {
  const named = Object.entries(values).filter(([name]) => !NO_SUBJECT.test(name));
  for (const subject of SUBJECTS) {
    const found = named.find(([name]) => subject.test(name));
    if (found !== undefined) return found[1];
  }
  return null;
}

const PARAMETER = /^\{(\w+)\}$/;

/** The values that a path has where the catalog's call has parameters, the App Key's left out. */
function valuesOfPath(endpoint: string, path: string): Record<string, string> {
  const names = endpoint
    .replace(/^[A-Z]+ |#.*$/g, '')
    .split('/')
    .reverse();
  const segments = path
    .replace(/[?#].*$/, '')
    .split('/')
    .reverse();
  const pairs = names.flatMap((segment, nth): [string, string][] => {
    const name = PARAMETER.exec(segment)?.[1];
    const value = segments[nth];
    return name === undefined || !value || (/_name$/.test(name) && /^(?:org|app)/.test(name)) ? [] : [[name, value]];
  });
  return Object.fromEntries(pairs);
}

function callOf({ endpoint, response: { call } }: Explained): string | null {
  if (endpoint !== null || call === null) return endpoint;
  const path = call.path.replace(/\/[^/]*\d[^/]*/g, '/…').slice(0, 200);
  return call.method === null ? path : `${call.method} ${path}`;
}

function subjectOf({ candidates: [best], response, endpoint }: Explained): string | null {
  const item = response.failures[0]?.subject ?? null;
  const captured = subjectIn(best?.values ?? {});
  if (captured !== null || item !== null) return captured ?? item;
  return endpoint === null || response.call === null ? null : subjectIn(valuesOfPath(endpoint, response.call.path));
}

function kindOf({ verdict, response: { status, error, message } }: Explained): string {
  if (verdict !== 'unknown') return String(status);
  return [status, error, message === null ? null : messageTemplate(message)].filter((part) => part !== null).join(' ');
}

/** What a response adds to its group. Its time is its own, or the one its record was written at. */
export function outcomeOf(explained: Explained, recordTime: number | null, items: Outcome['items']): Outcome {
  const { verdict, candidates, response } = explained;
  const isKnown = verdict === 'exact' || verdict === 'likely' || verdict === 'ambiguous';
  return {
    id: isKnown ? (candidates[0]?.id ?? null) : null,
    kind: kindOf(explained),
    verdict,
    status: response.status,
    error: response.error,
    message: response.message,
    call: callOf(explained),
    subject: subjectOf(explained),
    time: response.timestamp ?? recordTime,
    items,
  };
}
