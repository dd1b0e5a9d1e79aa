import { describe, expect, it } from 'vitest';
import { createExplainer } from '../../../../../catalog/engine/explain';
import { ownCatalog } from '../support/catalog';

const explainer = createExplainer(ownCatalog());

describe('what the paste does not show is not claimed', () => {
  const findings = (text: string) =>
    explainer.explain(text).responses.flatMap((each) => each.findings.map(({ rule }) => rule));
  const body = '{"error":"unauthorized","error_description":"Unable to authenticate (OAuth)"}';

  it('a URL alone does not mean that the token is missing', () => {
    expect(findings(`POST https://a1.easemob.com/acme/app/users -> 401 ${body}`)).toEqual([]);
    expect(findings(`url=https://a1.easemob.com/acme/app/users status=401 ${body}`)).toEqual([]);
  });

  it.each([
    [
      'a command',
      `curl -X POST 'https://a1.easemob.com/acme/app/users' -H 'Content-Type: application/json' -d '[]'\n${body}`,
    ],
    ['a raw request', `POST /acme/app/users HTTP/1.1\nHost: a1.easemob.com\n\nHTTP/1.1 401 Unauthorized\n\n${body}`],
  ])('%s shows it', (_, text) => {
    expect(findings(text)).toContain('token-missing');
  });

  it('a command with a user and a password does not lack authorization', () => {
    const command = `curl -u key:secret https://a1.easemob.com/acme/app/users\n${body}`;
    expect(findings(command)).toEqual(['token-missing-bearer']);
  });

  it('the rules of this API are not held against a call of another service', () => {
    const call = 'curl https://gateway.shop.example/v1/groups';
    const answer = body.replace('}', ',"timestamp":1767000000000,"duration":0}');
    expect(findings(`${call}\n${answer}`)).toEqual([]);
  });

  it('a value of a message that is only similar is not a value', () => {
    const similar = 'user li si wang had been joined in too many groups!';
    expect(findings(JSON.stringify({ error: 'exceed_limit', timestamp: 1, error_description: similar }))).toEqual([]);
  });

  it('an unknown message has no unlikely candidates', () => {
    const [answer] = explainer.explain(
      '{"error":"made_up","error_description":"the moon is not made of this cheese"}',
    ).responses;
    expect(answer).toMatchObject({ verdict: 'unknown', candidates: [] });
  });

  it('an unknown message leads to none of the many entries of its type', () => {
    const [answer] = explainer.explain(
      '{"error":"forbidden_op","error_description":"the moon is full","timestamp":1,"duration":0}',
    ).responses;
    expect(answer).toMatchObject({ verdict: 'unknown', candidates: [] });
  });
});

describe('advice about another resource or service', () => {
  it.each([
    ['the name of a group', 'PUT https://a1.easemob.com/acme/app/chatgroups/12', 'title cannot exceed to 1024'],
    ['the description of a group', 'PUT https://a1.easemob.com/acme/app/chatgroups/12', 'desc cannot exceed to 2048'],
    ['the avatar of a chatroom', 'POST https://a1.easemob.com/acme/app/chatrooms', 'avatar length is too big'],
  ])('a limit of another call is not the one for %s', (_, call, message) => {
    const body = JSON.stringify({ error: 'exceed_limit', error_description: message });
    const [answer] = explainer.explain(`${call} -> 403 ${body}`).responses;
    expect(answer?.verdict).toBe('unknown');
  });

  it.each([
    { message: "Invitee's contact max count", never: 'inviter-contact-limit' },
    { message: "Inviter's contact max count", never: 'invitee-contact-limit' },
    { message: 'appKey:acme#app has create too many groups!', never: 'app-created-too-many-chatrooms' },
    { message: 'appKey:acme#app has create too many chatrooms!', never: 'app-created-too-many-groups' },
    { message: 'addBlacklist: list size more than max limit : 60', never: 'unblocked-users-too-many' },
    { message: 'broadcast message limit exceeded', never: 'chatroom-broadcast-limit' },
  ])('the limit in “$message” is not that of $never', ({ message, never }) => {
    const body = JSON.stringify({ error: 'exceed_limit', timestamp: 1, duration: 0, error_description: message });
    const [answer] = explainer.explain(body).responses;
    expect(answer?.candidates[0]?.id).not.toBe(never);
  });

  it.each(['Usergrid', 'Keycloak', 'Apigee', 'Tencent Cloud IM', 'RongCloud'])(
    'a body next to “%s” is not certain to be from this service',
    (service) => {
      const body =
        '{"error":"organization_application_not_found","error_description":"Could not find application for acme/app from URI: acme/app/users"}';
      for (const text of [`Response from the ${service} API: ${body}`, `${body}\n(this was ${service})`])
        expect(explainer.explain(text).responses.map(({ verdict }) => verdict)).not.toContain('exact');
    },
  );

  it.each(['unauthorized', 'forbidden_op', 'exceed_limit'])(
    'a body with %s and no message picks none of its many entries',
    (error) => {
      const [answer] = explainer.explain(JSON.stringify({ error, timestamp: 1, duration: 0 })).responses;
      expect(answer?.response.error).toBe(error);
      expect(['exact', 'likely', 'ambiguous']).not.toContain(answer?.verdict);
    },
  );

  it('a failure inside an answer to one call is not that of another call', () => {
    const item = { result: false, action: 'remove_member', reason: "user: b doesn't exist in group: 23", user: 'b' };
    const uri = 'https://a1.easemob.com/acme/prod/chatgroups/23/users/a,b';
    const answer = { action: 'delete', uri, data: [item], timestamp: 1715049104000, duration: 3 };
    const { responses } = explainer.explain(JSON.stringify(answer));
    expect(responses.map(({ verdict }) => verdict)).toEqual(['unknown']);
    expect(responses[0]?.candidates[0]?.id).not.toBe('removed-user-not-in-chatroom');
  });

  it('a body that lost its message picks none of the five entries of its type', () => {
    const cut = 'POST https://a1.easemob.com/acme/prod/token -> 400 {"error":"invalid_grant","timestamp":17252569';
    const [answer] = explainer.explain(cut).responses;
    expect(answer).toMatchObject({ verdict: 'unknown', response: { status: 400, error: 'invalid_grant' } });
    expect(answer?.candidates.length).toBeGreaterThan(2);
  });

  it('IdentityServer answers in nearly the same words', () => {
    const text = '{"error":"invalid_grant","error_description":"Invalid username or password"} // IdentityServer4';
    expect(explainer.explain(text).responses.map(({ verdict }) => verdict)).not.toContain('exact');
  });

  it('another service after a body makes an inherited wording uncertain', () => {
    const text =
      '{"error":"organization_application_not_found","timestamp":1454000000000,"duration":0,"error_description":"Could not find application for test/app from URI: test/app/users"}\nusergrid on tomcat';
    expect(explainer.explain(text).responses.map(({ verdict }) => verdict)).toEqual(['likely']);
  });

  it('a status alone does not identify an entry of another call', () => {
    const [answer] = explainer.explain('POST https://a1.easemob.com/acme/prod/users -> 401').responses;
    expect(answer).toMatchObject({ verdict: 'status-only', candidates: [] });
  });
});

describe('a message about another thing is not similar', () => {
  const verdictOf = (error: string, message: string): string | undefined =>
    explainer.explain(JSON.stringify({ error, timestamp: 1, duration: 0, error_description: message })).responses[0]
      ?.verdict;

  it.each([
    ['an admin instead of the owner', 'forbidden_op', 'forbidden operation on group admin!'],
    ['a refresh token', 'unauthorized', 'Unable to authenticate due to expired refresh token'],
    ['a device', 'exceed_limit', 'device kim has joined too many chatrooms!'],
    ['a thread', 'group_error', 'thread not in group.'],
    ['the opposite', 'forbidden_op', 'new owner and old owner are not the same'],
  ])('%s', (_, error, message) => {
    expect(verdictOf(error, message)).toBe('unknown');
  });

  it.each([
    ['a misspelled word', 'forbidden_op', 'forbiden operation on group owner!'],
    ['a word more', 'unauthorized', 'Unable to authenticate due to an expired access token'],
    ['another word in front', 'resource_not_found', 'group 123 does not exist'],
    ['a contraction written out', 'resource_not_found', "grpID 42 doesn't exist!"],
  ])('but it is with %s', (_, error, message) => {
    expect(['exact', 'likely']).toContain(verdictOf(error, message));
  });
});

describe('an unknown message of general words', () => {
  it.each(['Bad credentials', 'Bad response', 'Order not found', 'Too many connections', 'File too large'])(
    'leads to no entry that shares a word: %s',
    (message) => {
      for (const text of [message, `{"message":"${message}"}`])
        expect(explainer.explain(text).responses).toMatchObject([{ verdict: 'unknown', candidates: [] }]);
    },
  );

  it('but to one that says nearly the same', () => {
    expect(explainer.explain('User already exists').responses[0]?.candidates[0]?.id).toBe('registered-username-taken');
  });
});
