import { PassThrough } from 'node:stream';
import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { StdioServerTransport } from '@modelcontextprotocol/sdk/server/stdio.js';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { callTool, serveProtocol, type ServedReference } from '../../../../../catalog/package/mcp/server';
import { createReference } from '../../../../../catalog/package/reference';
import { catalog } from '../../../support/catalog';

const served: ServedReference = { reference: createReference(catalog), locale: 'zh', version: '1.2.3' };
const secret = 'YWMtabcdefghijklmnopqrstuvwxyz0123456789';

describe('an assistant that speaks through the client of the SDK', () => {
  const [toServer, toClient] = [new PassThrough(), new PassThrough()];
  const client = new Client({ name: 'assistant', version: '1.0.0' });
  let serving: Promise<void>;

  beforeAll(async () => {
    serving = serveProtocol(served, toServer, toClient);
    // Lines have the same format in both directions, so the client can use the server's transport.
    await client.connect(new StdioServerTransport(toClient, toServer));
  });
  afterAll(async () => {
    toServer.end();
    await serving;
  });

  it('gets the name of the server, and three read-only tools', async () => {
    expect(client.getServerVersion()).toEqual({ name: 'easemob-rest-errors', version: '1.2.3' });
    const { tools } = await client.listTools();
    expect(tools.map(({ name }) => name)).toEqual(['explain_response', 'search_errors', 'get_error']);
    expect(tools.every(({ annotations }) => annotations?.readOnlyHint === true)).toBe(true);
  });

  it('gets an explanation of a failed call', async () => {
    const text = `PUT /org/app/chatgroups/1\n\nHTTP/1.1 403\n\n{"error":"forbidden_op","duration":0,"error_description":"user: bob doesn't exist in group: 40659491815425"}`;
    const answer = await client.callTool({ name: 'explain_response', arguments: { text, locale: 'en' } });
    expect(answer.structuredContent).toMatchObject({
      responses: [
        {
          verdict: 'exact',
          status: 403,
          call: 'PUT /{org_name}/{app_name}/chatgroups/{group_id}',
          advice: { id: 'user-not-in-group', retry: 'after-fix' },
        },
      ],
    });
  });

  it('searches, then gets one error', async () => {
    const found = await client.callTool({ name: 'search_errors', arguments: { query: '接口被限流', limit: 3 } });
    const { results } = found.structuredContent as { results: { id: string; status: number }[] };
    expect(results[0]).toMatchObject({ id: 'api-rate-limit', status: 429 });
    const got = await client.callTool({ name: 'get_error', arguments: { id: 'api-rate-limit', locale: 'en' } });
    expect(got.structuredContent).toMatchObject({
      id: 'api-rate-limit',
      retry: 'backoff',
      page: '/en/errors/api-rate-limit',
    });
  });
});

describe('a tool', () => {
  it.each([
    ['explain_response', {}, '`text` is missing. Give it as a string.'],
    ['search_errors', { query: 7 }, '`query` is missing. Give it as a string.'],
    ['get_error', { id: 'rate-limit-of-api' }, /^There is no error rate-limit-of-api\. Similar ids: .*api-rate-limit/],
    ['delete_error', {}, 'There is no tool delete_error.'],
  ])('%s with %j says what is wrong, where the assistant reads it', (name, input, sentence) => {
    const { isError, content } = callTool(name, input, served);
    expect(isError).toBe(true);
    expect(content[0]?.text).toMatch(sentence);
  });

  it('answers in the language of the program by default', () => {
    expect(callTool('get_error', { id: 'api-rate-limit' }, served).content[0]?.text).toMatch(/\p{Script=Han}/u);
    const english = callTool('get_error', { id: 'api-rate-limit' }, { ...served, locale: 'en' });
    expect(english.content[0]?.text).not.toMatch(/\p{Script=Han}/u);
  });

  it('does not pass on secrets from the response', () => {
    const text = `HTTP/1.1 401\n\n{"error":"unauthorized","error_description":"token ${secret} of bob@example.com is expired"}`;
    expect(JSON.stringify(callTool('explain_response', { text }, served))).not.toContain(secret);
  });

  it('returns at most as many results as requested, and never more than twenty', () => {
    const count = (limit: unknown): number =>
      (callTool('search_errors', { query: 'group', limit }, served).structuredContent as { results: object[] }).results
        .length;
    expect([count(2), count(0), count(1000), count('many')]).toEqual([2, 1, 20, 5]);
  });
});
