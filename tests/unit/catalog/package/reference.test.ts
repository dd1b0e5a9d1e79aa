import { describe, expect, it } from 'vitest';
import { parsePath } from '../../../../catalog/engine/share/permalink';
import { createReference, type HttpResponse } from '../../../../catalog/package/reference';
import { catalog } from '../../support/catalog';

const reference = createReference(catalog);
const secret = 'YWMtabcdefghijklmnopqrstuvwxyz0123456789';
const body = {
  error: 'forbidden_op',
  timestamp: 1729497048000,
  duration: 0,
  error_description: "user: bob doesn't exist in group: 40659491815425",
};
const transfer: HttpResponse = {
  status: 403,
  body,
  method: 'put',
  url: 'https://a1.easemob.com/org/app/chatgroups/40659491815425?version=2',
};

describe('a response as a client has it', () => {
  it.each([
    ['parsed', transfer],
    ['as text', { ...transfer, body: JSON.stringify(body) }],
    ['with a path in place of an address', { ...transfer, url: '/org/app/chatgroups/40659491815425' }],
  ])('is explained, %s', (_, response) => {
    const [explained] = reference.explain(response).responses;
    expect(explained?.response.call).toEqual({ method: 'PUT', path: '/org/app/chatgroups/40659491815425' });
    expect(explained && reference.advise(explained)).toMatchObject({ id: 'user-not-in-group', verdict: 'exact' });
  });

  it.each([undefined, null, '', 42])('may have any body: %j', (odd) => {
    const [explained] = reference.explain({ status: 429, body: odd }).responses;
    expect(explained?.response.status).toBe(429);
  });
});

describe('advice', () => {
  it('contains the values of the response, in the requested language', () => {
    const [explained] = reference.explain(transfer).responses;
    const advice = explained ? reference.advise(explained, 'en') : null;
    expect(advice?.causes).toEqual(['bob is not a member of group 40659491815425. Ownership can only go to a member.']);
    expect(advice).toMatchObject({ retry: 'after-fix', owner: 'code' });
  });

  it('is returned only if the verdict is certain enough', () => {
    const [unknown] = reference.explain(
      '{"error":"nothing_like_this","error_description":"never seen before"}',
    ).responses;
    expect(unknown && reference.advise(unknown)).toBeNull();
  });
});

describe('the link to an explanation', () => {
  it('can be read by the site', () => {
    const { error, error_description: message } = body;
    const call = 'PUT /{org_name}/{app_name}/chatgroups/{group_id}';
    const link = reference.explainLink({ status: 403, error, message, call }, { site: 'https://errors.example/docs/' });
    expect(link.startsWith('https://errors.example/docs/explain#')).toBe(true);
    expect(parsePath(link.replace('https://errors.example/docs', ''))).toMatchObject({
      shared: { status: 403, error, message, call },
    });
  });

  it('is a path if no site is given, and has secrets masked', () => {
    const link = reference.explainLink({ status: 401, message: `token ${secret} expired` }, { locale: 'en' });
    expect(link).toMatch(/^\/en\/explain#status=401&message=token%20/);
    expect(link).not.toContain(secret);
  });

  it('contains the error_code of newer services', () => {
    expect(reference.explainLink({ status: 400, errorCode: 14007 })).toContain('code=14007');
  });
});

describe('a log', () => {
  const line = `12:00:01 PUT 403 ${JSON.stringify(body)}\n`;

  it('can be counted as a whole or in slices', () => {
    const whole = reference.triage(line.repeat(3));
    expect(whole.responses).toBe(3);
    expect(reference.triage([line, line.slice(0, 40), line.slice(40), line])).toEqual(whole);
  });
});
