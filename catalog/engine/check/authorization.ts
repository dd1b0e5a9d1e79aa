import type { Finding } from '../report';
import type { Check, CheckContext } from './context';

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

/** When a JSON Web Token expires, in milliseconds since 1970. Null if the token is not a JWT or has no expiry time. */
export function jwtExpiry(token: string): number | null {
  const [, payload, signature] = token.split('.');
  if (payload === undefined || signature === undefined || payload.length > 8192) return null;
  const seconds = /"exp"\s*:\s*(\d{9,11})\b/.exec(decodeBase64Url(payload))?.[1];
  return seconds === undefined ? null : Number(seconds) * 1000;
}

/**
 * Decodes to one character per byte, which is enough to read digits. Characters outside the base64url alphabet are
 * skipped.
 */
function decodeBase64Url(text: string): string {
  let bits = 0;
  let kept = 0;
  let decoded = '';
  for (const character of text) {
    const value = alphabet.indexOf(character);
    if (value < 0) continue;
    bits = ((bits << 6) | value) & 0xffff;
    kept += 6;
    if (kept >= 8) decoded += String.fromCharCode((bits >> (kept -= 8)) & 0xff);
  }
  return decoded;
}

/**
 * Checks that the `Authorization` header is present, starts with `Bearer `, and has a complete token that has not
 * expired. A request that failed for another reason had a valid token, whatever the paste shows of it.
 */
export const authorization: Check = {
  rule: 'authorization',
  check(context) {
    const { authorization: header } = context.response.request;
    if (header === null) return isMissing(context) ? [missing] : [];
    if (failedOtherwise(context) || masked.test(header)) return [];
    const token = header.replace(/^\s*bearer(?:\s+|$)/i, '').trim();
    const isOtherScheme = /^(?:basic|digest|oauth|token)\s/i.test(token);
    return [...checkScheme(header, token), ...(isOtherScheme ? [] : checkToken(token, context.time))];
  },
};

/** What a paste shows instead of a token: a variable, a mask or an ellipsis. */
const masked = /\$\{?\w|\{\{|\*\*|\.{3}|…|[[<](?:mask|redact|hid|remov)/i;

/** Whether the paste shows the request's headers and the service rejected the request for lack of authorization. */
const isMissing = ({ response }: CheckContext): boolean => response.request.showsHeaders && isRejected(response);

const isRejected = ({ status, error }: CheckContext['response']): boolean =>
  status === 401 || (error !== null && /^(?:unauthorized|auth_|group_authorization)/.test(error));

const failedOtherwise = ({ response }: CheckContext): boolean =>
  (response.status !== null || response.error !== null) && !isRejected(response);

const missing: Finding = {
  rule: 'token-missing',
  value: '',
  text: {
    zh: '请求里没有 Authorization 请求头。加上 Authorization: Bearer <token>，Bearer 与 Token 之间一个空格。',
    en: 'The request has no Authorization header. Send Authorization: Bearer <token>, with one space in between.',
  },
};

function checkScheme(header: string, token: string): Finding[] {
  if (/^\s*bearer\s+\S/i.test(header) || token === '') return [];
  const value = mask(header.trim());
  const text = {
    zh: `Authorization 的值 ${value} 前面缺少 “Bearer ”（含一个空格）。`,
    en: `The Authorization value ${value} does not start with “Bearer ”, including the space.`,
  };
  return [{ rule: 'token-missing-bearer', value, text }];
}

function checkToken(token: string, time: number): Finding[] {
  const value = mask(token);
  if (token === '' || isLeftIn(token)) return [leftIn(token === '' ? '' : token.slice(0, 40))];
  if (/^["'“‘]|["'”’]$/.test(token)) return [quoted(value)];
  if (isCutOff(token)) return [cutOff(value)];
  const expiry = jwtExpiry(token);
  return expiry !== null && expiry <= time ? [expired(value, expiry)] : [];
}

const isLeftIn = (token: string): boolean =>
  /^(?:[<[{].*[>\]}]|x{3,}|your[\w -]*|(?:\w+_?)?token|undefined|null|none)$/i.test(token);

const leftIn = (token: string): Finding => ({
  rule: 'token-placeholder',
  value: token,
  text: {
    zh: token === '' ? 'Bearer 后面没有 Token。' : `Authorization 里的 “${token}” 是占位文字，没有换成真正的 Token。`,
    en:
      token === ''
        ? 'No token follows Bearer.'
        : `“${token}” in the Authorization header is a placeholder. Replace it with the token.`,
  },
});

const quoted = (value: string): Finding => ({
  rule: 'token-quoted',
  value,
  text: {
    zh: `Token ${value} 带着引号发了出去，请去掉引号。`,
    en: `The token ${value} was sent with quotes around it. Remove them.`,
  },
});

/**
 * Whether the token contains whitespace, is a token of this service that is too short, or a JWT without all three
 * parts.
 */
function isCutOff(token: string): boolean {
  if (/\s/.test(token)) return true;
  if (token.startsWith('YWMt')) return token.length < 40;
  return token.startsWith('eyJ') && token.split('.').length < 3;
}

const cutOff = (value: string): Finding => ({
  rule: 'token-truncated',
  value,
  text: {
    zh: `Token ${value} 不完整，请完整复制获取 Token 接口返回的 access_token。`,
    en: `The token ${value} is incomplete. Copy the whole access_token from the token response.`,
  },
});

const expired = (value: string, expiry: number): Finding => {
  const at = new Date(expiry).toISOString().slice(0, 19);
  return {
    rule: 'token-expired',
    value,
    text: { zh: `Token ${value} 在 ${at}（UTC）已过期。`, en: `The token ${value} expired at ${at} (UTC).` },
  };
};

/** The first characters of a secret, so that its owner can recognize it. */
const mask = (secret: string): string => `${secret.slice(0, Math.min(6, secret.length >> 1))}…`;
