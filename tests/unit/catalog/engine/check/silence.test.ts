import { describe, expect, test } from 'vitest';
import { checks } from '../../../../../catalog/engine/check';
import { findCurlCommands } from '../../../../../catalog/engine/read/calls';
import { app, found, type Given } from './findings';

/** A paste that lacks something a check needs. */
interface Silence {
  /** Name of the rule. */
  check: string;
  /** What the paste does not show. */
  unseen: string;
  given: Given;
}

const users = '/acme/shop/users';
const expiredToken = '403 for eyJhbGciOiJub25lIn0.eyJleHAiOjE3MDAwMDAwMDB9.x';

/** What a curl command shows of its request. */
const commandOf = (command: string): Given['request'] => findCurlCommands(command)[0]?.clues ?? { showsHeaders: true };

const silences: readonly Silence[] = [
  { check: 'authorization', unseen: 'any header: only a URL', given: { status: 401, path: users } },
  {
    check: 'authorization',
    unseen: 'the headers beside a host and a body',
    given: { status: 401, error: 'unauthorized', path: users, request: { host: 'a1.easemob.com', body: '[]' } },
  },
  {
    check: 'authorization',
    unseen: 'the headers of the request that says its type',
    given: { status: 401, path: users, request: { contentType: 'application/json' } },
  },
  {
    check: 'authorization',
    unseen: 'a token in a header; it stands in the message',
    given: { status: 403, values: { token: expiredToken } },
  },
  {
    check: 'authorization',
    unseen: 'the token of a request that the service accepted',
    given: { status: 403, error: 'forbidden_op', request: { showsHeaders: true, authorization: 'Bearer <token>' } },
  },
  {
    check: 'authorization',
    unseen: 'the status of a failure that is not about the token',
    given: { error: 'illegal_argument', request: { authorization: 'Bearer YWMtDt...' } },
  },
  ...['-H @headers.txt', '-H "$AUTH"', '--config auth.cfg', '--oauth2-bearer x', '...'].map((option) => ({
    check: 'authorization',
    unseen: `the headers: curl ${option}`,
    given: { status: 401, request: commandOf(`curl https://a1.easemob.com/acme/im/users ${option}`) },
  })),
  { check: 'host', unseen: 'any host: only a path', given: { path: users } },
  { check: 'host', unseen: 'the request', given: { status: 404 } },
  { check: 'app-key-form', unseen: 'the App Key: the message captured none', given: { path: users } },
  { check: 'app-key-form', unseen: 'the App Key: a stand-in', given: { values: { appKey: '{appKey}' } } },
  { check: 'app-key-form', unseen: 'the URL', given: { status: 404, values: { orgName: 'acme', appName: 'shop' } } },
  {
    check: 'content-type',
    unseen: 'the headers of a refused request',
    given: { status: 415, path: users, request: { host: 'a1.easemob.com' } },
  },
  { check: 'content-type', unseen: 'the request', given: { status: 415 } },
  ...['$TYPE', '***'].map((contentType) => ({
    check: 'content-type',
    unseen: `the type: ${contentType}`,
    given: { path: users, request: { body: '{}', contentType } },
  })),
  {
    check: 'content-type',
    unseen: 'the body, which need not be JSON',
    given: { path: users, request: { showsHeaders: true, contentType: 'text/plain' } },
  },
  {
    check: 'content-type',
    unseen: 'a call that takes JSON',
    given: { status: 415, path: '/acme/shop/metadata/user/bob', method: 'PUT', request: { showsHeaders: true } },
  },
  {
    check: 'json-characters',
    unseen: 'the end of the body, which may have curly quotes in its strings',
    given: { request: { body: '{"text":"“hi”","ext":' } },
  },
  { check: 'json-characters', unseen: 'a body of JSON', given: { request: { body: 'text=“hi”' } } },
  { check: 'json-characters', unseen: 'the request', given: { status: 400 } },
  { check: 'json-characters', unseen: 'which character the parser met', given: { values: { char: '?', code: '' } } },
  { check: 'user-id', unseen: 'any user ID', given: { path: users, request: { body: '{"nickname":"Bob B."}' } } },
  { check: 'user-id', unseen: 'the user ID: a stand-in', given: { values: { username: '{username}' } } },
  ...['${username}', '{{username}}', ':username', '$USER', '[masked]', '138****1234', 'bob…'].map((username) => ({
    check: 'user-id',
    unseen: `the user ID: ${username}`,
    given: { values: { username } },
  })),
  { check: 'user-id', unseen: 'the user ID: the body is cut off', given: { request: { body: '[{"username":"a b' } } },
  {
    check: 'batch-too-large',
    unseen: 'what was sent',
    given: { call: `POST ${app}/chatgroups/{group_id}/users`, path: '/acme/shop/chatgroups/7/users' },
  },
  {
    check: 'batch-too-large',
    unseen: 'the end of the list',
    given: {
      call: `POST ${app}/chatgroups/{group_id}/users`,
      request: { body: `{"usernames":[${'"u",'.repeat(70)}` },
    },
  },
  {
    check: 'batch-too-large',
    unseen: 'which call it was',
    given: { request: { body: JSON.stringify({ usernames: Array.from({ length: 70 }, (_, at) => `u${at}`) }) } },
  },
  { check: 'size-over-limit', unseen: 'a size over the limit', given: { values: { size: '60', limit: '60' } } },
  { check: 'size-over-limit', unseen: 'the limit', given: { values: { size: '61' } } },
  { check: 'size-over-limit', unseen: 'the size', given: { values: { size: '', limit: '60' } } },
  { check: 'size-over-limit', unseen: 'the numbers: stand-ins', given: { values: { size: 'XX', limit: '60' } } },
  ...['${time', ':time', '20260102**', '2026…', 'YYYYMMDDHH'].map((time) => ({
    check: 'history-time',
    unseen: `the hour: ${time}`,
    given: { values: { time } },
  })),
  { check: 'history-time', unseen: 'the hour: a stand-in', given: { values: { time: '{time}' } } },
  {
    check: 'history-time',
    unseen: 'that the last part of the path is an hour',
    given: { path: '/acme/shop/chatmessages/20990101' },
  },
];

describe('a check reports nothing if the paste does not show enough', () => {
  test.each(silences)('$check: $unseen', ({ given }) => {
    expect(found(given)).toEqual([]);
  });

  test('every check has a case here', () => {
    expect([...new Set(silences.map(({ check }) => check))]).toEqual(checks.map(({ rule }) => rule));
  });
});
