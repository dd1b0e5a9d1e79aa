import {
  afterScheme,
  matchAt,
  quoteIn,
  readValue,
  type ReadValue,
  valueStart,
  withoutPrefix,
  wordAt,
} from './namedValue';
import {
  couldBeSecret,
  findSecretNames,
  isHarmless,
  isSecretName,
  looksRandom,
  type RedactRule,
  type Secret,
  type SecretName,
} from './secret';
import { quotedEnd, toLineEnd, unquotedEnd } from './valueEnd';

/** Words between a name and its value: `密码改成了…`, `password is …`. */
const WORDS =
  /["'”]?[^\S\n]{0,4}(?:(?:is|was|equals)\b|(?:就|都|还|也|应该|應該|现在|目前|统一|[用填传写输]的)?[是为]|(?:已经?)?(?:改|换|设|设置|重[置设]|修改|更新|变更)[成为]了?|如下|给你|发你|to\b(?! (?:be|do)\b))[^\S\n]{0,4}:?[^\S\n]{0,4}["'`]?/y;
const WEAK = /["'\])]{0,2}(?:[^\w\n\p{L}]{1,8}|[^\S\n]{9,20})/uy;

/** Letters and digits, but not the name of an algorithm. */
const LIKE_PASSWORD =
  /^(?!(?:sha|md|base|utf|aes|rsa|oauth|http|bcrypt|rfc|v)-?\d)(?=.*[a-z])(?=.*\d)[\w@#$%^&*!.-]{6,}$/i;

/** A value after words (`密码是…`) or a space (`--password …`). Without quotes or a colon, it must look like a secret. */
function looseValue(text: string, { start, end, kind }: SecretName): ReadValue | null {
  const words = matchAt(WORDS, text, end);
  const weak = words ?? matchAt(WEAK, text, end);
  const isChinese = text.charCodeAt(end - 1) > 0x2e80;
  if (weak === null && !isChinese) return null;
  // `com.easemob.Token.verify(Token.java:42)` is a stack frame, not a token.
  if (/^\.\w/.test(text.slice(end, end + 2))) return null;
  const at = end + (weak?.[0].length ?? 0);
  const rest = wordAt(text, at);
  // `grant_type=password&username=bob&password=…`: only the next pair may belong to the name, and none after a masked one.
  const word = /[&?]/.test(weak?.[0] ?? '') ? rest.replace(/&.*/, '') : rest;
  if (weak?.[0].includes('***&')) return null;
  // The quotes and separators of a name that is percent-encoded are read where they are decoded.
  if (weak?.[0].endsWith('%') && /^[\da-f]{2}/i.test(rest)) return null;
  const isFlag = text.charAt(start - 1) === '-' || text.charAt(start) === '-';
  const isFlagged =
    isFlag && /^[ \t]+["']?$/.test(weak?.[0] ?? '') && !/^[-'"]/.test(word) && word !== '' && !isHarmless(word);
  const isTold = (words !== null || isChinese || weak?.[0].includes('\t') === true) && couldBeSecret(word);
  // `App Secret k3j4…`: only a space is between them.
  const isBeside =
    /pass|pwd|secret/i.test(text.slice(start, end)) &&
    /^[^\S\n]{1,3}$/.test(weak?.[0] ?? '') &&
    LIKE_PASSWORD.test(word);
  const isShown = kind === 'plain' && /:|["']$/.test(words?.[0].slice(1) ?? '') && word !== '';
  const quote = quoteIn(text.charAt(at - 1));
  const valueEnd = quote !== '' && isFlagged ? quotedEnd(text, at - 1) : at + word.length;
  const isSecret =
    isFlagged ||
    isShown ||
    isBeside ||
    (kind !== 'phone' &&
      (looksRandom(word) || (isTold && (kind !== 'short' || (word.length >= 10 && LIKE_PASSWORD.test(word))))));
  return isSecret && !isHarmless(word) ? { secrets: [{ start: at, end: valueEnd }], end: valueEnd } : null;
}

/** Whether the line has only list, comment or shell signs before the name, or another name: `user/password: …`. */
function beginsLine(text: string, start: number): boolean {
  const before = text.slice(Math.max(0, start - 40), start);
  const line = before.slice(before.lastIndexOf('\n') + 1);
  if (line.length === before.length && start > 40) return false;
  return /^[\s#*;/<>|+!-]*(?:export |set |ENV |- )?(?:[\p{L}_]{2,12} ?[/&、和] ?|[\u4e00-\u9fff]{2,6})?["'`[(]?$/iu.test(
    line,
  );
}

/** The secrets after one name, and the position at which the search continues. */
function secretsAfter(text: string, name: SecretName): ReadValue | null {
  const at = valueStart(text, name);
  if (at < 0) return looseValue(text, name);
  const opener = quoteIn(text.charAt(name.start - 1));
  const isClosed = opener !== '' && text.charAt(name.end) === opener;
  return readValue(text, withoutPrefix(text, at), {
    name: text.slice(name.start, name.end),
    kind: name.kind,
    enclosing: isClosed ? '' : opener,
    beginsLine: beginsLine(text, name.start),
  });
}

/** Whether a name is the end of a path: `POST /acme/app/token: 401`. In `user/password: …` and `//password:…` it is not. */
function isInPath(text: string, { start, end }: SecretName): boolean {
  if (text.charAt(start - 1) !== '/' || !/^(?:["'`]|:?(?:\s|$))/.test(text.slice(end, end + 2))) return false;
  return /(?:^|[\s"'`(=:])(?:https?:\/\/[^\s"'`]{1,200}|\/(?:[^\s"'`\/][^\s"'`]{0,200})?)$/.test(
    text.slice(Math.max(0, start - 201), start),
  );
}

/** The second half of a name that is cut off at its start: `ssword":"…`. */
const CUT_NAME = /^(?:a?s?sword|s?word|e?cret|o?ken|rization|ookie)(?=["'\\]{1,2}\s{0,4}[:=])/i;

/** Finds values after names of secrets, in any notation. */
export const namedSecrets: RedactRule = {
  name: 'named-secrets',
  find(text) {
    const secrets: Secret[] = [];
    const cut = CUT_NAME.exec(text)?.[0].length ?? 0;
    const names: SecretName[] = cut === 0 ? [] : [{ start: 0, end: cut, kind: 'plain' }];
    let end = 0;
    for (const name of [...names, ...findSecretNames(text)]) {
      if (name.start < end || isInPath(text, name)) continue;
      const value = secretsAfter(text, name);
      if (value === null) continue;
      secrets.push(...value.secrets);
      end = value.end;
    }
    return secrets;
  },
};

/** Fields that contain a name, with the value in another field: HAR, Postman, Kubernetes, forms. */
const NAME_FIELD =
  /(?<![A-Za-z])(?:name|key|field|header|param|id|n|k)["']?\s{0,8}(?:=>|[:=])\s{0,8}(["']?)((?:[\w.-]{1,40}:{1,2}){0,3}[\w.\s\[\]$-]{2,64})\1(?=[\s,;>}/)&]|$)/gi;
const VALUE_FIELD = /(?<![A-Za-z])(?:values?|val|v|text|content|data|default)["']?\s{0,8}(?:=>|[:=])\s{0,8}/gi;
const longestGap = 300;

function valueAt(text: string, at: number): Secret[] {
  const isQuoted = /["']/.test(text.charAt(at));
  const start = isQuoted ? at + 1 : at;
  const end = isQuoted ? quotedEnd(text, at) : unquotedEnd(text, at, { enclosing: '', reach: 'words' });
  const value = text.slice(start, end);
  return isHarmless(value) || /^[[{]/.test(value) ? [] : [{ start: start + afterScheme(value), end }];
}

/** The value field nearest to a name field: after it, or before it within the same braces. */
function pairedValue(text: string, start: number, end: number): Secret[] {
  const rest = text.slice(end, end + longestGap).split(/[}\]]|(?<![A-Za-z])(?:name|key)["']?\s?[:=]/i, 1)[0] ?? '';
  const [after] = rest.matchAll(VALUE_FIELD);
  if (after) return valueAt(text, end + after.index + after[0].length);
  const from = Math.max(0, start - longestGap);
  const inFront = text.slice(from, start);
  const opened = Math.max(inFront.lastIndexOf('{'), inFront.lastIndexOf('<'), inFront.lastIndexOf('('), 0);
  const before = [...inFront.slice(opened).matchAll(VALUE_FIELD)].pop();
  return before ? valueAt(text, from + opened + before.index + before[0].length) : [];
}

/** Part of a form: `form-data; name="password"`, an empty line, the value, a boundary. */
const FORM_PART =
  /form-data;[^\n]{0,80}\bname=["']?([\w.\[\]-]{2,64})["']?[^\n]{0,200}\r?\n(?:[\w-]{1,40}:[^\n]{0,200}\r?\n){0,5}\r?\n/gi;

function formParts(text: string): Secret[] {
  return [...text.matchAll(FORM_PART)].flatMap(({ 0: head, 1: name = '', index }) => {
    const start = index + head.length;
    const end = toLineEnd(text, start);
    return isSecretName(name) && !text.startsWith('--', start) ? [{ start, end }] : [];
  });
}

/** `<password type="x">…</password>`, `<string name="password">…<`, `<key>password</key><string>…<`, `<td>password</td><td>…<`. */
const ELEMENT =
  /<(?:[\w-]{1,30}:)?([\w.-]{2,64})(?:\s[^<>]{0,200})?>(?:<!\[CDATA\[)?([^<>]{1,4000}(?=<\\?\/(?:[\w-]{1,30}:)?\1\s?>|\]\]>)|[^\s<>]{1,400}$)/g;
const NAMED_ELEMENT =
  /<[\w:.-]{1,40}\s[^<>]{0,80}(?:name|key|id)=["']([\w.-]{2,64})["'][^<>]{0,80}>(?:<!\[CDATA\[)?([^<>]{1,4000})(?=<|\]\]>|$)/gi;
const VALUED_ELEMENT = /<(?:[\w-]{1,30}:)?([\w.-]{2,64})\s[^<>]{0,200}?\b(?:value|content|val)=["']([^"'<>]{1,4000})/gi;
const LABEL = '(?:key|td|dt|th|b|strong|name|label|span|code)';
const CELLS = new RegExp(
  String.raw`<${LABEL}>\s{0,8}([^<>]{2,64}?)[\s:]{0,8}</${LABEL}>[\s:=]{0,40}<(?:td|dd|string|integer|value|span|data|b|code|strong)(?:\s[^<>]{0,80})?>([^<>]{1,4000})`,
  'gi',
);

const elements = (text: string): Secret[] =>
  [ELEMENT, NAMED_ELEMENT, VALUED_ELEMENT, CELLS].flatMap((pattern) =>
    [...text.matchAll(pattern)].flatMap(({ 0: whole, 1: name = '', 2: value = '', index }) =>
      isSecretName(name) && !isHarmless(value)
        ? [{ start: index + whole.length - value.length, end: index + whole.length }]
        : [],
    ),
  );

/** Finds values whose name is in another field, an attribute or an element. */
export const namedPairs: RedactRule = {
  name: 'named-pairs',
  find: (text) => [
    ...[...text.matchAll(NAME_FIELD)].flatMap(({ 0: field, 2: name = '', index }) =>
      isSecretName(name.replace(/^.*:/, '')) ? pairedValue(text, index, index + field.length) : [],
    ),
    ...formParts(text),
    ...elements(text),
  ],
};
