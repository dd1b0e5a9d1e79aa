/** What to mask beside what is always masked. */
export interface RedactOptions {
  /** IPv4 addresses too. */
  ips?: boolean;
}

/** A kind of secret and what is written in its place; `$1` and `$2` keep what stands around it. */
type Rule = readonly [pattern: RegExp, replacement: string];

const secretNames =
  'client_?secret|passw(?:or)?d|pwd|new_?password|old_?password|pin|access_?token|refresh_?token|id_?token|app_?token|user_?token|token|secret|api[-_]?key|signature|cookie|密码|口令';
/** What may stand in front of such a name in one word with it: `x-api-key`, `share-secret`. */
const prefix = '(?:[a-z]{1,16}[-_]){0,3}';

/** Linear all: every repetition is bounded or cannot give back what it took. */
const rules: readonly Rule[] = [
  [/\b(bearer|basic)(\\?["']?[\s:=]{1,4}\\?["']?)[\w.~+/=-]{6,}/gi, '$1$2***'],
  [/\b(YWMt|YXA6)[\w+/=-]{6,}/g, '$1***'],
  [/\beyJ[\w-]{6,}\.[\w-]{4,}(?:\.[\w-]*)?/g, 'eyJ***'],
  [/^(\s{0,8}[<>]?\s?(?:set-)?cookie\s{0,4}:)[^\r\n]*/gim, '$1 ***'],
  [/(:\/\/[^\s:/@]{1,100}:)[^\s/@]{1,200}(?=@)/g, '$1***'],
  [
    new RegExp(
      String.raw`(["'\\](?:${secretNames})\\*["']\s{0,8}(?::|=>|=)\s{0,8})\\*"(?:[^"\\\r\n]|\\(?!"\s{0,8}[,}])[^\r\n])*(\\*")`,
      'gi',
    ),
    '$1"***$2',
  ],
  [
    new RegExp(String.raw`(["'\\](?:${secretNames})\\*["']\s{0,8}(?::|=>|=)\s{0,8})'(?:[^'\\\r\n]|\\[^\r\n])*'`, 'gi'),
    `$1'***'`,
  ],
  [
    new RegExp(
      String.raw`((?:^|[?&\s,;{(])${prefix}(?:${secretNames})\s{0,4}[=:：]\s{0,4})(?!["'\\])[^\s"'&,;}<)]{1,2000}`,
      'gim',
    ),
    '$1***',
  ],
  [new RegExp(String.raw`(\[${prefix}(?:${secretNames})\]\s{0,4}=>\s{0,4})[^\s]{1,2000}`, 'gi'), '$1***'],
  [/((?:^|\s)(?:-u|--user)\s{1,4}["']?[^\s:"']{1,100}:)[^\s"']{1,200}/g, '$1***'],
  [/[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,4}/g, '***@***'],
  [/(?<![\w.])(?:\+?86[- ]?)?1[3-9]\d{9}(?![\w.]?\d)/g, '1**********'],
];

const ipRule: Rule = [/(?<![\d.])(?:\d{1,3}\.){3}\d{1,3}(?![\d.])/g, '*.*.*.*'];

/**
 * Masks what must not be shared: tokens, passwords, client secrets, cookies, mail addresses, mobile numbers. Structure, group IDs, user IDs and
 * the messages stay, so that a redacted response explains as it did before. Any string is fine; time is linear in it.
 */
export function redact(text: string, { ips = false }: RedactOptions = {}): string {
  return [...rules, ...(ips ? [ipRule] : [])].reduce(
    (masked, [pattern, replacement]) => masked.replace(pattern, replacement),
    text,
  );
}
