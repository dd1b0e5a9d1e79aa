import { describe, expect, it } from 'vitest';
import { createExplainer } from '../../../../../catalog/engine/explain';
import { ownCatalog } from '../support/catalog';

const explainer = createExplainer(ownCatalog());
const answers = (text: string) =>
  explainer.explain(text).responses.map(({ verdict, candidates, response }) => ({
    verdict,
    id: candidates[0]?.id ?? null,
    status: response.status,
  }));

describe('every stage reads the same decoded text', () => {
  const plain = 'status 403 users [a] are not members of this group!';

  it('terminal colors do not change the results or their number', () => {
    const exact = [{ verdict: 'exact', id: 'users-not-members', status: 403 }];
    expect(answers(plain)).toEqual(exact);
    expect(answers(plain.replace('403', '\u001b[31m403\u001b[0m'))).toEqual(exact);
    expect(answers(plain.replaceAll(' ', '\u001b[0m \u001b[1;32m'))).toEqual(exact);
  });

  it('offsets refer to the pasted text', () => {
    const colored = plain.replace('[a]', '\u001b[33m[a]\u001b[0m');
    const [answer] = explainer.explain(colored).responses;
    expect(colored.slice(answer?.response.start, answer?.response.end)).toContain('\u001b[33m[a]\u001b[0m');
  });
});

describe('statuses inside the request belong to no response', () => {
  it.each([
    'PUT https://a1.easemob.com/o/a/chatgroups/1 {"note":"status 404"}\nusers [a] are not members of this group!',
    `curl -X PUT https://a1.easemob.com/o/a/chatgroups/1 -d '{"note":"HTTP 404"}'\nusers [a] are not members of this group!`,
    'requests.put("https://a1.easemob.com/o/a/chatgroups/1", json={"note": "status 404"})\nusers [a] are not members of this group!',
  ])('%s', (text) => {
    expect(answers(text).map(({ id, status }) => ({ id, status }))).toEqual([
      { id: 'users-not-members', status: null },
    ]);
  });
});

describe('the spelling of a field name changes nothing', () => {
  it.each(['error_description', 'errorDescription', 'ErrorDescription', 'error-description'])('%s', (name) => {
    expect(answers(`{"timestamp":1,"duration":2,"${name}":"exceed allowed batch size 10"}`)).toEqual([
      { verdict: 'exact', id: 'chatroom-attribute-batch-too-large', status: null },
    ]);
  });
});

describe('the hosts of this API are the same for every stage', () => {
  it.each(['a1.easemob.com', 'a1.hyphenate.com', 'a1.agora.com', 'a61.chat.agora.io', 'a1-vip5.easemob.com'])(
    '%s',
    (host) => {
      const [answer] = explainer.explain(
        `https://${host}/o/a/users/u1\n{"error":"service_resource_not_found","error_description":"x"} 404`,
      ).responses;
      expect(answer?.cautions).not.toContain('other-api');
      expect(answer?.response.foreign).toBeNull();
    },
  );
});

describe('a body that contains only a code is a response of its own', () => {
  it('the reason phrase of its status line is not a message', () => {
    const text = 'HTTP/1.1 400 Bad Request\n\n{"error_code":60009,"timestamp":1700000001000,"duration":1}';
    expect(answers(text)).toEqual([{ verdict: 'likely', id: 'member-attribute-key-over-limit', status: 400 }]);
  });
});
