import { isStandIn } from '../match/values';
import type { Finding } from '../report';
import type { Check, CheckContext } from './context';

const longestUserId = 64;
const mostFindings = 5;

/** A user ID has 1 to 64 bytes of letters, digits, `_`, `-` and `.` (the rules of registration). */
export const userId: Check = {
  rule: 'user-id',
  check: (context) =>
    [...new Set(userIdsIn(context))]
      .filter((id) => id !== '' && !isStandIn(id))
      .flatMap(checkUserId)
      .slice(0, mostFindings),
};

function checkUserId(id: string): Finding[] {
  const strange = [...new Set([...id].filter((character) => !/[\w.-]/.test(character)))];
  if (strange.length > 0) return [wrongCharacters(shorten(id), strange.slice(0, 8))];
  return id.length > longestUserId ? [tooLong(shorten(id), id.length)] : [];
}

const wrongCharacters = (id: string, strange: readonly string[]): Finding => ({
  rule: 'user-id-characters',
  value: id,
  text: {
    zh: `用户 ID “${id}” 含有不允许的字符：${named(strange, '空格')}。只能用英文字母、数字、_、- 和 .。`,
    en: `The user ID “${id}” has characters that are not allowed: ${named(strange, 'blank')}. Only letters, digits, _, - and . may occur.`,
  },
});

const tooLong = (id: string, length: number): Finding => ({
  rule: 'user-id-length',
  value: id,
  text: {
    zh: `用户 ID “${id}” 有 ${length} 个字节，上限是 ${longestUserId}。`,
    en: `The user ID “${id}” has ${length} bytes; at most ${longestUserId} are allowed.`,
  },
});

/** A blank cannot be seen, so it stands there as a word. */
const named = (characters: readonly string[], blank: string): string =>
  [...new Set(characters.map((character) => (/\s/.test(character) ? blank : character)))].join(' ');

const shorten = (id: string): string => (id.length > 80 ? `${id.slice(0, 40)}…${id.slice(-20)}` : id);

/** User IDs of the message, the path and the request's body. */
function userIdsIn({ values, parameters, requestBody }: CheckContext): string[] {
  const inMessage = [values.username, ...listed(values.usernames)];
  const inPath = [...parameters].flatMap(([name, value]) =>
    /username$/.test(name) ? [value] : name === 'usernames' ? listed(value) : [],
  );
  return [...inMessage, ...inPath, ...userIdsOfBody(requestBody)].filter((id) => id !== undefined);
}

const listed = (list: string | undefined): string[] =>
  list === undefined
    ? []
    : list
        .replace(/^\[|\]$/g, '')
        .split(',')
        .map((id) => id.trim());

function userIdsOfBody(body: unknown): string[] {
  const items: unknown[] = Array.isArray(body) ? body.slice(0, 100) : [body];
  return items.flatMap((item) => {
    if (typeof item !== 'object' || item === null) return [];
    const { username, usernames } = item as { username?: unknown; usernames?: unknown };
    return [username, ...(Array.isArray(usernames) ? usernames.slice(0, 100) : [])].filter(
      (id) => typeof id === 'string',
    );
  });
}
