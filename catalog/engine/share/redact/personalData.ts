import type { RedactRule, Secret } from './secret';
import { FILE_ENDINGS, PUBLIC_ADDRESSES } from './secretWords';

const LOCAL = /(?:[A-Za-z0-9_.+'=%&-]{1,64}|[\p{L}\p{N}]{1,20})$/u;
const DOMAIN =
  /localhost\b|\[?(?:\d{1,3}\.){3}\d{1,3}\b\]?|(?:[\p{L}\p{N}](?:[\p{L}\p{N}_-]{0,62})\.){1,6}(?:xn--[a-z0-9-]{2,30}|\p{L}{2,24})/uy;
const longestLocal = 64;

/** Whether an address is an XMPP user ID of this service, `org#app_user@easemob.com`, and not a mail address. */
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
  // `redis://:…@10.0.0.5` is an address of a server with a password.
  if (/:\/\/[^\s/@]{0,64}:$/.test(text.slice(Math.max(0, start - 80), start))) return [];
  if (PUBLIC_ADDRESSES.some((known) => known.test(address)) || isUserId(text, start, domain)) return [];
  return [{ start, end: at + 1 + domain.length, mask: '***@***' }];
}

/** Mail addresses that are spelled out: `bob [at] example.com`, `bob(at)example.com`, `bob @ example.com`. */
const SPELLED =
  /[\w.+-]{1,64}(?:\s?[[({]\s?at\s?[\])}]\s?| @ )[\w-]{1,63}(?:\.|\s?[[({]\s?dot\s?[\])}]\s?)[\w.-]{2,63}/gi;

/** Finds mail addresses, including those that are spelled out. */
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

const CHINESE =
  /(?<![\d.])(?:(?:\+|00)?86[- ]?|\((?:\+|00)?86\)[- ]?|\+\(86\)[- ]?)?1[3-9]\d(?:\d{8}|([- .])\d{4}\1\d{4}|([- ])\d{3}\2\d{5}|([- ])\d{8}|\d{4}[- ]\d{4})(?!\.?\d)/g;
const COUNTRY =
  /(?<![\w+])(?:\(?\+ ?[1-9]\d{0,3}\)?|00[1-9]\d{0,2}(?=[ -]))[ ().-]{0,3}\d(?:[ ().-]{0,2}\d){5,13}(?!\d)/g;
const LANDLINE =
  /(?<![\w.-])(?:\(0\d{2,3}\)|0\d{2,3})[- ](?:\d{7,8}|\d{3,4}[- ]\d{4})(?![\w.-])|(?<![\w.-])\(?[2-9]\d{2}\)?[- .][2-9]\d{2}[-.]\d{4}(?![\w.-])/g;

/** Names of other numbers with eleven digits: IDs of groups, chat rooms and messages, and times. */
const ID_BEFORE =
  /(?:length|size|bytes|total|offset|group|room|thread|channel|msg|message|m?id\b|order|timestamp|time|seq|群组?|聊天室|消息|conference|topic)s?[ _-]?(?:ids?|list|no|号)?["'\])]*\s{0,4}(?:=>|[:=/：]|是|为|\bis\b|in\b)?\s{0,4}[["'(]*(?:["']?\d{8,20}["']?\s?,\s?["']?)*$/i;
const contextLength = 240;
/** Such a name after a list: `[…, …] groups`. */
const ID_BEHIND = /^[\d\s,"']{0,200}\]\s?(?:groups?|rooms?|chat ?rooms?|threads?|messages?|群|聊天室|消息)/i;

/** Whether the context of a number says that it is the ID of a group, a chat room or a message. */
const isNumericId = (text: string, at: number): boolean =>
  ID_BEFORE.test(text.slice(Math.max(0, at - contextLength), at)) || ID_BEHIND.test(text.slice(at, at + contextLength));

/** Whether digits are part of a hash and not a phone number. */
function isInHash(text: string, start: number, end: number): boolean {
  const before = /[0-9a-f-]{0,40}$/i.exec(text.slice(Math.max(0, start - 40), start))?.[0] ?? '';
  const after = /^[0-9a-f-]{0,40}/i.exec(text.slice(end, end + 40))?.[0] ?? '';
  return before.length + after.length >= 12 && /[a-f]/i.test(before + after);
}

/** Numbers of Chinese identity cards: region, birthday, serial number and check digit. */
const IDENTITY_CARD =
  /(?<![\dA-Za-z])[1-8]\d{5}(?:19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{3}[\dXx](?![\dA-Za-z])/g;
const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

function isIdentityCard(number: string): boolean {
  const sum = WEIGHTS.reduce((total, weight, nth) => total + weight * Number(number.charAt(nth)), 0);
  return '10X98765432'.charAt(sum % 11) === number.charAt(17).toUpperCase();
}

/** A code whose name follows it, or that is not called more than a code: `482913 is your verification code`. */
const CODE_BEFORE =
  /(?<=\b(?:otp|otp is|your code is|your pin is) )\d{4,8}(?!\d)|(?<!\d)\d{4,8}(?=\s{0,2}(?:is your|is the|是您的|为您的|是你的)\s{0,2}\S{0,16}\s?(?:code|otp|pin|验证码|校验码))/gi;

/**
 * Finds phone numbers of China and other countries, numbers of identity cards, and one-time codes. IDs of groups and
 * messages stay.
 */
export const phoneNumbers: RedactRule = {
  name: 'phone-numbers',
  find(text) {
    const all = (pattern: RegExp, mask?: string): Secret[] =>
      [...text.matchAll(pattern)].map(({ 0: number, index }) => ({
        start: index,
        end: index + number.length,
        ...(mask === undefined ? {} : { mask }),
      }));
    const digits = ({ start, end }: Secret): number => text.slice(start, end).replace(/\D/g, '').length;
    return [
      ...all(CHINESE, '1**********').filter(
        ({ start, end }) => !isNumericId(text, start) && !isInHash(text, start, end),
      ),
      ...all(COUNTRY).filter((number) => digits(number) >= 8 && digits(number) <= 16),
      ...all(LANDLINE),
      ...all(IDENTITY_CARD).filter(({ start, end }) => isIdentityCard(text.slice(start, end))),
      ...all(CODE_BEFORE),
    ];
  },
};

/** Kinds of identities that are masked only on request. They tell who is affected, and explanations may need them. */
export type Identity = 'ips' | 'appKeys' | 'users' | 'groups';

const IPV4 = /(?<![\d.])(?:\d{1,3}\.){3}\d{1,3}(?![\d.])/g;
const IPV6 = /(?<![\w:])(?:[\da-f]{1,4}:){2,7}(?::?[\da-f]{1,4}){1,7}(?![\w:])/gi;
const APP_KEY = /(?<![\w#-])[\w-]{1,40}(?:#|%23)[\w-]{1,40}(?![\w#])/g;
const APP_PATH = /(?<=\.(?:easemob|chat\.agora)[\w.]{0,20}(?::\d{1,5})?\/)[\w-]{1,40}\/[\w-]{1,40}(?=\/)/g;
const USER =
  /(?<=\b(?:user(?:name|s|_?id)?|from|to|owner|member|admin|operator)s?["']?\s{0,4}[:=/]\s{0,4}\[?["']?)[\w.@-]{1,64}|(?<=\buser )[\w.-]{1,64}(?= (?:doesn't|does not|is not|not|already|was|has|is))/gi;
const GROUP =
  /(?<=(?:group|room|chatgroup|chatroom|thread)s?(?:_?id)?s?["']?\s{0,4}[:=/ ]\s{0,4}\[?["']?)\d{8,20}(?!\d)/gi;

const patterns: Readonly<Record<Identity, readonly { pattern: RegExp; mask: string }[]>> = {
  ips: [
    { pattern: IPV4, mask: '*.*.*.*' },
    { pattern: IPV6, mask: '*:*' },
  ],
  appKeys: [
    { pattern: APP_KEY, mask: '***#***' },
    { pattern: APP_PATH, mask: '***/***' },
  ],
  users: [{ pattern: USER, mask: '***' }],
  groups: [{ pattern: GROUP, mask: '***' }],
};

/** The rule for one kind of identity. */
export const identityRule = (identity: Identity): RedactRule => ({
  name: identity,
  find: (text) =>
    patterns[identity].flatMap(({ pattern, mask }) =>
      [...text.matchAll(pattern)].map(({ 0: found, index }): Secret => ({
        start: index,
        end: index + found.length,
        mask,
      })),
    ),
});
