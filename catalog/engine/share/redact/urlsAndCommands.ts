import { isHarmless, looksRandom, type RedactRule, type Secret } from './secret';

const AUTHORITY = /\/\/([^\s/?#"'<>\\]{1,400})/g;
/** Credentials without a scheme: `bob:…@host`. */
const BARE = /(?<![\w/:.@-])[\w.-]{1,64}:([^\s:@/"'<>]{8,200})@[\w.-]{1,200}/g;
/** A session ID that Java writes into the path. */
const PATH_SESSION = /;(?:jsessionid|sid|phpsessid)=([\w.!~-]{4,200})/gi;
/** Functions with a user and a secret: `basicAuth("bob", "…")`, `loginWithToken('bob', '…')`. */
const USER_AND_SECRET =
  /(?:basic_?auth|\bcredentials(?:\.basic)?|\bauth|\blogin(?:_?with_?\w{1,20})?|\bcreate_?account)\(\s{0,4}["'][^"'\n]{1,64}["']\s{0,4},\s{0,4}["']([^"'\n]{1,400})(?=["'])/gi;
/** A MySQL address of Go: `root:…@tcp(host)`. */
const GO_MYSQL = /(?<![\w:])[\w.-]{1,64}:([^\s:@"'<>]{3,200})(?=@(?:tcp|unix)\()/g;
/** A value after its name, without a separator: `ENV CLIENT_SECRET …`, `set -x IM_TOKEN …`, `storePassword "…"`. */
const NAME_AND_VALUE =
  /(?:\b(?:ENV|setenv|setx|set -\w{1,3}|configure set) \w{0,40}(?:secret|token|passw(?:or)?d|pwd|key)\w{0,20} {1,4}["']?|\b\w{0,40}(?:passw(?:or)?d|secret) {1,4}["'](?=[^"'\n]{0,40}\d)|ConvertTo-SecureString (?:-String )?["'])([^\s"']{3,400})/gi;
/** Oracle writes user and password before the host: `jdbc:oracle:thin:scott/…@db`. */
const ORACLE = /(?:jdbc:oracle:\w{1,8}:|\bsqlplus )[\w$]{1,40}\/([^@\s"']{1,100})(?=@)/gi;
/** The address of a webhook, whose last part is its only protection: `/bot/v2/hook/…`, `/webhook/send?key=…`. */
const WEBHOOK =
  /(?:\bhooks\.[\w.-]{1,80}\/(?:[\w-]{1,80}\/){0,4}|\/(?:web)?hooks?(?:\/(?:[\w-]{1,40}\/){0,3}|(?:\/send)?\?key=))([\w-]{8,200})/gi;

/** The password in the user part of a URL. If the user part is a single word, all of it: `https://<token>@host`. */
function secretIn(authority: string, start: number): Secret[] {
  const at = authority.lastIndexOf('@');
  if (at < 1) return [];
  const user = authority.slice(0, at);
  const colon = user.indexOf(':');
  if (colon < 0) return /^(?:git|hg|svn|root|admin|\w{1,7})$/.test(user) ? [] : [{ start, end: start + at }];
  return /^\*+$/.test(user.slice(colon + 1)) ? [] : [{ start: start + colon + 1, end: start + at }];
}

/** Finds the last group of a pattern. */
const lastPart = (text: string, pattern: RegExp): Secret[] =>
  [...text.matchAll(pattern)].map(({ 0: whole, 1: part = '', index }) => {
    const end = index + whole.length;
    return { start: end - part.length, end };
  });

/**
 * Finds credentials next to a user, session IDs and addresses of webhooks: `https://bob:…@host`, `redis://:…@host`,
 * `;jsessionid=…`.
 */
export const urlCredentials: RedactRule = {
  name: 'url-credentials',
  find: (text) => [
    ...[...text.matchAll(AUTHORITY)].flatMap(({ 1: authority = '', index }) => secretIn(authority, index + 2)),
    ...[...text.matchAll(BARE)].flatMap(({ 0: whole, 1: password = '', index }) => {
      const start = index + whole.indexOf(':') + 1;
      return looksRandom(password) ? [{ start, end: start + password.length }] : [];
    }),
    ...lastPart(text, PATH_SESSION),
    ...lastPart(text, ORACLE),
    ...lastPart(text, GO_MYSQL),
    ...[USER_AND_SECRET, NAME_AND_VALUE]
      .flatMap((pattern) => lastPart(text, pattern))
      .filter(({ start, end }) => !isHarmless(text.slice(start, end))),
    ...lastPart(text, WEBHOOK).filter(
      ({ start, end }) => text.charAt(start - 1) === '=' || looksRandom(text.slice(start, end)),
    ),
  ],
};

/** A shell word, quoted or not. */
const WORD = String.raw`(?:"[^"\n]{1,400}"|'[^'\n]{1,400}'|[^\s"']{1,400})`;

/** Commands with an option that takes a secret. */
const COMMANDS: readonly { command: string; option: string }[] = [
  { command: 'mysql\\w*|mariadb\\w*|mysqldump|mycli', option: '-p(?=[^\\s])' },
  {
    command: 'sshpass|7z|zip|unzip|mongo\\w*|docker|podman|helm|az|nerdctl|skopeo|cqlsh|clickhouse-client|oc',
    option: '-[pP] {0,4}',
  },
  { command: 'redis-cli|http|https|xh', option: '(?:-a|-A [a-z]+ -a) {1,4}' },
  { command: 'ldap\\w+', option: '-w {0,4}' },
  { command: 'plink|pscp|psftp|sqlplus', option: '-pw {1,4}' },
  { command: 'sqlcmd|bcp|isql', option: '-P {0,4}' },
  { command: 'openssl|keytool', option: '-(?:pass(?:in|out)?|storepass|keypass|k) {1,4}(?:pass:)?' },
  { command: 'curl|wget', option: '(?:-b|--cookie) {0,4}=?' },
  { command: 'curl', option: '--oauth2-bearer[ =]' },
  { command: 'rabbitmqctl|htpasswd', option: '(?:add_user|change_password|-\\w*b\\w*(?: \\S+)?) {1,4}\\S+ {1,4}' },
  { command: 'net use', option: '(?:/user:\\S+ {1,4})(?=\\S)' },
];

const rules = COMMANDS.map(({ command, option }) => ({
  command: new RegExp(`(?<![\\w.-])(?:${command})(?:\\.exe)?(?= )`, 'g'),
  option: new RegExp(`(?<= )${option}(${WORD})`, 'g'),
}));

const longestCommand = 2000;
const CONTINUED = /\\\r?\n/;

/** The rest of a command, including lines that are joined with a backslash. */
function commandAt(text: string, at: number): string {
  const slice = text.slice(at, at + longestCommand);
  const lines = slice.split('\n');
  let nth = 0;
  while (nth < lines.length - 1 && CONTINUED.test(`${lines[nth]}\n`)) nth++;
  return lines.slice(0, nth + 1).join('\n');
}

const unquoted = (word: string, start: number): Secret => {
  const quotes = /^["']/.test(word) ? 1 : 0;
  return { start: start + quotes, end: start + word.length - quotes };
};

function inCommands(text: string): Secret[] {
  return rules.flatMap(({ command, option }) => {
    let end = 0;
    return [...text.matchAll(command)].flatMap(({ index }) => {
      if (index < end) return [];
      const line = commandAt(text, index);
      end = index + line.length;
      return [...line.matchAll(option)].flatMap(({ 0: whole, 1: word = '', index: at }) => {
        if (isHarmless(word) || /^-|^\d{1,5}(?::\d{1,5})?$|\.(?:txt|jar)$/.test(word)) return [];
        return [unquoted(word, index + at + whole.length - word.length)];
      });
    });
  });
}

/** User options of curl and similar commands: `-u bob:…`, `--user=bob:…`, `-ubob:…`. */
const USER =
  /(?<=\s|^|["'])(?:-u|-U|--user|--proxy-user|--auth|-a|--creds)[ =]{0,4}(?:"([^"\n]{3,300})|'([^'\n]{3,300})|([^\s"']{3,300}))/g;

function userOptions(text: string): Secret[] {
  return [...text.matchAll(USER)].flatMap(({ 0: whole, 1: one, 2: two, 3: three, index }) => {
    const word = one ?? two ?? three ?? '';
    const colon = word.indexOf(':');
    const secret = word.slice(colon + 1);
    if (colon < 0 || isHarmless(secret) || /^\d+$|^\/\//.test(secret)) return [];
    const end = index + whole.length;
    return [{ start: end - secret.length, end }];
  });
}

/** Finds secrets in command options whose name does not identify a secret: `curl -u`, `mysql -p`, `redis-cli -a`. */
export const commandLine: RedactRule = {
  name: 'command-line',
  find: (text) => [...inCommands(text), ...userOptions(text)],
};
