import { isVendorSite } from '../provenance/provenanceTables';
import type { Finding } from '../report';
import { type Check, type CheckContext, isHidden } from './context';

/** Checks that an App Key is written as `org#app` in a value and as `org/app` in a URL. */
export const appKey: Check = {
  rule: 'app-key-form',
  check: (context) => [...inUrl(context), ...asValue(context)],
};

function inUrl({ response, values }: CheckContext): ReturnType<Check['check']> {
  const path = response.call?.path ?? '';
  const inPath = /^(?:https?:\/\/[^/]{1,255})?\/?([\w-]{1,64})(?:#|%23)([\w-]{1,64})/i.exec(path);
  const inName = [values.orgName, values.appName].find((name) => name !== undefined && /[^/]#/.test(name));
  const seen = inPath === null ? inName : `${inPath[1]}#${inPath[2]}`;
  if (seen === undefined || isHidden(seen)) return [];
  const wanted = seen.replace('#', '/');
  return [
    {
      rule: 'app-key-in-url',
      value: seen,
      text: {
        zh: `URL 里写了 ${seen}：App Key 的 # 在 URL 中要换成 /，即 /${wanted}/…。`,
        en: `The URL contains ${seen}. In a URL, write a slash instead of the # of the App Key: /${wanted}/….`,
      },
    },
  ];
}

function asValue({ values }: CheckContext): ReturnType<Check['check']> {
  const value = values.appKey;
  if (value === undefined || isHidden(value) || /^[^#/\s]+#[^#/\s]+$/.test(value)) return [];
  return [
    {
      rule: 'app-key-form',
      value,
      text: {
        zh: `“${value}” 不是 App Key 的写法：应为 org_name#app_name，中间一个 #。`,
        en: `“${value}” is not an App Key. Write org_name#app_name, with one # in between.`,
      },
    },
  ];
}

/** Checks that the host of the request is not a website and not a placeholder. */
export const host: Check = {
  rule: 'host',
  check({ response: { request }, path }: CheckContext) {
    const name = (request.host ?? path?.host ?? '').toLowerCase().replace(/:\d+$/, '');
    if (name === '') return [];
    if (/[{}<>$]|^x{3,}|^(?:host|restapi|rest_api|your[-_]?\w*)$/.test(name))
      return [finding('host-placeholder', name, leftIn(name))];
    return isVendorSite(name) ? [finding('host-website', name, website(name))] : [];
  },
};

const finding = (rule: string, value: string, text: Finding['text']): Finding => ({ rule, value, text });

const leftIn = (name: string): Finding['text'] => ({
  zh: `主机 ${name} 是占位文字，要换成应用所在集群的 REST 域名（见控制台的应用详情）。`,
  en: `The host ${name} is a placeholder. Use the REST host of the app's cluster, which the console shows on the app details page.`,
});

const website = (name: string): Finding['text'] => ({
  zh: `${name} 是网站，不是 REST 服务器；请换成应用所在集群的 REST 域名（见控制台的应用详情）。`,
  en: `${name} is a website, not a REST server. Use the REST host of the app's cluster, which the console shows on the app details page.`,
});

const longestUserId = 64;
const mostFindings = 5;

/**
 * Checks that a user ID has 1 to 64 bytes, all of them letters, digits, `_`, `-` or `.`. Source: the rules for
 * registering users.
 */
export const userId: Check = {
  rule: 'user-id',
  check: (context) =>
    [...new Set(userIdsIn(context))]
      .filter((id) => id !== '' && !isHidden(id))
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
    en: `The user ID “${id}” has characters that are not allowed: ${named(strange, 'space')}. Only letters, digits, _, - and . are allowed.`,
  },
});

const tooLong = (id: string, length: number): Finding => ({
  rule: 'user-id-length',
  value: id,
  text: {
    zh: `用户 ID “${id}” 有 ${length} 个字节，上限是 ${longestUserId}。`,
    en: `The user ID “${id}” is ${length} bytes long. The limit is ${longestUserId}.`,
  },
});

/** A character as a message shows it. What nobody would see there has a name: `blank` or its code, such as `U+200B`. */
function nameOf(character: string, blank: string): string {
  if (!/\p{C}/u.test(character)) return /\s/.test(character) ? blank : character;
  return `U+${character.codePointAt(0)?.toString(16).toUpperCase().padStart(4, '0')}`;
}

const named = (characters: readonly string[], blank: string): string =>
  [...new Set(characters.map((character) => nameOf(character, blank)))].join(' ');

const shorten = (id: string): string => (id.length > 80 ? `${id.slice(0, 40)}…${id.slice(-20)}` : id);

/** User IDs in the message, the path and the body of the request. */
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
