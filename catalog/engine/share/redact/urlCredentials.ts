import { looksRandom } from './secretValue';
import type { RedactRule, Secret } from './rule';

const AUTHORITY = /\/\/([^\s/?#"'<>\\]{1,400})/g;
/** `bob:…@host` without a scheme. */
const BARE = /(?<![\w/:.@-])[\w.-]{1,64}:([^\s:@/"'<>]{8,200})@[\w.-]{1,200}/g;
/** A session that Java writes into the path. */
const PATH_SESSION = /;(?:jsessionid|sid|phpsessid)=([\w.!~-]{4,200})/gi;

/** The password in the user part of an address, or the whole of it where it is one word: `https://<token>@host`. */
function secretIn(authority: string, start: number): Secret[] {
  const at = authority.lastIndexOf('@');
  if (at < 1) return [];
  const user = authority.slice(0, at);
  const colon = user.indexOf(':');
  if (colon < 0) return /^(?:git|hg|svn|root|admin|\w{1,7})$/.test(user) ? [] : [{ start, end: start + at }];
  return /^\*+$/.test(user.slice(colon + 1)) ? [] : [{ start: start + colon + 1, end: start + at }];
}

/** Credentials and sessions in addresses: `https://bob:…@host`, `redis://:…@host`, `;jsessionid=…`. */
export const urlCredentials: RedactRule = {
  name: 'url-credentials',
  find: (text) => [
    ...[...text.matchAll(AUTHORITY)].flatMap(({ 1: authority = '', index }) => secretIn(authority, index + 2)),
    ...[...text.matchAll(BARE)].flatMap(({ 0: whole, 1: password = '', index }) => {
      const start = index + whole.indexOf(':') + 1;
      return looksRandom(password) ? [{ start, end: start + password.length }] : [];
    }),
    ...[...text.matchAll(PATH_SESSION)].map(({ 0: whole, 1: session = '', index }) => ({
      start: index + whole.length - session.length,
      end: index + whole.length,
    })),
  ],
};
