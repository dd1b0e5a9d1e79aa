import { describe, expect, it } from 'vitest';
import { loadCatalog } from '../../../../catalog/build/load';
import { createExplainer } from '../../../../catalog/engine/explain';
import { parsePath } from '../../../../catalog/engine/share/permalink';
import type { Explained, ExplainOptions } from '../../../../catalog/engine/report';
import { responseText, sharedPath } from '../../../../components/explainer/sharedLink';

const explainer = createExplainer(loadCatalog());
const explained = (text: string, options: ExplainOptions = {}): Explained => {
  const [first] = explainer.explain(text, options).responses;
  if (!first) throw new Error(`Nothing found in ${text}.`);
  return first;
};

/** What the reader of a shared link is told. */
function behindLink(card: Explained): Explained {
  const place = parsePath(sharedPath(card, 'en'));
  if (place?.kind !== 'explain' || !place.shared) throw new Error('The link carries no response.');
  return explained(responseText(place.shared));
}

const call = 'PUT /{org_name}/{app_name}/chatgroups/{group_id}';
const message = "user: alice42 doesn't exist in group: 1234567890";
const body = JSON.stringify({ error: 'forbidden_op', error_description: message });
const told = ({ verdict, candidates: [best, ...others] }: Explained) => [
  verdict,
  best?.id,
  best?.causes,
  others.length,
];

describe('a shared link', () => {
  it.each([
    ['a whole response', `HTTP/1.1 403 Forbidden\n\n${body}`],
    ['a body', body],
    ['a message', message],
    ['a status', 'HTTP 403'],
  ])('carries the call that the reader has answered for %s', (_, text) => {
    const card = explained(text, { call: `${call}#transfer` });
    expect(sharedPath(card, 'en')).toContain(encodeURIComponent(call));
    expect(told(behindLink(card))).toEqual(told(card));
  });

  it('carries the call that stood in the paste, as the catalog writes it', () => {
    const card = explained(`PUT /acme/shop/chatgroups/1234567890 HTTP/1.1\n\nHTTP/1.1 403 Forbidden\n\n${body}`);
    expect(sharedPath(card, 'zh')).not.toContain('acme');
    expect(behindLink(card).endpoint).toBe(card.endpoint);
    expect(told(behindLink(card))).toEqual(told(card));
  });

  it('carries the `error_code`, which may be all that tells', () => {
    const search = 'POST /{org_name}/{app_name}/users/{username}/messages/search/get';
    const card = explained(`${search} HTTP/1.1\n\nHTTP/1.1 400\n\n{"error_code":4000006,"timestamp":1741320917743}`);
    expect(sharedPath(card, 'en')).toContain('&code=4000006&');
    expect(told(behindLink(card)).slice(0, 2)).toEqual(told(card).slice(0, 2));
    expect(behindLink(card).candidates[0]?.id).toBe('search-too-complex');
  });
});
