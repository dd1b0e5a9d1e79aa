import fc from 'fast-check';

/** Names of secrets that clients and servers of this API and of others use. */
export const secretNames = [
  'password',
  'newpassword',
  'client_secret',
  'clientSecret',
  'access_token',
  'accessToken',
  'app_secret',
  'X-Api-Key',
  'device_token',
  'user_password',
  'AccessKeySecret',
  'share-secret',
] as const;

/** Secrets as people and machines create them: letters and digits, but not words. */
export const secretValue = fc
  .stringMatching(/^[A-Za-z][A-Za-z0-9]{9,30}$/)
  .filter((value) => /\d/.test(value) && /[a-z]/.test(value) && /[A-Z]/.test(value));

const json = (name: string, value: string): string => JSON.stringify({ username: 'bob', [name]: value, ttl: 60 });

/** Notations of a secret with its name. */
export const notations: Record<string, (name: string, value: string) => string> = {
  'compact JSON': json,
  'pretty JSON': (name, value) => JSON.stringify({ a: [{ [name]: value }], b: 1 }, null, 2),
  'JSON in a string': (name, value) => JSON.stringify({ level: 'info', body: json(name, value) }),
  'JSON in a string in a string': (name, value) => JSON.stringify({ log: JSON.stringify({ body: json(name, value) }) }),
  'JSON in HTML': (name, value) => json(name, value).replaceAll('"', '&quot;'),
  'JSON of Python': (name, value) => `{'username': 'bob', '${name}': '${value}', 'ttl': None}`,
  'a header': (name, value) => `POST /o/a/token HTTP/1.1\nHost: a1.easemob.com\n${name}: ${value}\n\n`,
  'a form': (name, value) => `grant_type=password&username=bob&${name}=${value}&ttl=60`,
  'a query': (name, value) => `GET https://a1.easemob.com/o/a/token?${name}=${value}&limit=10 -> 401`,
  'a PHP dump': (name, value) => `Array\n(\n    [username] => bob\n    [${name}] => ${value}\n)\n`,
  'a Java map': (name, value) => `request failed {username=bob, ${name}=${value}, ttl=60}`,
  'a Go map': (name, value) => `map[username:bob ${name}:${value}]`,
  YAML: (name, value) => `user:\n  name: bob\n  ${name}: ${value}\n`,
  'an environment file': (name, value) => `HOST=a1.easemob.com\n${name.toUpperCase().replaceAll('-', '_')}=${value}\n`,
  XML: (name, value) => `<user><name>bob</name><${name}>${value}</${name}></user>`,
  CSV: (name, value) => `time,username,${name}\n2026-01-05,bob,${value}\n`,
  'a command': (name, value) => `curl -X POST https://a1.easemob.com/o/a/token -d '${json(name, value)}'`,
  'a header of a command': (name, value) => `curl -H "${name}: ${value}" https://a1.easemob.com/o/a/users`,
  'pairs of a HAR': (name, value) => JSON.stringify({ headers: [{ name, value }] }),
};
