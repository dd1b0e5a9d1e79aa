import type { RedactRule, Secret } from './rule';
import { FILE_ENDINGS, PUBLIC_ADDRESSES } from './secretWords';

const LOCAL = /(?:[A-Za-z0-9_.+'=%&-]{1,64}|[\p{L}\p{N}]{1,20})$/u;
const DOMAIN =
  /localhost\b|\[?(?:\d{1,3}\.){3}\d{1,3}\b\]?|(?:[\p{L}\p{N}](?:[\p{L}\p{N}_-]{0,62})\.){1,6}(?:xn--[a-z0-9-]{2,30}|\p{L}{2,24})/uy;
const longestLocal = 64;

/** Users of this service in the form of XMPP: `org#app_user@easemob.com`. They are IDs, not mail. */
const isUserId = (text: string, start: number, domain: string): boolean =>
  text.charAt(start - 1) === '#' || /^conference\./i.test(domain);

function addressAt(text: string, at: number): Secret[] {
  const before = text.slice(Math.max(0, at - longestLocal), at);
  const local =
    LOCAL.exec(before)?.[0]
      .replace(/^.*[=&%']/, '')
      .replace(/^[.+-]+/, '') ?? '';
  DOMAIN.lastIndex = at + 1;
  const domain = DOMAIN.exec(text)?.[0] ?? '';
  if (local === '' || domain === '' || FILE_ENDINGS.test(domain)) return [];
  const address = `${local}@${domain}`;
  const start = at - local.length;
  if (PUBLIC_ADDRESSES.some((known) => known.test(address)) || isUserId(text, start, domain)) return [];
  return [{ start, end: at + 1 + domain.length, mask: '***@***' }];
}

/** `bob [at] example.com`, `bob(at)example.com`, `bob @ example.com`. */
const SPELLED =
  /[\w.+-]{1,64}(?:\s?[[({]\s?at\s?[\])}]\s?| @ )[\w-]{1,63}(?:\.|\s?[[({]\s?dot\s?[\])}]\s?)[\w.-]{2,63}/gi;

/** Mail addresses, spelled out ones too. */
export const mailAddresses: RedactRule = {
  name: 'mail-addresses',
  find(text) {
    const secrets: Secret[] = [];
    for (let at = text.indexOf('@'); at >= 0; at = text.indexOf('@', at + 1)) secrets.push(...addressAt(text, at));
    const spelled = /[[({]\s?at\s?[\])}]| @ /i.test(text) ? [...text.matchAll(SPELLED)] : [];
    return [
      ...secrets,
      ...spelled.map(({ 0: address, index }) => ({ start: index, end: index + address.length, mask: '***@***' })),
    ];
  },
};
