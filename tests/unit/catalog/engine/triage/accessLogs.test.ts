import { describe, expect, test } from 'vitest';
import { iso, logOf, type LogFormat, path, second, url } from '../support/logFormats';
import { counts } from '../support/triage';

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
  'HAProxy without an answer': {
    noise: (nth) => haproxy(nth, 200),
    failure: (nth) => haproxy(nth, 403).replace('0/0/1/45/46', '0/5001/-1/-1/5001'),
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

describe('failed statuses are counted exactly, in slices of any size', () => {
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
