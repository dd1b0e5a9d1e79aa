import { describe, expect, test } from 'vitest';
import { counts } from '../support/triage';

const fields = (nth: number): object => ({
  error: 'forbidden_op',
  timestamp: 1729497048000 + nth,
  duration: 1,
  error_description: `user: u${nth} doesn't exist in group: 40659491815425`,
});
const body = (nth: number): string => JSON.stringify(fields(nth));
const path = (nth: number): string => `/org/app/chatgroups/40659491815425/users/u${nth}`;
const url = (nth: number): string => `https://a1.easemob.com${path(nth)}`;
const second = (nth: number): string => `2026-01-02 03:04:${String(nth % 60).padStart(2, '0')}`;
const iso = (nth: number): string => second(nth).replace(' ', 'T');
const quoted = (cell: string): string => `"${cell.replaceAll('"', '""')}"`;
const indented = (nth: number, by: string): string => JSON.stringify(fields(nth), null, 2).replaceAll('\n', `\n${by}`);

interface LogFormat {
  head?: string;
  /** A record that is not a failed response. */
  noise: (nth: number) => string;
  /** A record with a failed response. */
  failure: (nth: number) => string;
}

/** Logs that show the body of a failed response. */
const withBodies: Record<string, LogFormat> = {
  'Logback with MDC and a body on several lines': {
    noise: (nth) => `${iso(nth)}.123 [exec-3] [traceId=0a${nth}] INFO  c.s.Im - done in ${nth} ms, 404 items left`,
    failure: (nth) =>
      `${iso(nth)}.123 [exec-3] [traceId=0a${nth}] ERROR c.s.Im - status=403, body:\n${indented(nth, '')}`,
  },
  'Serilog in compact JSON': {
    noise: (nth) => JSON.stringify({ '@t': `${iso(nth)}Z`, '@mt': 'responded {Status}', Status: 200, Elapsed: 412.5 }),
    failure: (nth) => JSON.stringify({ '@t': `${iso(nth)}Z`, '@l': 'Error', StatusCode: 403, Body: body(nth) }),
  },
  "structlog's console": {
    noise: (nth) => `${iso(nth)}Z [info     ] request_finished   duration_ms=${nth} status=200`,
    failure: (nth) => `${iso(nth)}Z [error    ] easemob_failed     body='${body(nth)}' status=403 url=${url(nth)}`,
  },
  "zap's console with a stack": {
    noise: (nth) => `${iso(nth)}.123Z\tINFO\tim/client.go:${nth}\tdone\t{"status": 200, "latency": "12.4ms"}`,
    failure: (nth) =>
      `${iso(nth)}.123Z\tERROR\tim/client.go:88\tfailed\t${JSON.stringify({ status: 403, body: body(nth) })}\nmain.main\n\t/app/main.go:${400 + nth}`,
  },
  "zerolog's console in colors": {
    noise: (nth) => `\u001b[90m3:04AM\u001b[0m \u001b[32mINF\u001b[0m done \u001b[36mtook=\u001b[0m${400 + nth}`,
    failure: (nth) =>
      `\u001b[90m3:04AM\u001b[0m \u001b[31mERR\u001b[0m failed \u001b[36mstatus=\u001b[0m403 \u001b[36mbody=\u001b[0m${JSON.stringify(body(nth))}`,
  },
  'pino with times in milliseconds': {
    noise: (nth) => JSON.stringify({ level: 30, res: { statusCode: 200 }, responseTime: 400 + nth, msg: 'completed' }),
    failure: (nth) =>
      JSON.stringify({
        level: 50,
        err: { message: 'Request failed with status code 403', response: { status: 403, data: fields(nth) } },
        msg: 'Request failed with status code 403',
      }),
  },
  'pino-pretty': {
    noise: (nth) => `[03:04:05.123] INFO (17): request completed\n    responseTime: ${400 + nth}`,
    failure: (nth) => `[03:04:05.123] ERROR (17): failed\n    status: 403\n    body: ${indented(nth, '    ')}`,
  },
  'Monolog, which repeats the body in the exception': {
    noise: (nth) => `[${second(nth)}] production.INFO: job done {"id":${nth},"ms":404} []`,
    failure: (nth) => {
      const said = `Client error: \`DELETE ${url(nth)}\` resulted in a \`403 Forbidden\` response:\n${body(nth)}\n`;
      const escaped = said.replaceAll('"', '\\"').replaceAll('/', '\\/');
      return `[${second(nth)}] production.ERROR: ${said} {"exception":"[object] (ClientException(code: 403): ${escaped} at /app/vendor/a.php:113)\n[stacktrace]\n#0 {main}\n"}`;
    },
  },
  'tagged logs of Rails': {
    noise: (nth) => `[0a1b-${nth}] [10.0.0.7] Completed 200 OK in ${400 + nth}ms (Views: 12.0ms)`,
    failure: (nth) => `[0a1b-${nth}] [10.0.0.7] Easemob error: HTTP 403 ${body(nth)}`,
  },
  'kubectl logs --prefix --timestamps': {
    noise: (nth) => `[pod/im-7d9f-x2x4q/app] ${iso(nth)}.123456789Z INFO idle for ${400 + nth}s`,
    failure: (nth) => `[pod/im-7d9f-x2x4q/app] ${iso(nth)}.123456789Z ERROR easemob responded 403: ${body(nth)}`,
  },
  'docker compose in colors': {
    noise: (nth) => `\u001b[36mapi-1  |\u001b[0m ${second(nth)} \u001b[32minfo\u001b[39m: GET /health 200`,
    failure: (nth) =>
      `\u001b[33mjob-1  |\u001b[0m ${second(nth)} \u001b[31merror\u001b[39m: ${url(nth)} -> 403 ${body(nth)}`,
  },
  'an export of CloudWatch': {
    head: 'timestamp,message\n',
    noise: (nth) => `17673230451${nth},${quoted(`${iso(nth)}Z\t0a\tINFO\tdone in ${400 + nth} ms`)}`,
    failure: (nth) => `17673230451${nth},${quoted(`${iso(nth)}Z\t0a\tERROR\teasemob 403 ${body(nth)}\n`)}`,
  },
  'an export of SLS': {
    noise: (nth) => JSON.stringify({ __time__: `17673230${nth}`, content: `${second(nth)} INFO ok n=${400 + nth}` }),
    failure: (nth) =>
      JSON.stringify({ __time__: `17673230${nth}`, content: `${url(nth)} status:403 resp:${body(nth)}` }),
  },
  'logcli of Loki': {
    noise: (nth) => `${iso(nth)}Z {app="im", pod="im-7d9f"} level=info msg=done status=200 dur=${400 + nth}ms`,
    failure: (nth) => `${iso(nth)}Z {app="im", pod="im-7d9f"} level=error status=403 body=${JSON.stringify(body(nth))}`,
  },
  '.NET without a reason phrase, with the line ends of Windows': {
    noise: (nth) => `${second(nth)},123 INFO  Shop.Im - heartbeat\r`,
    failure: (nth) =>
      `${second(nth)},123 ERROR Shop.Im - Response status code does not indicate success: 403 ().\r\nBody: ${indented(nth, '').replaceAll('\n', '\r\n')}\r`,
  },
  'httpx with its hint': {
    noise: (nth) => `INFO:     10.0.0.9:${40000 + nth} - "GET /health HTTP/1.1" 200 OK`,
    failure: (nth) =>
      `ERROR:    httpx.HTTPStatusError: Client error '403 Forbidden' for url '${url(nth)}'\nFor more information check: https://developer.mozilla.org/en-US/docs/Web/HTTP/Status/403\nbody: ${body(nth)}`,
  },
  'an export of journald': {
    noise: (nth) => JSON.stringify({ PRIORITY: '6', MESSAGE: `synced ${400 + nth} users` }),
    failure: (nth) => JSON.stringify({ PRIORITY: '3', MESSAGE: `easemob answered 403: ${body(nth)}` }),
  },
};

/** Access logs of proxies. They have no bodies. */
const withStatuses: Record<string, LogFormat> = {
  Envoy: {
    noise: (nth) => envoy(nth, 200),
    failure: (nth) => envoy(nth, 403),
  },
  HAProxy: {
    noise: (nth) => haproxy(nth, 200),
    failure: (nth) => haproxy(nth, 403),
  },
  Caddy: {
    noise: (nth) => caddy(nth, 200),
    failure: (nth) => caddy(nth, 403),
  },
  Traefik: {
    noise: (nth) => JSON.stringify({ DownstreamStatus: 200, RequestHost: 'a1.easemob.com', RequestPath: path(nth) }),
    failure: (nth) => JSON.stringify({ DownstreamStatus: 403, RequestHost: 'a1.easemob.com', RequestPath: path(nth) }),
  },
  IIS: {
    head: '#Software: Microsoft Internet Information Services 10.0\r\n#Fields: date time s-ip cs-method cs-uri-stem s-port sc-status sc-substatus sc-win32-status time-taken\r\n',
    noise: (nth) => `${second(nth)} 10.0.0.1 POST ${path(nth)} 443 200 0 0 ${400 + nth}\r`,
    failure: (nth) => `${second(nth)} 10.0.0.1 POST ${path(nth)} 443 403 0 0 ${400 + nth}\r`,
  },
  'the load balancer of AWS': {
    noise: (nth) => balancer(nth, 200),
    failure: (nth) => balancer(nth, 403),
  },
  'Apache with the host and port that was called in front': {
    noise: (nth) => `a1.easemob.com:443 ${common(nth, 200)}`,
    failure: (nth) => `a1.easemob.com:443 ${common(nth, 403)}`,
  },
  'nginx behind two proxies': {
    noise: (nth) => `203.0.113.7, ${common(nth, 200)}`,
    failure: (nth) => `203.0.113.7, ${common(nth, 403)}`,
  },
  Squid: {
    noise: (nth) => squid(nth, 200),
    failure: (nth) => squid(nth, 403),
  },
  'Morgan, without times': {
    noise: (nth) => `POST ${path(nth)} 200 ${nth}.345 ms - 118`,
    failure: (nth) => `POST ${path(nth)} 403 ${nth}.345 ms - 118`,
  },
};

const common = (nth: number, status: number): string =>
  `10.0.0.9 - - [02/Jan/2026:03:04:05 +0000] "POST ${path(nth)} HTTP/1.1" ${status} ${400 + nth}`;
const squid = (nth: number, status: number): string =>
  `1767323045.${100 + nth}    120 10.0.0.9 TCP_MISS/${status} ${400 + nth} POST ${url(nth)} - HIER_DIRECT/1.2.3.4`;

const envoy = (nth: number, status: number): string =>
  `[${iso(nth)}.123Z] "POST ${path(nth)} HTTP/1.1" ${status} - via_upstream - "-" 12 34 45 44 "10.0.0.9" "okhttp" "0a" "a1.easemob.com" "1.2.3.4:443" outbound|443||a1.easemob.com 10.0.0.9:51742 -`;
const haproxy = (nth: number, status: number): string =>
  `Jan  2 03:04:05 lb1 haproxy[17]: 10.0.0.9:${40000 + nth} [02/Jan/2026:03:04:05.123] fe_im be_im/a1 0/0/1/45/46 ${status} 151 - - ---- 3/3/0/0/0 0/0 "POST ${path(nth)} HTTP/1.1"`;
const caddy = (nth: number, status: number): string =>
  JSON.stringify({
    level: 'info',
    msg: 'handled request',
    request: { method: 'POST', uri: path(nth) },
    size: 400 + nth,
    status,
  });
const balancer = (nth: number, status: number): string =>
  `https ${iso(nth)}.123456Z app/im/50dc 10.0.0.9:2817 10.0.1.1:80 0.000 0.045 0.000 ${status} ${status} 34 ${400 + nth} "POST https://a1.easemob.com:443${path(nth)} HTTP/1.1" "okhttp" - - "Root=1-5"`;

/** Twelve failures among twice as many other records. */
const logOf = ({ head = '', noise, failure }: LogFormat): string =>
  head + Array.from({ length: 12 }, (_, nth) => `${noise(nth)}\n${failure(nth)}\n${noise(nth + 20)}\n`).join('');

describe('failed responses are counted exactly, in slices of any size', () => {
  test.each(Object.entries(withBodies))('%s', (_, format) => {
    for (const slice of [97, 1009, Infinity])
      expect(counts(logOf(format), slice)).toEqual(['12 × 403 user-not-in-group']);
  });

  test.each(Object.entries(withStatuses))('the access log of %s', (_, format) => {
    for (const slice of [97, 1009, Infinity]) expect(counts(logOf(format), slice)).toEqual(['12 × 403 null']);
  });

  test('statuses of the same second in one record are no copies', () => {
    expect(counts(`the last calls:\n  ${common(1, 403)}\n  ${common(2, 429)}`)).toEqual([
      '1 × 403 null',
      '1 × 429 null',
    ]);
  });
});

describe("errors of the reader's own program", () => {
  const errors =
    '2026-01-02 03:04:05 ERROR redis connection failed: timeout\n2026-01-02 03:04:06 ERROR java.lang.NullPointerException: x is null\n\tat a.b(C.java:1)\n2026-01-02 03:04:06 INFO error count: 0\n';

  test('are no responses', () => {
    expect(counts(errors)).toEqual([]);
    expect(counts(`${errors}2026-01-02 03:04:07 ERROR 403 ${body(1)}`)).toEqual(['1 × 403 user-not-in-group']);
  });

  test('count as an unknown message if the text is nothing else', () => {
    expect(counts('Request failed: the shard is on fire')).toEqual(['1 × null null']);
  });
});
