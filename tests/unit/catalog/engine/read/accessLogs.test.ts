import { describe, expect, it } from 'vitest';
import { recordTime } from '../../../../../catalog/engine/read/records';
import { answers } from '../support/answers';
import { recognize } from './recognize';

const call = { method: 'POST', path: '/acme/prod/messages/users' };
const at = Date.UTC(2024, 4, 7, 2, 31, 44);

describe('a line of an access log is a status with its call and its own time', () => {
  it.each([
    {
      server: 'nginx',
      line: '10.0.0.1 - - [07/May/2024:10:31:44 +0800] "POST /acme/prod/messages/users HTTP/1.1" 429 118 "-" "okhttp/4.9"',
      timestamp: at,
    },
    {
      server: 'nginx with its host in front',
      line: 'a1.easemob.com 10.0.0.1 - - [07/May/2024:02:31:44 +0000] "POST /acme/prod/messages/users HTTP/2.0" 429 118',
      timestamp: at,
    },
    {
      server: 'Apache with the host and port that was called in front',
      line: 'a1.easemob.com:443 10.0.0.1 - - [07/May/2024:10:31:44 +0800] "POST /acme/prod/messages/users HTTP/1.1" 429 118',
      timestamp: at,
    },
    {
      server: 'nginx behind two proxies',
      line: '203.0.113.7, 10.0.0.9, 10.0.0.1 - - [07/May/2024:10:31:44 +0800] "POST /acme/prod/messages/users HTTP/1.1" 429 118',
      timestamp: at,
    },
    {
      server: 'nginx with its time alone',
      line: '[07/May/2024:10:31:44 +0800] "POST /acme/prod/messages/users HTTP/1.1" 429 118 "okhttp/4.9"',
      timestamp: at,
    },
    {
      server: 'nginx as JSON',
      line: '{"time":"2024-05-07T10:31:44+08:00","request":"POST /acme/prod/messages/users HTTP/1.1","status":"429","bytes":"118"}',
      timestamp: at,
    },
    {
      server: 'Caddy',
      line: '{"level":"error","ts":1715049104.1,"request":{"remote_ip":"1.1.1.1","method":"POST","host":"a1.easemob.com","uri":"/acme/prod/messages/users"},"size":118,"status":429}',
      timestamp: at,
    },
    {
      server: 'logfmt',
      line: 'time="2024-05-07T10:31:44+08:00" level=info method=POST uri=/acme/prod/messages/users status=429 latency=3ms',
      timestamp: at,
    },
    {
      server: 'Envoy',
      line: '[2024-05-07T02:31:44.000Z] "POST /acme/prod/messages/users HTTP/1.1" 429 - "-" 311 91 0 - "-" "okhttp/4.9.3"',
      timestamp: at,
    },
    {
      server: 'an AWS load balancer',
      line: 'https 2024-05-07T02:31:44.000000Z app/im/50dc6c 10.0.0.1:2817 47.95.1.1:443 0.001 0.010 0.000 429 429 311 208 "POST https://a1.easemob.com:443/acme/prod/messages/users HTTP/1.1" "okhttp/4.9.3"',
      timestamp: at,
    },
    {
      server: 'HAProxy, which writes no time zone',
      line: 'haproxy[1234]: 10.0.0.1:33317 [07/May/2024:10:31:44.655] https-in~ im/srv1 10/0/30/69/109 429 311 - - ---- 1/1/1/1/0 0/0 "POST /acme/prod/messages/users HTTP/1.1"',
      timestamp: null,
    },
    {
      server: 'IIS, whose port is no status',
      line: '2024-05-07 02:31:44 10.0.0.1 POST /acme/prod/messages/users - 443 - 1.2.3.4 okhttp/4.9 429 0 0 120',
      timestamp: null,
    },
    {
      server: 'Gin',
      line: '[GIN] 2024/05/07 - 10:31:44 | 429 |    1.2ms |    10.0.0.1 | POST     "/acme/prod/messages/users"',
      timestamp: null,
    },
    {
      server: 'Flask, which writes no time zone',
      line: '10.0.0.1 - - [07/May/2024 10:31:44] "POST /acme/prod/messages/users HTTP/1.1" 429 -',
      timestamp: null,
    },
    {
      server: 'Django',
      line: '[07/May/2024 10:31:44] "POST /acme/prod/messages/users HTTP/1.1" 429 118',
      timestamp: null,
    },
    {
      server: 'Squid',
      line: '1715049104.123    120 10.0.0.1 TCP_MISS/429 512 POST https://a1.easemob.com/acme/prod/messages/users - HIER_DIRECT/47.95.1.1',
      timestamp: null,
    },
    {
      server: 'Morgan, without a time',
      line: 'POST /acme/prod/messages/users 429 12.345 ms - 118',
      timestamp: null,
    },
    {
      server: 'columns with tabs',
      line: '10.0.0.1\tPOST\t/acme/prod/messages/users\t429\t118',
      timestamp: null,
    },
  ])('$server', ({ line, timestamp }) => {
    expect(recognize(line)).toMatchObject([{ status: 429, kind: 'status', call, timestamp }]);
    const next = line.replace(/\b429\b/g, '403').replaceAll('messages/users', 'chatgroups');
    expect(recognize([line, next, line].join('\n')).map(({ status }) => status)).toEqual([429, 403, 429]);
  });

  it('also if each line is an object', () => {
    const line = (status: number, path: string): string =>
      `{"time":"07/May/2024:10:31:44 +0800","request":"POST ${path} HTTP/1.1","status":"${status}"}`;
    const lines = [line(429, call.path), line(200, '/acme/prod/users'), line(403, '/acme/prod/chatgroups')];
    expect(recognize(lines.join('\n'))).toMatchObject([
      { status: 429, call },
      { status: 403, call: { path: '/acme/prod/chatgroups' } },
    ]);
  });

  it.each([
    ['logfmt', (status: number, path: string) => `method=POST uri=${path} status=${status} latency=3ms`],
    [
      'the columns of a log service',
      (status: number, path: string) =>
        `body_bytes_sent:96 client_ip:10.8.0.2 request_method:POST request_uri:${path} status:${status}`,
    ],
  ])('also if each line has only fields: %s', (_, line) => {
    const lines = [line(429, call.path), line(200, '/acme/prod/users'), line(403, '/acme/prod/chatgroups')];
    expect(recognize(lines.join('\n'))).toMatchObject([
      { status: 429, call },
      { status: 403, call: { path: '/acme/prod/chatgroups' } },
    ]);
  });

  it('bytes, ports and durations are not statuses', () => {
    expect(recognize('2024-05-07 02:31:44 10.0.0.1 POST /acme/prod/users - 443 - 1.2.3.4 okhttp 200 0 0 120')).toEqual(
      [],
    );
    expect(recognize('done in 429 ms, 404 rows, 500 bytes')).toEqual([]);
  });

  it.each([
    '10.0.0.1 - - [07/May/2024:10:31:44 +0800] "POST /acme/prod/users HTTP/1.1" 200 404',
    '1715049104.123 120 10.0.0.1 TCP_MISS/200 404 POST https://a1.easemob.com/acme/prod/users - HIER_DIRECT/1.2.3.4',
  ])('the size of a success is no status: %s', (line) => {
    expect(answers(line)).toEqual([]);
  });
});

describe('the time of a record', () => {
  it.each([
    ['2024-05-07 10:31:44 +0800 POST', at],
    ['[07/May/2024:02:31:44 +0000] "POST', at],
    ['ts=1715049104 level=warn', at],
    ['2024-05-07 10:31:44 POST', null],
    ['no time at all', null],
  ])('%s', (record, time) => {
    expect(recordTime(record, true)).toBe(time);
  });
});
