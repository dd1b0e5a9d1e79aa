import { describe, expect, it } from 'vitest';
import { createExplainer } from '../../../../catalog/engine/explain';
import { parsePath } from '../../../../catalog/engine/share/permalink';
import type { Explained, ExplainOptions } from '../../../../catalog/engine/report';
import { responseText } from '../../../../components/link/sharedResponse';
import { sharedPath } from '../../../../components/link/sharedPath';
import { catalog } from '../../support/catalog';

const explainer = createExplainer(catalog);
const explained = (text: string, options: ExplainOptions = {}): Explained => {
  const [first] = explainer.explain(text, options).responses;
  if (!first) throw new Error(`Nothing found in ${text}.`);
  return first;
};

/** The explanation that the reader of a link sees; null if the link contains no response. */
function behind(path: string): Explained | null {
  const place = parsePath(path);
  return place?.kind === 'explain' && place.shared ? explained(responseText(place.shared)) : null;
}
function behindLink(card: Explained): Explained {
  const answer = behind(sharedPath(card, 'en'));
  if (!answer) throw new Error('The link carries no response.');
  return answer;
}

const entries = [...catalog.errors, ...catalog.partialFailures];
/** The explanation of an entry's example. */
const cardOf = ({ id, example }: { id: string; example: string }): Explained => {
  const card = explainer.explain(example).responses.find(({ candidates: [best] }) => best?.id === id);
  if (!card) throw new Error(`The example of ${id} is not explained as ${id}.`);
  return card;
};

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

  it('contains the call of the paste, as the catalog writes it', () => {
    const card = explained(`PUT /acme/shop/chatgroups/1234567890 HTTP/1.1\n\nHTTP/1.1 403 Forbidden\n\n${body}`);
    expect(sharedPath(card, 'zh')).not.toContain('acme');
    expect(behindLink(card).endpoint).toBe(card.endpoint);
    expect(told(behindLink(card))).toEqual(told(card));
  });

  it('contains the `error_code`, which may be the only fact', () => {
    const search = 'POST /{org_name}/{app_name}/users/{username}/messages/search/get';
    const card = explained(`${search} HTTP/1.1\n\nHTTP/1.1 400\n\n{"error_code":4000006,"timestamp":1741320917743}`);
    expect(sharedPath(card, 'en')).toContain('&code=4000006&');
    expect(told(behindLink(card)).slice(0, 2)).toEqual(told(card).slice(0, 2));
    expect(behindLink(card).candidates[0]?.id).toBe('search-too-complex');
  });

  it('gives the same explanation for every example', () => {
    const changed = entries.flatMap((entry) => {
      const card = cardOf(entry);
      const answer = behindLink(card);
      const same = answer.verdict === card.verdict && answer.candidates[0]?.id === entry.id;
      return same ? [] : [`${entry.id}: ${card.verdict}, behind its link ${answer.verdict}`];
    });
    expect(entries.length).toBeGreaterThan(200);
    expect(changed).toEqual([]);
  });

  it('keeps the 200 and the field of a failed item', () => {
    const [failure] = catalog.partialFailures.filter(({ id }) => id === 'recalled-window-passed');
    if (!failure) throw new Error('The catalog lost the entry.');
    const card = cardOf(failure);
    expect(sharedPath(card, 'zh')).toContain('#status=200&field=msgs%5B%5D.recalled&message=');
    expect(behindLink(card)).toMatchObject({ verdict: 'exact', cautions: ['partial-failure'] });
  });

  it('that is cut off anywhere inside its values is reported as cut off', () => {
    const path = sharedPath(explained(JSON.stringify({ timestamp: 1, ...JSON.parse(body) })), 'en');
    const from = path.indexOf('&error=') + '&error=f'.length;
    expect(path.slice(0, from)).toContain('length=48');
    for (let end = from; end < path.length; end += 1) {
      const place = parsePath(path.slice(0, end));
      expect(place).toMatchObject({ shared: { truncated: true } });
    }
  });
});

describe('a link from another tool', () => {
  it('leads to the entry or to the question that decides, for every entry', () => {
    // If there is no message, or the message repeats the error type, only the status is known, which many entries
    // share.
    const errorOf = (entry: (typeof entries)[number]) => ('error' in entry ? entry.error : null);
    const told = entries.filter((entry) => (entry.message ?? null) !== errorOf(entry));
    const astray = told.flatMap((entry) => {
      const { status, error, errorCode, message } = cardOf(entry).response;
      const values = {
        status: String(status ?? ('status' in entry ? entry.status : 200)),
        error,
        code: errorCode,
        message,
      };
      const pairs = Object.entries(values).map(([name, value]) => `${name}=${encodeURIComponent(value ?? '')}`);
      const answer = behind(`/explain#${pairs.join('&')}`);
      const found = answer?.candidates.map(({ id }) => id) ?? [];
      return found[0] === entry.id || (answer?.question && found.includes(entry.id)) ? [] : [entry.id];
    });
    expect(astray).toEqual([]);
  });

  it.each([
    ['/explain#code=403', 'status-only'],
    ['/explain?status=403', 'status-only'],
    ['/explain#403', 'status-only'],
    ['/en/explain#status=403&utm_source=mail&x', 'status-only'],
    [`/explain#status=403&error=forbidden_op&error_description=${encodeURIComponent(message)}`, 'exact'],
  ])('%s is understood', (path, verdict) => {
    expect(behind(path)?.verdict).toBe(verdict);
  });

  it.each(['/explain', '/explain#', '/explain#%', '/explain#=', '/explain#?', '/explain#status=43&x=1', '/explain?x'])(
    '%s carries no response',
    (path) => {
      expect(behind(path)).toBeNull();
    },
  );
});
