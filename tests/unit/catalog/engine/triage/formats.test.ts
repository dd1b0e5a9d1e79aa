import { describe, expect, test } from 'vitest';
import { iso, logOf, type LogFormat, second, url } from '../support/logFormats';
import { counts } from '../support/triage';

const fields = (nth: number): object => ({
  error: 'forbidden_op',
  timestamp: 1729497048000 + nth,
  duration: 1,
  error_description: `user: u${nth} doesn't exist in group: 40659491815425`,
});
const body = (nth: number): string => JSON.stringify(fields(nth));
const quoted = (cell: string): string => `"${cell.replaceAll('"', '""')}"`;
const indented = (nth: number, by: string): string => JSON.stringify(fields(nth), null, 2).replaceAll('\n', `\n${by}`);

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

describe('failed responses are counted exactly, in slices of any size', () => {
  test.each(Object.entries(withBodies))('%s', (_, format) => {
    for (const slice of [97, 1009, Infinity])
      expect(counts(logOf(format), slice)).toEqual(['12 × 403 user-not-in-group']);
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
