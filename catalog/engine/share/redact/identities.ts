import type { RedactRule, Secret } from './rule';

/** What stays readable unless the reader asks for it to be masked too: it tells who, and an explanation may need it. */
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
