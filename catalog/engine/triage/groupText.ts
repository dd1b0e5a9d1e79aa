import type { Explainer } from '../explain';
import type { ExplainOptions } from '../report';
import { createTriage, type TriageReport } from './createTriage';
import { createGroups, type StreamGroup } from './groups';
import { byResponse, outcomeOf } from './outcome';
import type { TriageCatalog } from './prescan';
import { responseTime } from './recordTemplate';

const isSame = (one: StreamGroup, other: StreamGroup): boolean =>
  one.id === other.id && one.template === other.template && (one.id !== null || one.status === other.status);

/** Equal responses are folded and lose their times; a reading record by record has kept them. */
function withTimes(group: StreamGroup, byRecord: readonly StreamGroup[]): StreamGroup {
  const read = byRecord.find((other) => isSame(group, other) && other.count === group.count);
  return read === undefined ? group : { ...group, first: read.first, last: read.last, timeline: read.timeline };
}

/**
 * The responses of one text of a moderate size, grouped like those of a stream. The text is explained as a whole, so that a response may rest on
 * anything that stands around it.
 */
export function groupText(
  explainer: Explainer,
  catalog: TriageCatalog,
  text: string,
  options: ExplainOptions = {},
): TriageReport {
  const groups = createGroups();
  let responses = 0;
  for (const answer of byResponse(explainer.explain(text, options).responses)) {
    const [{ count, response }] = answer;
    const outcome = outcomeOf(answer, responseTime(text, response));
    const record = text.slice(response.start, response.end);
    for (let nth = 0; nth < count; nth++) groups.add(outcome, record, nth === 0 ? answer : []);
    responses += count;
  }
  if (responses < 2) return { responses, groups: groups.list() };
  const triage = createTriage(explainer, catalog);
  triage.push(text);
  const byRecord = triage.finish().groups;
  return { responses, groups: groups.list().map((group) => withTimes(group, byRecord)) };
}
