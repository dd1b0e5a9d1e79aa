import { isHarmless } from './secretValue';
import type { RedactRule, Secret } from './rule';

/** A word of a shell, quoted or not. */
const WORD = String.raw`(?:"[^"\n]{1,400}"|'[^'\n]{1,400}'|[^\s"']{1,400})`;

/** Options with a secret: the command, and the option in front of the secret's word. */
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

/** The rest of a command, with the lines that a backslash joins to it. */
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

/** `-u bob:…`, `--user=bob:…`, `-ubob:…` of curl and its like. */
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

/** Secrets that commands take as options without a name of a secret: `curl -u`, `mysql -p`, `redis-cli -a`. */
export const commandLine: RedactRule = {
  name: 'command-line',
  find: (text) => [...inCommands(text), ...userOptions(text)],
};
