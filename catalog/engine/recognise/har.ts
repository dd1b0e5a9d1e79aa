import { callInRequest, cluesInRequest, fieldsOf, statusOf, textField } from './bodyFields';
import type { NodeReader } from './envelope';
import { blankResponse } from './found';
import { statusOfPage } from './gatewayHtml';
import type { Draft } from './marks';
import type { ParsedNode } from './jsonFrames';

/**
 * The entries of a HAR whose answer has a status of 400 or more and no body that could be read (a gateway's page, nothing at all):
 * one response with a status each. `taken` are the nodes that are responses already.
 */
export function harEntriesWithoutBody(
  nodes: readonly ParsedNode[],
  read: NodeReader,
  taken: ReadonlySet<number>,
): Draft[] {
  const coveredEntries = new Set<number>();
  for (const node of taken) for (let at = node; at >= 0; at = nodes[at]?.parent ?? -1) coveredEntries.add(at);
  const drafts: Draft[] = [];
  nodes.forEach((node, index) => {
    const fields = read.fields(index);
    if (!fields.has('request') || !fields.has('response') || coveredEntries.has(index)) return;
    const response = fieldsOf(fields.get('response'));
    const content = textField(fieldsOf(response.get('content')), 'text') ?? '';
    const status = statusOf(response) ?? statusOfPage(content);
    const request = fieldsOf(fields.get('request'));
    const called = callInRequest(request);
    if (status === null || status < 400 || !called) return;
    const clues = { ...cluesInRequest(request), host: called.host };
    drafts.push({
      weak: false,
      response: { ...blankResponse('har', node.start, node.end), status, call: called.call, request: clues },
    });
  });
  return drafts;
}
