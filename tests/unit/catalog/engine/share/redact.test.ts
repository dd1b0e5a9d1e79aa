import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createExplainer } from '../../../../../catalog/engine/explain';
import { redact } from '../../../../../catalog/engine/share/redact';
import { holds } from '../support/fuzz';
import { growth, TIMES } from '../support/growth';
import { catalog } from '../../../support/catalog';

const jwt = 'eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxMjM0NTY3ODkwIn0.dozjgNryP4J3jVmNHl0w5N_XgL0n3I9P';

describe('redact masks', () => {
  test.each([
    ['a bearer token', 'Authorization: Bearer YWMtDtmfTiFoEeOo9b', 'Authorization: Bearer ***'],
    ['a token of this service anywhere', 'got YWMtDtmfTiFoEeOo9bXXXX back', 'got YWMt*** back'],
    ['a JSON Web Token', `x ${jwt} y`, 'x eyJ*** y'],
    ['a password in JSON', '{"username":"bob","password":"p\\"w, d"}', '{"username":"bob","password":"***"}'],
    [
      'a client secret in JSON',
      '{ "client_secret" : "abc" }',
      '{ "client_secret" : "***"}'.replace('"***"}', '"***" }'),
    ],
    [
      'an access token in JSON in JSON',
      '{\\"access_token\\":\\"abcdef\\",\\"x\\":1}',
      '{\\"access_token\\":\\"***\\",\\"x\\":1}',
    ],
    ['a password in a Python dict', "{'password': 'x y', 'a': 1}", "{'password': '***', 'a': 1}"],
    [
      'a password in a form',
      'grant_type=password&username=bob&password=s3cret!',
      'grant_type=password&username=bob&password=***',
    ],
    [
      'a password directly after the grant type',
      'grant_type=password&username=bob&password=Kp7vQz2mWx&client_id=abc',
      'grant_type=password&username=bob&password=***&client_id=abc',
    ],
    ['a secret in a listing', 'client_secret: YXA6abc', 'client_secret: ***'],
    ['credentials in a URL', 'https://bob:pw@host/x', 'https://bob:***@host/x'],
    ['a cookie', 'Cookie: a=b; c=d\nHost: x', 'Cookie: ***\nHost: x'],
    ['a mail address', 'mail bob.x@example.com now', 'mail ***@*** now'],
    ['a mobile number', 'user 13800138000 not found', 'user 1********** not found'],
    ['a password in a PHP dump', '[password] => hunter2\n[a] => 1', '[password] => ***\n[a] => 1'],
    ['credentials of curl', 'curl -u bob:pw https://x', 'curl -u bob:*** https://x'],
    ['a key with a prefix', 'X-Api-Key: abc\nshare-secret=abc', 'X-Api-Key: ***\nshare-secret=***'],
    ['a password in Chinese', '密码：hunter2', '密码：***'],
    ['credentials of any length', `Bearer ${'Kp7vQz2mWx'.repeat(100)} end`, 'Bearer *** end'],
    [
      'the token of a webhook',
      'POST https://hooks.example.com/services/T01/B01/Kp7vQz2mWx',
      'POST https://hooks.example.com/services/T01/B01/***',
    ],
    [
      'the token of a chat robot',
      'https://open.feishu.cn/open-apis/bot/v2/hook/Kp7vQz2mWx',
      'https://open.feishu.cn/open-apis/bot/v2/hook/***',
    ],
    ['the key of a chat robot', '/cgi-bin/webhook/send?key=693a91f6-0ec2-4bc4', '/cgi-bin/webhook/send?key=***'],
    ['a short signature', 'timestamp=1&sign=Kp7vQz2mWxYz', 'timestamp=1&sign=***'],
    [
      'credentials in another string than their scheme',
      `headers['Authorization'] = 'Bearer ' + 'kp7vqz2mwx'`,
      `headers['Authorization'] = 'Bearer ' + '***'`,
    ],
    ['a mobile number with its country', '+86 13800138000', '1**********'],
  ])('%s', (_, text, masked) => {
    expect(redact(text)).toBe(masked);
  });

  test('IP addresses only on request', () => {
    expect(redact('from 10.1.2.3:80')).toBe('from 10.1.2.3:80');
    expect(redact('from 10.1.2.3:80', { ips: true })).toBe('from *.*.*.*:80');
  });
});

describe('redact keeps', () => {
  test.each([
    ['a message about a password', '{"error":"illegal_argument","error_description":"password or pin must provided"}'],
    ['a group ID', "user: bob doesn't exist in group: 40659491815425"],
    ['a time', '{"timestamp":1729497048000,"duration":0}'],
    ['the message about an expired token', 'Unable to authenticate due to expired access token'],
    ['an error type about tokens', '{"error":"auth_bad_access_token"}'],
    ['an App Key', 'easemob-demo#chatdemoui'],
    ['a sentence about a token inside a string', '{\\"error_description\\":\\"token is illegal.\\"}'],
  ])('%s', (_, text) => {
    expect(redact(text)).toBe(text);
  });
});

test('redacting twice gives the same result', () => {
  holds(
    fc.property(fc.string({ maxLength: 120 }), (noise) => {
      const once = redact(`${noise} Bearer abcdefghij {"password":"x"} a@b.cd ${noise}`);
      expect(redact(once)).toBe(once);
    }),
  );
});

interface Shape {
  text: string;
  secrets?: string[];
  /** Parts that must stay beside the secrets. */
  kept?: string[];
  /** Whether the whole text must stay. */
  keep?: true;
}

const shapes = (JSON.parse(readFileSync('tests/fixtures/redact.json', 'utf8')) as Shape[]).map((shape) => ({
  ...shape,
  title: JSON.stringify(shape.text).slice(0, 100),
}));

describe('of shapes seen in the wild', () => {
  test.each(shapes.filter(({ keep }) => !keep))(
    'masks only the secret of $title',
    ({ text, secrets = [], kept = [] }) => {
      const masked = redact(text);
      expect(secrets.filter((secret) => masked.includes(secret))).toEqual([]);
      expect(kept.filter((part) => !masked.includes(part))).toEqual([]);
      expect(redact(masked)).toBe(masked);
    },
  );

  test.each(shapes.filter(({ keep }) => keep))('keeps $title', ({ text }) => {
    expect(redact(text)).toBe(text);
  });
});

test('masks users, groups, App Keys and IP addresses on request', () => {
  const text = 'user bob is not in group: 40659491815425 of easemob-demo#chatdemoui at 10.1.2.3';
  expect(redact(text)).toBe(text);
  expect(redact(text, { ips: true, appKeys: true, users: true, groups: true })).toBe(
    'user *** is not in group: *** of ***#*** at *.*.*.*',
  );
});

test('recognizes every example of the catalog after masking', () => {
  const explainer = createExplainer(catalog);
  const readings = (text: string): unknown[] =>
    explainer.explain(text).responses.map(({ verdict, candidates }) => [verdict, candidates[0]?.id]);
  for (const { id, example } of [...catalog.errors, ...catalog.partialFailures]) {
    const masked = redact(example);
    if (masked !== example) expect(readings(masked), id).toEqual(readings(example));
  }
});

/** An exponent of 1.3: between linear and what readers would wait for. */
const STEEPEST = TIMES ** 1.3;

test.each([
  '"password":"',
  'a@',
  '1',
  'eyJJJJJJ-',
  '\\"',
  '\\',
  'cookie:',
  "'token': '",
  '://a:',
  ' -u a:',
  '[token] =>',
  'password:[token ',
  'password: |\n',
  'a,password\n',
  '-----BEGIN PRIVATE KEY-----',
  '<password>',
  '"name":"password",',
  'token: the ',
  'bearer ',
  'token={"',
  '138 ',
  '%22',
  'mysql -p',
])('takes a time that grows with the length of %j alone', (shape) => {
  expect(growth(shape, redact, 30_000, STEEPEST)).toBeLessThan(STEEPEST);
});

test.each(['"password":"', 'eyJJJJJJ-'])(
  'takes a time that grows with the length of %j alone, up to a megabyte',
  (shape) => {
    expect(growth(shape, redact, 125_000, STEEPEST)).toBeLessThan(STEEPEST);
  },
  60_000,
);

test('takes linear time for a value without an end', () => {
  const work = (text: string): string => redact(`"password":"${text}`);
  expect(growth('\\', work, 40_000, STEEPEST)).toBeLessThan(STEEPEST);
});
