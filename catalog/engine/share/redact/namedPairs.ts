import { afterScheme } from './namedValue';
import { isHarmless, type RedactRule, type Secret } from './secret';
import { isSecretName } from './secretName';
import { quotedEnd, toLineEnd, unquotedEnd } from './valueEnd';

/** Fields that hold a name, and fields that hold its value: HAR, Postman, Kubernetes, forms. */
const NAME_FIELD =
  /(?<![A-Za-z])(?:name|key|field|header|param|id|n|k)["']?\s{0,8}(?:=>|[:=])\s{0,8}(["']?)([\w.\s\[\]$-]{2,64})\1(?=[\s,;>}/)&]|$)/gi;
const VALUE_FIELD = /(?<![A-Za-z])(?:values?|val|v|text|content|data|default)["']?\s{0,8}(?:=>|[:=])\s{0,8}/gi;
const longestGap = 300;

function valueAt(text: string, at: number): Secret[] {
  const isQuoted = /["']/.test(text.charAt(at));
  const start = isQuoted ? at + 1 : at;
  const end = isQuoted ? quotedEnd(text, at) : unquotedEnd(text, at, { enclosing: '', reach: 'words' });
  const value = text.slice(start, end);
  return isHarmless(value) || /^[[{]/.test(value) ? [] : [{ start: start + afterScheme(value), end }];
}

/** The value field nearest to a name field: behind it, or in front of it within the same braces. */
function pairedValue(text: string, start: number, end: number): Secret[] {
  const behind = text.slice(end, end + longestGap).split(/[}\]]|(?<![A-Za-z])(?:name|key)["']?\s?[:=]/i, 1)[0] ?? '';
  const [after] = behind.matchAll(VALUE_FIELD);
  if (after) return valueAt(text, end + after.index + after[0].length);
  const from = Math.max(0, start - longestGap);
  const inFront = text.slice(from, start);
  const opened = Math.max(inFront.lastIndexOf('{'), inFront.lastIndexOf('<'), inFront.lastIndexOf('('), 0);
  const before = [...inFront.slice(opened).matchAll(VALUE_FIELD)].pop();
  return before ? valueAt(text, from + opened + before.index + before[0].length) : [];
}

/** `form-data; name="password"`, an empty line, the value, a boundary. */
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
const ELEMENT = /<(?:[\w-]{1,30}:)?([\w.-]{2,64})(?:\s[^<>]{0,200})?>(?:<!\[CDATA\[)?([^<>]{1,4000})(?=<|\]\]>|$)/g;
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

/** Values whose name stands in a field, an attribute or an element of its own. */
export const namedPairs: RedactRule = {
  name: 'named-pairs',
  find: (text) => [
    ...[...text.matchAll(NAME_FIELD)].flatMap(({ 0: field, 2: name = '', index }) =>
      isSecretName(name) ? pairedValue(text, index, index + field.length) : [],
    ),
    ...formParts(text),
    ...elements(text),
  ],
};
