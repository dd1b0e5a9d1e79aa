import type { Candidate } from '../report';
import type { Facts } from './facts';
import { decidingFact } from './question';
import type { Ranked } from './ranking';

/** Ranked subjects as the report shows them, each with the fact that would decide for it. */
export const candidatesOf = (ranked: readonly Ranked[], facts: Facts): Candidate[] =>
  ranked.map((each, at) => {
    const before = ranked[at - 1];
    return candidateOf(each, facts, before);
  });

function candidateOf(ranked: Ranked, facts: Facts, before: Ranked | undefined): Candidate {
  const { subject, match, evidence, confidence } = ranked;
  return {
    id: subject.id,
    kind: subject.kind,
    confidence: Math.round(confidence * 1000) / 1000,
    because: evidence,
    values: match?.values ?? {},
    spans: match?.spans ?? (facts.message === null ? [] : [{ kind: 'differs', text: facts.message }]),
    causes: causesFor(subject, facts),
    decidedBy: before === undefined ? null : decidingFact(before, ranked, facts),
  };
}

/** Indexes of the causes that can hold for the call; all where the call is unknown, or none is made for it. */
function causesFor({ causes }: Ranked['subject'], { calls }: Facts): number[] {
  const all = causes.map((_, at) => at);
  if (calls.length === 0) return all;
  const valid = all.filter((at) => causes[at] === null || calls.some((key) => causes[at]?.has(key)));
  return valid.length > 0 ? valid : all;
}
